import Glibc

/// Holds a draft folder for one session; the system lets go of it when the process ends, however it ends.
struct DraftLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or says who holds it.
  ///
  /// - Parameter folder: The draft folder, which must exist.
  /// - Throws: Where another session holds the draft, or the folder cannot be written.
  init(folder: String) throws(LockError) {
    descriptor = open(Self.path(folder), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .file(FileError(folder, .notWritable(code: errno))) }
    guard Self.take(descriptor) else {
      close(descriptor)
      throw .held(folder: folder, by: Self.holder(of: folder))
    }
    Self.sign(descriptor)
  }

  /// Lets go of the draft; so does the end of the process.
  consuming func release() {}

  deinit { close(descriptor) }

  // MARK: The file

  /// The file that a session holds.
  static func path(_ folder: String) -> String { Path.join(folder, ".lock") }

  /// Takes the lock; false where somebody else has it.
  ///
  /// A file system that has no locks holds nobody up.
  static func take(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Writes into the file who holds it.
  static func sign(_ descriptor: Int32) {
    let name = getenv("USER").map { String(cString: $0) } ?? "用户编号 \(getuid())"
    let words = "\(name)，进程 \(getpid())"
    ftruncate(descriptor, 0)
    _ = words.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  /// Who holds the file, in words; empty where it does not say so.
  static func holder(of folder: String) -> String {
    (try? FileReading.bytes(path(folder))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// Why a draft cannot be held.
enum LockError: Error {
  case held(folder: String, by: String)
  case file(FileError)

  var message: String {
    switch self {
    case .held(let folder, let holder):
      "\(folder): 另一个窗口正在填这份报告\(holder.isEmpty ? "" : "（\(holder)）")。请回到那个窗口，或等它结束再试"
    case .file(let error): error.message
    }
  }
}
