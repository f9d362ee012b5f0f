import Text
import YAMLSubset

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
  func position(_ passage: Passage) -> Position { answers.document.position(at: passage.offset) }

  /// Where a phrase of a text field stands, or else the field.
  func position(of phrase: String, in passage: Passage) -> Position {
    let start = answers.document.bytes.span.firstOffset(
      of: phrase.utf8.span, in: passage.offset..<passage.end)
    return answers.document.position(at: start ?? passage.offset)
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
  func finding(at place: String, _ notice: Finding.Notice, position: Position?) -> Finding {
    finding(at: place, .named(notice), position: position)
  }

  /// A finding of this check that something is not answered yet.
  func finding(at place: String, _ observation: Finding.Observation, position: Position?) -> Finding {
    Finding(
      rule: id, severity: severity, place: place, observation: observation, position: position,
      source: source, advice: advice)
  }
}

extension [String] {
  /// Words in quotation marks, listed.
  var quoted: String { map { "“\($0)”" }.joined(separator: "、") }
}
