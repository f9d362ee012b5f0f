import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// Folders walked through: what is a copy, and what cannot be opened on the way.
@Suite struct InputNameTests {
  @Test(arguments: [
    "answers - 副本.yaml", "answers - 副本 (2).yaml", "answers(1).yaml", "answers (12).yaml", "answers（1）.yaml",
    "answers 副本.yaml", "answers的副本.yaml", "answers（复件）.yaml", "answers (copy).yaml", "answers copy 2.yaml",
    "answers - Copy.yaml", "answers.sync-conflict-20260102-101112-ABCDEFG.yaml",
    "answers (王 的冲突副本 2026-01-02).yaml",
    "answers (PC's conflicted copy 2026-01-02).yaml", "王店镇人民政府-2025 (1)", "王店镇人民政府-2025 - 副本",
    "answers_冲突文件.yaml", "answers_backup.yaml", "answers.bak.yaml", "answers-备份.yaml", "answers.orig.yaml",
    "answers~.yaml", "王店镇人民政府-2025.bak", "王店镇人民政府-2025~",
  ])
  func `is a copy by its name`(name: String) { #expect(CopyName.isCopy(name)) }

  @Test(arguments: [
    "answers.yaml", "answers-2.yaml", "answers 2025.yaml", "王店镇人民政府-2025", "answers-(草).yaml", "(1)答案",
    "Copyright街道", "answers-bakery.yaml",
    "answers-王店镇.yaml", "2025(年报)", "answers(2025).yaml",
  ])
  func `is none`(name: String) { #expect(!CopyName.isCopy(name)) }

  @Test func `copies are named and passed over, but not where they are named`() throws {
    let scratch = try Scratch()
    for name in ["a/answers.yaml", "a/answers - 副本.yaml", "a (1)/answers.yaml"] {
      try scratch.write(try PackageFolder.text("drafts/云溪镇人民政府-2024/answers.yaml"), to: "d/\(name)")
    }
    let run = try scratch.program().run("fill", "d")
    #expect(run.output == "d/a/report.txt\nd/a/report.html\nd/a/report.docx\n")
    for path in ["d/a/answers - 副本.yaml", "d/a (1)"] {
      #expect(run.messages.contains("\(path): 从名称看是副本，没有处理。要用的正是它，请在命令里写明这个文件\n"), "\(run.messages)")
    }
    #expect(run.messages.hasSuffix("共 1 个：写出 1，没有变化 0，有问题没有写 0，读不了或写不了 0；另有副本 2 个没有处理\n"))
    #expect(run.code == 0)
    #expect(try scratch.program().run("check", "d/a/answers - 副本.yaml").code == 0)
  }

  @Test(arguments: [[], ["-o", "out"], ["--draft"]])
  func `of several files of one unit and year none becomes a report, the others do`(options: [String]) throws
  {
    let scratch = try Scratch()
    for name in ["a/answers.yaml", "a/answers2.yaml", "a/answers-最终版.yaml"] {
      try scratch.copy("云溪镇人民政府-2024", to: "d/a")
      try scratch.write(try PackageFolder.text("drafts/云溪镇人民政府-2024/answers.yaml"), to: "d/\(name)")
    }
    try scratch.copy("砚湾镇人民政府-2021", to: "d/b")
    let before = try scratch.contents("d/a")
    let run = try scratch.program().run(["fill", "d"] + options)
    #expect(run.code == 64)
    let folder = options.first == "-o" ? "out/砚湾镇人民政府-2021" : "d/b"
    #expect(
      run.output.split(separator: "\n").map(String.init)
        == ["txt", "html", "docx"].map { "\(folder)/report.\($0)" })
    let paths = ["d/a/answers-最终版.yaml", "d/a/answers.yaml", "d/a/answers2.yaml"]
    for path in paths {
      let others = paths.filter { $0 != path }.joined(separator: "、")
      let said =
        options.first == "-o"
        ? "\(path): \(others) 的报告也要写到 out/云溪镇人民政府-2024 里，都没有写。"
        : "\(path): “云溪镇人民政府”2024 年度的答案文件还有 \(others)，不知道以哪一份为准，都没有写报告。"
      #expect(run.messages.contains(said), "\(run.messages)")
    }
    #expect(run.messages.contains("共 4 个：写出 1，没有变化 0，有问题没有写 0，读不了或写不了 3\n"), "\(run.messages)")
    #expect(try scratch.contents("d/a") == before)
    let json = try scratch.program().run(["fill", "d", "--json"] + options).output.split(separator: "\n")
    #expect(json.count { $0.contains("\"errors\"") } == 3 && json.count { $0.hasPrefix("{") } == 4)
  }

  @Test func `what cannot be opened on the way is named and counted`() throws {
    let scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "d/a")
    let gbk: [UInt8] = Array("\(scratch.path("d"))/".utf8) + [0xCD, 0xF5, 0xB5, 0xEA, 0]
    #expect(
      gbk.withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { mkdir($0.baseAddress!, 0o755) } }
        == 0)
    // A path too long for the system, made step by step.
    let long = String(repeating: "长", count: 80)
    var descriptor = open(scratch.path("d"), O_RDONLY)
    for _ in 0..<20 {
      mkdirat(descriptor, long, 0o755)
      let inner = openat(descriptor, long, O_RDONLY)
      close(descriptor)
      descriptor = inner
    }
    close(descriptor)
    let run = try scratch.program().run("fill", "d")
    #expect(run.messages.contains("名称的文字编码不是 UTF-8，打不开，没有处理"), "\(run.messages)")
    #expect(run.messages.contains(": 读不了：名称太长\n"), "\(run.messages)")
    #expect(run.messages.contains("共 3 个：写出 1，没有变化 0，有问题没有写 0，读不了或写不了 2\n"), "\(run.messages)")
    #expect(run.code == 66)
    _ = try? FileManager.default.removeItem(atPath: scratch.path("d"))
  }

  @Test(arguments: [("年度: 2023", "年度: 2023年度"), ("年度: 2023", "年度: 2013"), ("单位: 云溪镇人民政府", "单位: 别的镇人民政府")])
  func `a file in last year's folder that says another unit or year is named`(old: String, new: String) throws
  {
    let scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2024")
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2023")
    try scratch.edit("d/云溪镇人民政府-2023/answers.yaml", "年度: 2024", "年度: 2023")
    try scratch.edit("d/云溪镇人民政府-2023/answers.yaml", old, new)
    for command in ["check", "fill"] {
      let run = try scratch.program().run(command, "d/云溪镇人民政府-2024")
      #expect(run.code == 0)
      #expect(
        (run.messages + run.output).contains(
          "上年的答案文件不能用，与上年衔接的数字没有核对：\n  d/云溪镇人民政府-2023/answers.yaml: 这里应当是 云溪镇人民政府 2023 年度的答案文件，这一份是 "
        ), "\(run.messages)")
    }
  }

  @Test(arguments: ["", "年度： 2023\n", "\u{0}"])
  func `a broken file of last year does not stop this year`(text: String) throws {
    let scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2024")
    try scratch.write(text, to: "d/云溪镇人民政府-2023/answers.yaml")
    let draft = "d/云溪镇人民政府-2024"
    for words in [
      ["check", draft], ["fill", draft], ["fill", draft, "--last", "d/云溪镇人民政府-2023/answers.yaml"],
    ] {
      let run = try scratch.program().run(words)
      #expect(run.code == 0, "\(run.messages)")
      let said = run.messages + run.output
      #expect(said.contains("上年的答案文件不能用，与上年衔接的数字没有核对：\n  d/云溪镇人民政府-2023/answers.yaml:"), "\(said)")
      #expect(said.contains("未核对 9"))
    }
  }
}
