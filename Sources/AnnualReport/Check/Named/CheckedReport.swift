import Text

/// A report as named checks look at it: its answers, its places in the words of the form, and in the file.
struct CheckedReport {
  let answers: Answers

  var form: Form { answers.form }
  var places: PlaceWording { PlaceWording(form: form) }

  /// What all the checks find that the form switches on, in the form's order.
  func namedFindings() -> [Finding] {
    form.checks.flatMap { check in KnownCheck.kind(of: check)?.findings(check, self) ?? [] }
  }

  /// The fields of these names that say something, with their text.
  func written(_ names: [String]) -> [(name: String, passage: Passage)] {
    names.compactMap { name in
      guard let passage = answers.texts[name], !passage.isEmpty else { return nil }
      return (name, passage)
    }
  }

  /// All text fields that say something.
  var written: [(name: String, passage: Passage)] { written(form.fields.map(\.name)) }

  /// Where a text field's value stands.
  func position(_ passage: Passage) -> Source { passage.source }

  /// Where a phrase of a text field stands, as written or else as expanded; where it is not there, the field.
  func position(of phrase: String, in passage: Passage) -> Source {
    let phrase = Array(phrase.utf8)
    if let start = Array(passage.text.utf8).firstOffset(of: phrase) {
      return passage.source(ofWritten: start)
    }
    guard let start = Array(passage.expanded.utf8).firstOffset(of: phrase) else { return passage.source }
    return passage.source(of: start..<start + phrase.count)
  }

  /// The row that a cell stands in, as spelled in findings.
  func rowName(_ cell: Int) -> String {
    let id = form.cells[cell].id
    return "\(id.table).\(id.row)"
  }

  /// A cell with its figure and its place in the file.
  func contribution(_ cell: Int) -> Finding.Contribution {
    RelationEvaluator(answers, lastYear: nil).contribution(.this(cell), isLeft: true)
  }
}

extension NamedCheck {
  /// A finding of this check.
  func finding(at place: String, _ notice: Finding.Notice, position: Source?) -> Finding {
    finding(at: place, .named(notice), position: position)
  }

  /// A finding of this check that something is not answered yet.
  func finding(at place: String, _ observation: Finding.Observation, position: Source?) -> Finding {
    Finding(
      rule: id, severity: severity, place: place, observation: observation, position: position,
      source: source, advice: advice)
  }
}

extension [String] {
  /// Words in quotation marks, listed.
  var quoted: String { map { "“\($0)”" }.joined(separator: "、") }
}
