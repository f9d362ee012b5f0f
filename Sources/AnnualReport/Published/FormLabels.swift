import Text

/// The labels of editions as published documents are held against them.
///
/// Documents print tables of one edition under another's year, so that the rows of all of them are looked for together.
struct FormLabels: Sendable {
  /// The editions, the newest first.
  let editions: [Edition]
  /// The table whose rows are found by the order of their labels: the first that is one block.
  let chained: ChainedLabels?
  /// The table of several blocks, each under headings of its own.
  let stacked: StackedLabels?
  /// The table that is printed as one row of figures.
  let strip: StripLabels?
  /// The units that may stand behind a figure.
  let units: Set<String>

  /// Takes the labels of editions, the newest first.
  init(_ all: [Edition]) {
    editions = all
    let tables = all.first?.form.tables.filter { $0.sentence == nil } ?? []
    chained = tables.first { !$0.isStrip && $0.blocks.count == 1 }.map { ChainedLabels($0.id, all) }
    stacked = tables.first { $0.blocks.count > 1 }.map { StackedLabels($0.id, all) }
    let form = all.first?.form
    strip = tables.first { $0.isStrip }.flatMap { table in form.map { StripLabels(table, $0) } }
    var formats: [FigureFormat] = []
    for cell in all.flatMap({ $0.form.cells }) where !formats.contains(cell.format) {
      formats.append(cell.format)
    }
    units = Set(formats.flatMap { [$0.unit] + $0.synonyms }).subtracting([""])
  }
}

/// A label of the form with the other ways in which it is written.
struct RowLabel: Sendable {
  let id: String
  let label: LabelText
  let variants: [LabelText]

  init(_ id: String, _ label: String, _ variants: [String]) {
    self.id = id
    self.label = LabelText(label)
    self.variants = variants.map { LabelText($0) }
  }

  init(_ heading: Heading) {
    self.init(heading.id ?? "", heading.label, heading.variants)
  }

  func likeness(to text: LabelText) -> Int { Likeness.of(text, label, also: variants) }

  /// Whether a text is the label to the letter, or a known variant.
  func isSame(_ text: LabelText) -> Bool {
    label.scalars == text.scalars || variants.contains { $0.scalars == text.scalars }
  }
}

/// The rows of a table that are found by the order of their labels.
struct ChainedLabels: Sendable {
  let table: String
  /// The rows of figures of all editions in their order.
  let rows: [RowLabel]
  /// The columns.
  let columns: [String]
  /// The format of a figure.
  let format: FigureFormat
  /// Labels of columns that stand in this order above the figures.
  let header: [LabelText]
  /// The names of the editions that have the table, the newest first.
  let editions: [String]
  /// The rows of figures that each of them has.
  let leaves: [[String]]
  /// Which of them are the sums of others, for each edition.
  let sums: [[Sum]]

  /// A row of figures that others make up, by their places among the rows of figures.
  struct Sum: Hashable, Sendable {
    let row: Int
    let parts: [Int]
  }

  init(_ table: String, _ editions: [Edition]) {
    var rows: [RowLabel] = []
    var ids: [String] = []
    let tables = editions.compactMap { $0.form.table(table) }
    // A row that is a group in one edition may have figures in another.
    let leaves = tables.map { $0.rows.filter { !$0.isGroup }.map { $0.id } }
    var figured: Set<String> = []
    for edition in leaves { figured.formUnion(edition) }
    for table in tables {
      var place = 0
      for row in table.rows where figured.contains(row.id) {
        if let known = ids.firstIndex(of: row.id) {
          place = known + 1
          continue
        }
        ids.insert(row.id, at: place)
        rows.insert(RowLabel(row.heading), at: place)
        place += 1
      }
    }
    self.table = table
    self.rows = rows
    self.editions = editions.filter { $0.form.table(table) != nil }.map { $0.name }
    self.leaves = leaves
    sums = editions.compactMap { edition in edition.form.table(table).map { Self.sums($0, edition.form) } }
    let columns = tables.first?.blocks.first?.columns ?? []
    let leafColumns = tables.first?.blocks.first?.columnLeaves ?? []
    self.columns = leafColumns.map { $0.id ?? "" }
    format =
      tables.first?.rows.first.flatMap { editions.first?.form.cells[$0.cells.lowerBound].format } ?? .plain
    header = Self.header(columns)
  }

  /// The rows whose first figure has parts in other rows, a group standing for its rows.
  private static func sums(_ table: Table, _ form: Form) -> [Sum] {
    let rows = table.rows.filter { !$0.isGroup }
    func places(of cell: Int) -> [Int] {
      if let place = rows.firstIndex(where: { $0.cells.contains(cell) }) { return [place] }
      return (form.cells[cell].parts ?? []).flatMap(places)
    }
    return rows.enumerated().compactMap { place, row in
      let parts = row.cells.first.flatMap { form.cells[$0].parts }?.flatMap(places) ?? []
      return parts.isEmpty || parts.contains(place) ? nil : Sum(row: place, parts: parts)
    }
  }

  /// The columns below the heading that stands right above columns, but for those whose words stand in it.
  private static func header(_ columns: [Heading]) -> [LabelText] {
    guard let group = columns.first(where: { !$0.isLeaf }) else { return [] }
    let inner = group.children.contains { !$0.isLeaf }
    if inner { return header(group.children) }
    return group.leaves.filter { !group.label.containsBytes(of: $0.label) }.map { LabelText($0.label) }
  }

  /// The place of the row of all that is the last.
  var last: Int { rows.count - 1 }
}

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

/// A table that is printed as one row of figures below the labels of its rows and columns.
struct StripLabels: Sendable {
  let table: String
  let rows: [RowLabel]
  let columns: [String]
  /// The words of a heading above each row's figures.
  let rowWords: [[LabelText]]
  /// The words of the headings of columns.
  let columnWords: [LabelText]
  let format: FigureFormat

  init(_ table: Table, _ form: Form) {
    let block = table.blocks.first
    let leaves = block?.rows.flatMap { $0.leaves } ?? []
    self.table = table.id
    rows = leaves.map { RowLabel($0) }
    rowWords = leaves.map { $0.words.map { LabelText($0) } }
    columns = block?.columnLeaves.map { $0.id ?? "" } ?? []
    columnWords = block?.columnLeaves.map { LabelText($0.words.first ?? $0.label) } ?? []
    format = table.rows.first.map { form.cells[$0.cells.lowerBound].format } ?? .plain
  }

  /// The row that a heading is about: the one whose word in it is the longest.
  func row(under heading: LabelText) -> Int? {
    var best: (row: Int, length: Int)?
    for (row, words) in rowWords.enumerated() {
      for word in words where heading.scalars.offset(of: word.scalars) != nil {
        if word.scalars.count >= best?.length ?? 0 { best = (row, word.scalars.count) }
      }
    }
    return best?.row
  }
}

extension [Unicode.Scalar] {
  /// The first place at or behind another at which some characters stand; nil where they do not.
  func offset(of pattern: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = pattern.first, pattern.count <= count - start else { return nil }
    for place in start...count - pattern.count where self[place] == first {
      if self[place...].starts(with: pattern) { return place }
    }
    return nil
  }

  /// Whether all words stand in the text, one behind the beginning of the other.
  func holds(_ words: [LabelText]) -> Bool {
    var place = -1
    for word in words {
      guard let next = offset(of: word.scalars), next > place else { return false }
      place = next
    }
    return !words.isEmpty
  }
}
