/// Who in a township has what the report asks for.
extension Form {
  /// Who has a figure; nil where the form does not say.
  func office(of cell: Int) -> String? {
    guard let (table, row) = row(of: cell) else { return nil }
    let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound]
    return row.heading.office ?? column.office ?? table.office
  }
}
