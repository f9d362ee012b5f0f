import Glibc

/// Puts a generation of a report in its place, and what it replaces into the history before.
///
/// Everything is written beside its place and flushed; only then folders and files are renamed. A kill at any
/// moment leaves each the old one or the new one, whole, and no generation is lost.
struct DraftWriter {
  /// The draft folder.
  let folder: String
  var disk = Disk()

  /// Writes everything, or nothing where the disk is full or the folder cannot be written.
  ///
  /// - Parameters:
  ///   - keepsakes: What goes to the history.
  ///   - outputs: The files in the order in which they are to be put in their places.
  /// - Throws: The first step that failed.
  func write(keeping keepsakes: [HistoryFolder.Keepsake], _ outputs: [DraftFolder.Output]) throws(FileError) {
    var staged: [(path: String, place: String)] = []
    let history = DraftPlace.join(folder, HistoryFolder.name)
    Leftovers.remove(from: folder)
    if FileReading.isRealFolder(history) { Leftovers.remove(from: history) }
    do throws(FileError) {
      if !keepsakes.isEmpty { try disk.makeFolder(history) }
      for keepsake in keepsakes {
        do throws(FileError) {
          try stage(keepsake, in: history, &staged)
        } catch {
          throw FileError(history, error.reason)
        }
      }
      for output in outputs {
        let path = Self.staged(output.name, in: folder)
        staged.append((path, DraftPlace.join(folder, output.name)))
        clear(path)
        try disk.write(output.bytes, to: path)
      }
      var touched: Set<String> = []
      while let next = staged.first {
        let parent = DraftPlace.split(next.place).folder
        // The history is on the disk before anything that it keeps is replaced.
        if parent == folder && touched == [history] { try disk.flush(history) }
        try disk.rename(next.path, to: next.place)
        touched.insert(parent)
        staged.removeFirst()
      }
      if !keepsakes.isEmpty && touched == [history] { try disk.flush(history) }
      try disk.flush(folder)
    } catch {
      for rest in staged { disk.remove(rest.path) }
      throw Self.named(error)
    }
  }

  private func stage(
    _ keepsake: HistoryFolder.Keepsake, in history: String, _ staged: inout [(path: String, place: String)]
  ) throws(FileError) {
    let path = Self.staged(keepsake.name, in: history)
    staged.append((path, DraftPlace.join(history, keepsake.name)))
    clear(path)
    try disk.makeFolder(path)
    for file in keepsake.files { try disk.write(file.bytes, to: DraftPlace.join(path, file.name)) }
    try disk.flush(path)
  }

  /// Takes away what a killed run with the same process number has left.
  private func clear(_ path: String) {
    if FileReading.exists(path) { disk.remove(path) }
  }

  private static func staged(_ name: String, in folder: String) -> String {
    DraftPlace.join(folder, ".\(name).\(getpid())\(AtomicFile.stagedSuffix)")
  }

  /// The error with the name of the file that the clerk knows, not the temporary one.
  private static func named(_ error: FileError) -> FileError {
    let (folder, name) = DraftPlace.split(error.path)
    let tail = ".\(getpid())\(AtomicFile.stagedSuffix)"
    guard name.hasPrefix("."), name.hasSuffix(tail) else { return error }
    return FileError(DraftPlace.join(folder, String(name.dropFirst().dropLast(tail.count))), error.reason)
  }
}
