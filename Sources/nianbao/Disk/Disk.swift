import Glibc

/// The disk as the writing of a generation sees it: one step after the other.
///
/// Every step is announced first, so that a test can stop between any two of them.
struct Disk: Sendable {
  /// One step.
  enum Step: Equatable, Sendable {
    case makeFolder(String)
    case write(String)
    case rename(String, to: String)
    case remove(String)
    case flush(String)
  }

  /// Is told of each step before it is made; an error keeps it from being made.
  var before: @Sendable (Step) throws(FileError) -> Void = { _ in }

  /// Makes a folder in one that is there.
  func makeFolder(_ path: String) throws(FileError) {
    try before(.makeFolder(path))
    if mkdir(path, 0o755) != 0 && !(errno == EEXIST && FileReading.isRealFolder(path)) {
      throw FileError(path, .notWritable(code: errno))
    }
  }

  /// Writes a new file and flushes it.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try before(.write(path))
    try AtomicFile.create(bytes, at: path)
  }

  /// Puts a file or folder in its place.
  func rename(_ path: String, to place: String) throws(FileError) {
    try before(.rename(path, to: place))
    if Glibc.rename(path, place) != 0 { throw FileError(place, .notWritable(code: errno)) }
  }

  /// Takes a temporary file, or a temporary folder with its files, away; what cannot be removed is left to the next run.
  func remove(_ path: String) {
    do throws(FileError) {
      try before(.remove(path))
    } catch {
      return
    }
    if unlink(path) == 0 { return }
    for name in FileReading.names(in: path) ?? [] { unlink(Path.join(path, name)) }
    rmdir(path)
  }

  /// Flushes the names in a folder.
  func flush(_ folder: String) throws(FileError) {
    try before(.flush(folder))
    AtomicFile.flushFolder(folder)
  }
}
