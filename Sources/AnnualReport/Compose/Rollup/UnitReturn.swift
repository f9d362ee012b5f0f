/// What came in of one unit of a county.
public struct UnitReturn: Sendable {
  /// The unit.
  public private(set) var unit: Roster.Unit
  /// Whether it reported, and whether its figures can be summed.
  public let state: State
  /// One figure for each cell of the form, as far as they can be summed; nil is unanswered, never 0.
  public let figures: UnitFigures
  /// What the unit has to mend or to look at, in the words of its form.
  public let remarks: [Remark]
  /// The figures of the reports that it corrected since, the latest last.
  public let superseded: [Superseded]

  /// How far a unit has come, in the order of a list that begins with the worst.
  public enum State: Int, Hashable, Sendable, CaseIterable {
    /// Nothing came in.
    case missing
    /// What came in cannot be read.
    case unreadable
    /// Its tables contradict themselves or have open cells: its sums are not whole.
    case sentBack
    /// Its texts have errors, or reminders without a reason; its figures are summed.
    case toMend
    /// It has reminders, each with its reason.
    case explained
    /// There is nothing to be said.
    case clean
  }

  /// One thing that was found.
  public struct Remark: Hashable, Sendable {
    /// What it means for the report.
    public let severity: Severity
    /// What was found, what was expected and what to do, in the labels of the form.
    public let text: String
    /// The reason that the unit gave; nil where it gave none.
    public let reason: String?

    /// Makes a remark.
    public init(severity: Severity, text: String, reason: String? = nil) {
      self.severity = severity
      self.text = text
      self.reason = reason
    }
  }

  /// Figures of a report that was corrected.
  public struct Superseded: Hashable, Sendable {
    /// The day of that report, as `2026-01-18`.
    public let date: String
    /// One figure for each cell of the form.
    public let figures: UnitFigures

    /// Makes the figures of an earlier report.
    public init(date: String, figures: [Quantity?]) {
      self.date = date
      self.figures = UnitFigures(figures)
    }
  }

  /// Puts together what came in.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - state: Whether it reported, and whether its figures can be summed.
  ///   - figures: One for each cell of the form; none where nothing can be summed.
  ///   - remarks: What the unit has to mend or to look at.
  ///   - superseded: The figures of the reports that it corrected since.
  public init(
    unit: Roster.Unit, state: State, figures: [Quantity?], remarks: [Remark] = [],
    superseded: [Superseded] = []
  ) {
    self.unit = unit
    self.state = state
    self.figures = UnitFigures(figures)
    self.remarks = remarks
    self.superseded = superseded
  }
}

extension UnitReturn {
  /// A unit of which nothing came in.
  public init(missing unit: Roster.Unit) {
    self.init(unit: unit, state: .missing, figures: [], remarks: [], superseded: [])
  }

  /// A unit whose file cannot be read.
  public init(_ unit: Roster.Unit, unreadable reason: String) {
    self.init(
      unit: unit, state: .unreadable, figures: [], remarks: [Remark(severity: .error, text: reason)],
      superseded: [])
  }

  /// A unit that reported.
  ///
  /// Its figures are summed as far as they are answered; where its tables contradict themselves, none are.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - answers: What it reported.
  ///   - review: What was found in it.
  ///   - superseded: The figures of reports that it corrected since.
  public init(
    _ unit: Roster.Unit, reported answers: Answers, _ review: Review, superseded: [Superseded] = []
  ) {
    let form = answers.form
    let wording = UnitWording(form: form)
    let figures = answers.figures.map { $0.quantity }
    let isContradicted = review.findings.contains { $0.severity == .error && $0.isAboutFigures(of: form) }
    let isOpen = zip(form.cells, figures).contains { $0.parts == nil && !$0.isOptional && $1 == nil }
    let remarks = review.findings.filter { $0.severity != .hint }.map {
      Remark(severity: $0.severity, text: wording.message($0), reason: $0.explanation)
    }
    let state: State =
      if isContradicted || isOpen {
        .sentBack
      } else if review.blocks {
        .toMend
      } else if remarks.contains(where: { $0.reason != nil }) {
        .explained
      } else {
        .clean
      }
    self.init(
      unit: unit, state: state, figures: isContradicted ? [] : figures, remarks: remarks,
      superseded: superseded)
  }
}

extension Answers {
  /// Whether any figure or text of the report was written; a file that was only handed out has none.
  public var isBegun: Bool {
    figures.contains { $0.isGiven || $0 == .unreadable }
      || form.fields.contains { texts[$0.name]?.isEmpty == false }
  }
}

extension UnitReturn {
  /// The same, of the unit as the roster has it.
  public func of(_ unit: Roster.Unit) -> UnitReturn {
    var other = self
    other.unit = unit
    return other
  }
}

extension Finding {
  /// Whether it is about figures of a table, by a relation or by what stands in a cell.
  fileprivate func isAboutFigures(of form: Form) -> Bool {
    switch observation {
    case .relation, .overflow: true
    case .open: false
    case .noLastYear, .file, .lapsedExplanation, .named:
      switch place {
      case .cell, .row, .group, .column, .table: true
      case .section, .text, .fact, .lead, .none: false
      case .key(_, let below): below?.section.map { form.table($0) != nil } ?? false
      }
    }
  }
}
