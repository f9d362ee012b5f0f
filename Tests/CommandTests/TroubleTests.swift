import Foundation
import Glibc
import TestSupport
import Testing

/// Folders that cannot be written, and disks that are full.
@Suite struct TroubleTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Sample.text, to: "a/answers.yaml")
  }

  @Test func `says that a file stands where a folder should be`() throws {
    try scratch.write("mine", to: "out")
    var run = try scratch.program().run("fill", "a/answers.yaml", "-o", "out")
    #expect(run.messages.hasSuffix("\nout: 要在这里建文件夹，却已有同名的文件，请移开它或换个地方\n"))
    #expect(run.code == 73)
    run = try scratch.program().run("fill", "a/answers.yaml", "-o", "out/in")
    #expect(run.messages.hasSuffix("\nout: 要在这里建文件夹，却已有同名的文件，请移开它或换个地方\n"))
    #expect(run.code == 73)
    #expect(try scratch.text("out") == "mine")
  }

  @Test func `says that a folder stands where a file should be`() throws {
    try scratch.folder("a/report.txt")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.messages.hasSuffix("\na/report.txt: 要在这里写报告，却已有同名的文件夹或链接，没有写。请移开它或换个地方\n"))
    #expect(run.code == 73)
    #expect(scratch.files("a") == ["answers.yaml", "report.txt"])
  }

  static let isRoot = geteuid() == 0

  @Test(.enabled(if: mayBeOther, "needs root, to run the program as another user"))
  func `says that it has no right to write`() throws {
    chmod(scratch.path(), 0o755)
    let user = other()
    let places = ["a": "a/.made", "a -o out": "out", "a -o a": "a/云溪镇人民政府-2024"]
    for (words, place) in places {
      let run = try user.run(["fill"] + words.split(separator: " ").map(String.init))
      #expect(run.messages.hasSuffix("\n\(place): 写不进去：没有权限。原有文件没有动\n"))
      #expect(run.code == 73)
    }
    #expect(scratch.files() == ["a", "a/answers.yaml"])
  }

  @Test(.enabled(if: mayBeOther, "needs root, to run the program as another user"))
  func `says that it has no right to read`() throws {
    chmod(scratch.path(), 0o755)
    chmod(scratch.url.appending(path: "a/answers.yaml").path, 0o600)
    let run = try other().run("fill", "a/answers.yaml")
    #expect(run.messages == "a/answers.yaml: 读不了：没有权限\n")
    #expect(run.code == 66)
  }

  /// The program as a user who owns nothing here.
  private func other() -> Program { Self.asNobody(scratch.program()) }

  private static func asNobody(_ program: Program) -> Program {
    var program = program
    program.launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    return program
  }

  /// Whether another user can run the program where it was built.
  static let mayBeOther = isRoot && (try? asNobody(Program()).run("--version"))?.code == 0

  // MARK: File systems of our own

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `says that the disk can only be read`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 1024)
    try scratch.write(Sample.text, to: "disk/answers.yaml")
    try disk.lock("disk")
    let run = try scratch.program().run("fill", "disk")
    #expect(run.messages.hasSuffix("\ndisk/.made: 写不进去：这个位置只能读。原有文件没有动\n"))
    #expect(run.code == 73)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `leaves the old report when the disk is full`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 512)
    try scratch.write(Sample.text, to: "disk/answers.yaml")
    #expect(try scratch.program().run("fill", "disk").code == 0)
    let before = try [scratch.data("disk/report.txt"), scratch.data("disk/report.html")]
    try scratch.write(Sample.with(sentence: "另一种说法。"), to: "disk/answers.yaml")
    try disk.fill()
    let run = try scratch.program().run("fill", "disk")
    #expect(run.messages.contains(/disk\/[^:]+: 写不进去：磁盘已满。原有文件没有动\n/))
    #expect(run.code == 73)
    #expect(try [scratch.data("disk/report.txt"), scratch.data("disk/report.html")] == before)
    #expect(!scratch.files("disk").contains { $0.hasSuffix(".tmp") })
    try disk.free()
    #expect(try scratch.program().run("fill", "disk").code == 0)
  }
}
