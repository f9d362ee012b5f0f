import Markup
import Text

extension WordReader {
  /// What was read of a row.
  private struct Row {
    var cells: [PublishedCell] = []
    /// The number of the cell that was read last; cells that are merged sideways count.
    var number = 0
  }

  /// Reads a table, and behind it those in its cells.
  mutating func table(_ node: XMLNode) throws(PublishedError) {
    tables += 1
    let table = tables
    var number = 0
    var nested: [XMLNode] = []
    for node in contents(of: node) where part.name(node) == .row {
      if let properties = part.child(node, .rowProperties), part.child(properties, .deletion) != nil {
        note(.acceptedRevisions)
        continue
      }
      number += 1
      var row = Row()
      for node in contents(of: node) where part.name(node) == .cell {
        cell(node, table, number, &row, &nested)
      }
      cells += row.cells.count
      guard cells <= PublishedDocument.mostCells else { throw PublishedError(reason: .tooLarge) }
      try append(.row(PublishedRow(cells: row.cells, layout: .table, table: table)))
    }
    for node in nested { try inner(node) }
  }

  private mutating func cell(
    _ node: XMLNode, _ table: Int, _ number: Int, _ row: inout Row, _ nested: inout [XMLNode]
  ) {
    let properties = part.child(node, .cellProperties)
    if let properties, part.child(properties, .cellDeletion) != nil {
      note(.acceptedRevisions)
      return
    }
    row.number += 1
    let span = properties.flatMap { part.value($0, of: .gridSpan) }.flatMap { Int($0) } ?? 1
    var texts: [String] = []
    var boxes: [XMLNode] = []
    for block in contents(of: node) {
      switch part.name(block) {
      case .paragraph: texts.append(paragraph(block, &boxes))
      case .table: nested.append(block)
      default: break
      }
    }
    nested += boxes
    // The old way to merge sideways: the cell only continues the one before it.
    if let merge = properties.flatMap({ part.child($0, .horizontalMerge) }),
      part.value(merge) ?? "continue" == "continue",
      !row.cells.isEmpty
    {
      row.cells[row.cells.count - 1].span += min(max(span, 1), 63)
      return
    }
    row.cells.append(
      PublishedCell(
        text: texts.joined(separator: "\n").trimmed(), span: min(max(span, 1), 63),
        source: .cell(table: table, row: number, cell: row.number)))
  }
}
