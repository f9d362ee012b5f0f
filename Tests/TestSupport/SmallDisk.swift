import Glibc

/// A file system of a few kilobytes in the folder `disk` of a test, gone when the test is over.
public struct SmallDisk: ~Copyable {
  private let scratch: Scratch

  /// Whether file systems may be mounted here.
  public static let isPermitted: Bool = {
    guard geteuid() == 0, let scratch = try? Scratch() else { return false }
    return (try? scratch.shell("mkdir m && mount -t tmpfs tmpfs m && umount m")) ?? false
  }()
  /// What a test without the right to mount says.
  public static let reason = "needs the right to mount a small file system"

  /// The shell did not do a line.
  public struct Refused: Error {
    let line: String
  }

  /// Makes the file system.
  public init(_ scratch: Scratch, kilobytes: Int) throws {
    self.scratch = scratch
    try run("mkdir disk && mount -t tmpfs -o size=\(kilobytes)k tmpfs disk")
  }

  deinit { _ = try? scratch.shell("umount -l disk/* ; while umount -l disk; do :; done") }

  /// Takes all room but some kilobytes; what was taken before is given back.
  public func fill(leaving kilobytes: Int = 0) throws {
    _ = try scratch.shell("dd if=/dev/zero of=disk/full bs=1k")
    try run("truncate -s -\(kilobytes)k disk/full")
  }

  /// Gives the room back.
  public func free() throws { try run("rm disk/full") }

  /// Lets a folder on it only be read, also where files in it are open.
  public func lock(_ folder: String) throws {
    try run("mount --bind '\(folder)' '\(folder)' && mount -o remount,bind,ro '\(folder)'")
  }

  /// Lets a folder be written again.
  public func unlock(_ folder: String) throws { try run("umount -l '\(folder)'") }

  private func run(_ line: String) throws {
    if try !scratch.shell(line) { throw Refused(line: line) }
  }
}
