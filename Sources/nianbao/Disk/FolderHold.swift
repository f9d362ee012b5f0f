import Glibc

/// Holds a draft folder while `fill` writes its report, and leaves no file behind.
struct FolderHold: Sendable {
  private let descriptor: Int32

  /// Takes the draft, or says who holds it; nil for a folder that is not there yet.
  ///
  /// A session holds its lock file. Where there never was one, two runs of `fill` hold the folder itself.
  init?(_ folder: String) throws(LockError) {
    var descriptor = open(DraftLock.path(folder), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    let isFile = descriptor >= 0
    if !isFile { descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    guard DraftLock.take(descriptor) else {
      close(descriptor)
      throw .held(folder: folder, by: isFile ? DraftLock.holder(of: folder) : "")
    }
    if isFile { DraftLock.sign(descriptor) }
    self.descriptor = descriptor
  }

  /// Lets go of the draft; so does the end of the process.
  func release() { close(descriptor) }
}
