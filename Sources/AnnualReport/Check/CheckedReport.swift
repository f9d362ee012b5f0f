import Text

/// A report as named checks look at it: its answers, its places in the words of the form, and in the file.
struct CheckedReport {
  let answers: Answers
  /// Last year's report, where there is one.
  let lastYear: Answers?
  /// The text fields that say something, read once for all checks of running text; of a published report also its lead.
  let prose: [WrittenText]
  /// The title of a published report.
  let title: WrittenText?

  init(
    answers: Answers, lastYear: Answers?, draftOfLastYear: Answers? = nil, today: CalendarDate? = nil
  ) {
    self.answers = answers
    self.draftOfLastYear = draftOfLastYear
    self.today = today
    self.lastYear = lastYear
    title = answers.title.map { WrittenText(field: "", place: .lead, passage: $0) }
    let lead = answers.lead.map { [WrittenText(field: "", place: .lead, passage: $0)] } ?? []
    prose =
      lead
      + answers.form.fields.compactMap { field in
        guard let passage = answers.texts[field.name], !passage.isEmpty else { return nil }
        return WrittenText(field: field.name, place: Place(field), passage: passage)
      }
  }

  /// A text field with what is written in it.
  struct WrittenText {
    /// The name of the field; empty for a title or a lead.
    let field: String
    let place: Place
    let passage: Passage
    /// The text as it is printed, taken apart.
    let text: ProseText

    init(field: String, place: Place, passage: Passage) {
      self.field = field
      self.place = place
      self.passage = passage
      text = ProseText(passage.expanded)
    }
  }

  /// The whole draft of last year, where that is not what `lastYear` was taken from.
  var draftOfLastYear: Answers?
  /// The day of the check; nil where nobody told it.
  var today: CalendarDate?

  var form: Form { answers.form }
  var places: PlaceWording { PlaceWording(form: form) }

  /// What all the checks find that the form switches on, in the form's order.
  func namedFindings() -> [Finding] {
    form.checks.flatMap { check in KnownCheck.kind(of: check)?.findings(check, self) ?? [] }
  }

  /// The fields of these names that say something, with their text.
  func written(_ names: [String]) -> [(place: Place, passage: Passage)] {
    names.compactMap { name in
      guard let place = Place(name, in: form), let passage = answers.texts[name], !passage.isEmpty else {
        return nil
      }
      return (place, passage)
    }
  }

  /// The row that a cell stands in.
  func row(of cell: Int) -> Place {
    let id = form.cells[cell].id
    return form.row(of: cell).map { Place($0.row, of: $0.table) } ?? .row(table: id.table, row: id.row)
  }

  /// A cell with its figure and its place in the file.
  func contribution(_ cell: Int) -> Finding.Contribution {
    RelationEvaluator(answers, lastYear: nil).contribution(.this(cell), isLeft: true)
  }
}

extension NamedCheck {
  /// A finding of this check.
  func finding(at place: Place, _ notice: Finding.Notice, position: Source?) -> Finding {
    finding(at: place, .named(notice), position: position)
  }

  /// A finding of this check about a range of a text as it is printed.
  ///
  /// - Parameters:
  ///   - range: The bytes of the expanded text that it is about.
  ///   - passage: The text.
  ///   - place: The text field or fact.
  ///   - headline: What was found and where, in one sentence.
  /// - Returns: A finding at the place where the range was written; an explanation repeats its clause.
  func finding(in range: Range<Int>, of passage: Passage, at place: Place, _ headline: String) -> Finding {
    let phrase = passage.expanded.part(range)
    let clause = Clause(around: range, in: passage.expanded)
    let notice = Finding.Notice(headline: headline, seen: clause.text, formerlySeen: phrase)
    return finding(at: place, notice, position: passage.source(of: range))
  }

  /// A finding of this check about some characters of a text.
  ///
  /// - Parameters:
  ///   - range: The characters that it is about.
  ///   - written: The text field.
  ///   - places: The words for places.
  ///   - said: What is said of them, after the quotation of them.
  ///   - cells: The cells that they speak of.
  ///   - fileAdvice: What helps somebody who edits an answers file.
  ///   - severity: What it means, where it means less than the check does.
  /// - Returns: A finding at the place where they were written; an explanation repeats their clause.
  func finding(
    in range: Range<Int>, of written: CheckedReport.WrittenText, _ places: PlaceWording, _ said: String,
    cells: [Finding.Contribution] = [], fileAdvice: String? = nil, severity: Severity? = nil
  ) -> Finding {
    let bytes = written.text.bytes(of: range)
    let phrase = written.passage.expanded.part(bytes)
    let quoted = phrase.count <= 40 ? phrase : "\(phrase.prefix(18))……\(phrase.suffix(18))"
    let clause = Clause(around: bytes, in: written.passage.expanded)
    let notice = Finding.Notice(
      headline: "\(places.name(written.place))写的是“\(quoted)”，\(said)", seen: clause.text)
    var finding = finding(
      at: written.place, .named(notice), severity: severity, position: written.passage.source(of: bytes))
    finding.cells = cells
    finding.fileAdvice += [fileAdvice].compactMap { $0 }
    return finding
  }

  /// A finding of this check, which may be less severe than the check is, or be due to another document.
  func finding(
    at place: Place, _ observation: Finding.Observation, severity: Severity? = nil, position: Source?,
    source: String? = nil
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, place: place, observation: observation,
      position: position,
      source: source ?? self.source, advice: advice, fileAdvice: [fileAdvice].compactMap { $0 })
  }
}

extension [String] {
  /// Words in quotation marks, listed.
  var quoted: String { map { "“\($0)”" }.joined(separator: "、") }
}
