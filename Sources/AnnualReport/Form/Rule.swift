/// A rule of the form: sum of cells = or ≤ sum of cells, the only kind there is.
public struct Rule: Hashable, Sendable {
  /// The id shown in findings and used in explanations.
  public let id: String
  /// What it compares, in a few words.
  public let name: String
  /// What is the matter when it fails, in a few words.
  public let failure: String
  /// The table whose figures it holds together.
  public let table: String
  /// What it is judged once for.
  public let each: Each
  /// The relation as the form writes it.
  public let text: String
  /// What a failure means.
  public let severity: Severity
  /// Document and place.
  public let source: String
  /// What the clerk should do.
  public let advice: String
  /// The relation written out, one for each row, column, cell or group.
  public let relations: [Relation]
  /// Whether any term is a figure of last year's report.
  public let looksBack: Bool

  /// What a rule is judged once for; the raw value is the word in the form.
  public enum Each: String, Hashable, Sendable, CaseIterable {
    /// The names in the relation are rows.
    case column
    /// The names in the relation are columns.
    case row
    /// The names are rows; a failure is reported at the cell.
    case cell
    /// The rows of a group against the group's own figure, where that is given.
    case group
  }

}

/// One relation between cells, ready to be judged.
public struct Relation: Hashable, Sendable {
  /// What it is about in the table of its rule.
  public let subject: Subject
  /// The cells added up on the left.
  public let left: [Term]
  /// How the sides compare.
  public let comparison: Comparison
  /// The cells added up on the right.
  public let right: [Term]
  /// The total that this relation defines; where that is computed there is nothing to judge.
  public let defines: Int?

  /// The row, column or cell that a relation is about.
  public enum Subject: Hashable, Sendable {
    /// The id of a row.
    case row(String)
    /// The id of a column.
    case column(String)
    /// The index of a cell in the form.
    case cell(Int)
  }

  /// How the sides compare; the raw value is the sign in the form.
  public enum Comparison: String, Hashable, Sendable {
    case equal = "="
    case atMost = "≤"

    /// The sign that says that it does not hold.
    public var broken: String {
      switch self {
      case .equal: "≠"
      case .atMost: ">"
      }
    }
  }

  /// A cell of this year's report, or of last year's.
  public enum Term: Hashable, Sendable {
    /// The index of a cell of this form.
    case this(Int)
    /// A cell of last year's report, whose edition may not have it; the index is that of our own cell of the name.
    case last(Int)

    /// Whether it is a figure of last year's report.
    public var isLastYear: Bool {
      switch self {
      case .this: false
      case .last: true
      }
    }

    /// The index of the cell in this form.
    public var cell: Int {
      switch self {
      case .this(let cell), .last(let cell): cell
      }
    }
  }
}
