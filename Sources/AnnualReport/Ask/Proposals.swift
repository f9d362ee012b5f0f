import Text

/// What a question proposes: what was answered before, what follows, or what a reminder or last year's report has.
///
/// Never how something might be shared out.
struct Proposals {
  let answers: Answers
  let lastYear: Answers?
  let plan: Plan
  /// The figure that would mend what does not agree, where the clerk chose to change a cell.
  var mending: Interview.Mending?

  var form: Form { answers.form }

  /// The proposal for a topic, as it would be typed; nil where only the clerk can know.
  func proposal(for topic: Topic) -> String? {
    switch topic {
    case .about(let id): about(id)
    case .cell(let cell): figure(cell).map { $0.description }
    case .gate: plan.question(topic)?.state == .answered ? wording.value(topic) : nil
    case .row: Vocabulary.agreement
    case .lastYear(let cell): noted(cell).map { $0.description }
    case .rowOfGroup(let total): places.chosenRow(ofGroup: total).map { String($0 + 1) }
    case .columnOfRow(let total): places.chosenColumn(ofRow: total).map { String($0 + 1) }
    case .text: nil
    }
  }

  /// Where the proposal comes from, in a few words: the terms of the relation that gives it.
  func origin(of topic: Topic) -> String? {
    guard case .cell(let cell) = topic, mending?.cell != cell, answers.figures[cell].quantity == nil,
      following(cell) == nil, usualFigure(cell) != nil
    else { return nil }
    return usual.figure(cell).map { FigureWording.origin($0.origin) }
  }

  private var places: TopicPlaces { TopicPlaces(answers: answers) }
  private var wording: QuestionWording { QuestionWording(answers: answers, lastYear: lastYear) }
  private var usual: UsualFigures { UsualFigures(answers, lastYear: lastYear) }

  private func about(_ id: String) -> String? {
    guard let fact = form.about.first(where: { $0.id == id }) else { return nil }
    if let own = answers.about[id], !own.isEmpty { return own.text }
    switch fact.kind {
    // Last year's day is no day of this year's report.
    case .date, .publication: return nil
    case .line, .website, .phone, .postcode, .email, .unit, .year, .edition: break
    }
    if let last = lastYear?.about[id], !last.isEmpty { return last.text }
    guard let unit = answers.unit else { return nil }
    let found = fact.proposals.compactMap { proposal -> (end: String.Index, answer: String)? in
      lastRange(of: proposal.word, in: unit).map { ($0, proposal.answer) }
    }
    return found.max { $0.end < $1.end }?.answer
  }

  private func lastRange(of word: String, in text: String) -> String.Index? {
    text.indices.last { text[$0...].hasPrefix(word) }
  }

  private func figure(_ cell: Int) -> Quantity? {
    if let mending, mending.cell == cell { return mending.figure }
    return answers.figures[cell].quantity ?? following(cell) ?? usualFigure(cell)
  }

  /// What a reminder or last year's report would make of a cell, where that can be beside what was said.
  private func usualFigure(_ cell: Int) -> Quantity? {
    guard let figure = usual.figure(cell)?.figure else { return nil }
    let most = plan.state(of: cell)?.largest(cell)
    return most.map { figure <= $0 } ?? true ? figure : nil
  }

  private func following(_ cell: Int) -> Quantity? { plan.state(of: cell)?.inference.following(cell) }

  /// What was noted of last year, or follows from it.
  private func noted(_ cell: Int) -> Quantity? {
    lastYear?.quantity(form.cells[cell].id.description) ?? plan.question(.lastYear(cell))?.following
  }
}
