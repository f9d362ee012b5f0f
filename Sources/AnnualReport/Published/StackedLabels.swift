import Text

/// The blocks of a table, each known by its headings.
struct StackedLabels: Sendable {
  /// A block of an edition.
  struct Block: Sendable {
    let edition: Edition
    /// What must stand in its headings, in this order.
    let words: [LabelText]
    let rows: [RowLabel]
    let columns: [String]
  }

  let table: String
  /// What stands in the corner above the labels of rows.
  let corners: [LabelText]
  /// The blocks of all editions, those of the newest first.
  let blocks: [Block]

  init(_ table: String, _ editions: [Edition]) {
    self.table = table
    var corners: [LabelText] = []
    var blocks: [Block] = []
    for edition in editions {
      for block in edition.form.table(table)?.blocks ?? [] {
        if let corner = block.corner.map({ LabelText($0) }),
          !corners.contains(where: { $0.scalars == corner.scalars })
        {
          corners.append(corner)
        }
        blocks.append(
          Block(
            edition: edition, words: block.columnLeaves.map { LabelText($0.words.first ?? $0.label) },
            rows: block.rows.flatMap { $0.leaves }.map { RowLabel($0) },
            columns: block.columnLeaves.map { $0.id ?? "" }))
      }
    }
    self.corners = corners
    self.blocks = blocks
  }

  /// The blocks whose headings stand in a text, those with the most headings.
  func blocks(under headings: [Unicode.Scalar]) -> [Block] {
    var found: [Block] = []
    for block in blocks where headings.holds(block.words) {
      let most = found.first.map { $0.words.count } ?? 0
      if block.words.count > most { found = [] }
      if block.words.count >= most { found.append(block) }
    }
    return found
  }

  /// Whether the headings of a block stand in no block of another edition.
  func isTelling(_ block: Block) -> Bool {
    let own = block.words.flatMap { $0.scalars }
    return !blocks.contains { other in
      other.edition.name != block.edition.name && other.words.flatMap { $0.scalars }.holds(block.words)
        && !own.isEmpty
    }
  }

  /// Whether a text is the label of a row of any block.
  func isRow(_ text: LabelText) -> Bool {
    blocks.contains { $0.rows.contains { $0.isSame(text) } }
  }
}
