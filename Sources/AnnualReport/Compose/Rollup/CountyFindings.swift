/// What a county's year still needs: the units by their state, what differs from its own report, what looks copied.
public struct CountyFindings: Sendable {
  /// What the units come to.
  public let sum: CountySum
  /// Where the county's own report differs; nil where none was given.
  public let differences: Differences?
  /// Pairs of units whose texts are largely the same.
  public let resemblances: [Resemblance]
  /// The units, by their place among the returns, all of whose figures are last year's, not all of them 0.
  public let sameAsLastYear: [Int]
  /// Until when the county wants the reports, in its own words.
  public let deadline: String?

  /// Puts together what was found.
  public init(
    sum: CountySum, differences: Differences? = nil, resemblances: [Resemblance] = [],
    sameAsLastYear: [Int] = [], deadline: String? = nil
  ) {
    self.sum = sum
    self.differences = differences
    self.resemblances = resemblances
    self.sameAsLastYear = sameAsLastYear
    self.deadline = deadline
  }

  /// Whether all units are in and clean, and the county's own report agrees in every cell.
  public var isDone: Bool {
    sum.isWhole && !sum.returns.contains { $0.state == .toMend }
      && (differences.map { $0.mismatches.isEmpty } ?? true)
  }

  /// Whether all figures of a unit are last year's and any is not 0.
  ///
  /// Reports by two editions are not compared, nor one in which a figure is open that has to be given.
  public static func areSame(_ answers: Answers, _ lastYear: Answers) -> Bool {
    guard answers.edition.name == lastYear.edition.name else { return false }
    let cells = answers.form.cells
    var isAnyAboveZero = false
    for cell in cells.indices where cells[cell].parts == nil {
      let quantity = answers.figures[cell].quantity
      if quantity == nil && !cells[cell].isOptional { return false }
      if quantity != lastYear.figures[cell].quantity { return false }
      if let quantity, quantity != .zero { isAnyAboveZero = true }
    }
    return isAnyAboveZero
  }
}
