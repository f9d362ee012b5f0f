/// The sum of what the units of a county reported, cell by cell.
///
/// Source: 国办公开办函〔2021〕30号 二（二）, 应当逐级汇总相关情况和数据.
public struct CountySum: Sendable {
  /// The form that all units report by.
  public let form: Form
  /// The report year.
  public let year: Int
  /// What came in, in the order of the roster.
  public let returns: [UnitReturn]
  /// One sum for each cell of the form.
  public let sums: [CellSum]

  /// The sum of one cell.
  public struct CellSum: Hashable, Sendable {
    /// The sum of what was answered; nil where it cannot be held.
    public let quantity: Quantity?
    /// How many units are not in it, because they did not report, were sent back, or left the cell open.
    public let absent: Int
  }

  /// Sums up.
  public init(form: Form, year: Int, returns: [UnitReturn]) {
    self.form = form
    self.year = year
    self.returns = returns
    sums = form.cells.indices.map { cell in
      var sum: Quantity? = .zero
      var absent = 0
      for unit in returns {
        if let quantity = unit.figure(cell) { sum = sum?.adding(quantity) } else { absent += 1 }
      }
      return CellSum(quantity: sum, absent: absent)
    }
  }

  /// Whether every unit is in the sum of every cell that has to be answered.
  public var isWhole: Bool {
    returns.allSatisfy { $0.state.rawValue >= UnitReturn.State.toMend.rawValue }
  }

  /// The units of a state, in the order of the roster.
  public func returns(_ state: UnitReturn.State) -> [UnitReturn] { returns.filter { $0.state == state } }

  /// The rows that the county's table prints, in form order: all but groups, which are not printed as figures.
  public var printedCells: [Int] { form.cells.indices.filter { !form.cells[$0].isGroup } }
}

extension UnitReturn {
  /// The figure of a cell; nil where it is not in the sums.
  public func figure(_ cell: Int) -> Quantity? { figures[cell] }
}
