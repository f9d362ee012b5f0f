import AnnualReport
import Foundation
import TestSupport
import Testing

@Test func `a tiny form is read into its parts`() throws {
  let form = try TinyForm.edition().form
  #expect(form.edition == "2022" && form.firstYear == 2022)
  #expect(form.cells.map(\.id.description) == ["甲表.上.左", "甲表.上.右", "甲表.下.左", "甲表.下.右"])
  #expect(form.cells.allSatisfy { $0.parts == nil && !$0.isGroup && !$0.isOptional })
  #expect(form.tables.map(\.rows).first?.map(\.id) == ["上", "下"])
  #expect(form.rules.map(\.relations.count) == [2])
  #expect(form.rules[0].relations.map(\.subject) == [.column("左"), .column("右")])
  #expect(form.rules[0].relations[0].left == [.this(0)] && form.rules[0].relations[0].right == [.this(2)])
  #expect(form.fields.map(\.name) == ["乙文.正文"])
  #expect(form.cell(named: "甲表.下.右") == 3 && form.cell(named: "甲表.下") == nil)
}

@Test func `a tiny form is checked and printed`() throws {
  let editions = Editions([try TinyForm.edition()])
  let text = "年度: 2024\n单位: 某镇\n甲表:\n  上: {左: 10, 右: 2}\n  下: {左: 10, 右: 3}\n乙文:\n  正文: 都写好了。\n"
  let answers = try Shipped.answers(text, editions: editions)
  let review = Checker().review(answers)
  #expect(review.findings.map(\.rule) == ["过大", "甲表.相等"])
  #expect(review.findings.map { $0.place?.spelling } == ["甲表.上.左", "甲表.右"])
  #expect(FindingText.summary(review) == "已核对 2 项：通过 1，不符 1")
  let report = try Composer(edition: answers.edition).report(from: answers)
  try expectSnapshot(TextRenderer().render(report), "tiny-report.txt")
  try expectSnapshot(try HTMLRenderer(edition: answers.edition).render(report), "tiny-page.html")
}

@Test func `the year chooses the edition, and a new folder needs no change of the program`() throws {
  var files = try Shipped.files("2021")
  let form = String(decoding: try #require(files["form.yaml"]), as: UTF8.self)
  files["form.yaml"] = Array(
    form.replacingOccurrences(of: "edition: \"2021\"", with: "edition: 新格式")
      .replacingOccurrences(of: "first-year: 2021", with: "first-year: 2026")
      .replacingOccurrences(of: "label: 行政许可\n", with: "label: 行政许可和备案\n").utf8)
  let editions = Editions([try Edition(folder: "新格式", files: files)] + (try Shipped.editions().all))
  #expect(editions.all.map(\.name) == ["2019", "2021", "新格式"])
  #expect(
    (2018...2027).map { editions.edition(for: $0)?.name } == [
      nil, "2019", "2019", "2021", "2021", "2021", "2021", "2021", "新格式", "新格式",
    ])
  let answers = try Shipped.answers(CompleteReport.text("", year: 2026), editions: editions)
  #expect(answers.edition.name == "新格式")
  let last = try Shipped.answers(CompleteReport.text("", year: 2025), editions: editions)
  #expect(Checker(lastYear: last).review(answers).findings.isEmpty)
  let report = try Composer(edition: answers.edition).report(from: answers)
  #expect(TextRenderer().render(report).contains("行政许可和备案"))
}

@Test(arguments: ["2019", "2021"])
func `the shipped editions print with all their templates`(name: String) throws {
  let edition = try #require(try Shipped.editions().edition(named: name))
  try edition.tryTemplates()
  _ = try edition.readSuggestions()
}

@Test func `an edition that lacks a file, or has one that cannot be used, is refused`() throws {
  func refusal(_ change: (inout [String: [UInt8]]) -> Void) -> EditionError? {
    var files = TinyForm.files()
    change(&files)
    return #expect(throws: EditionError.self) { try Edition(folder: "2022", files: files) }
  }
  #expect(refusal { $0["form.yaml"] = nil } == .missingFile("form.yaml"))
  #expect(refusal { $0["page.html"] = nil } == .missingFile("page.html"))
  #expect(refusal { $0["prose/导语.txt"] = nil } == .missingFile("prose/导语.txt"))
  #expect(refusal { $0["page.html"] = [0xFF] } == .notUTF8("page.html"))
  guard case .notation = refusal({ $0["form.yaml"] = Array("甲：乙".utf8) }) else {
    Issue.record("the form is not the notation")
    return
  }
  guard case .template("page.html", _) = refusal({ $0["page.html"] = Array("{{甲".utf8) }) else {
    Issue.record("the page is no template")
    return
  }
}

@Test func `a template with an unknown name is found before it is needed`() throws {
  for path in ["prose/导语.txt", "page.html", "prose/解读.txt"] {
    var files = TinyForm.files()
    files[path] = Array("{{没有}}".utf8)
    let edition = try Edition(folder: "2022", files: files)
    let error = #expect(throws: EditionError.self) { try edition.tryTemplates() }
    guard case .template(path, _) = error else {
      Issue.record("\(path): \(String(describing: error))")
      continue
    }
  }
}

@Test(arguments: ["2019", "2021"])
func `an edition without its checks has all the rest`(name: String) throws {
  let files = try Shipped.folder(name)
  let common = try Shipped.folder(Edition.commonFolder)
  let whole = try Edition(folder: name, files: files, common: common)
  let part = try Edition(folder: name, files: files, common: common, readsChecks: false)
  #expect(!whole.form.checks.isEmpty && part.form.checks.isEmpty)
  #expect(part.form.rules == whole.form.rules && part.form.cells == whole.form.cells)
  #expect(part.form.fields == whole.form.fields && part.templates.keys == whole.templates.keys)
}
