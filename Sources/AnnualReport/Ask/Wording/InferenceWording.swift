/// Says what was written down because it follows, and what follows no longer.
struct InferenceWording {
  let form: Form

  /// That something does not follow any more.
  static let reopened = "有的格原先只能是 0，现在不一定了，接着问。"

  /// What was written down after one answer: a sentence for each row or table, one for many rows together.
  ///
  /// - Parameters:
  ///   - fills: What was written down.
  ///   - open: Those of them in whose rows something is open, which is no 0.
  /// - Returns: The sentences.
  func sentences(_ fills: [Fill], open: [Fill] = []) -> [String] {
    if !open.isEmpty {
      let whole = sentences(fills.filter { !open.contains($0) })
      return whole + open.map { sentence($0, but: "除空着的以外，") }
    }
    let rests = fills.filter { if case .restOfRow = $0 { true } else { false } }
    guard rests.count >= Self.leastTogether, case .restOfRow(let table, let row)? = rests.first else {
      return fills.map { sentence($0) }
    }
    let together = "“\(label(table, row))”等 \(rests.count) 行，其余各列都只能是 0，已记 0。"
    return [together] + fills.filter { !rests.contains($0) }.map { sentence($0) }
  }

  /// From how many rows on they are told in one line.
  private static let leastTogether = 4

  /// One sentence for a row or table.
  func sentence(_ fill: Fill, but open: String = "") -> String {
    let places = PlaceWording(form: form)
    switch fill {
    case .restOfRow(let table, let row): return "“\(label(table, row))”\(open)其余各列都只能是 0，已记 0。"
    case .left(let cells):
      guard let (table, row) = cells.first.flatMap({ form.row(of: $0) }) else { return "" }
      let columns = table.blocks[row.block].columnLeaves
      let names = cells.map { columns[$0 - row.cells.lowerBound].label }
      let isAll = names.count == columns.count
      return "“\(row.heading.label)”\(isAll ? "空着的" : "的\(names.joined(separator: "、"))")只能是 0，不用再填。"
    case .restOfTable(let table):
      return "\(form.table(table).map { places.tableName($0) } ?? table)没有问到的各行都只能是 0，已记 0。"
    case .fixedRow(let table, let row, let rule):
      let reason = form.rules.first { $0.id == rule }?.failure ?? ""
      return "“\(label(table, row))”：\(reason)，已记 0。"
    }
  }

  private func label(_ table: String, _ row: String) -> String {
    form.table(table)?.row(row)?.heading.label ?? row
  }
}
