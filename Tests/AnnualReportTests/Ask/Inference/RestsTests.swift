import TestSupport
import Testing

@testable import AnnualReport

/// Which `其余: 0` of a file were typed, which only follow, and where one may be written.
@Suite struct RestsTests {
  private struct Part {
    let form: Form
    let table: Table
    let said: TableStatements
    let rests: Rests

    init(_ text: String) throws {
      let file = try Shipped.file("年度: 2025\n单位: 清溪镇人民政府\n申请:\n" + text)
      form = file.answers.form
      table = try #require(form.table("申请"))
      said = TableStatements(of: table, in: file)
      rests = Rests(TableRelations(table, of: form), said.all)
    }

    func places(_ statements: [Statement]) -> [String] {
      statements.map { $0.rest == .table ? "表" : form.cells[$0.cells[0]].id.row }
    }

    var writable: [String] {
      let kept = said.all.filter { !rests.followed.contains($0) }
      let inference = Inference(TableRelations(table, of: form), kept)
      return Rests.writable(in: table, said, inference).map { place in
        switch place {
        case .row(let row): row
        case .table: "表"
        }
      }
    }
  }

  @Test(arguments: [
    // With the total the rest follows; without it, it says that there were no others.
    ("  本年新收: {总计: 2, 自然人: 2, 其余: 0}\n", ["本年新收"], []),
    ("  本年新收: {自然人: 2, 其余: 0}\n", [], ["本年新收"]),
    ("  本年新收: {总计: 3, 自然人: 2, 其余: 0}\n", [], ["本年新收"]),
    // The rest of the table follows once everything is shared out, also from rests of rows that were typed.
    ("  本年新收: 0\n  上年结转: 0\n  其余: 0\n", ["表"], []),
    ("  本年新收: {总计: 1, 自然人: 1, 其余: 0}\n  上年结转: 0\n  其余: 0\n", ["本年新收"], ["表"]),
    (
      "  本年新收: {自然人: 1, 其余: 0}\n  上年结转: 0\n  予以公开: {自然人: 1, 其余: 0}\n  其余: 0\n", ["表"],
      ["本年新收", "予以公开"]
    ),
    // Where figures contradict each other nothing follows.
    ("  本年新收: {总计: 1, 自然人: 2, 其余: 0}\n  其余: 0\n", [], ["本年新收", "表"]),
    // A cell that is left open is not covered.
    ("  本年新收: {总计: 2, 自然人: , 其余: 0}\n", [], ["本年新收"]),
  ])
  func `typed and followed are told apart by the file alone`(
    text: String, followed: [String], typed: [String]
  )
    throws
  {
    let part = try Part(text)
    #expect(part.places(part.rests.followed) == followed)
    #expect(part.places(part.rests.typed) == typed)
  }

  @Test(arguments: [
    ("  本年新收: {总计: 2}\n", []),
    ("  本年新收: {总计: 2, 自然人: 2}\n", ["本年新收"]),
    ("  本年新收: {总计: 2, 自然人: 1}\n", []),
    ("  本年新收: {总计: 2, 自然人: 2, 商业企业: }\n", ["本年新收"]),
    ("  本年新收: {总计: 2, 自然人: 2, 其余: 0}\n", ["本年新收"]),
    ("  本年新收: 0\n  上年结转: 0\n", ["表"]),
    ("  本年新收: 0\n  上年结转: 0\n  予以公开:\n", ["表"]),
    ("  本年新收: 0\n  上年结转: 0\n  其余: 0\n", ["表"]),
    ("  本年新收: {总计: 1, 自然人: 1}\n  上年结转: 0\n", ["本年新收"]),
    ("  本年新收: {总计: 1, 自然人: 1}\n  上年结转: 0\n  予以公开: {总计: 1, 自然人: 1}\n", ["本年新收", "予以公开", "表"]),
    // What might still be something else is not written, whatever else is 0.
    ("  本年新收: {总计: 1, 自然人: 1}\n  上年结转: 0\n  予以公开: {总计: 1}\n", ["本年新收", "表"]),
    ("  本年新收: {总计: 1, 自然人: 2}\n", []),
  ])
  func `the rest is written only where all that it covers follows as 0`(text: String, places: [String]) throws
  {
    #expect(try Part(text).writable == places)
  }

  @Test func `statements keep what stands at one place together`() throws {
    let part = try Part("  本年新收: {总计: 2, 自然人: 2, 其余: 0}\n  上年结转: 0\n  予以公开:\n  不予公开: {总计: 1}\n  其余: 0\n")
    let kinds = part.said.all.map { statement in
      "\(statement.rest == nil ? "\(statement.kind)" : "rest") \(statement.cells.count) \(statement.figure)"
    }
    #expect(
      kinds == [
        "figure 1 2", "rest 5 0", "figure 1 2", "zeros 6 0", "rest 126 0", "figure 1 1",
      ])
    #expect(part.said.rows == ["本年新收", "上年结转", "予以公开", "不予公开"])
    #expect(part.said.named.count == 2 + 7 + 7 + 1)
    #expect(part.said.left == Set(try #require(part.table.row("予以公开")).cells))
  }
}
