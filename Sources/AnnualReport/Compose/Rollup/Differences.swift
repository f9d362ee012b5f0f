/// Where the county's own report and the sum of its units are not equal.
public struct Differences: Hashable, Sendable {
  /// One figure that is not equal.
  public struct Mismatch: Hashable, Sendable {
    /// The cell of the form.
    public let cell: Int
    /// What the county reported.
    public let county: Quantity
    /// What the units come to.
    public let sum: Quantity
    /// The first less the second.
    public let difference: Quantity
  }

  /// The figures that are not equal, in form order, totals with them.
  public let mismatches: [Mismatch]
  /// What they may come from.
  public let verdict: Verdict

  /// What is said of where the differences come from.
  public enum Verdict: Hashable, Sendable {
    /// There is no difference.
    case equal
    /// Not judged, since a unit did not report or left a figure open.
    case units(missing: Int)
    /// Everything of the first kind that fits.
    case causes([Cause])
    /// More things fit than are worth naming: what may be wrong in the county's own figure, and how many more there are.
    case tooMany([Cause], more: Int)
    /// Nothing fits; the units that have any of the figures, to look at first.
    case unclear([Int])
  }

  /// What may have gone wrong; units are given by their place among the returns.
  public enum Cause: Hashable, Sendable {
    /// Units that were not added.
    case leftOut([Int])
    /// A unit that was added twice.
    case countedTwice(Int)
    /// A unit whose figures of an earlier day were added.
    case superseded(Int, date: String)
    /// Two neighbouring digits that changed places.
    case swappedDigits(cell: Int)
    /// A figure ten times too large or too small.
    case shiftedPoint(cell: Int)
    /// One figure of one of these units that was not added.
    case figureLeftOut(cell: Int, units: [Int])
    /// One figure of one of these units that was added twice.
    case figureTwice(cell: Int, units: [Int])
    /// The same case in two rows of a column: too little here, too much there.
    case movedRow(from: Int, to: Int, units: [Int])
    /// What the form says of too much in this row.
    case known(String)
  }

  /// The most causes that are named.
  static let mostCauses = 3
}
