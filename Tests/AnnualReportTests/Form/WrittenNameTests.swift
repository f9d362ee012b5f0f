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

@Test(arguments: [
  ("三百三十一件", "331"), ("没有", "0"), ("无", "0"), ("１２件", "12"), ("十二", "12"), ("零", "0"), ("两千零五件", "2005"),
  ("1,234", "1234"),
])
func `a corrected figure is understood as it is in the interview`(value: String, figure: String) throws {
  let form = try Shipped.form("2021")
  let correction = try Correction("行政许可=\(value)", form: form)
  #expect(correction == (try Correction("行政许可=\(figure)", form: form)))
}

@Test(arguments: [
  ("行政许可=/", "“行政许可”本年处理决定数量要写一个数，没有发生写 主动公开.行政许可.处理决定=0"),
  ("行政许可=十来件", "“行政许可”本年处理决定数量写的是“十来件”，这里要写准确的数，不能写大概，例如 12"),
  ("行政许可=二万件", "“行政许可”本年处理决定数量写的是“二万件”，“万件”不是这里的单位，这里的单位是件"),
  (
    "主动公开.行政事业性收费.收费金额=五千元",
    "“行政事业性收费”本年收费金额（单位：万元）的单位是万元，“五千元”合 0.5 万元；是这个意思请写 主动公开.行政事业性收费.收费金额=0.5"
  ),
])
func `a corrected figure that may mean another is refused`(word: String, sentence: String) throws {
  let form = try Shipped.form("2021")
  let refusal = #expect(throws: Correction.Refusal.self) { try Correction(word, form: form) }
  #expect(refusal?.message(form) == sentence)
}

@Test(arguments: [
  ("许可", "是不是“主动公开.行政许可.处理决定”？"),
  ("实际收取金额", "是不是“其他事项.信息处理费.收取金额”？"),
  ("联系电话号码", "是不是“电话”？"),
  ("行正许可", "是不是“主动公开.行政许可.处理决定”？"),
  ("主要问题", "是不是“问题与改进.主要问题”？"),
  ("现行有效", "是不是“主动公开.规章.现行有效”、“主动公开.行政规范性文件.现行有效”？"),
  ("自然人", "是不是“申请.本年新收.自然人”、“申请.上年结转.自然人”、“申请.予以公开.自然人”等 29 项中的一项？"),
])
func `for a name that is none those are named that may be meant`(name: String, question: String) throws {
  let form = try Shipped.form("2021")
  let refusal = #expect(throws: Correction.Refusal.self) { try Correction("\(name)=5", form: form) }
  #expect(refusal?.message(form) == "没有“\(name)”这一项，\(question)运行 nianbao blank 可看到全部名称")
}

@Test(arguments: ["费用啊啊啊啊", "x", "总"])
func `a name that is like none is told how names are written`(name: String) throws {
  let form = try Shipped.form("2021")
  let refusal = #expect(throws: Correction.Refusal.self) { try Correction("\(name)=5", form: form) }
  #expect(
    refusal?.message(form)
      == "没有“\(name)”这一项。名称写作 表.行.列，例如 申请.本年新收.自然人=3；运行 nianbao blank 可看到全部名称")
}
