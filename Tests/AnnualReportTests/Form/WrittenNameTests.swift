import TestSupport
import Testing

@testable import AnnualReport

@Test(arguments: [
  ("申请.予以公开.自然人", ["申请.予以公开.自然人"]),
  ("（一）予以公开 自然人", ["申请.予以公开.自然人"]),
  ("予以公开自然人", ["申请.予以公开.自然人"]),
  ("申请 （一）予以公开.总计", ["申请.予以公开.总计"]),
  ("1.本机关不掌握相关政府信息 商业企业", ["申请.不掌握.商业企业"]),
  ("本机关不掌握相关政府信息商业企业", ["申请.不掌握.商业企业"]),
  ("（二）部分公开 其他", ["申请.部分公开.其他"]),
  ("一、本年新收政府信息公开申请数量 自然人", ["申请.本年新收.自然人"]),
  ("行政许可", ["主动公开.行政许可.处理决定"]),
  ("行政许可 本年处理决定数量", ["主动公开.行政许可.处理决定"]),
  ("行政规范性文件 现行有效件数", ["主动公开.行政规范性文件.现行有效"]),
  (
    "行政规范性文件",
    ["主动公开.行政规范性文件.制发", "主动公开.行政规范性文件.废止", "主动公开.行政规范性文件.现行有效"]
  ),
  ("自然人", []), ("1", []), ("……", []), ("没有这一行 自然人", []),
])
func `a cell is found by the words of the printed table`(text: String, names: [String]) throws {
  let form = try Shipped.form("2021")
  #expect(form.cells(written: text).map { form.cells[$0].id.description } == names)
}

@Test(arguments: ["2019", "2021"]) func `every cell is found by its labels`(edition: String) throws {
  let form = try Shipped.form(edition)
  for cell in form.cells.indices {
    guard let (table, row) = form.row(of: cell) else { continue }
    let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound]
    #expect(form.cells(written: "\(table.caption) \(row.heading.label) \(column.label)").contains(cell))
    #expect(form.cell(written: form.cells[cell].id.description) == cell)
  }
}

@Test func `a correction may name its cell by the words of the printed table`() throws {
  let form = try Shipped.form("2021")
  let correction = try Correction("（一）予以公开 自然人=5", form: form)
  #expect(correction == (try Correction("申请.予以公开.自然人=5", form: form)))
  #expect(throws: Correction.Refusal.self) { try Correction("行政规范性文件=5", form: form) }
}
