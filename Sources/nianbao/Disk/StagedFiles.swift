import Glibc

/// The files of one report, written beside their places and not yet put there.
struct StagedFiles: Sendable {
  let folder: String
  private var files: [(staged: String, place: String)] = []
  /// The folders that were made for them, the outermost first.
  private let made: [String]
  /// The file system that they lie on.
  private(set) var device: UInt = 0
  /// What to tell the clerk once they are in their places.
  var warning: String?
  /// Keeps others from the folder until they are in their places.
  var hold: FolderHold?

  /// Makes the folder and writes the files into it.
  ///
  /// - Parameters:
  ///   - outputs: The files in the order in which they are to be put in their places.
  ///   - folder: Where they go.
  ///   - flush: Whether each is flushed here; otherwise the caller flushes their file system.
  /// - Throws: The first file that cannot be written; then none is left.
  init(_ outputs: [NewFile], in folder: String, flush: Bool) throws(FileError) {
    self.folder = folder
    made = try AtomicFile.makeFolder(folder)
    if made.isEmpty { Leftovers.remove(from: folder) }
    do throws(FileError) {
      for output in outputs {
        let place = Path.join(folder, output.name)
        files.append((try AtomicFile.stage(output.bytes, for: place, flush: flush), place))
      }
    } catch {
      discard()
      throw error
    }
    var status = stat()
    if stat(folder, &status) == 0 { device = UInt(status.st_dev) }
  }

  /// Puts the files in their places.
  ///
  /// - Parameter flush: Whether that is flushed here.
  /// - Throws: The first file that cannot be put there; those before it stay.
  func commit(flush: Bool) throws(FileError) {
    defer { hold?.release() }
    for (number, file) in files.enumerated() where rename(file.staged, file.place) != 0 {
      let code = errno
      for rest in files[number...] { unlink(rest.staged) }
      throw FileError(file.place, .notWritable(code: code))
    }
    guard flush else { return }
    let changed = Set([folder] + made.map { Path.split($0).folder })
    for folder in changed { AtomicFile.flushFolder(folder) }
  }

  /// Takes the files away again, and the folders that were made for them.
  func discard() {
    defer { hold?.release() }
    for file in files { unlink(file.staged) }
    for folder in made.reversed() { rmdir(folder) }
  }
}

/// Temporary files of runs that were killed.
enum Leftovers {
  /// Removes those whose process is no more.
  static func remove(from folder: String) {
    for name in FileReading.names(in: folder) ?? [] {
      guard name.hasPrefix("."), name.hasSuffix(AtomicFile.stagedSuffix) else { continue }
      let number = name.dropLast(AtomicFile.stagedSuffix.count).split(separator: ".").last
      guard let process = number.flatMap({ pid_t($0) }), process > 0, process != getpid() else { continue }
      if kill(process, 0) != 0 && errno == ESRCH { Disk().remove(Path.join(folder, name)) }
    }
  }
}
