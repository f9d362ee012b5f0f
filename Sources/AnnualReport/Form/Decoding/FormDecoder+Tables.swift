import YAMLSubset

/// Tables: heading trees, the rows and groups in them, and the cells with the sums that totals are.
extension FormDecoder {
  mutating func table(_ node: Node) -> Table? {
    allow(
      [
        "id", "caption", "figure", "blocks", "strip", "optional", "sentence", "says", "unbroken", "office",
        "source", "help",
      ],
      in: node)
    let format = format(of: node)
    let blocks = list("blocks", of: node).compactMap { block($0) }
    guard let id = text("id", of: node), let caption = text("caption", of: node),
      let source = text("source", of: node)
    else { return nil }
    let isOptional = flag("optional", of: node)
    var rows: [Table.Row] = []
    for (number, block) in blocks.enumerated() {
      let before = rows.count
      collectRows(
        block.rows, width: block.columnLeaves.count, number: number, into: &rows, next: cells.count)
      addCells(of: rows[before...], table: id, block: block, format: format, isOptional: isOptional, at: node)
      for row in rows.indices[before...] { rows[row].ownCells = ownCells(of: rows[row], block) }
    }
    let columns = blocks.flatMap { $0.columnLeaves.compactMap { $0.id } }
    let ids = rows.map { $0.id } + Set(columns).sorted()
    refuseDuplicates(ids, at: node)
    refuseReserved(ids, [Vocabulary.rest], at: node)
    return Table(
      id: id, caption: caption, blocks: blocks, isStrip: flag("strip", of: node), isOptional: isOptional,
      sentence: optionalText("sentence", of: node), noneWords: texts("says", of: node),
      unbroken: texts("unbroken", of: node), office: optionalText("office", of: node), source: source,
      help: optionalText("help", of: node),
      rows: rows, keys: NameIndex(rows.map { $0.id } + [Vocabulary.rest]))
  }

  private func ownCells(of row: Table.Row, _ block: Table.Block) -> [Int] {
    zip(row.cells, block.columnLeaves).filter { row.isGroup ? !$1.isTotal : cells[$0].parts == nil }.map {
      $0.0
    }
  }

  private mutating func block(_ node: Node) -> Table.Block? {
    allow(["banner", "corner", "columns", "rows", "source"], in: node)
    let columns = list("columns", of: node).compactMap { heading($0, below: "columns") }
    let rows = list("rows", of: node).compactMap { heading($0, below: "rows") }
    refuseDuplicates(columns.flatMap { $0.leaves }.compactMap { $0.id }, at: node)
    return Table.Block(
      banner: optionalText("banner", of: node), corner: optionalText("corner", of: node), columns: columns,
      rows: rows, source: optionalText("source", of: node))
  }

  private mutating func heading(_ node: Node, below key: String) -> Heading? {
    allow(
      ["id", "label", "also", "match", "total", "figure", "help", "not-rest", "office", "source", key],
      in: node)
    let children = optionalList(node[key]).compactMap { heading($0, below: key) }
    let id = optionalText("id", of: node)
    if children.isEmpty && id == nil { fail(.missing(key: "id"), at: node) }
    guard let label = text("label", of: node) else { return nil }
    return Heading(
      id: id, label: label, variants: texts("also", of: node), words: texts("match", of: node),
      isTotal: flag("total", of: node), format: format(of: node),
      help: optionalText("help", of: node), notRest: optionalText("not-rest", of: node),
      office: optionalText("office", of: node), source: optionalText("source", of: node),
      children: children)
  }

  private mutating func format(of node: Node) -> FigureFormat? {
    guard let name = optionalText("figure", of: node), let value = node["figure"] else { return nil }
    if formats[name] == nil && !formats.isEmpty {
      fail(.notOneOf(formats.keys.sorted(), found: name), at: value)
    }
    return formats[name]
  }

  /// Rows and groups from top to bottom; each takes as many cells as the block has columns.
  private func collectRows(
    _ headings: [Heading], width: Int, number: Int, group: String? = nil, into rows: inout [Table.Row],
    next: Int
  ) {
    for heading in headings {
      if let id = heading.id {
        let start = rows.last.map { max($0.cells.upperBound, next) } ?? next
        rows.append(
          Table.Row(
            id: id, heading: heading, block: number, group: group, isGroup: !heading.isLeaf,
            cells: start..<start + width))
      }
      collectRows(
        heading.children, width: width, number: number, group: heading.isLeaf ? nil : heading.id ?? group,
        into: &rows, next: next)
    }
  }

  private mutating func addCells(
    of rows: ArraySlice<Table.Row>, table: String, block: Table.Block, format: FigureFormat?,
    isOptional: Bool,
    at node: Node
  ) {
    let columns = block.columnLeaves
    let besideColumn = besides(block.columns)
    let besideRow = besides(block.rows)
    var starts: [String: Int] = [:]
    for row in rows where starts[row.id] == nil { starts[row.id] = row.cells.lowerBound }
    let columnParts = columns.map { column in
      besideColumn[column.id ?? ""].map { others in
        columns.indices.filter { others.contains(columns[$0].id ?? "") }
      }
    }
    cells.reserveCapacity(cells.count + rows.count * columns.count)
    var lacksFormat = false
    for row in rows {
      let rowParts =
        row.isGroup
        ? row.heading.leaves.compactMap { starts[$0.id ?? ""] }
        : besideRow[row.id].map { $0.compactMap { starts[$0] } }
      for (offset, column) in columns.enumerated() {
        let id = CellID(table: table, row: row.id, column: column.id ?? "")
        var parts: [Int]?
        if let others = columnParts[offset] {
          parts = others.map { row.cells.lowerBound + $0 }
        } else if let others = rowParts {
          parts = others.map { $0 + offset }
        }
        let format = column.format ?? row.heading.format ?? format
        if format == nil { lacksFormat = true }
        cellNames.append(id.description)
        // Rules count on every cell, also on those of a form that will be refused.
        cells.append(
          Cell(id: id, format: format ?? .plain, parts: parts, isGroup: row.isGroup, isOptional: isOptional))
      }
    }
    if lacksFormat && node["figure"] == nil { fail(.missing(key: "figure"), at: node) }
  }

  /// For every total, the ids of the leaves that it sums: all others under the same parent.
  private func besides(_ headings: [Heading]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    let leaves = headings.flatMap { $0.leaves }
    for heading in headings where heading.isTotal && heading.isLeaf {
      found[heading.id ?? ""] = leaves.filter { !$0.isTotal }.compactMap { $0.id }
    }
    for heading in headings where !heading.isLeaf {
      for (total, ids) in besides(heading.children) where found[total] == nil { found[total] = ids }
    }
    return found
  }
}
