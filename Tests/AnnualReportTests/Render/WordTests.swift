import AnnualReport
import Archive
import Foundation
import TestSupport
import Testing

/// report.docx, as far as it can be told without a word processor; the rest is `.ci/judge_docx.py`'s.
@Suite struct WordTests {
  private static let samples = ["云溪镇人民政府-2025", "王店镇人民政府-2020", "青禾乡人民政府-2019", "砚湾镇人民政府-2021"]

  private func docx(_ answers: Answers, draftNotes: [String]? = nil) throws -> [UInt8] {
    let renderer = ReportRenderer(edition: answers.edition)
    let renderings = try renderer.renderings(of: answers, as: [.word], draftNotes: draftNotes)
    return try #require(renderings.first).bytes
  }

  @Test(arguments: samples)
  func `has ten parts, no dates, the same bytes every time, and at most 30 KB`(sample: String) throws {
    let bytes = try docx(try Samples.answers(sample))
    let package = try WordPackageContents(bytes)
    #expect(
      package.names == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml",
        "docProps/core.xml",
      ])
    #expect(try docx(try Samples.answers(sample)) == bytes)
    #expect(bytes.count <= 30_000)
    #expect(!package.text("docProps/core.xml").contains("dcterms"))
  }

  @Test(arguments: samples)
  func `spans, merges, types and references hold`(sample: String) throws {
    let answers = try Samples.answers(sample)
    for notes in [nil, ["一处不对"]] {
      let package = try WordPackageContents(try docx(answers, draftNotes: notes))
      #expect(try WordJudge(package: package).faults() == [])
    }
  }

  /// A change of a document that would spoil it, and how the judge names it.
  struct Mutation: CustomTestStringConvertible, Sendable {
    var part = "word/document.xml"
    let old: String
    let new: String
    let fault: String
    var testDescription: String { fault }
  }

  @Test(arguments: [
    Mutation(
      old: #"<w:gridSpan w:val="7"/>"#, new: #"<w:gridSpan w:val="6"/>"#, fault: "row 1 has 9 of 10 columns"),
    Mutation(old: #"<w:gridSpan w:val="5"/>"#, new: "", fault: "row 2 has 6 of 10 columns"),
    Mutation(old: #"<w:vMerge w:val="restart"/>"#, new: "", fault: "hangs on nothing"),
    Mutation(old: "<w:vMerge/>", new: "", fault: "merged with nothing"),
    Mutation(old: #"<w:gridCol w:w="2478"/>"#, new: "", fault: "columns of 6366 twips"),
    Mutation(old: #"<w:tcW w:w="1340""#, new: #"<w:tcW w:w="1300""#, fault: "has a width of its own"),
    Mutation(
      old: #"w:val="Heading1""#, new: #"w:val="Heading9""#, fault: "the style Heading9 is not defined"),
    Mutation(old: #"r:id="rId5""#, new: #"r:id="rId3""#, fault: "rId3 is no footer"),
    Mutation(
      part: "[Content_Types].xml", old: "wordprocessingml.footer+xml", new: "wordprocessingml.header+xml",
      fault: "word/footer1.xml has the type"),
    Mutation(
      part: "[Content_Types].xml", old: "/word/styles.xml", new: "/word/style.xml",
      fault: "word/styles.xml has the type"),
    Mutation(
      part: "word/_rels/document.xml.rels", old: "settings.xml", new: "setting.xml",
      fault: "word/setting.xml is referred to"),
  ])
  func `the judge of these tests sees what it is to see`(mutation: Mutation) throws {
    var package = try WordPackageContents(try docx(try Samples.answers("云溪镇人民政府-2025")))
    try package.replace(mutation.old, with: mutation.new, in: mutation.part)
    let faults = try WordJudge(package: package).faults()
    #expect(faults.contains { $0.contains(mutation.fault) }, "\(faults)")
  }

  // MARK: What stands in it

  @Test(arguments: samples)
  func `every place of every table says what the grid says`(sample: String) throws {
    let answers = try Samples.answers(sample)
    let document = try WordPackageContents(try docx(answers)).root("word/document.xml")
    let report = try Composer(edition: answers.edition).report(from: answers)
    let tables = document.all("tbl")
    let grids = report.grids
    #expect(tables.count == grids.count)
    for (table, grid) in zip(tables, grids) {
      let rows = table.all("tr")
      #expect(rows.count == grid.rows.count && table.all("gridCol").count == grid.width)
      #expect(rows.count { $0.child("trPr")?.child("tblHeader") != nil } == grid.headingRows)
      #expect(rows.allSatisfy { $0.child("trPr")?.child("cantSplit") != nil })
      var wanted: [Place: String] = [:]
      for (row, cells) in grid.rows.enumerated() {
        for cell in cells { wanted[Place(row: row, column: cell.column)] = text(of: cell.content, answers) }
      }
      var found: [Place: String] = [:]
      for (row, element) in rows.enumerated() {
        var column = 0
        for cell in element.all("tc") {
          let properties = cell.child("tcPr")
          if properties?.child("vMerge").map({ $0.value == "restart" }) ?? true {
            found[Place(row: row, column: column)] = cell.words
          } else {
            #expect(cell.words == "")
          }
          column += Int(properties?.child("gridSpan")?.value ?? "1") ?? 0
        }
      }
      #expect(found == wanted, "\(grid.table)")
    }
  }

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private func text(of content: Grid.Content, _ answers: Answers) -> String {
    switch content {
    case .figure(let cell): answers.figures[cell].quantity.map(answers.form.cells[cell].format.printed) ?? ""
    case .banner(let text), .corner(let text), .columnHeading(let text), .rowHeading(let text),
      .text(let text):
      text
    }
  }

  @Test(arguments: samples)
  func `the paragraphs are those of the report, under its headings`(sample: String) throws {
    let answers = try Samples.answers(sample)
    let report = try Composer(edition: answers.edition).report(from: answers)
    let body = try #require(
      try WordPackageContents(try docx(answers)).root("word/document.xml").child("body"))
    let paragraphs = body.children.filter { $0.name == "p" && !$0.words.isEmpty }
      .map { ($0.child("pPr")?.child("pStyle")?.value ?? "", $0.words) }
    var wanted = [("Title", "\(report.unit)\n\(report.title.text.dropFirst(report.unit.count))")]
    wanted += report.lead.map { ("Body", $0.text) }
    for section in report.sections {
      wanted.append(("Heading1", section.heading))
      for block in section.blocks {
        switch block {
        case .subheading(let heading): wanted.append(("Heading2", heading))
        case .paragraph(let paragraph): wanted.append(("Body", paragraph.text))
        case .table: continue
        }
      }
    }
    wanted += report.signature.map { ("Signature", $0.text) }
    #expect(paragraphs.map(\.0) == wanted.map(\.0))
    #expect(paragraphs.map(\.1) == wanted.map(\.1))
  }

  @Test func `no table touches another, and the last row does not cling to what follows`() throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    let body = try #require(
      try WordPackageContents(try docx(answers)).root("word/document.xml").child("body"))
    for (element, next) in zip(body.children, body.children.dropFirst()) where element.name == "tbl" {
      #expect(next.name == "p" && next.words.isEmpty)
      let kept = element.all("tr").map { row in row.all("keepNext").contains { $0.value == "0" } }
      #expect(kept.dropLast().allSatisfy { !$0 } && kept.last == true)
    }
  }

  @Test
  func
    `a draft says on every page and at every table that it is one, and lists its problems on a page of their own`()
    throws
  {
    let answers = try Shipped.answers(
      CompleteReport.text("申请:\n  本年新收: {自然人: 1, 其余: 0}\n复议诉讼:\n  行政复议: {维持: 1, 其余: 0}\n"))
    let package = try WordPackageContents(try docx(answers, draftNotes: ["甲处不对\n    改成乙", "丙处没有填"]))
    #expect(package.names.filter { $0.contains("header") } == ["word/header1.xml", "word/header2.xml"])
    for name in ["word/header1.xml", "word/header2.xml"] {
      #expect(try package.root(name).words == "草稿　不得作为正式报告发布")
    }
    let document = try package.root("word/document.xml")
    #expect(document.all("headerReference").compactMap { $0.attributes["type"] } == ["default", "even"])
    let captions = document.all("tblCaption").compactMap(\.value)
    #expect(captions.count == 3 && captions.allSatisfy { $0.hasPrefix("【草稿】") })
    let paragraphs = try #require(document.child("body")).children.filter { $0.name == "p" }
    let shown = paragraphs.filter { $0.child("pPr")?.child("pStyle")?.value == "Caption" }.map(\.words)
    #expect(shown == captions)
    #expect(document.all("tbl")[1].words.contains("未填") && !document.all("tbl")[1].words.contains("【未填】"))
    let start = try #require(paragraphs.firstIndex { $0.child("pPr")?.child("pageBreakBefore") != nil })
    #expect(paragraphs[start...].map(\.words) == ["【草稿】尚有问题", "甲处不对\n改成乙", "丙处没有填"])
    #expect(try package.root("docProps/core.xml").child("title")?.text.hasPrefix("【草稿】") == true)
  }

  @Test(arguments: [
    ("2026-01-20", ["清溪县石桥镇人民政府", "2026年1月20日"], ["720", "1280"]),
    ("", ["清溪县石桥镇人民政府"], ["1280"]),
  ])
  func `the unit signs also where the date is open, over the middle of the date where it is not`(
    date: String, lines: [String], indents: [String]
  ) throws {
    let answers = try Shipped.answers(CompleteReport.text(date.isEmpty ? "" : "落款日期: \(date)\n"))
    let document = try WordPackageContents(try docx(answers)).root("word/document.xml")
    let signature = document.all("p").filter { $0.child("pPr")?.child("pStyle")?.value == "Signature" }
    #expect(signature.map(\.words) == [""] + lines)
    #expect(signature.flatMap { $0.all("ind") }.compactMap { $0.attributes["right"] } == indents)
    // Never alone on a page: it clings to the last paragraph.
    let last = try #require(document.all("p").last { $0.child("pPr")?.child("pStyle")?.value == "Body" })
    #expect(last.child("pPr")?.child("keepNext") != nil)
  }

  @Test func `whatever the clerk writes is text`() throws {
    let text =
      "单位: <b>&\"'镇</b>\n问题与改进:\n  主要问题: \"<w:p/>]]>&amp;{{单位}}\"\n  改进情况: \"改\u{FFFD}了\u{1F409}。\"\n"
    let answers = try Shipped.answers(CompleteReport.text(text))
    let package = try WordPackageContents(try docx(answers))
    #expect(try WordJudge(package: package).faults() == [])
    let words = try package.root("word/document.xml").words
    #expect(words.contains("<w:p/>]]>&amp;<b>&\"'镇</b>") && words.contains("改\u{FFFD}了\u{1F409}。"))
    #expect(try package.root("docProps/core.xml").child("creator")?.text == "<b>&\"'镇</b>")
  }

  @Test func `the longest report that the notes of 2021 allow for stays below 100 KB`() throws {
    // No two sentences alike, in characters all over the block, so that nothing packs well.
    var generator = SeededGenerator(seed: 15)
    func sentence() -> String {
      String(
        (0..<60).map { _ in Character(Unicode.Scalar(UInt16.random(in: 0x4E00...0x9FA0, using: &generator))!)
        })
        + "。"
    }
    let fields = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"]
    var text = "总体情况:\n"
    for field in fields {
      text += "  \(field): |\n" + (0..<20).map { _ in "    \(sentence())\n" }.joined()
    }
    let answers = try Shipped.answers(CompleteReport.text(text))
    #expect(try docx(answers).count <= 100_000)
  }
}

extension Report {
  fileprivate var grids: [Grid] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let grid) = block { grid } else { nil }
    }
  }
}
