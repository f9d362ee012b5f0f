import Glibc

/// Who may read and write a file.
struct FileAccess: Sendable {
  private let mode: mode_t
  private let group: gid_t

  /// Those of a file; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard uninterrupted({ stat(path, &status) }) == 0 else { return nil }
    mode = status.st_mode & 0o7777
    group = status.st_gid
  }

  /// Gives them to an open file; 0, or the system's error.
  ///
  /// Who may not give the file to the group gives nobody else the rights that the group had.
  func give(to descriptor: Int32) -> Int32 {
    var mode = mode
    var status = stat()
    if uninterrupted({ fstat(descriptor, &status) }) != 0 { return errno }
    if status.st_gid != group && uninterrupted({ fchown(descriptor, uid_t.max, group) }) != 0 {
      mode = mode & 0o707 | (mode & 0o007) << 3
    }
    return uninterrupted { fchmod(descriptor, mode) } == 0 ? 0 : errno
  }

  /// Gives a new folder to the group that may write in the one that it lies in, whatever the umask of its maker.
  ///
  /// Else a colleague could correct no report that somebody else corrected before.
  static func share(_ folder: String, in outer: String) {
    var (around, own) = (stat(), stat())
    guard uninterrupted({ stat(outer, &around) }) == 0, uninterrupted({ stat(folder, &own) }) == 0,
      around.st_mode & 0o020 != 0, own.st_gid == around.st_gid
    else { return }
    _ = uninterrupted { chmod(folder, (own.st_mode | around.st_mode & 0o070) & 0o7777) }
  }
}
