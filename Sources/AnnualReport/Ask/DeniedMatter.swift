import Text

/// What somebody says there was none of, `没有诉讼`, held against what was asked for.
struct DeniedMatter {
  /// The words behind `没有`.
  let words: String

  /// Reads a typed line; nil where it denies nothing by name.
  init?(_ text: String) {
    let plain = TypedWords.plain(text)
    guard TypedWords.isNone(text), !TypedWords.none.contains(plain), plain.hasPrefix(Self.lead) else {
      return nil
    }
    words = String(plain.dropFirst(Self.lead.count))
    // A single character, as in 没有件, names nothing.
    if words.count < 2 { return nil }
  }

  private static let lead = "没有"

  /// Whether another row or column goes by these words, and nothing does that the cell stands under.
  func isOther(than cell: Int, in form: Form) -> Bool {
    guard let (table, row) = form.row(of: cell) else { return false }
    let block = table.blocks[row.block]
    let group = row.group.flatMap { table.row($0)?.heading.label }
    let column = block.columnLeaves[cell - row.cells.lowerBound].label
    let own = [table.caption, block.banner, group, row.heading.label, column]
    if own.contains(where: { $0?.containsBytes(of: words) ?? false }) { return false }
    return form.tables.contains { table in
      table.rows.contains { $0.heading.label.containsBytes(of: words) }
        || table.blocks.contains { $0.columnLeaves.contains { $0.label.containsBytes(of: words) } }
    }
  }

  /// Whether only some of the rows that stand beside each other in a table go by these words.
  func isOnlyPart(of table: Table) -> Bool {
    guard table.isStrip else { return false }
    let rows = table.blocks.flatMap { $0.rows }
    let denied = rows.count { $0.label.containsBytes(of: words) }
    return denied > 0 && denied < rows.count
  }
}
