import Archive
import Foundation
import TestSupport
import Testing

@testable import AnnualReport

/// What somebody changes in report.docx comes back as answers, or is told.
@Suite struct WordEditsTests {
  private static let sample = "云溪镇人民政府-2025"

  /// The sample as an answers file.
  private func file(_ sample: String = Self.sample) throws -> AnswersFile {
    try Shipped.file(try Samples.text(sample))
  }

  /// The document of an answers file with some of its words replaced.
  private func document(of file: AnswersFile, _ changes: [(old: String, new: String)]) throws -> [UInt8] {
    let renderer = ReportRenderer(edition: file.answers.edition)
    var package = try WordPackageContents(
      try #require(try renderer.renderings(of: file.answers, as: [.word]).first).bytes)
    for change in changes { try package.replace(change.old, with: change.new, in: "word/document.xml") }
    return package.bytes
  }

  @Test(arguments: Samples.all) func `what is read back is what was written`(sample: String) throws {
    let file = try file(sample)
    let edits = try WordEdits(in: try document(of: file, []), of: file)
    #expect(edits.isOnlyLayout && edits.strays.isEmpty && edits.file.bytes == file.bytes)
  }

  @Test func `a change of layout alone changes no word`() throws {
    let file = try file()
    let edits = try WordEdits(
      in: try document(of: file, [(#"<w:pStyle w:val="Body"/>"#, #"<w:jc w:val="left"/>"#)]), of: file)
    #expect(edits.isOnlyLayout)
  }

  /// A change of the document, and the lines of the answers file that it changes.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let changes: [(old: String, new: String)]
    let gone: [String]
    let come: [String]
    var isFollowed = false
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "a figure alone, which its name in prose follows",
      changes: [("<w:t>36</w:t>", "<w:t>38</w:t>")], gone: ["  行政许可: 36"], come: ["  行政许可: 38"],
      isFollowed: true),
    Case(
      name: "two figures, of which the prose that names both has one as it was",
      changes: [
        ("<w:t>36</w:t>", "<w:t>38</w:t>"), ("<w:t>3</w:t>", "<w:t>5</w:t>"), ("行政许可决定36件", "行政许可决定38件"),
      ],
      gone: ["  行政许可: 36"], come: ["  行政许可: 38"], isFollowed: true),
    Case(
      name: "a figure and the prose that names it",
      changes: [("<w:t>36</w:t>", "<w:t>38</w:t>"), ("行政许可决定36件", "行政许可决定38件")],
      gone: ["  行政许可: 36"], come: ["  行政许可: 38"]),
    Case(
      name: "words around a name",
      changes: [("制作图解4份", "制作图解5份")], gone: ["图解4份"], come: ["图解5份"]),
    Case(
      name: "a text of one line in quotes, which stays one",
      changes: [("收集不够及时", "收集不够快")], gone: ["收集不够及时"],
      come: [#"  主要问题: "{{单位}}的信息分散在各站所，收集不够快。"    # 以"#]),
    Case(
      name: "the date", changes: [("2026年1月20日", "2026年1月22日")], gone: ["落款日期: 2026年1月20日"],
      come: ["落款日期: 2026年1月22日"]),
    Case(
      name: "a telephone in the lead", changes: [("0000-0000000", "0573-1234567")],
      gone: ["电话: 0000-0000000"],
      come: ["电话: 0573-1234567"]),
  ])
  func `a change goes to the answer that it belongs to`(change: Case) throws {
    let file = try file()
    let edits = try WordEdits(in: try document(of: file, change.changes), of: file)
    #expect(edits.strays.isEmpty && !edits.isOnlyLayout)
    let old = String(decoding: file.bytes, as: UTF8.self)
    let new = String(decoding: edits.file.bytes, as: UTF8.self)
    for line in change.gone { #expect(old.contains(line) && !new.contains(line), "\(line)") }
    for line in change.come { #expect(!old.contains(line) && new.contains(line), "\(line)") }
    // The report of the changed answers says what the document says, but for what followed.
    let again = try WordEdits(in: try document(of: file, change.changes), of: edits.file)
    #expect(again.isOnlyLayout != change.isFollowed)
    if change.isFollowed {
      let text = edits.file.answers.texts["总体情况.主动公开"]?.expanded ?? ""
      #expect(text.contains("行政许可决定38件"))
    }
  }

  @Test func `a name stays where its figure did not change, and a new paragraph is words`() throws {
    let file = try file()
    let edits = try WordEdits(
      in: try document(
        of: file,
        [
          ("行政处罚决定", "行政处罚的决定"),
          ("下一步，由各站所", "新设专栏。</w:t></w:r></w:p><w:p><w:r><w:t>下一步，由各站所"),
        ]), of: file)
    #expect(edits.strays.isEmpty)
    let new = String(decoding: edits.file.bytes, as: UTF8.self)
    #expect(new.contains("件；作出行政许可决定{{主动公开.行政许可.处理决定}}件、行政处罚的决定3件。"))
    // The words of the other figure are new, so that it may count something else by now: it is told.
    #expect(edits.loosened == ["“行政处罚”本年处理决定数量"])
    #expect(new.contains("    新设专栏。\n    下一步，由各站所"))
  }

  @Test(arguments: [
    ("一、总体情况", "一、总的情况", nil, "一、总体情况", "一、总的情况"),
    ("<w:t>36</w:t>", "<w:t>三十六</w:t>", "“行政许可”本年处理决定数量", "36", "三十六"),
    (
      "2025年政府信息公开工作年度报告</w:t>", "2025年政府信息公开年报</w:t>", nil, "云溪镇人民政府2025年政府信息公开工作年度报告",
      "云溪镇人民政府2025年政府信息公开年报"
    ),
    ("<w:t>规章</w:t>", "<w:t>规定</w:t>", nil, "规章", "规定"),
  ])
  func `what belongs to no answer is told`(
    old: String, new: String, cell: String?, report: String, document: String
  ) throws {
    let file = try file()
    let edits = try WordEdits(in: try self.document(of: file, [(old, new)]), of: file)
    #expect(edits.strays == [WordEdits.Stray(cell: cell, report: report, document: document)])
  }

  @Test func `a total that no longer is the sum is told`() throws {
    let text = "申请:\n  本年新收: {自然人: 71, 其余: 0}\n  不掌握: {自然人: 71, 其余: 0}\n  其余: 0\n"
    let file = try Shipped.file(CompleteReport.text(text))
    // The second 71 is the row's sum.
    let changes = [
      ("<w:t>71</w:t>", "<w:t>甲</w:t>"), ("<w:t>71</w:t>", "<w:t>72</w:t>"),
      ("<w:t>甲</w:t>", "<w:t>71</w:t>"),
    ]
    let edits = try WordEdits(in: try document(of: file, changes), of: file)
    #expect(
      edits.strays == [WordEdits.Stray(cell: "“一、本年新收政府信息公开申请数量”总计", report: "71", document: "72")])
  }

  /// Totals that the answers leave out, and totals that they give.
  @Test(arguments: ["", "  办理总计: {自然人: 71, 其余: 0, 总计: 71}\n"])
  func `totals that nobody touched follow a changed part, also where prose names them`(totals: String) throws
  {
    let rows = "申请:\n  本年新收: {自然人: 71, 其余: 0}\n  不掌握: {自然人: 71, 其余: 0}\n\(totals)  其余: 0\n"
    let text = CompleteReport.text(rows).replacing("网站专栏由专人维护。", with: "办结{{申请.办理总计.总计}}件，都答复了。")
    let file = try Shipped.file(text)
    // The row has its part and its sum; the sum stays as it was, and so does the sentence.
    let label = "1.本机关不掌握相关政府信息</w:t></w:r></w:p></w:tc>"
    var package = try WordPackageContents(try document(of: file, [("都答复了", "全都答复了")]))
    let document = package.text("word/document.xml")
    let row = try #require(document.range(of: label))
    let part = try #require(document.range(of: "<w:t>71</w:t>", range: row.upperBound..<document.endIndex))
    let old = String(document[row.lowerBound..<part.upperBound])
    try package.replace(
      old, with: String(old.dropLast("<w:t>71</w:t>".count)) + "<w:t>70</w:t>", in: "word/document.xml")
    let edits = try WordEdits(in: package.bytes, of: file)
    #expect(edits.strays.isEmpty, "\(edits.strays)")
    #expect(edits.file.answers.quantity("申请.不掌握.总计")?.description == "70")
    #expect(edits.file.answers.quantity("申请.办理总计.总计")?.description == "70")
    let new = String(decoding: edits.file.bytes, as: UTF8.self)
    #expect(new.contains("平台建设: 办结{{申请.办理总计.总计}}件，全都答复了。"))
  }

  @Test func `a file that is no document any more is refused`() throws {
    let file = try file()
    #expect(throws: WordEditsError.self) { try WordEdits(in: Array("甲".utf8) + [0], of: file) }
  }
}
