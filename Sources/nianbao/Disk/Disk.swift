import CSystem
import Glibc

/// The disk as a transaction sees it: steps, each of them one call of the system.
///
/// Every step is made in ``attempt``: there an interrupted call is made again, and there a test lets a step fail, or does
/// between two of them what another program might.
struct Disk: Sendable {
  /// One call of the system.
  enum Operation: Equatable, Sendable {
    case makeFolder(String)
    case create(String)
    case write(String)
    case flush(String)
    case flushSystem(of: String)
    /// Puts a file or folder where nothing stands.
    case place(String, at: String)
    /// Puts each of two files in the place of the other.
    case exchange(String, with: String)
    /// Puts a file or folder in a place, whatever stands there.
    case rename(String, to: String)
    case remove(String)
  }

  /// Is told of each step before it is made; an error of the system keeps it from being made.
  var before: @Sendable (Operation) -> Int32 = { _ in 0 }

  /// Makes a step, again as long as it is interrupted; 0, or the system's error.
  private func attempt(_ step: Operation, _ call: () -> Int32) -> Int32 {
    while true {
      var code = before(step)
      if code == 0 {
        if call() >= 0 { return 0 }
        code = errno
      }
      if code != EINTR { return code }
    }
  }

  // MARK: Writing beside the place

  /// Makes a folder, for all who share the one that it lies in; 0, or the system's error.
  func makeFolder(_ path: String) -> Int32 {
    let code = attempt(.makeFolder(path)) { mkdir(path, 0o777) }
    if code == 0 { FileAccess.share(path, in: Path.split(path).folder) }
    return code
  }

  /// Writes a new file; one that cannot be written whole is taken away again.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: Where; nothing may stand there.
  ///   - model: The file whose permissions and group it gets; without one it follows the umask.
  ///   - flushes: Whether it is flushed here.
  /// - Returns: 0, or the system's error.
  func create(_ bytes: [UInt8], at path: String, like model: FileAccess?, flushes: Bool) -> Int32 {
    var descriptor: Int32 = -1
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    // Created with 0600, so that it is never readable for more people than its model.
    var code = attempt(.create(path)) {
      descriptor = open(path, flags, model == nil ? 0o666 : 0o600)
      return descriptor
    }
    if code != 0 { return code }
    code = write(bytes, to: descriptor, path)
    if code == 0, let model { code = model.give(to: descriptor) }
    if code == 0 && flushes { code = attempt(.flush(path)) { fsync(descriptor) } }
    // Interrupted or not, the descriptor is closed.
    if close(descriptor) != 0 && code == 0 && errno != EINTR { code = errno }
    if code != 0 { _ = remove(path) }
    return code
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      repeat {
        var count = 0
        let code = attempt(.write(path)) {
          count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
          return count < 0 ? -1 : 0
        }
        if code != 0 { return code }
        if count == 0 && !rest.isEmpty { return EIO }
        rest = rest.dropFirst(count)
      } while !rest.isEmpty
      return 0
    }
  }

  // MARK: Putting in place

  /// Puts a file or folder where nothing stands; 0, or the system's error, `EEXIST` where something does.
  func place(_ path: String, at place: String) -> Int32 {
    let code = attempt(.place(path, at: place)) { nb_rename_new(path, place) }
    guard Self.isUnknown(code) else { return code }
    // A file system that cannot do it in one step.
    if !FileReading.isMissing(place) { return EEXIST }
    return rename(path, to: place)
  }

  /// Puts each of two files in the place of the other; 0, or the system's error.
  ///
  /// - Returns: `ENOSYS` where the system or the file system cannot do that.
  func exchange(_ path: String, with other: String) -> Int32 {
    let code = attempt(.exchange(path, with: other)) { nb_exchange(path, other) }
    return Self.isUnknown(code) ? ENOSYS : code
  }

  /// Whether an error says that a call is not known here.
  private static func isUnknown(_ code: Int32) -> Bool {
    code == ENOSYS || code == EINVAL || code == EOPNOTSUPP
  }

  /// Puts a file or folder in a place, whatever stands there; 0, or the system's error.
  func rename(_ path: String, to place: String) -> Int32 {
    attempt(.rename(path, to: place)) { Glibc.rename(path, place) }
  }

  /// Takes away a file, or a folder with its files; 0, or the system's error.
  @discardableResult
  func remove(_ path: String) -> Int32 {
    attempt(.remove(path)) {
      if unlink(path) == 0 { return 0 }
      guard errno == EISDIR || errno == EPERM else { return -1 }
      for name in FileReading.names(in: path) ?? [] { unlink(Path.join(path, name)) }
      return rmdir(path)
    }
  }

  /// Takes away a folder in which nothing lies; 0, or the system's error.
  func removeEmpty(_ folder: String) -> Int32 { attempt(.remove(folder)) { rmdir(folder) } }

  // MARK: Flushing

  /// Flushes the names in a folder; 0, or the system's error.
  func flush(_ folder: String) -> Int32 {
    onFolder(folder) { descriptor in attempt(.flush(folder)) { fsync(descriptor) } }
  }

  /// Flushes everything on the file system that a folder lies on; 0, or the system's error.
  func flushSystem(of folder: String) -> Int32 {
    onFolder(folder) { descriptor in attempt(.flushSystem(of: folder)) { nb_flush_system(descriptor) } }
  }

  private func onFolder(_ folder: String, _ flush: (Int32) -> Int32) -> Int32 {
    let descriptor = uninterrupted { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    let code = flush(descriptor)
    // Some network and FAT file systems have nothing to flush in a folder.
    return code == EINVAL || code == EOPNOTSUPP ? 0 : code
  }
}
