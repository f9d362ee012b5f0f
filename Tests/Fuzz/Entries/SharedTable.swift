import TestSupport

@testable import AnnualReport

/// A table whose cases come in and are shared out, judged as a network: what goes in by kind goes out by outcome.
///
/// It knows of the form which rows and columns there are, and nothing of how the program infers.
struct SharedTable {
  /// What the file says of the table.
  struct Said: Equatable {
    var figures: [Int: Int] = [:]
    var left: Set<Int> = []
    /// The cells that each `其余: 0` covers, by row.
    var rests: [String: [Int]] = [:]
  }

  let table: Table
  private let form: Form
  private let columns: Range<Int>
  /// The rows that bring cases in, those that say what became of them, the sum of these, and what is carried over.
  private let sources: [Table.Row]
  private let outcomes: [Table.Row]
  private let sum: Table.Row
  private let carried: Table.Row
  private let groups: [Table.Row]

  /// The table of a form that is shared out; nil where it is none of this shape.
  init?(_ form: Form) {
    guard let step = form.interview.steps.first(where: { $0.balance != nil }),
      let table = form.table(step.table), let sum = table.row("办理总计"), let carried = table.row("结转下年"),
      let new = table.row("本年新收"), let old = table.row("上年结转")
    else { return nil }
    (self.form, self.table, self.sum, self.carried, sources) = (form, table, sum, carried, [new, old])
    columns = 0..<new.cells.count - 1
    groups = table.rows.filter { $0.isGroup }
    let others = [sum.id, carried.id, new.id, old.id]
    outcomes = table.rows.filter { !$0.isGroup && !others.contains($0.id) }
  }

  private func own(_ row: Table.Row) -> [Int] { columns.map { row.cells.lowerBound + $0 } }
  private func total(_ row: Table.Row) -> Int { row.cells.upperBound - 1 }
  private var rows: [Table.Row] { sources + outcomes + [carried] }

  /// The cells of a row, or of all rows of a group.
  func cells(ofRowOf cell: Int) -> Set<Int> {
    guard let row = table.rows.first(where: { $0.cells.contains(cell) }) else { return [] }
    let all = row.isGroup ? [row] + table.rows.filter { $0.group == row.id } : [row]
    return Set(all.flatMap { Array($0.cells) })
  }

  // MARK: Reading

  /// What a section of a file says; nil where it is not written as the program writes it.
  func said(_ section: String) -> Said? {
    let marks: Set<Character> = [" ", "\n", ":", "{", "}", ","]
    let isPlain = section.allSatisfy {
      $0.isNumber && $0.isASCII || marks.contains($0) || $0.isLetter && !$0.isASCII
    }
    guard isPlain, section.count < 4_000 else { return nil }
    var said = Said()
    switch PlainFile(section)[table.id] {
    case .text(let text)?: return say(text, rows.flatMap { own($0) }, &said) ? said : nil
    case .map(let entries)?:
      for (key, value) in entries where key != "其余" {
        guard let row = table.row(key), read(value, row, &said) else { return nil }
      }
      let keys = Set(entries.map { $0.key })
      if keys.count < entries.count { return nil }
      if keys.contains("其余") {
        said.rests[""] = rows.filter { !keys.contains($0.id) }.flatMap { own($0) }
      }
      return said
    case nil: return nil
    }
  }

  private func read(_ value: PlainFile, _ row: Table.Row, _ said: inout Said) -> Bool {
    switch value {
    case .text(let text):
      let isSum = row.isGroup || row.id == sum.id
      if !text.isEmpty && text != "0" && !isSum { return false }
      return say(text, isSum ? [total(row)] : text.isEmpty ? Array(row.cells) : own(row), &said)
    case .map(let entries):
      var named: Set<String> = []
      for (key, value) in entries where key != "其余" {
        guard named.insert(key).inserted, case .text(let text) = value,
          let cell = row.cells.first(where: { form.cells[$0].id.column == key }),
          !row.isGroup || cell == total(row), say(text, [cell], &said)
        else { return false }
      }
      if entries.contains(where: { $0.key == "其余" }) {
        if row.isGroup || row.id == sum.id { return false }
        said.rests[row.id] = own(row).filter { said.figures[$0] == nil && !said.left.contains($0) }
      }
      return true
    }
  }

  private func say(_ text: String, _ cells: [Int], _ said: inout Said) -> Bool {
    if text.isEmpty {
      said.left.formUnion(cells)
      return true
    }
    guard let figure = Int(text), figure < 1 << 40 else { return false }
    for cell in cells { said.figures[cell] = figure }
    return true
  }

  // MARK: Judging

  /// What does not follow in a file after an answer.
  ///
  /// - Parameters:
  ///   - before: What the file said before.
  ///   - after: What it says now.
  ///   - touched: The cells that the answer may name.
  /// - Returns: A sentence; nil where all follows.
  func complaint(_ before: Said, _ after: Said, touched: Set<Int>) -> String? {
    let typed = self.typed(before)
    let kept = after.rests.filter { typed.contains($0.key) }
    var base = after.figures
    for cell in kept.values.joined() { base[cell] = 0 }
    for (cell, figure) in after.figures where before.figures[cell] != figure && !touched.contains(cell) {
      return "\(form.cells[cell].id) became \(figure)"
    }
    let zeros = zeros(base)
    for (place, cells) in after.rests where !typed.contains(place) {
      for cell in cells where !(zeros?(cell) ?? (before.rests[place] != nil)) {
        // A 0 that was typed for more than this row goes on where a figure of it is named.
        let wasTyped =
          before.figures[cell] == 0 || typed.contains { before.rests[$0]?.contains(cell) ?? false }
        if !wasTyped { return "nobody typed 0 for \(form.cells[cell].id)" }
      }
    }
    return nil
  }

  /// The places whose `其余: 0` does not follow from the figures, so that somebody typed it.
  private func typed(_ said: Said) -> Set<String> {
    var typed: Set<String> = []
    var base = said.figures
    let first = zeros(base)
    for (place, cells) in said.rests where !place.isEmpty {
      if !cells.allSatisfy({ first?($0) ?? false }) {
        typed.insert(place)
        for cell in cells { base[cell] = 0 }
      }
    }
    let second = zeros(base)
    if let cells = said.rests[""], !cells.allSatisfy({ second?($0) ?? false }) { typed.insert("") }
    return typed
  }

  /// Tells of each cell whether every completion has it at 0; nil where there is none.
  private func zeros(_ figures: [Int: Int]) -> ((Int) -> Bool)? {
    var network = Network()
    let bounds = { (cell: Int) in figures[cell].map { $0...$0 } ?? 0...Network.unbounded }
    let (start, end, done) = (network.addNode(), network.addNode(), network.addNode())
    _ = network.add(end, start)
    _ = network.add(done, end, bounds(total(sum)))
    var edges: [Int: Int] = [:]
    let kinds = columns.map { _ in network.addNode() }
    let handled = columns.map { _ in network.addNode() }
    for column in columns {
      _ = network.add(kinds[column], handled[column], bounds(sum.cells.lowerBound + column))
    }
    for row in sources {
      let node = network.addNode()
      _ = network.add(start, node, bounds(total(row)))
      for (column, cell) in own(row).enumerated() {
        edges[cell] = network.add(node, kinds[column], bounds(cell))
      }
    }
    let over = network.addNode()
    _ = network.add(over, end, bounds(total(carried)))
    for (column, cell) in own(carried).enumerated() {
      edges[cell] = network.add(kinds[column], over, bounds(cell))
    }
    var nodes: [String: Int] = [:]
    for group in groups {
      let node = network.addNode()
      _ = network.add(node, done, bounds(total(group)))
      nodes[group.id] = node
    }
    for row in outcomes {
      let node = network.addNode()
      _ = network.add(node, row.group.flatMap { nodes[$0] } ?? done, bounds(total(row)))
      for (column, cell) in own(row).enumerated() {
        edges[cell] = network.add(handled[column], node, bounds(cell))
      }
    }
    guard network.fill() else { return nil }
    let filled = network
    return { cell in edges[cell].map { !filled.canCarry($0) } ?? false }
  }
}
