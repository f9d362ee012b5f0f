import Foundation
import Glibc
import TestSupport
import Testing

/// Many files at once.
@Suite struct BatchTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func make(_ count: Int, sentence: String = Sample.sentence) throws {
    for number in 1...count {
      let text = Sample.with(sentence: "\(sentence)\(number)")
        .replacing("云溪镇人民政府\n", with: "第\(number)镇人民政府\n")
      try scratch.write(text, to: Self.folder(number) + "/answers.yaml")
    }
  }

  private static func folder(_ number: Int) -> String { "in/" + String(1000 + number) }

  @Test func `goes on after a bad one, in the order of the input`() throws {
    try make(6)
    try scratch.write("年度： 2024\n", to: "in/1002/answers.yaml")
    try scratch.write(Sample.with("行政许可: 31", "行政许可: 三十一"), to: "in/1004/answers.yaml")
    let run = try scratch.program().run("fill", "in", "no.yaml")
    let written = ["in/1001", "in/1003", "in/1005", "in/1006"]
    #expect(run.output == written.map { "\($0)/report.txt\n\($0)/report.html\n\($0)/report.docx\n" }.joined())
    let order = ["in/1001/", "in/1002/", "in/1003/", "in/1004/", "in/1005/", "in/1006/", "no.yaml"]
    let places = order.compactMap { run.messages.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
    #expect(
      run.messages.hasSuffix(
        """
        no.yaml: 没有这个文件
        共 7 个：写出 4，没有变化 0，有问题没有写 1，读不了或写不了 2
        有问题没有写的：
          in/1004/answers.yaml
        读不了或写不了的：
          in/1002/answers.yaml
          no.yaml

        """))
    #expect(run.code == 66)
    #expect(!run.messages.contains("\r"))
  }

  @Test func `writes the same bytes as one by one`() throws {
    try make(40)
    #expect(try scratch.program().run("fill", "in").code == 0)
    for number in [1, 20, 40] {
      _ = try scratch.program().run("fill", Self.folder(number) + "/answers.yaml", "-o", "one/\(number)")
      for name in ["report.txt", "report.html", "report.docx"] {
        let alone = try scratch.data("one/\(number)/第\(number)镇人民政府-2024/\(name)")
        #expect(try alone == scratch.data("\(Self.folder(number))/\(name)"))
      }
    }
  }

  @Test func `names only the first few of many bad ones`() throws {
    for number in 1...13 { try scratch.write("年度 2024", to: Self.folder(number) + "/answers.yaml") }
    let run = try scratch.program().run("fill", "in")
    #expect(run.messages.hasSuffix("  in/1010/answers.yaml\n  ……还有 3 个，见上面各行\n"))
    #expect(run.code == 65 || run.code == 1)
  }

  @Test func `prints findings as JSON Lines`() throws {
    try make(3)
    let run = try scratch.program().run("fill", "in", "--json")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["year"] as? Int == 2024)
    }
  }

  @Test func `leaves every file whole when it is killed`() throws {
    let count = RunLength.size(80)
    try make(count, sentence: "旧说法")
    #expect(try scratch.program().run("fill", "in").code == 0)
    var old: [String: Data] = [:]
    for number in 1...count {
      for name in ["report.txt", "report.html", "report.docx"] {
        let path = Self.folder(number) + "/" + name
        old[path] = try scratch.data(path)
      }
    }
    try make(count, sentence: "新说法")
    var seen: [String: [Data]] = [:]
    // At once, between the first files, and in the middle.
    for number in [0, 1, 5, 20, 60] where number < count {
      let written = Self.folder(max(1, number)) + "/report.html"
      try scratch.program().run(["fill", "in"], signal: SIGKILL) {
        number == 0 || (try? scratch.text(written).contains("新说法")) == true
      }
      for path in old.keys { seen[path, default: []].append(try scratch.data(path)) }
    }
    let run = try scratch.program().run("fill", "in")
    #expect(run.code == 0)
    for (path, before) in old {
      let new = try scratch.data(path)
      #expect(new != before)
      #expect(seen[path]?.allSatisfy { $0 == before || $0 == new } == true, "\(path)")
    }
    #expect(try scratch.text(Self.folder(count) + "/report.txt").contains("新说法"))
    #expect(scratch.files("in").filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func `what a killed run left is taken away also where nothing is to be written`() throws {
    try make(1)
    #expect(try scratch.program().run("fill", "in").code == 0)
    // No process has this number.
    try scratch.write("old", to: "in/1001/.report.docx.2.2147483647.tmp")
    #expect(try scratch.program().run("fill", "in").code == 0)
    #expect(scratch.files("in").filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func `stops between two files when it is interrupted`() throws {
    let count = RunLength.size(400)
    try make(count)
    let run = try scratch.program().run(["fill", "in"], signal: SIGINT) {
      scratch.exists(Self.folder(1) + "/report.html")
    }
    let written = scratch.files("in").filter { $0.hasSuffix("report.html") }.count
    #expect(written < count)
    #expect(run.code == 130)
    #expect(
      run.messages.hasSuffix("已中断：处理了 \(written) 个，还有 \(count - written) 个没有动。写出的报告都是完整的，再运行一次会接着写\n"))
    #expect(scratch.files("in").filter { $0.hasSuffix(".tmp") } == [])
    #expect(run.output.split(separator: "\n").count == 3 * written)
  }
}
