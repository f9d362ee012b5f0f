/// The county's table: a line for each figure of the form, a column for each unit, then the sum, what the county itself
/// reported, and the difference.
///
/// The texts of its cells, for every format that draws it.
struct CountyTable {
  let sum: CountySum
  /// The figures of the county's own report, one for each cell of the form; nil where it was not given.
  let county: [Quantity?]?
  private let labels: CellLabels

  init(_ sum: CountySum, county: [Quantity?]? = nil) {
    self.sum = sum
    self.county = county
    labels = CellLabels(form: sum.form)
  }

  /// What stands above the columns behind the label.
  var columnHeadings: [String] {
    sum.returns.map { $0.unit.name } + ["合计"] + (county == nil ? [] : ["县报告", "差"])
  }

  /// The lines of one table of the form.
  struct Part {
    let caption: String
    let cells: [Int]
  }

  /// The lines, by tables of the form.
  var parts: [Part] {
    sum.form.tables.map { table in
      let cells = table.rows.filter { !$0.isGroup }.flatMap { Array($0.cells) }
      return Part(caption: table.caption, cells: cells)
    }
  }

  /// The label of a line.
  func label(_ cell: Int) -> CellLabels.Label { labels[cell] }

  /// What a unit has in a line.
  func text(_ unit: UnitReturn, _ cell: Int) -> String {
    if let quantity = unit.figure(cell) { return printed(quantity, cell) }
    return switch unit.state {
    case .missing: "未报"
    case .unreadable: "打不开"
    case .sentBack where unit.figures.isEmpty: "退回"
    case .sentBack, .toMend, .explained, .clean: "未填"
    }
  }

  /// The sum of a line, and how many units are not in it.
  func sumText(_ cell: Int) -> String {
    let total = sum.sums[cell]
    let text = total.quantity.map { printed($0, cell) } ?? "太大"
    return total.absent == 0 ? text : "\(text)（缺\(total.absent)家）"
  }

  /// What the county reported in a line; empty where no report was given.
  func countyText(_ cell: Int) -> String {
    guard let county else { return "" }
    return county[cell].map { printed($0, cell) } ?? "未填"
  }

  /// What the county reported more than the sum; empty where they are equal or not to be compared.
  func differenceText(_ cell: Int) -> String {
    guard let reported = county?[cell], let total = sum.sums[cell].quantity,
      let difference = reported.subtracting(total), difference != .zero
    else { return "" }
    return (difference.isNegative ? "" : "+") + printed(difference, cell)
  }

  private func printed(_ quantity: Quantity, _ cell: Int) -> String {
    sum.form.cells[cell].format.printed(quantity)
  }
}
