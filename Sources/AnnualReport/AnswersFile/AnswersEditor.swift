public import YAMLSubset

/// Changes single answers in an answers file; every other byte stays.
///
/// A cell under `其余` or a shorthand becomes explicit without disturbing its neighbours.
public struct AnswersEditor: Sendable {
  /// The file as it is now.
  public private(set) var document: Document
  let form: Form

  /// Starts from a file.
  public init(_ file: AnswersFile) {
    self.init(file.document, form: file.answers.form)
  }

  /// Starts from a text and the form that it is for.
  init(_ document: Document, form: Form) {
    self.document = document
    self.form = form
  }

  /// Gives a cell, a text field or a fact about the report another value; every other place is left alone.
  public mutating func set(_ place: Place, to value: String) throws(SyntaxError) {
    switch place {
    case .cell(let id):
      if let cell = form.cell(named: id.description) { try set(cell, to: value) }
    case .text, .fact: try set(place.spelling, to: value)
    case .row, .group, .column, .table, .section, .key: return
    }
  }

  /// Gives a cell a figure; an empty text leaves it open.
  public mutating func set(_ cell: Int, to figure: String) throws(SyntaxError) {
    guard let (table, row) = form.row(of: cell) else { return }
    let id = form.cells[cell].id
    let isAlone = row.cells.count == 1
    guard let section = document.root[table.id], !section.isEmpty else {
      try setSection(
        table.id, to: .map([(row.id, isAlone ? .text(figure) : .flow([(id.column, .text(figure))]))]))
      return
    }
    try expectMap(section)
    if section.kind == .scalar {
      let hasRest = isZero(section, table.rows.flatMap(\.ownCells))
      let own = rowTree(row, column: id.column, figure: figure, hasRest: hasRest && !row.isGroup)
      let rest: [(String, Tree)] = hasRest ? [(Vocabulary.rest, .text("0"))] : []
      try apply(document.replacing(section, with: .map([(row.id, own)] + rest)))
      return
    }
    guard let node = section[row.id] else {
      let hasRest = section[Vocabulary.rest].map { isZero($0, table.rows.flatMap(\.ownCells)) } ?? false
      let own = rowTree(row, column: id.column, figure: figure, hasRest: hasRest && !row.isGroup)
      try apply(
        document.inserting(row.id, own, into: section, after: predecessor(of: row.id, in: section, table)))
      return
    }
    if node.kind == .map, let value = node[id.column] {
      try apply(document.replacing(value, with: figure))
    } else if node.kind == .map {
      let columns = table.blocks[row.block].columnLeaves.compactMap(\.id)
      let before = columns.prefix { $0 != id.column }.last { node[$0] != nil }
      try apply(document.inserting(id.column, .text(figure), into: node, after: before ?? firstKey(of: node)))
    } else if isAlone || table.totalOfSums(row) == cell {
      try apply(document.replacing(node, with: figure))
    } else if let total = table.totalOfSums(row), let sum = node.text, !isBlank(node) {
      // The number that stands there is the total, which nobody wants changed.
      let columns = [(cell, figure), (total, sum)].sorted { $0.0 < $1.0 }
      let tree = Tree.flow(columns.map { (form.cells[$0.0].id.column, Tree.text($0.1)) })
      try apply(document.replacing(node, with: tree))
    } else {
      let tree = rowTree(row, column: id.column, figure: figure, hasRest: isZero(node, row.ownCells))
      try apply(document.replacing(node, with: tree))
    }
  }

  /// Gives a text field or a fact about the report a text; an empty one is kept as an empty key.
  public mutating func set(_ name: String, to text: String) throws(SyntaxError) {
    guard let field = form.fields.first(where: { $0.name == name }) else {
      if let value = document.root[name] {
        try apply(document.replacing(value, with: text))
      } else {
        try insert(name, .text(text))
      }
      return
    }
    let section = field.section
    guard let map = document.root[section], map.kind == .map else {
      if let other = document.root[section], !other.isEmpty { throw Self.error(.mapExpected, at: other) }
      return try setSection(section, to: .map([(field.id, .text(text))]))
    }
    if let value = map[field.id] {
      try apply(document.replacing(value, with: text))
    } else {
      let siblings = form.section(section)?.fields.map(\.id) ?? []
      let before = siblings.prefix { $0 != field.id }.last { map[$0] != nil }
      try apply(document.inserting(field.id, text, into: map, after: before))
    }
  }

  /// Writes a whole row of a table as one value, such as `0` or a one-line map.
  mutating func set(_ row: Table.Row, of table: Table, to tree: Tree) throws(SyntaxError) {
    guard let section = document.root[table.id], section.kind == .map else {
      return try setSection(table.id, to: .map([(row.id, tree)]))
    }
    if let node = section[row.id] {
      try apply(document.replacing(node, with: tree))
    } else {
      try apply(
        document.inserting(row.id, tree, into: section, after: predecessor(of: row.id, in: section, table)))
    }
  }

  /// Writes a whole table as one value, such as `0`.
  mutating func set(_ table: Table, to tree: Tree) throws(SyntaxError) {
    try setSection(table.id, to: tree)
  }

  /// Makes all cells of a row that are not named 0, by `其余: 0`.
  mutating func fillRest(of row: Table.Row, in table: Table) throws(SyntaxError) {
    guard let node = document.root[table.id]?[row.id], node.kind == .map else {
      return try set(row, of: table, to: .text("0"))
    }
    for column in table.blocks[row.block].columnLeaves where !column.isTotal {
      if let value = document.root[table.id]?[row.id]?[column.id ?? ""], isBlank(value) {
        try apply(document.replacing(value, with: "0"))
      }
    }
    if node[Vocabulary.rest] == nil, let node = document.root[table.id]?[row.id] {
      try apply(document.inserting(Vocabulary.rest, "0", into: node))
    }
  }

  /// Makes all rows of a table that are not named 0, by `其余: 0`, or `表: 0` where none is named.
  mutating func fillRest(of table: Table) throws(SyntaxError) {
    guard let section = document.root[table.id], section.kind == .map else {
      return try setSection(table.id, to: .text("0"))
    }
    for row in table.rows where !row.isGroup {
      if let value = document.root[table.id]?[row.id], isBlank(value) {
        try apply(document.replacing(value, with: "0"))
      }
    }
    if section[Vocabulary.rest] == nil, let section = document.root[table.id] {
      try apply(document.inserting(Vocabulary.rest, "0", into: section))
    }
  }

  /// Takes `其余` away from a table or from one of its rows, so that what it filled is open again.
  mutating func removeRest(of table: Table, row: Table.Row? = nil) throws(SyntaxError) {
    let map = row.flatMap { document.root[table.id]?[$0.id] } ?? document.root[table.id]
    guard let entry = map?.entries.first(where: { $0.key.text == Vocabulary.rest }) else { return }
    try apply(document.removing(entry))
  }

  /// Writes down why a reminder is right as it stands.
  public mutating func explain(
    rule: String, place: Place?, seen: String, reason: String
  ) throws(SyntaxError) {
    let tree = Tree.flow(
      zip(Vocabulary.explanationKeys, [rule, place?.spelling ?? "", seen, reason]).map { ($0, Tree.text($1)) }
    )
    guard let list = document.root[Vocabulary.explanations] else {
      return try insert(Vocabulary.explanations, .list([tree]))
    }
    guard list.kind == .list || list.isEmpty else { throw Self.error(.listExpected, at: list) }
    try apply(document.appending(tree, to: list))
  }

  private mutating func setSection(_ key: String, to tree: Tree) throws(SyntaxError) {
    guard let node = document.root[key] else { return try insert(key, tree) }
    try expectMap(node)
    try apply(document.replacing(node, with: tree))
  }

  /// Adds a key to the file; a file that is something else than keys with values is left as it is.
  private mutating func insert(_ key: String, _ tree: Tree) throws(SyntaxError) {
    let root = document.root
    guard root.kind == .map || root.isEmpty else { throw Self.error(.mapExpected, at: root) }
    try apply(document.inserting(key, tree, into: root, after: predecessor(ofKey: key)))
  }

  /// Refuses a list where rows belong: a single answer is no reason to throw away what stands there.
  private func expectMap(_ section: Node) throws(SyntaxError) {
    if !section.items.isEmpty { throw Self.error(.mapExpected, at: section) }
  }

  private static func error(_ reason: SyntaxError.Reason, at node: Node) -> SyntaxError {
    SyntaxError(problems: [SyntaxError.Problem(reason: reason, position: node.start)])
  }

  /// Whether a value is empty or a mark such as `/`, which is no answer either.
  private func isBlank(_ node: Node) -> Bool {
    node.text.map { FigureFormat.plain.reading($0) == .blank } ?? false
  }

  /// Whether a value is the 0 that stands for several cells; any other one stands for nothing.
  private func isZero(_ node: Node, _ cells: [Int]) -> Bool {
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
  private func predecessor(of row: String, in section: Node, _ table: Table) -> String? {
    table.rows.map(\.id).prefix { $0 != row }.last { section[$0] != nil }
  }

  /// The last key before this one, in form order, that the file names.
  private func predecessor(ofKey key: String) -> String? {
    let order = form.about.map(\.id) + form.sections.map(\.id)
    return order.prefix { $0 != key }.last { document.root[$0] != nil }
  }

  private func firstKey(of map: Node) -> String? { map.entries.first?.key.text }

  private mutating func apply(_ edit: Edit) throws(SyntaxError) {
    document = try Document(document.applying([edit]))
  }
}
