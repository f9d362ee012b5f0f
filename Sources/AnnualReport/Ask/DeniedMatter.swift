import Text

/// What somebody says there was none of, `没有诉讼`: an answer only where that was asked for.
struct DeniedMatter {
  /// The words behind `没有`, without those that any matter has: 没有作出许可 denies 许可.
  let words: String

  /// Reads a typed line; nil where it denies nothing by name.
  init?(_ text: String) {
    let plain = TypedWords.plain(text)
    guard TypedWords.isNone(text), !TypedWords.none.contains(plain), plain.hasPrefix(Self.lead) else {
      return nil
    }
    var rest = plain.dropFirst(Self.lead.count)
    while let word = Self.general.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    while let word = Self.general.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(word.count) }
    if rest.isEmpty { return nil }
    words = String(rest)
  }

  private static let lead = "没有"
  /// Words that say of nothing in particular that it did not happen.
  private static let general = [
    "发生", "收到", "受理", "办理", "作出", "做出", "制定", "制作", "产生", "收取", "公开", "开展", "处理", "任何", "这类", "这种",
    "此类", "这个", "这项", "此项", "相关", "有关", "情况", "事项", "业务", "一件", "一条", "的", "过", "了", "件", "条",
  ]

  /// Whether the cell stands under these words.
  func isOf(_ cell: Int, in form: Form) -> Bool {
    guard let (table, row) = form.row(of: cell) else { return false }
    let block = table.blocks[row.block]
    let group = row.group.flatMap { table.row($0)?.heading.label }
    let column = block.columnLeaves[cell - row.cells.lowerBound].label
    let own = [table.caption, block.banner, group, row.heading.label, column]
    return own.contains { $0?.containsBytes(of: words) ?? false }
  }

  /// Whether a table, or the question whether there is anything in it, speaks of these words, or of such a denial.
  func isOf(_ table: Table, gate: String) -> Bool {
    table.caption.containsBytes(of: words) || gate.containsBytes(of: words)
      || table.noneWords.contains { PhrasePattern($0).isFound(in: Self.lead + words) }
  }

  /// Whether the question for a detail of a text speaks of these words.
  func isOf(_ detail: Detail) -> Bool {
    detail.name.containsBytes(of: words) || detail.help?.containsBytes(of: words) ?? false
  }

  /// Whether only some of the rows that stand beside each other in a table go by these words.
  func isOnlyPart(of table: Table) -> Bool {
    guard table.isStrip else { return false }
    let rows = table.blocks.flatMap { $0.rows }
    let denied = rows.count { $0.label.containsBytes(of: words) }
    return denied > 0 && denied < rows.count
  }
}
