import Foundation
import Glibc
import TestSupport

/// A file system of a few kilobytes in the folder `disk` of a test, gone when the test is over.
struct SmallDisk: ~Copyable {
  private let scratch: Scratch

  /// Whether file systems may be mounted here.
  static let isPermitted: Bool = {
    guard geteuid() == 0, let scratch = try? Scratch() else { return false }
    return (try? shell("mkdir m && mount -t tmpfs tmpfs m && umount m", in: scratch)) ?? false
  }()
  static let reason = "needs the right to mount a small file system"

  struct Refused: Error {
    let line: String
  }

  init(_ scratch: Scratch, kilobytes: Int) throws {
    self.scratch = scratch
    try run("mkdir disk && mount -t tmpfs -o size=\(kilobytes)k tmpfs disk")
  }

  deinit { _ = try? Self.shell("umount -l disk/* ; umount -l disk", in: scratch) }

  /// Takes all room but some kilobytes; what was taken before is given back.
  func fill(leaving kilobytes: Int = 0) throws {
    _ = try Self.shell("dd if=/dev/zero of=disk/full bs=1k", in: scratch)
    try run("truncate -s -\(kilobytes)k disk/full")
  }

  /// Gives the room back.
  func free() throws { try run("rm disk/full") }

  /// Lets a folder on it only be read, also where files in it are open.
  func lock(_ folder: String) throws {
    try run("mount --bind '\(folder)' '\(folder)' && mount -o remount,bind,ro '\(folder)'")
  }

  /// Lets a folder be written again.
  func unlock(_ folder: String) throws { try run("umount -l '\(folder)'") }

  private func run(_ line: String) throws {
    if try !Self.shell(line, in: scratch) { throw Refused(line: line) }
  }

  private static func shell(_ line: String, in scratch: Scratch) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(line); } 2>/dev/null"]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
