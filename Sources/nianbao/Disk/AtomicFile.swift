import CSystem
import Glibc

/// Writes files so that after a kill at any moment each is the old one or the new one, whole.
enum AtomicFile {
  /// Writes one file: a temporary file in the same folder, flushed, then renamed; not at all where nothing changes.
  ///
  /// - Returns: Whether the file changed.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
    if let old = try? FileReading.bytes(path), old == bytes { return false }
    let staged = try stage(bytes, for: path)
    try commit(staged, to: path)
    return true
  }

  /// What the names of temporary files end with, after the number of the process.
  static let stagedSuffix = ".tmp"

  /// Writes a temporary file beside its destination and flushes it.
  static func stage(_ bytes: [UInt8], for path: String, flush: Bool = true) throws(FileError) -> String {
    let (folder, name) = Path.split(path)
    let staged = Path.join(folder, ".\(name).\(getpid())\(stagedSuffix)")
    do throws(FileError) {
      // One that a killed process of the same number left behind is in nobody's use.
      try create(bytes, at: staged, flush: flush, replacing: true)
    } catch {
      throw FileError(path, error.reason)
    }
    return staged
  }

  /// Writes a new file; one that cannot be written whole is taken away again.
  ///
  /// - Throws: Where it cannot be written, or another is there that may not be replaced.
  static func create(
    _ bytes: [UInt8], at path: String, flush: Bool = true, replacing: Bool = false
  ) throws(FileError) {
    func attempt() -> Int32 { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    var descriptor = attempt()
    if descriptor < 0 && errno == EEXIST && replacing {
      unlink(path)
      descriptor = attempt()
    }
    guard descriptor >= 0 else { throw FileError(path, .notWritable(code: errno)) }
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0 && flush && fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure != 0 {
      unlink(path)
      throw FileError(path, .notWritable(code: failure))
    }
  }

  /// Puts a staged file in its place and flushes the folder.
  static func commit(_ staged: String, to path: String) throws(FileError) {
    if rename(staged, path) != 0 {
      let code = errno
      unlink(staged)
      throw FileError(path, .notWritable(code: code))
    }
    flushFolder(Path.split(path).folder)
  }

  /// Makes a folder and those above it.
  ///
  /// - Returns: The folders that were not there before, the outermost first.
  @discardableResult
  static func makeFolder(_ path: String) throws(FileError) -> [String] {
    if mkdir(path, 0o755) == 0 { return [path] }
    var code = errno
    if FileReading.isFolder(path) { return [] }
    var made: [String] = []
    let parent = Path.split(path).folder
    if (code == ENOENT || code == ENOTDIR) && parent != path {
      made = try makeFolder(parent)
      if mkdir(path, 0o755) == 0 { return made + [path] }
      code = errno
      if code == EEXIST && FileReading.isFolder(path) { return made }
    }
    for folder in made.reversed() { rmdir(folder) }
    throw FileError(path, code == EEXIST ? .notAFolder : .notWritable(code: code))
  }

  /// Flushes the names in a folder.
  static func flushFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Writes everything; 0, or the system's error.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }

  /// Flushes everything on the file system that a folder lies on; 0, or the system's error.
  static func flushSystem(of folder: String) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return nb_flush_system(descriptor) == 0 ? 0 : errno
  }
}
