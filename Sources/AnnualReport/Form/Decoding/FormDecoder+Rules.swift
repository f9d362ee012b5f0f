import Text
import YAMLSubset

/// Rules, written out into relations between cells.
extension FormDecoder {
  mutating func rule(_ node: Node) -> Rule? {
    allow(["id", "name", "fails", "table", "each", "relation", "severity", "source", "advice"], in: node)
    guard let id = text("id", of: node), let name = text("name", of: node),
      let failure = text("fails", of: node), let table = text("table", of: node),
      let each: Rule.Each = word("each", of: node), let text = text("relation", of: node),
      let severity: Severity = word("severity", of: node), let source = self.text("source", of: node),
      let advice = self.text("advice", of: node)
    else { return nil }
    guard let found = tables.first(where: { $0.id == table }) else {
      fail(
        .unknownName(table, similar: Nearest.name(to: table, among: tables.map { $0.id })),
        at: node["table"] ?? node)
      return nil
    }
    guard let sides = RelationText(text) else {
      fail(.badRelation(text), at: node["relation"] ?? node)
      return nil
    }
    let areKnown = refuseUnknownNames(in: sides, each: each, table: found, at: node["relation"] ?? node)
    let relations = relations(sides, each: each, table: found)
    if relations.isEmpty && areKnown { fail(.fitsNothing(text), at: node["relation"] ?? node) }
    return Rule(
      id: id, name: name, failure: failure, table: table, each: each, text: text, severity: severity,
      source: source, advice: advice,
      relations: relations, looksBack: (sides.left + sides.right).contains { $0.isLastYear })
  }

  /// Whether all names of a relation are known; those that are not are reported.
  private mutating func refuseUnknownNames(
    in sides: RelationText, each: Rule.Each, table: Table, at node: Node
  ) -> Bool {
    let known =
      switch each {
      case .column, .cell: table.rows.map { $0.id }
      case .row: table.blocks.flatMap { $0.columnLeaves.compactMap { $0.id } }
      case .group: RelationText.groupWords
      }
    let unknown = (sides.left + sides.right).map { $0.name }.filter { !known.contains($0) }
    for name in unknown { fail(.unknownName(name, similar: Nearest.name(to: name, among: known)), at: node) }
    return unknown.isEmpty
  }

  private func relations(_ sides: RelationText, each: Rule.Each, table: Table) -> [Relation] {
    switch each {
    case .column, .cell: acrossColumns(sides, each: each, table: table)
    case .row: acrossRows(sides, table: table)
    case .group: acrossGroups(sides, table: table)
    }
  }

  private func acrossColumns(_ sides: RelationText, each: Rule.Each, table: Table) -> [Relation] {
    var found: [Relation] = []
    for (number, block) in table.blocks.enumerated() {
      let rows = table.rows.filter { $0.block == number }
      let names = Set(rows.map { $0.id })
      guard (sides.left + sides.right).allSatisfy({ names.contains($0.name) }) else { continue }
      var starts: [String: [Int]] = [:]
      for name in (sides.left + sides.right).map({ $0.name }) {
        let named = rows.filter { $0.id == name }
        let leaves = named.first?.isGroup == true ? rows.filter { $0.group == name } : named
        starts[name] = leaves.map { $0.cells.lowerBound }
      }
      let first = rows.first { $0.id == sides.left.first?.name }
      for (offset, column) in block.columnLeaves.enumerated() {
        let terms: (RelationText.Operand) -> [Relation.Term] = { operand in
          (starts[operand.name] ?? []).map { operand.term($0 + offset) }
        }
        let subject =
          if each == .cell, let first {
            Relation.Subject.cell(first.cells.lowerBound + offset)
          } else {
            Relation.Subject.column(column.id ?? "")
          }
        found.append(relation(sides, about: subject, terms: terms))
      }
    }
    return found
  }

  private func acrossRows(_ sides: RelationText, table: Table) -> [Relation] {
    var found: [Relation] = []
    for (number, block) in table.blocks.enumerated() {
      let columns = block.columnLeaves.map { $0.id ?? "" }
      var offsets: [String: Int] = [:]
      for name in (sides.left + sides.right).map({ $0.name }) { offsets[name] = columns.firstIndex(of: name) }
      guard (sides.left + sides.right).allSatisfy({ offsets[$0.name] != nil }) else { continue }
      for row in table.rows where row.block == number && !row.isGroup {
        found.append(
          relation(sides, about: .row(row.id)) { operand in
            offsets[operand.name].map { [operand.term(row.cells.lowerBound + $0)] } ?? []
          })
      }
    }
    return found
  }

  private func acrossGroups(_ sides: RelationText, table: Table) -> [Relation] {
    var found: [Relation] = []
    for group in table.rows where group.isGroup {
      let rows = table.rows.filter { $0.group == group.id }
      for (offset, cell) in group.cells.enumerated() {
        found.append(
          relation(sides, about: .cell(cell)) { operand in
            operand.name == RelationText.groupWords[0]
              ? rows.map { operand.term($0.cells.lowerBound + offset) } : [operand.term(cell)]
          })
      }
    }
    return found
  }

  private func relation(
    _ sides: RelationText, about subject: Relation.Subject, terms: (RelationText.Operand) -> [Relation.Term]
  ) -> Relation {
    let left = sides.left.flatMap(terms)
    let right = sides.right.flatMap(terms)
    return Relation(
      subject: subject, left: left, comparison: sides.comparison, right: right,
      defines: sides.comparison == .equal ? total(right, of: left) ?? total(left, of: right) : nil)
  }

  /// The total that the relation defines: one side is the total, the other exactly its parts.
  private func total(_ side: [Relation.Term], of other: [Relation.Term]) -> Int? {
    guard side.count == 1, let only = side.first, !(side + other).contains(where: { $0.isLastYear }) else {
      return nil
    }
    let cell = cells[only.cell]
    if cell.isGroup { return only.cell }
    guard let parts = cell.parts, parts.count == other.count else { return nil }
    return parts.sorted() == other.map { $0.cell }.sorted() ? only.cell : nil
  }
}
