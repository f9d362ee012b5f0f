import TestSupport
import Testing

@testable import AnnualReport

/// What follows in the statutory tables.
@Suite struct InferenceTests {
  /// A table of a shipped form, and statements about it by short names.
  struct Told {
    let form: Form
    let table: Table
    let relations: TableRelations
    var statements: [Statement] = []

    init(_ edition: String, _ table: String) throws {
      form = try Shipped.form(edition)
      self.table = try #require(form.table(table))
      relations = TableRelations(self.table, of: form)
    }

    func cell(_ row: String, _ column: String) throws -> Int {
      try #require(form.cell(named: "\(table.id).\(row).\(column)"))
    }

    /// Says a row: its columns from left to right, `·` for what is not said, or only its total.
    mutating func say(_ row: String, _ figures: String) throws {
      let words = figures.split(separator: " ")
      let cells = try #require(table.row(row)).cells
      for (cell, word) in zip(words.count == 1 ? cells.suffix(1) : cells[...], words) where word != "·" {
        let quantity = try #require(Int(word))
        statements.removeAll { $0.cells == [cell] }
        statements.append(Statement(kind: .figure, cells: [cell], figure: Quantity(quantity)))
      }
    }

    var inference: Inference { Inference(relations, statements) }

    /// Everything that follows above 0, as `行.列 数`.
    var following: [String] {
      let inference = inference
      return relations.cells.compactMap { cell in
        guard let figure = inference.following(cell), figure != .zero else { return nil }
        return "\(form.cells[cell].id.row).\(form.cells[cell].id.column) \(figure)"
      }
    }

    func zeros() -> Int {
      let inference = inference
      return relations.cells.count { inference.following($0) == .zero }
    }
  }

  @Test(arguments: ["2021", "2019"]) func `nothing follows from nothing`(edition: String) throws {
    let told = try Told(edition, "申请")
    #expect(!told.inference.isContradicted && told.following == [] && told.zeros() == 0)
  }

  @Test func `what the law fixes follows from nothing, in the edition in which it is an error`() throws {
    #expect(try Told("2021", "主动公开").zeros() == 3)
    #expect(try Told("2019", "主动公开").zeros() == 0)
  }

  @Test func `no applications and none carried over: every other cell is 0`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "0")
    try told.say("上年结转", "0")
    #expect(told.zeros() == told.relations.cells.count - 2)
  }

  @Test func `with two applications the first outcomes decide all others`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "2")
    #expect(told.zeros() == 0)
    try told.say("本年新收", "2 · · · · · ·")
    try told.say("上年结转", "0")
    let cell = try told.cell("予以公开", "自然人")
    #expect(told.inference.largest(cell) == Quantity(2) && told.following == [])
    try told.say("予以公开", "1")
    #expect(told.following == ["予以公开.自然人 1"])
    try told.say("无法提供", "1")
    #expect(told.following == ["予以公开.自然人 1", "无法提供.自然人 1", "办理总计.自然人 2", "办理总计.总计 2"])
    try told.say("不掌握", "1")
    #expect(told.relations.cells.allSatisfy { told.inference.figure($0) != nil })
  }

  @Test func `a column's remainder is not put into a row that cannot take it`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "4 1 0 1 2 0 8")
    try told.say("上年结转", "0")
    let before = { (told: inout Told) in
      try told.say("部分公开", "1 1 0 0 0 0 2")
      try told.say("重复申请", "1 0 0 0 1 0 2")
      try told.say("其他情形", "1 0 0 1 0 0 2")
      try told.say("结转下年", "1 0 0 0 1 0 2")
    }
    try before(&told)
    let settled = told.following
    #expect(!told.inference.isContradicted)
    // One application more than there are.
    try told.say("部分公开", "1 1 0 1 0 0 3")
    #expect(told.inference.isContradicted && told.following == [])
    // Taken back, everything stands as before.
    try before(&told)
    #expect(told.following == settled)
  }

  @Test func `a row is not given more than its total`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "2 1 0 0 1 0 4")
    try told.say("上年结转", "0")
    try told.say("予以公开", "1 0 0 0 0 0 1")
    try told.say("结转下年", "2")
    // One of natural persons, of enterprises and of law firms is left; two of them are carried over.
    #expect(!told.inference.isContradicted && told.following == ["办理总计.总计 2"])
    for row in told.table.rows
    where !row.isGroup && !["本年新收", "上年结转", "予以公开", "结转下年", "办理总计"].contains(row.id) {
      try told.say(row.id, "0")
    }
    #expect(told.inference.isContradicted && told.following == [])
  }

  @Test func `four rows without a completion, though no bounds cross`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "1 1 1 10 0 0")
    try told.say("上年结转", "0")
    for row in ["予以公开", "部分公开", "国家秘密"] { try told.say(row, "· · · 0 · · 1") }
    #expect(!told.inference.isContradicted)
    try told.say("执法案卷", "· · · 0 · · 1")
    #expect(told.inference.isContradicted && told.following == [])
  }

  @Test func `a whole row is held to the limits of single cells`() throws {
    var told = try Told("2021", "申请")
    try told.say("本年新收", "20 9 0 0 9 0")
    try told.say("上年结转", "0")
    #expect(told.inference.largest(try told.cell("予以公开", "其他")) == .zero)
    try told.say("予以公开", "16 5 0 0 3 1")
    #expect(told.inference.isContradicted)
    try told.say("予以公开", "16 5 0 0 3 0")
    #expect(told.following.first == "本年新收.总计 38")
  }

  @Test func `a decrease is a figure like any other and touches none`() throws {
    var told = try Told("2019", "主动公开")
    try told.say("行政许可", "4 -2 ·")
    #expect(!told.inference.isContradicted && told.following == [] && told.zeros() == 0)
    #expect(told.inference.figure(try told.cell("行政许可", "增减")) == Quantity(-2))
  }

  @Test func `figures of twelve digits are added without harm`() throws {
    var told = try Told("2021", "申请")
    let most = String(repeating: "9", count: 12)
    try told.say("本年新收", "\(most) \(most) \(most) \(most) \(most) \(most)")
    try told.say("上年结转", "\(most) \(most) \(most) \(most) \(most) \(most)")
    #expect(told.following.contains("本年新收.总计 5999999999994"))
    // More than can be held.
    #expect(!told.following.contains { $0.hasPrefix("办理总计.总计") })
  }
}
