import Glibc
import Text

/// Holds a draft folder, so that nobody else writes into it; the system lets go of it when the process ends, however it ends.
///
/// Two locks are taken: on the folder itself, which every reader of the folder can lock and which leaves no file behind;
/// and on the file `.lock` where there is one, which network file systems understand and which says who holds it.
/// A file system that has no locks holds nobody up.
struct Hold: ~Copyable, Sendable {
  private let folder: Int32
  private let file: Int32?

  /// The name of the lock file.
  static let fileName = ".lock"
  /// The most bytes that a lock file of ours has.
  private static let mostBytes = 400

  /// Takes a draft folder.
  ///
  /// - Parameters:
  ///   - folder: The folder, which must exist.
  ///   - signs: Whether to write down who holds it, as sessions do in which a person is waited for.
  /// - Throws: ``HeldError`` where another session holds it; ``FileError`` where it cannot be held.
  init(_ folder: String, signs: Bool) throws {
    let descriptor = uninterrupted { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(folder, .notWritable(code: errno)) }
    guard Self.lock(descriptor) else {
      close(descriptor)
      throw HeldError(folder)
    }
    do {
      file = try Self.lockFile(in: folder, descriptor, creates: signs)
    } catch {
      close(descriptor)
      throw error
    }
    self.folder = descriptor
    if signs, let file { Self.sign(file) }
  }

  deinit {
    if let file { close(file) }
    close(folder)
  }

  /// Lets go of the folder; so does the end of the process.
  consuming func release() {}

  // MARK: Locks

  /// Takes a lock; false where somebody else has it.
  private static func lock(_ descriptor: Int32) -> Bool {
    uninterrupted { flock(descriptor, LOCK_EX | LOCK_NB) } == 0 || errno != EWOULDBLOCK
  }

  private static func lockFile(in folder: String, _ folderDescriptor: Int32, creates: Bool) throws -> Int32? {
    let path = Path.join(folder, fileName)
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var descriptor: Int32 = -1
    if creates {
      descriptor = uninterrupted { open(path, O_RDWR | O_CREAT | O_EXCL | flags, 0o600) }
      if descriptor >= 0 {
        share(descriptor, with: folderDescriptor)
      } else if errno != EEXIST {
        throw FileError(folder, .notWritable(code: errno))
      }
    }
    if descriptor < 0 { descriptor = uninterrupted { open(path, O_RDWR | flags) } }
    // A colleague's file that may only be read can be locked all the same.
    if descriptor < 0 && (errno == EACCES || errno == EROFS) {
      descriptor = uninterrupted { open(path, O_RDONLY | flags) }
    }
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw FileError(path, errno == ELOOP || errno == EISDIR ? .notAFile : .notWritable(code: errno))
    }
    guard lock(descriptor) else {
      close(descriptor)
      throw HeldError(folder)
    }
    return descriptor
  }

  /// Whoever may write in the folder may write the lock file.
  private static func share(_ descriptor: Int32, with folder: Int32) {
    var status = stat()
    guard fstat(folder, &status) == 0 else { return }
    _ = fchown(descriptor, uid_t.max, status.st_gid)
    fchmod(descriptor, status.st_mode & 0o666 | 0o600)
  }

  // MARK: Who holds it

  /// What stands between the name and the number of the process.
  private static let mark = "，进程 "

  /// Writes into the lock file who holds it; not into one that is something else besides, or holds something else.
  private static func sign(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
      status.st_size == 0 || isSigned(descriptor)
    else { return }
    let name = getenv("USER").map { String(cString: $0) } ?? "用户编号 \(getuid())"
    let words = name + mark + "\(getpid())"
    guard words.utf8.count <= mostBytes, ftruncate(descriptor, 0) == 0 else { return }
    _ = words.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  /// Whether the file holds what a session wrote into it, and nothing more.
  private static func isSigned(_ descriptor: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, count <= mostBytes else { return false }
    return String(decoding: bytes[..<count], as: UTF8.self).containsBytes(of: mark)
  }

  /// Who holds a folder, in words; empty where nothing says so.
  fileprivate static func holder(of folder: String) -> String {
    let bytes = try? FileReading.bytes(Path.join(folder, fileName), limit: mostBytes, followingLinks: false)
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension HeldError {
  fileprivate init(_ folder: String) {
    let holder = Hold.holder(of: folder)
    self.init(folder: folder, holder: holder, isStopped: Self.isStopped(holder))
  }

  /// Whether the process that holds it was stopped with Ctrl-Z; false where the system does not say.
  private static func isStopped(_ holder: String) -> Bool {
    let digits = String(holder.reversed().prefix { ("0"..."9").contains($0) }.reversed())
    guard let process = Int(digits), let bytes = try? procStatus(process) else { return false }
    // Behind the name in parentheses, which may hold anything.
    let rest = bytes.split(separator: UInt8(ascii: ")"), omittingEmptySubsequences: false).last ?? []
    return rest.dropFirst().first.map { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") } ?? false
  }

  private static func procStatus(_ process: Int) throws(FileError) -> [UInt8] {
    try FileReading.bytes("/proc/\(process)/stat")
  }
}

/// Another session holds the draft.
struct HeldError: Failure, Equatable {
  let folder: String
  /// Who holds it, in words; may be empty.
  let holder: String
  /// Whether it was stopped with Ctrl-Z, and waits for its user.
  var isStopped = false

  var exitCode: ExitCode { .cannotWrite }

  var message: String {
    if isStopped {
      return "\(folder): 这份报告正开在一个用 Ctrl-Z 暂停了的程序里（\(holder)）。在暂停它的窗口输入 fg 回到那里"
    }
    return "\(folder): 另一个窗口正在填这份报告\(holder.isEmpty ? "" : "（\(holder)）")。请回到那个窗口，或等它结束再试"
  }
}

/// Keeps a hold for work that goes from thread to thread, and lets go of it with the last reference.
///
/// A class, since a hold cannot be copied and the arrays in which work is handed over hold only what can.
final class HoldOwner: Sendable {
  private let hold: Hold

  init(_ hold: consuming Hold) {
    self.hold = hold
  }
}
