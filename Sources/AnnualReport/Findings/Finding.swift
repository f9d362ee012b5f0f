/// Something that is wrong with the content of a report, or that the clerk should know.
///
/// A value, never thrown.
public struct Finding: Hashable, Sendable {
  /// The id of the rule or check that was not met.
  public let rule: String
  /// What it means for the report.
  public let severity: Severity
  /// What it is about; nil for the report as a whole.
  public let place: Place?
  /// What was found.
  public let observation: Observation
  /// Both sides of a relation that fails.
  public var sides: Sides?
  /// Every cell that contributes to a relation, left side first; of running text, those that it speaks of.
  public var cells: [Contribution] = []
  /// Where in the file it is.
  public var position: Source?
  /// Which one it is among findings that are alike in rule, place and words, counted from 1.
  public var occurrence = 1
  /// Document and place of the rule.
  public let source: String
  /// What to do about it.
  public let advice: String
  /// What else helps somebody who edits an answers file, a line each.
  public var fileAdvice: [String] = []
  /// The one cell or line whose change would mend this and all its consequences.
  public var likely: Likely?
  /// The reason that the clerk gave why it is right as it stands.
  public var explanation: String?
  /// Findings that have the same cause as this one.
  public var consequences: [Finding] = []

  /// Whether the report must not be written because of it or of one of its consequences.
  public var blocks: Bool {
    let alone =
      switch severity {
      case .error: true
      case .reminder: explanation == nil
      case .hint: false
      }
    return alone || consequences.contains { $0.blocks }
  }

  /// The two sides of a relation.
  public struct Sides: Hashable, Sendable {
    /// The sum on the left.
    public let left: Quantity
    /// The sum on the right.
    public let right: Quantity
    /// Left minus right; nil where it cannot be held.
    public var difference: Quantity? { left.subtracting(right) }
  }

  /// A cell that a relation adds up.
  public struct Contribution: Hashable, Sendable {
    /// The index of the cell in the form.
    public let cell: Int
    /// Whether it is a cell of last year's report.
    public let isLastYear: Bool
    /// Whether it stands on the left side.
    public let isLeft: Bool
    /// Its figure; nil while it is unanswered.
    public let quantity: Quantity?
    /// Where it stands in its file; nil for a computed figure.
    public let position: Source?
    /// The name of last year's file, where it is from there.
    public let file: String?
  }

  /// What most likely is wrong.
  public enum Likely: Hashable, Sendable {
    case cell(Suspect)
    case line(SuspectLine)
  }

  /// The one cell whose change would mend this and all its consequences.
  public var suspect: Suspect? {
    if case .cell(let suspect) = likely { suspect } else { nil }
  }

  /// The cell that, changed by one amount, would mend everything and break nothing.
  public struct Suspect: Hashable, Sendable {
    /// The index of the cell in the form.
    public let cell: Int
    /// The figure that it has now.
    public let now: Quantity
    /// The figure that would mend.
    public let mending: Quantity
  }

  /// A row or column in which something went wrong as a whole.
  public struct SuspectLine: Hashable, Sendable {
    /// The row or column.
    public let place: Place
    /// What happened to it.
    public let slip: Slip

    /// What can happen to a whole line.
    public enum Slip: Hashable, Sendable {
      /// A column of totals that does not say the sums of the rows; whether it is 0 throughout.
      case columnTotals(isZero: Bool)
      /// A row of totals that does not say the sums of the columns; whether it is 0 throughout.
      case rowTotals(isZero: Bool)
      /// A row that should be 0 throughout.
      case shouldBeZero
      /// A row that is last year's, figure by figure.
      case lastYear
    }
  }
}

extension Finding {
  /// Whether it says the same as the cause that it is folded under, so that what explains the one explains both.
  func repeats(_ cause: Finding) -> Bool {
    rule == cause.rule && severity == .reminder && explanation == nil
  }

  /// What stands for this one and others of its rule that are only counted.
  func standingFor(more count: Int) -> Finding {
    Finding(
      rule: rule, severity: blocks ? severity : .hint, place: nil, observation: .file(.more(count)),
      position: position, source: source, advice: advice)
  }
}
