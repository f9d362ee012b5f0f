import Text

/// Everything that was answered for one report, held against the form, and what does not fit it.
///
/// However it was read: from an answers file, or from a published document.
///
/// It never changes, and is a class so that whatever holds it holds one reference instead of sixteen: copying those in
/// every such value took 359,136 bytes of the program.
public final class Answers: Sendable {
  /// The edition that the report year or an explicit `格式` chose.
  public let edition: Edition
  /// The name of what the answers were read from, in messages.
  public let file: String
  /// The report year; nil where none is given that can be used.
  public let year: Int?
  /// The edition that the report year asks for, whatever was chosen by hand.
  public let expectedEdition: Edition?
  /// One figure for each cell of the form.
  public let figures: [Figure]
  /// The text fields by name (`总体情况.主动公开`).
  public let texts: Passages
  /// The facts about the report by id.
  public let about: Passages
  /// The explained reminders.
  public let explanations: [Explanation]
  /// The facts, texts and sections where another kind of value was written; a problem says so.
  let unreadable: Set<Place>
  /// Cells whose 0 nobody can have meant, because their total is more; a problem says so, and no relation judges them.
  let doubtful: Set<Int>
  /// Where each fact, section, row and text field begins that is named at all.
  let beginnings: [Beginning]
  /// What does not fit the form, in the order in which it stands.
  public let problems: [FileProblem]
  /// What the clerk said for the suggested texts; never printed.
  public let details: Details
  /// The title of a published document; nil for an answers file, whose title the edition writes.
  let title: Passage?
  /// What a published document says between its title and its first section; nil for an answers file.
  let lead: Passage?
  /// What a published document does not give of the form's cells, texts and facts, in form order; nil for an answers file.
  public let unread: [Unread]?

  init(
    edition: Edition, file: String, year: Int?, expectedEdition: Edition?, figures: [Figure], texts: Passages,
    about: Passages, explanations: [Explanation], unreadable: Set<Place>, doubtful: Set<Int>,
    beginnings: [Beginning], problems: [FileProblem], details: Details = Details(), title: Passage? = nil,
    lead: Passage? = nil, unread: [Unread]? = nil
  ) {
    self.edition = edition
    self.file = file
    self.year = year
    self.expectedEdition = expectedEdition
    self.figures = figures
    self.texts = texts
    self.about = about
    self.explanations = explanations
    self.unreadable = unreadable
    self.doubtful = doubtful
    self.beginnings = beginnings
    self.problems = problems
    self.details = details
    self.title = title
    self.lead = lead
    self.unread = unread
  }

  /// Where something begins.
  struct Beginning: Hashable, Sendable {
    let place: Place
    let source: Source
  }

  /// The form that the answers are for.
  public var form: Form { edition.form }

  /// The figure of the cell of this name, if it is answered.
  public func quantity(_ name: String) -> Quantity? {
    form.cell(named: name).flatMap { figures[$0].quantity }
  }

  /// The day on which the report was published, as `2026-01-20`; nil where none is given that the calendar has.
  public var publicationDate: String? {
    form.fact(.publication).flatMap { about[$0.id] }.flatMap { CalendarDate($0.text)?.digits }
  }

  /// The full name of the reporting body.
  public var unit: String? {
    form.fact(.unit).flatMap { about[$0.id] }.flatMap { $0.isEmpty ? nil : $0.text.trimmed() }
  }

  /// What a draft prints for an unanswered cell or text.
  public static let gap = "【未填】"
  /// What stands there instead where a column is too narrow.
  public static let shortGap = "未填"

  /// Whether it is no report but only figures noted down from one, as the interview does with last year's.
  public var isPartial: Bool { texts.isEmpty }

  /// Where the first of these places begins that is named at all.
  func source(of places: Place...) -> Source? {
    for place in places {
      if let beginning = beginnings.first(where: { $0.place == place }) { return beginning.source }
    }
    return nil
  }

  /// Whether every cell of the table is answered.
  public func isAnswered(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in row.isGroup || row.cells.allSatisfy { figures[$0].quantity != nil } }
  }
}
