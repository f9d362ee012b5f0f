import Foundation
import Glibc
import TestSupport
import Testing

/// Files that are something else than they seem, and rights that are more or less than usual.
@Suite struct FileKindTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
  }

  private func mode(_ path: String) -> Int {
    var status = stat()
    return stat(scratch.path(path), &status) == 0 ? Int(status.st_mode & 0o7777) : -1
  }

  private func shell(_ line: String) throws -> Program.Run {
    var program = scratch.program(month: 3)
    program.launcher = ["/bin/sh", "-c", line, "sh"]
    return try program.run([])
  }

  @Test func `rights of the answers and reports stay, new files follow the umask`() throws {
    #expect(try shell("umask 027; \"$@\" fill a").code == 0)
    #expect(mode("a/report.txt") == 0o640 && mode("a/.made") == 0o640)
    for (name, mode) in [("answers.yaml", 0o600), ("report.txt", 0o664), ("report.html", 0o600)] {
      chmod(scratch.path("a/\(name)"), mode_t(mode))
    }
    #expect(try shell("umask 002; \"$@\" regenerate a 主动公开.行政许可=32").code == 0)
    #expect(
      mode("a/answers.yaml") == 0o600 && mode("a/report.txt") == 0o664 && mode("a/report.html") == 0o600)
    #expect(mode("a/history") == 0o775)
  }

  @Test func `answers behind a link are corrected where they lie`() throws {
    try FileManager.default.moveItem(
      atPath: scratch.path("a/answers.yaml"), toPath: scratch.path("real.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("a/answers.yaml"), withDestinationPath: "../real.yaml")
    #expect(try scratch.program(month: 3).run("fill", "a").code == 0)
    #expect(try scratch.program(month: 3).run("regenerate", "a", "主动公开.行政许可=32").code == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("a/answers.yaml"))
        == "../real.yaml")
    #expect(try scratch.text("real.yaml").contains("行政许可: 32"))
  }

  @Test func `a lock file that is another file too is left as it is`() throws {
    try scratch.write("mine\n", to: "other")
    #expect(link(scratch.path("other"), scratch.path("a/.lock")) == 0)
    #expect(try scratch.program().run("regenerate", "a").code == 0)
    #expect(try scratch.text("other") == "mine\n")
    try FileManager.default.removeItem(atPath: scratch.path("a/.lock"))
    try scratch.write("notes of somebody\n", to: "a/.lock")
    #expect(try scratch.program().run("regenerate", "a").code == 0)
    #expect(try scratch.text("a/.lock") == "notes of somebody\n")
  }

  @Test(arguments: ["a/target", "nowhere"])
  func `a link in the place of the lock file is told, and left as it is`(target: String) throws {
    try scratch.write("mine", to: "a/target")
    try scratch.link("a/.lock", to: scratch.path(target))
    for words in [["regenerate", "a"], ["ask", "a"], ["fill", "a"]] {
      let run = try scratch.program().run(words)
      let said = "a/.lock: 要在这里写报告，却已有同名的文件夹或链接，没有写。请移开它或换个地方\n"
      #expect(run.code == 73 && run.messages.hasSuffix(said), "\(words) \(run.messages)")
    }
    #expect(try scratch.text("a/target") == "mine" && !scratch.exists("nowhere"))
  }

  @Test(.enabled(if: geteuid() == 0, "needs the right to change the user"))
  func `colleagues in one group share a folder and its lock`() throws {
    // The scratch folder lies where everybody may pass.
    chmod(scratch.url.path, 0o755)
    #expect(try shell("chgrp -R 100 a && chmod 2775 a && chmod 664 a/answers.yaml").code == 0)
    for name in ["report.txt", "report.html", "report.docx"] { unlink(scratch.path("a/\(name)")) }
    let first = "umask 022; setpriv --reuid 1001 --regid 1001 --groups 100 \"$@\" regenerate a --yes"
    #expect(try shell(first).code == 0)
    // Also what is made on the way: the first generation that is kept makes a folder for all.
    for (user, figure) in [(1001, 32), (1002, 33), (1001, 34), (1002, 35)] {
      let run = try shell(
        "umask 022; setpriv --reuid \(user) --regid \(user) --groups 100 \"$@\" regenerate a 主动公开.行政许可=\(figure) --yes"
      )
      #expect(run.code == 0, "\(run.messages)")
    }
  }

  @Test(arguments: [
    "check a/pipe", "fill a/pipe -o d", "check a/answers.yaml --last a/pipe", "fill p", "regenerate p",
    "history p",
    "fill q", "templates lint t",
  ])
  func `a pipe in the place of a file is told, not waited for`(line: String) throws {
    for path in ["a/pipe", "p/answers.yaml", "q/report.txt", "t/common/page.html"] {
      try scratch.write("", to: path)
      unlink(scratch.path(path))
      #expect(mkfifo(scratch.path(path), 0o644) == 0)
    }
    try scratch.copy("云溪镇人民政府-2024", to: "q")
    var program = scratch.program()
    program.launcher = ["/usr/bin/timeout", "20"]
    let run = try program.run(line.split(separator: " ").map(String.init))
    #expect([0, 65, 66, 73].contains(run.code), "\(run.code) \(run.messages)")
    if !line.hasPrefix("history") {
      #expect(run.messages.contains("管道或设备") || run.messages.contains("同名的文件夹或链接"), "\(run.messages)")
    }
  }

  @Test func `a file that the system lets grow no larger is an error, not an end`() throws {
    let run = try shell("ulimit -f 1; exec \"$@\" fill a")
    #expect(run.code == 73 && run.messages.contains("写不进去：超过了系统允许的文件大小。原有文件没有动"), "\(run.messages)")
    #expect(try scratch.contents("a").keys.sorted() == ["answers.yaml"])
  }

  @Test func `few open files are enough`() throws {
    let count = RunLength.size(80)
    for number in 1...count {
      let text = try scratch.text("a/answers.yaml").replacing("云溪镇人民政府", with: "第\(number)镇人民政府")
      try scratch.write(text, to: "many/\(number)/answers.yaml")
    }
    #expect(try shell("ulimit -n 64; exec \"$@\" fill many").code == 0)
    for number in 1...count { #expect(try scratch.text("many/\(number)/report.txt").contains("第\(number)镇")) }
    #expect(try shell("ulimit -n 64; exec \"$@\" fill many").messages.contains("没有变化 \(count)"))
  }

  @Test(.enabled(if: geteuid() == 0, "needs the right to mount"))
  func `without proc everything works`() throws {
    let run = try shell("exec unshare -m sh -c 'mount -t tmpfs none /proc && exec \"$@\" check a' sh \"$@\"")
    #expect(run.output.contains("a/answers.yaml: 已核对"), "\(run.messages)")
    #expect(run.code == 0)
  }

  @Test func `two units with one folder name do not write over each other`() throws {
    for (folder, unit) in [("x", #""甲/乙镇人民政府""#), ("y", #""甲\\乙镇人民政府""#)] {
      let text = try scratch.text("a/answers.yaml").replacing("云溪镇人民政府", with: unit)
      try scratch.write(text, to: "\(folder)/answers.yaml")
    }
    #expect(try scratch.program().run("fill", "x", "-o", "out").code == 0)
    let before = try scratch.contents("out")
    let run = try scratch.program().run("fill", "y", "-o", "out")
    #expect(run.code == 73 && run.messages.contains("这个文件夹里是“甲/乙镇人民政府”的报告"), "\(run.messages)")
    #expect(try scratch.contents("out") == before)
  }

  @Test func `the draft of another unit with the same folder name is not gone on with`() throws {
    func ask(_ unit: String) throws -> Program.Run {
      try scratch.program().run("ask", "--unit", unit, "--year", "2024", "-o", "out")
    }
    #expect(try ask("甲/乙镇人民政府").code == 130)
    let before = try scratch.contents("out")
    let run = try ask("甲:乙镇人民政府")
    #expect(run.code == 73 && run.messages.contains("这个文件夹里是“甲/乙镇人民政府”的报告"), "\(run.messages)")
    #expect(try scratch.contents("out") == before)
    #expect(try ask("甲/乙镇人民政府").code == 130)
  }

  @Test func `an export that was killed is finished by the next`() throws {
    #expect(try scratch.program().run("templates", "export", "t").code == 0)
    let all = try scratch.contents("t")
    try FileManager.default.removeItem(atPath: scratch.path("t/common/page.html"))
    try scratch.write("half", to: "t/common/.page.html.9.999999.tmp")
    #expect(try scratch.program().run("templates", "export", "t").code == 0)
    #expect(try scratch.contents("t") == all)
    try scratch.edit("t/common/page.html", "<html", "<html ")
    let run = try scratch.program().run("templates", "export", "t")
    #expect(run.messages == "t/common/page.html: 已有这个文件，不覆盖。请换一个文件夹\n" && run.code == 73)
  }
}
