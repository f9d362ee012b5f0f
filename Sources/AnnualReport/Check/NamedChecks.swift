import Text
import YAMLSubset

/// The checks that are no relations, in the order in which the form switches them on.
struct NamedChecks {
  let answers: Answers

  var form: Form { answers.form }

  func findings() -> [Finding] {
    form.checks.flatMap { findings($0) }
  }

  private func findings(_ check: NamedCheck) -> [Finding] {
    switch check.kind {
    case .unanswered: unanswered(check)
    case .leftover: leftovers(check)
    case .bothHalves: missingHalves(check)
    case .mentions: notMentioned(check)
    case .stated: notStated(check)
    case .staleYear: staleYears(check)
    case .zeroTogether: zeroTogether(check)
    case .editionYear: otherEdition(check)
    case .length: tooLong(check)
    case .magnitude: tooLarge(check)
    }
  }

  func finding(_ check: NamedCheck, at place: String, _ fact: Finding.Fact, position: Position?) -> Finding {
    Finding(
      rule: check.id, severity: check.severity, place: place, fact: fact, position: position,
      source: check.source,
      advice: check.advice)
  }

  /// Where a text field's value stands.
  func position(_ passage: Passage) -> Position { answers.document.position(at: passage.offset) }

  /// Where a phrase of a text field stands, or else the field.
  func position(of phrase: String, in passage: Passage) -> Position {
    let start = answers.document.bytes.span.firstOffset(
      of: phrase.utf8.span, in: passage.offset..<passage.end)
    return answers.document.position(at: start ?? passage.offset)
  }

  private func otherEdition(_ check: NamedCheck) -> [Finding] {
    guard let year = answers.year, let key = form.fact(.edition)?.id, let expected = answers.expectedEdition,
      expected != form.edition
    else { return [] }
    let fact = Finding.Fact.otherEdition(form.edition, expected: expected, year: year)
    return [finding(check, at: key, fact, position: answers.position(ofKeys: [key]))]
  }

  private func zeroTogether(_ check: NamedCheck) -> [Finding] {
    let quantities = check.cells.compactMap { answers.figures[$0].quantity }
    guard quantities.count == check.cells.count, let first = check.cells.first else { return [] }
    let zeros = quantities.count { $0 == .zero }
    if zeros == 0 || zeros == quantities.count { return [] }
    var found = finding(check, at: rowName(first), .zeroTogether, position: nil)
    found.cells = check.cells.map { contribution($0) }
    found.position = found.cells.lazy.compactMap(\.position).first
    return [found]
  }

  private func notStated(_ check: NamedCheck) -> [Finding] {
    guard let first = check.cells.first, check.cells.contains(where: { answers.figures[$0] == .unanswered })
    else {
      return []
    }
    let id = form.cells[first].id
    let position = answers.position(ofKeys: [id.table, id.row]) ?? answers.position(ofKeys: [id.table])
    return [finding(check, at: rowName(first), .notStated, position: position)]
  }

  private func tooLarge(_ check: NamedCheck) -> [Finding] {
    guard let most = check.most else { return [] }
    return check.cells.compactMap { cell in
      guard let quantity = answers.figures[cell].quantity, quantity > Quantity(most) else { return nil }
      let format = form.cells[cell].format
      let fact = Finding.Fact.tooLarge(format.printed(quantity), unit: format.unit, most: most)
      return finding(check, at: form.cells[cell].id.description, fact, position: contribution(cell).position)
    }
  }

  private func rowName(_ cell: Int) -> String {
    let id = form.cells[cell].id
    return "\(id.table).\(id.row)"
  }

  private func contribution(_ cell: Int) -> Finding.Contribution {
    Ledger(answers, lastYear: nil).contribution(.this(cell), isLeft: true)
  }
}
