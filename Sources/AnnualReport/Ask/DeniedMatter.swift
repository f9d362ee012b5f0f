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
    if let word = Self.persons.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    while let word = Self.general.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    while let word = Self.general.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(word.count) }
    if rest.isEmpty || Self.counted.contains(String(rest)) { return nil }
    words = String(rest)
  }

  private static let lead = "没有"
  /// Whoever would have asked for it.
  private static let persons = ["有人", "人来", "人被", "人", "被"]
  /// Words that say of nothing in particular that it did not happen.
  private static let general = [
    "发生", "收到", "受理", "办理", "作出", "做出", "制定", "制作", "产生", "公开", "开展", "处理", "任何", "这类", "这种",
    "此类", "这个", "这项", "此项", "相关", "有关", "情况", "事项", "业务", "案件", "新增", "新的", "什么",
    "的", "过", "了",
  ]
  /// What is counted, with nothing said of what it is.
  private static let counted: Set<String> = [
    "件", "条", "1件", "1条", "1", "一件", "一条", "一个", "一起", "一次", "一份", "一篇", "一项", "一宗", "一",
  ]

  /// Whether a cell goes by these words, and no other one does more clearly.
  func isOf(_ cell: Int, in form: Form) -> Bool {
    guard let (table, row) = form.row(of: cell) else { return false }
    let block = table.blocks[row.block]
    let above = block.rows.filter { $0.leaves.contains(row.heading) }.map { $0.label }
    let group = row.group.flatMap { table.row($0)?.heading.label }
    let column = block.columnLeaves[cell - row.cells.lowerBound].label
    let own = [block.banner, group].compactMap { $0 } + [row.heading.label, column] + above
    let others = Self.labels(of: form.tables).filter { !own.contains($0) }
    if own.contains(where: { $0.containsBytes(of: words) }) {
      // A name names what it ends with rather than what stands elsewhere in it.
      let rows = table.rows.map { $0.heading.label }.filter(others.contains)
      return own.contains { isNamed($0) } || !rows.contains { isNamed($0) }
    }
    // A caption is that of the other rows, too; one of a strip names them.
    if others.contains(where: { $0.containsBytes(of: words) }) { return false }
    return !table.isStrip && table.caption.containsBytes(of: words) || isLike(own.joined(separator: " "))
  }

  private static func labels(of tables: [Table]) -> [String] {
    tables.flatMap { table in
      table.rows.map { $0.heading.label } + table.blocks.flatMap { $0.columnLeaves }.map { $0.label }
    }
  }

  /// Whether a label ends with the words, but for what is counted of them.
  private func isNamed(_ label: String) -> Bool {
    label.hasSuffix(words) || Self.measures.contains { label.hasSuffix(words + $0) }
  }

  private static let measures = ["数量", "件数", "金额", "情况"]

  /// Whether at least half of all pairs of neighbouring characters stand in a text.
  private func isLike(_ text: String) -> Bool {
    let characters = Array(words)
    let pairs = zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
    let found = pairs.count { text.containsBytes(of: $0) }
    return found > 0 && found * 2 >= pairs.count
  }

  /// Whether a table, or the question whether there is anything in it, speaks of these words, or of such a denial.
  func isOf(_ table: Table, gate: String, in form: Form) -> Bool {
    if table.caption.containsBytes(of: words) { return true }
    if table.noneWords.contains(where: { PhrasePattern($0).isFound(in: Self.lead + words) }) { return true }
    // What a gate says beside what it asks for may be the matter of another table.
    let others = Self.labels(of: form.tables.filter { $0 != table })
    if others.contains(where: { $0.containsBytes(of: words) }) { return false }
    return gate.containsBytes(of: words) || isLike(table.caption)
  }

  /// Whether the question for a detail of a text speaks of these words.
  func isOf(_ detail: Detail) -> Bool {
    if words.count < 2 { return false }
    if detail.question.containsBytes(of: words) { return true }
    switch detail.kind {
    // That there is no result does not say that nothing was done.
    case .choice: return false
    case .figure: return detail.name.containsBytes(of: words)
    case .words: return detail.name.hasSuffix(words.suffix(2))
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
