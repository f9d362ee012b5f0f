public import YAMLSubset

/// Changes single answers in an answers file; every other byte stays.
///
/// A cell under `其余` or a shorthand becomes explicit without disturbing its neighbours.
public struct AnswersEditor: Sendable {
  /// All that the file says, as it is now.
  private(set) var root: FileValue
  /// What was changed, in order.
  private(set) var changes: [FileChange] = []
  let form: Form

  /// Starts from a file.
  init(_ file: AnswersFile) {
    root = file.root
    form = file.answers.form
  }

  /// Gives a cell, a text field or a fact about the report another value; every other place is left alone.
  public mutating func set(_ place: Place, to value: String) throws(SyntaxError) {
    switch place {
    case .cell(let id):
      if let cell = form.cell(named: id.description) { try set(cell, to: value) }
    case .text, .fact: try set(place.spelling, to: value)
    case .row, .group, .column, .table, .section, .lead, .key: return
    }
  }

  /// Gives a cell a figure; an empty text leaves it open.
  public mutating func set(_ cell: Int, to figure: String) throws(SyntaxError) {
    guard let (table, row) = form.row(of: cell) else { return }
    let id = form.cells[cell].id
    let isAlone = row.cells.count == 1
    guard let section = root[table.id], !section.isNothing else {
      try setSection(
        table.id, to: .map([(row.id, isAlone ? .text(figure) : .flow([(id.column, .text(figure))]))]))
      return
    }
    try expectMap(section)
    if section.kind == .scalar {
      let hasRest = isZero(section, table.rows.flatMap { $0.ownCells })
      let own = rowTree(row, column: id.column, figure: figure, hasRest: hasRest && !row.isGroup)
      let rest: [(String, Tree)] = hasRest ? [(Vocabulary.rest, .text("0"))] : []
      apply(.replacing([table.id], .map([(row.id, own)] + rest)))
      return
    }
    guard let node = section[row.id] else {
      let hasRest = section[Vocabulary.rest].map { isZero($0, table.rows.flatMap { $0.ownCells }) } ?? false
      let own = rowTree(row, column: id.column, figure: figure, hasRest: hasRest && !row.isGroup)
      apply(
        .inserting([table.id], key: row.id, own, after: predecessor(of: row.id, in: section, table)))
      return
    }
    if node.kind == .map, node[id.column] != nil {
      apply(.replacing([table.id, row.id, id.column], .text(figure)))
    } else if node.kind == .map && !node.isNothing {
      let columns = table.blocks[row.block].columnLeaves.compactMap { $0.id }
      let before = columns.prefix { $0 != id.column }.last { node[$0] != nil }
      apply(
        .inserting(
          [table.id, row.id], key: id.column, .text(figure), after: before ?? node.entries.first?.key))
    } else if isAlone || table.totalOfSums(row) == cell {
      apply(.replacing([table.id, row.id], .text(figure)))
    } else if let total = table.totalOfSums(row), let sum = node.text, !node.isBlank {
      // The number that stands there is the total, which nobody wants changed.
      let columns = [(cell, figure), (total, sum)].sorted { $0.0 < $1.0 }
      let tree = Tree.flow(columns.map { (form.cells[$0.0].id.column, Tree.text($0.1)) })
      apply(.replacing([table.id, row.id], tree))
    } else {
      let tree = rowTree(row, column: id.column, figure: figure, hasRest: isZero(node, row.ownCells))
      apply(.replacing([table.id, row.id], tree))
    }
  }

  /// Gives a text field or a fact about the report a text; an empty one is kept as an empty key.
  public mutating func set(_ name: String, to text: String) throws(SyntaxError) {
    guard let field = form.fields.first(where: { $0.name == name }) else {
      if root[name] != nil {
        apply(.replacing([name], .text(text)))
      } else {
        try insert(name, .text(text))
      }
      return
    }
    let section = field.section
    guard let map = root[section], map.kind == .map else {
      if let other = root[section], !other.isEmpty { throw Self.error(.mapExpected, at: other) }
      return try setSection(section, to: .map([(field.id, .text(text))]))
    }
    if map[field.id] != nil {
      apply(.replacing([section, field.id], .text(text)))
    } else {
      let siblings = form.section(section)?.fields.map { $0.id } ?? []
      let before = siblings.prefix { $0 != field.id }.last { map[$0] != nil }
      apply(.inserting([section], key: field.id, .text(text), after: before))
    }
  }

  /// Writes down an answer to a detail of a suggested text, in the order of the details.
  mutating func set(_ detail: Detail, to answer: DetailAnswer, among keys: [String]) throws(SyntaxError) {
    let value = Tree.text(detail.spelled(answer))
    guard let map = root[Vocabulary.details], !map.isEmpty else {
      let tree = Tree.map([(detail.key, value)])
      if root[Vocabulary.details] == nil { return try insert(Vocabulary.details, tree) }
      return apply(.replacing([Vocabulary.details], tree))
    }
    guard map.kind == .map else { throw Self.error(.mapExpected, at: map) }
    if map[detail.key] != nil {
      apply(.replacing([Vocabulary.details, detail.key], value))
    } else {
      let before = keys.prefix { $0 != detail.key }.last { map[$0] != nil }
      apply(.inserting([Vocabulary.details], key: detail.key, value, after: before))
    }
  }

  /// Writes a whole row of a table as one value, such as `0` or a one-line map.
  mutating func set(_ row: Table.Row, of table: Table, to tree: Tree) throws(SyntaxError) {
    guard let section = root[table.id], section.kind == .map, !section.isNothing else {
      return try setSection(table.id, to: .map([(row.id, tree)]))
    }
    if section[row.id] != nil {
      apply(.replacing([table.id, row.id], tree))
    } else {
      apply(
        .inserting([table.id], key: row.id, tree, after: predecessor(of: row.id, in: section, table)))
    }
  }

  /// Writes a whole table as one value, such as `0`.
  mutating func set(_ table: Table, to tree: Tree) throws(SyntaxError) {
    try setSection(table.id, to: tree)
  }

  /// Makes all cells of a row that are not named 0, by `其余: 0`.
  mutating func fillRest(of row: Table.Row, in table: Table) throws(SyntaxError) {
    guard let node = root[table.id]?[row.id], node.kind == .map, !node.isNothing else {
      return try set(row, of: table, to: .text("0"))
    }
    if node[Vocabulary.rest] == nil {
      apply(.inserting([table.id, row.id], key: Vocabulary.rest, .text("0"), after: nil))
    }
  }

  /// Makes all rows of a table that are not named 0, by `其余: 0`, or `表: 0` where none is named.
  mutating func fillRest(of table: Table) throws(SyntaxError) {
    guard let section = root[table.id], section.kind == .map, !section.isNothing else {
      return try setSection(table.id, to: .text("0"))
    }
    if section[Vocabulary.rest] == nil {
      apply(.inserting([table.id], key: Vocabulary.rest, .text("0"), after: nil))
    }
  }

  /// Writes down why a reminder is right as it stands.
  public mutating func explain(
    rule: String, place: Place?, seen: String, reason: String
  ) throws(SyntaxError) {
    let tree = Tree.flow(
      zip(Vocabulary.explanationKeys, [rule, place?.spelling ?? "", seen, reason]).map { ($0, Tree.text($1)) }
    )
    guard let list = root[Vocabulary.explanations] else {
      return try insert(Vocabulary.explanations, .list([tree]))
    }
    guard list.kind == .list || list.isEmpty else { throw Self.error(.listExpected, at: list) }
    apply(.appending([Vocabulary.explanations], tree))
  }

  private mutating func setSection(_ key: String, to tree: Tree) throws(SyntaxError) {
    guard let node = root[key] else { return try insert(key, tree) }
    try expectMap(node)
    apply(.replacing([key], tree))
  }

  /// Adds a key to the file; a file that is something else than keys with values is left as it is.
  private mutating func insert(_ key: String, _ tree: Tree) throws(SyntaxError) {
    guard root.kind == .map || root.isEmpty else { throw Self.error(.mapExpected, at: root) }
    apply(.inserting([], key: key, tree, after: predecessor(ofKey: key)))
  }

  /// Refuses a list where rows belong: a single answer is no reason to throw away what stands there.
  private func expectMap(_ section: FileValue) throws(SyntaxError) {
    if !section.items.isEmpty { throw Self.error(.mapExpected, at: section) }
  }

  private static func error(_ reason: SyntaxError.Reason, at value: FileValue) -> SyntaxError {
    let position = value.node?.start ?? Position(line: 1, column: 1)
    return SyntaxError(problems: [SyntaxError.Problem(reason: reason, position: position)])
  }

  /// Whether a value is the 0 that stands for several cells; any other one stands for nothing.
  func isZero(_ node: FileValue, _ cells: [Int]) -> Bool {
    node.text.map { form.isZero($0, in: cells) } ?? false
  }

  /// A row with one figure; with `其余` where others of its cells, sums apart, were 0 before.
  private func rowTree(_ row: Table.Row, column: String, figure: String, hasRest: Bool) -> Tree {
    if row.cells.count == 1 { return .text(figure) }
    let isFilled =
      hasRest
      && row.cells.contains { other in
        form.cells[other].id.column != column && form.cells[other].parts == nil
      }
    let rest: [(String, Tree)] = isFilled ? [(Vocabulary.rest, .text("0"))] : []
    return .flow([(column, .text(figure))] + rest)
  }

  /// The last row before this one, in form order, that the file names.
  private func predecessor(of row: String, in section: FileValue, _ table: Table) -> String? {
    table.rows.map { $0.id }.prefix { $0 != row }.last { section[$0] != nil }
  }

  /// The last key before this one, in form order, that the file names.
  private func predecessor(ofKey key: String) -> String? {
    let order = form.about.map { $0.id } + form.sections.map { $0.id }
    return order.prefix { $0 != key }.last { root[$0] != nil }
  }

  mutating func apply(_ change: FileChange) {
    change.apply(to: &root)
    changes.append(change)
  }
}
