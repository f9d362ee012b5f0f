import Foundation
import TestSupport
import Testing

/// Published reports as input: `import`, `check` and `--last`.
@Suite struct ImportTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Sample.text, to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml")
    #expect(run.code == 0, "\(run.messages)")
    return scratch
  }

  private static let outputs = ["report.txt", "report.html", "report.docx"]

  @Test(arguments: outputs) func `a report becomes an answers file that makes the same report`(file: String)
    throws
  {
    let scratch = try scratch()
    let made = try scratch.program().run("import", file, "-o", "in")
    #expect(made.code == 0, "\(made.messages)")
    let path = try #require(made.output.split(separator: "\n").first.map(String.init))
    #expect(path.hasPrefix("in/") && path.hasSuffix("/answers.yaml"))
    let run = try scratch.program().run("fill", path)
    #expect(run.code == 0, "\(run.messages)")
    let folder = String(path.dropLast("/answers.yaml".count))
    #expect(try scratch.text(folder + "/report.txt") == scratch.text("report.txt"))
    let year = try #require(Sample.text.firstMatch(of: /年度: (\d+)/).flatMap { Int($0.1) })
    #expect(made.messages.hasSuffix("\n  已存成下面这个文件。在同一个文件夹里编 \(year + 1) 年度的年报时，会自动当作上年报告\n"))
    let shown = try scratch.program().run("import", file)
    #expect(shown.messages.hasSuffix("\n  没有存成文件。加 -o drafts，就存进 drafts 里，编下一年的年报时当作上年报告\n"))
    let again = try scratch.program().run("import", file, "-o", "in")
    #expect(again.code == 73)
    #expect(again.messages == "\(path): 已有这个文件，不覆盖。请换一个文件夹\n")
  }

  @Test func `tables of an older edition under a later year are read, and that is said`() throws {
    let scratch = try Scratch()
    try scratch.copy("青禾乡人民政府-2019", to: "old")
    try scratch.program().run("fill", "old/answers.yaml")
    let text = try scratch.text("old/report.txt").replacing("2019", with: "2022")
    try scratch.write(text, to: "late.txt")
    let run = try scratch.program().run("import", "late.txt")
    #expect(run.messages.contains("表是 2019 年版格式的，和年度不同"), "\(run.messages)")
  }

  @Test func `of many reports it is said once what their files are good for`() throws {
    let scratch = try scratch()
    let other = Sample.text.replacing("单位: ", with: "单位: 乙")
    try scratch.write(other, to: "b/answers.yaml")
    try scratch.program().run("fill", "b/answers.yaml")
    let run = try scratch.program().run("import", "report.docx", "b/report.docx", "-o", "in")
    let lines = run.messages.split(separator: "\n")
    #expect(run.code == 0 && lines.count == 3 && run.output.split(separator: "\n").count == 2)
    #expect(lines.last == "存好 2 份。在同一个文件夹里编下一年度的年报时，会自动当作上年报告")
  }

  @Test func `what cannot be read is refused in words, and does not stop the others`() throws {
    let scratch = try scratch()
    try scratch.write(Data("%PDF-1.7".utf8), to: "a.pdf")
    try scratch.write("<html><body><p>欢迎访问</p><img></body></html>", to: "b.html")
    let run = try scratch.program().run(
      "import", "a.pdf", "b.html", "answers.yaml", "no.docx", "report.txt", "-o", "in")
    #expect(run.code == 66)
    #expect(run.messages.hasPrefix("a.pdf: 直接读不了 PDF。"))
    #expect(run.messages.contains("\nb.html: 网页里没有认出年度报告的表格和文字（有图片 1 张，图片里的字读不了）"))
    #expect(run.messages.contains("\nanswers.yaml: 这已经是答案文件，不用读入\n"))
    #expect(run.messages.contains("\nno.docx: 没有这个文件\n"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `check of a published report tells places and what was not read`() throws {
    let scratch = try scratch()
    let page = try scratch.text("report.html")
    let changed = try #require(page.range(of: "<td"))
    try scratch.write(page.replacingCharacters(in: changed, with: "<td"), to: "a.html")
    let run = try scratch.program().run("check", "--json", "a.html")
    #expect(run.output.contains("\"unread\": []") || run.output.contains("\"unread\":[]"))
    let text = try scratch.program().run("check", "report.docx", "report.txt")
    #expect(text.output.hasPrefix("report.docx: 读到 "))
    #expect(text.output.contains("。核对过的没有发现错误。已核对 "), "\(text.output)")
    #expect(text.messages == "")
  }

  @Test func `a report of last year is read for --last`() throws {
    let scratch = try scratch()
    let year = try #require(Sample.text.firstMatch(of: /年度: (\d+)/).flatMap { Int($0.1) })
    try scratch.write(
      Sample.text.replacingOccurrences(of: "年度: \(year)", with: "年度: \(year + 1)"), to: "next.yaml")
    for file in Self.outputs {
      let run = try scratch.program().run("check", "next.yaml", "--last", file)
      #expect(!run.output.contains("没有上年报告"), "\(run.output)")
      #expect(!run.messages.contains("不能用"), "\(run.messages)")
    }
  }

  @Test func `an answers file is asked for in place of a web page`() throws {
    let scratch = try scratch()
    let run = try scratch.program().run("fill", "report.html")
    #expect(run.code == 65)
    #expect(run.messages == "report.html: 这是网页，不是答案文件。是年报的，先运行 nianbao import 读成答案文件\n")
  }
}
