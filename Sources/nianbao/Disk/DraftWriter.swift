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
  ///   - kept: What goes to the history.
  ///   - outputs: The files in the order in which they are to be put in their places.
  /// - Throws: The first step that failed.
  func write(keeping kept: [NewFolder], _ outputs: [NewFile]) throws(FileError) {
    var staged: [(path: String, place: String)] = []
    let history = Path.join(folder, HistoryFolder.name)
    Leftovers.remove(from: folder)
    if FileReading.isRealFolder(history) { Leftovers.remove(from: history) }
    do throws(FileError) {
      if !kept.isEmpty { try disk.makeFolder(history) }
      for copy in kept {
        do throws(FileError) {
          try stage(copy, in: history, &staged)
        } catch {
          throw FileError(history, error.reason)
        }
      }
      for output in outputs {
        let path = Self.staged(output.name, in: folder)
        staged.append((path, Path.join(folder, output.name)))
        clear(path)
        try disk.write(output.bytes, to: path)
      }
      var touched: Set<String> = []
      while let next = staged.first {
        let parent = Path.split(next.place).folder
        // The history is on the disk before anything that it keeps is replaced.
        if parent == folder && touched == [history] { try disk.flush(history) }
        try disk.rename(next.path, to: next.place)
        touched.insert(parent)
        staged.removeFirst()
      }
      if !kept.isEmpty && touched == [history] { try disk.flush(history) }
      try disk.flush(folder)
    } catch {
      for rest in staged { disk.remove(rest.path) }
      throw Self.named(error)
    }
  }

  private func stage(
    _ copy: NewFolder, in history: String, _ staged: inout [(path: String, place: String)]
  ) throws(FileError) {
    let path = Self.staged(copy.name, in: history)
    staged.append((path, Path.join(history, copy.name)))
    clear(path)
    try disk.makeFolder(path)
    for file in copy.files { try disk.write(file.bytes, to: Path.join(path, file.name)) }
    try disk.flush(path)
  }

  /// Takes away what a killed run with the same process number has left.
  private func clear(_ path: String) {
    if FileReading.exists(path) { disk.remove(path) }
  }

  private static func staged(_ name: String, in folder: String) -> String {
    Path.join(folder, ".\(name).\(getpid())\(AtomicFile.stagedSuffix)")
  }

  /// The error with the name of the file that the clerk knows, not the temporary one.
  private static func named(_ error: FileError) -> FileError {
    let (folder, name) = Path.split(error.path)
    let tail = ".\(getpid())\(AtomicFile.stagedSuffix)"
    guard name.hasPrefix("."), name.hasSuffix(tail) else { return error }
    return FileError(Path.join(folder, String(name.dropFirst().dropLast(tail.count))), error.reason)
  }
}
