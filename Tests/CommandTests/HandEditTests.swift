import Foundation
import TestSupport
import Testing

/// A report that somebody edited is shown and kept.
@Suite struct HandEditTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Sample.text, to: "a/answers.yaml")
  }

  private func fill() throws -> Program.Run { try scratch.program().run("fill", "a/answers.yaml") }

  @Test func `does not write what would not change`() throws {
    #expect(try fill().code == 0)
    let before = try modified()
    let run = try fill()
    #expect(run.messages.hasSuffix("（无上年报告）。报告没有变化，没有重写\n"))
    #expect(run.output == "a/report.txt\na/report.html\na/report.docx\n")
    #expect(run.code == 0)
    #expect(try modified() == before)
  }

  private func modified() throws -> [Date?] {
    try [".made", "report.docx", "report.html", "report.txt"].map { name in
      let path = scratch.url.appending(path: "a/\(name)").path
      return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
  }

  @Test func `writes its own report anew when the answers change`() throws {
    for number in 1...4 {
      try scratch.write(Sample.with(sentence: "第\(number)种说法。"), to: "a/answers.yaml")
      let run = try fill()
      #expect(run.code == 0)
      #expect(try scratch.text("a/report.txt").contains("第\(number)种说法。"))
    }
  }

  /// What programs do to a text in passing: a mark in front, other line ends, a line end more or less.
  private static let dresses: [(id: String, dress: @Sendable (String) -> String)] = [
    ("CRLF", { $0.replacing("\n", with: "\r\n") }),
    ("a mark", marked),
    ("a mark and CRLF", { marked($0).replacing("\n", with: "\r\n") }),
    ("a line end more", { $0 + "\n" }),
    ("CRLF and a line end more", { $0.replacing("\n", with: "\r\n") + "\r\n" }),
    ("no line end", { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }),
  ]

  /// The fragment for editors of web sites has the mark already.
  @Sendable private static func marked(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? text : "\u{FEFF}" + text
  }

  @Test(arguments: RunLength.cases(dresses.indices))
  func `line ends, a mark in front, a last line end are no edit by hand`(number: Int) throws {
    let dress = Self.dresses[number]
    func fill() throws -> Program.Run { try scratch.program().run("fill", "a/answers.yaml", "--paste") }
    let names = ["report.txt", "report.html", "report-paste.html"]
    for isKnown in [true, false] {
      try scratch.write(Sample.text, to: "a/answers.yaml")
      #expect(try fill().code == 0)
      for name in names { try scratch.write(dress.dress(try scratch.text("a/\(name)")), to: "a/\(name)") }
      // Nothing to be written: they stay as they are.
      let dressed = try names.map { try scratch.data("a/\($0)") }
      if !isKnown { try scratch.remove("a/.made") }
      #expect(try fill().code == 0, "\(dress.id)")
      #expect(try names.map { try scratch.data("a/\($0)") } == dressed, "\(dress.id)")
      try scratch.write(Sample.with(sentence: "另一种说法。"), to: "a/answers.yaml")
      let run = try fill()
      #expect(run.code == 0, "\(dress.id) \(run.messages)")
      for name in names { #expect(try scratch.text("a/\(name)").contains("另一种说法。"), "\(dress.id) \(name)") }
    }
  }

  @Test func `shows and keeps an edited report`() throws {
    _ = try fill()
    let edited = try scratch.text("a/report.txt").replacingOccurrences(of: "形式单一", with: "形式多样")
    try scratch.write(edited, to: "a/report.txt")
    let page = try scratch.data("a/report.html")
    try scratch.write(Sample.with(sentence: "另一种说法。"), to: "a/answers.yaml")
    let run = try fill()
    #expect(run.code == 73)
    #expect(run.output == "")
    let lines = edited.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("形式多样") }) + 1
    #expect(
      run.messages.hasSuffix(
        """
        a/report.txt: 这份报告写好以后手工改过，或者不是本程序写的，没有覆盖
          不同的地方（- 现有的，+ 这次要写的）：
          - \(line): 　　政策解读以文字为主，形式多样。
          + \(line): 　　另一种说法。
          手改的内容要留，请写进答案文件；不要了，就把这个文件改名或者移走。然后再运行一次

        """))
    #expect(try scratch.text("a/report.txt") == edited)
    #expect(try scratch.data("a/report.html") == page)
  }

  @Test func `writes again once the edited report has been moved away`() throws {
    _ = try fill()
    try scratch.write("mine", to: "a/report.txt")
    #expect(try fill().code == 73)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "a/report.txt"))
    #expect(try fill().code == 0)
  }

  @Test func `keeps a report that it has no record of`() throws {
    try scratch.write("mine\u{1B}[31m\n", to: "a/report.html")
    let run = try fill()
    #expect(run.code == 73)
    #expect(run.messages.contains("  - 1: mine [31m\n"))
    #expect(run.messages.contains(/\n  还有 \d+ 行不同\n/))
    #expect(try scratch.text("a/report.html") == "mine\u{1B}[31m\n")
    #expect(scratch.files("a") == ["answers.yaml", "report.html"])
  }

  @Test func `adopts a report that is as it would write it`() throws {
    _ = try fill()
    try FileManager.default.removeItem(at: scratch.url.appending(path: "a/.made"))
    #expect(try fill().code == 0)
    #expect(scratch.files("a") == [".made", "answers.yaml", "report.docx", "report.html", "report.txt"])
  }

  @Test func `says so where an edited report is too large to be compared`() throws {
    _ = try fill()
    try scratch.write(Data(count: 9 << 20), to: "a/report.txt")
    let run = try fill()
    #expect(run.code == 73)
    #expect(
      run.messages.hasSuffix(
        """
        a/report.txt: 这份报告写好以后手工改过，或者不是本程序写的，没有覆盖
          手改的内容要留，请写进答案文件；不要了，就把这个文件改名或者移走。然后再运行一次

        """))
  }
}
