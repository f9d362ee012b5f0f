import TestSupport
import Testing

@testable import AnnualReport

@Test(arguments: ["2019", "2021"])
func `every place of a form is read back from its spelling`(edition: String) throws {
  let form = try Shipped.form(edition)
  var places = form.cells.map { Place.cell($0.id) } + form.fields.map { Place($0) }
  places += form.about.map { .fact($0.id) }
  for table in form.tables {
    places += table.rows.map { Place($0, of: table) }
    for column in Set(table.blocks.flatMap(\.columnLeaves).compactMap(\.id)) {
      places.append(.column(table: table.id, column: column))
    }
  }
  for section in form.sections {
    places.append(section.fields.isEmpty ? .table(section.id) : .section(section.id))
  }
  for place in places { #expect(Place(place.spelling, in: form) == place) }
  #expect(Set(places.map(\.spelling)).count == places.count)
}

@Test(arguments: [
  "", ".", "申请.", ".申请", "申请.没有", "没有", "申请.本年新收.没有", "申请.本年新收.自然人.总计", "申请 .本年新收",
])
func `what names no place is none`(spelling: String) throws {
  #expect(Place(spelling, in: try Shipped.form("2021")) == nil)
}

@Test func `a key of the file is spelled below its place`() {
  #expect(Place.key("其余", below: .row(table: "申请", row: "本年新收")).spelling == "申请.本年新收.其余")
  #expect(Place.key("说明", below: nil).spelling == "说明")
}

/// Answers that never were an answers file, as a published document gives them.
@Test func `answers of a document are checked, and findings point into it`() throws {
  let edition = try #require(try Shipped.editions().edition(named: "2021"))
  let form = edition.form
  var figures = form.cells.map { cell in
    cell.parts == nil || cell.isGroup ? Figure.given(.zero, .cell(table: 2, row: 1, cell: 1)) : .unanswered
  }
  let cell = try #require(form.cell(named: "申请.本年新收.自然人"))
  figures[cell] = .given(Quantity(3), .cell(table: 2, row: 4, cell: 3))
  figures.computeTotals(of: form)
  var texts = Passages(form.fieldNames)
  for field in form.fields {
    texts[field.name] = Passage("2024年共收到3件，工作考核、社会评议、责任追究都有。", source: .paragraph(12))
  }
  var about = Passages(form.aboutNames)
  for fact in form.about { about[fact.id] = Passage("某镇", source: .paragraph(1)) }
  let answers = Answers(
    edition: edition, file: "年报.docx", year: 2025, expectedEdition: edition, figures: figures, texts: texts,
    about: about, explanations: [], unreadable: [], doubtful: [], beginnings: [], problems: [])
  let text = FindingText(form: form, file: answers.file)
  let found = Checker().review(answers).findings.map { text.text($0).prefix { $0 != "\n" } }
  #expect(
    found.contains { $0.hasPrefix("年报.docx:表2第4行第3格: 错误: 表“收到和处理政府信息公开申请情况”") }, "\(found)")
  #expect(found.contains { $0.hasPrefix("年报.docx:第12段: 提醒: ") && $0.contains("2024年共收到") })
}
