import TestSupport

@testable import AnnualReport

/// A clerk who errs for a while, goes back and forth, and then puts everything right.
struct ErringClerk {
  private var clerk: Clerk
  private var random: SeededGenerator
  /// How many lines may still go wrong.
  private var slips: Int

  private var target: Answers { clerk.target }

  init(_ clerk: Clerk, slips: Int, seed: Int) {
    self.clerk = clerk
    self.slips = slips
    random = SeededGenerator(seed: seed)
  }

  mutating func answer(_ interview: Interview) -> String {
    slips -= 1
    if slips > 0, let slip = slip(interview) { return slip }
    if case .conflict(let conflict) = interview.mode { return mend(conflict, interview) }
    if case .topic = interview.mode {
      if interview.topic == nil { return correct(interview) }
      // Which column or row one case is of has no answer where the one case is wrong.
      if isOfWrongTotal(interview) { return "" }
    }
    return clerk.answer(interview)
  }

  private mutating func slip(_ interview: Interview) -> String? {
    let chance = Int.random(in: 0..<12, using: &random)
    switch interview.mode {
    case .conflict(let conflict):
      return chance < 2 ? "<" : String(Int.random(in: 1...conflict.ways.count, using: &random))
    case .topic:
      if chance < 2 { return "<" }
      guard case .cell(let cell) = interview.topic, chance < 5 else { return nil }
      let wanted = target.figures[cell].quantity?.description ?? "0"
      return [wanted + "1", "0", "1", "2", "3"].randomElement(using: &random)
    case .reason: return "核实过"
    case .confirm, .part, .contents, .prose: return chance < 1 ? "<" : nil
    }
  }

  private func isWrong(_ topic: Topic, _ interview: Interview) -> Bool {
    let answers = interview.answers
    switch topic {
    case .cell(let cell): return answers.figures[cell].quantity != target.figures[cell].quantity
    case .gate(let id):
      let isNone = { (answers: Answers) in
        (answers.form.table(id)?.rows ?? []).allSatisfy {
          $0.cells.allSatisfy { (answers.figures[$0].quantity ?? .zero) == .zero }
        }
      }
      return isNone(answers) != isNone(target)
    case .rowOfGroup(let total):
      return (target.form.row(of: total)?.table.rows ?? []).contains { row in
        row.group == target.form.row(of: total)?.row.id && row.cells.contains { isSaidWrong($0, answers) }
      }
    case .columnOfRow(let total):
      return target.form.row(of: total)?.row.cells.contains { isSaidWrong($0, answers) } ?? false
    case .about, .row, .lastYear, .text: return false
    }
  }

  private func isOfWrongTotal(_ interview: Interview) -> Bool {
    switch interview.topic {
    case .rowOfGroup(let total), .columnOfRow(let total): differs(total, interview.answers)
    case .about, .gate, .row, .cell, .lastYear, .text, nil: false
    }
  }

  private func differs(_ cell: Int, _ answers: Answers) -> Bool {
    answers.figures[cell].quantity != target.figures[cell].quantity
  }

  /// While figures of the table cannot all be right, what can only be 0 has no answer, and is not wrong.
  private func isSaidWrong(_ cell: Int, _ answers: Answers) -> Bool {
    answers.figures[cell].quantity != nil && differs(cell, answers)
  }

  /// Changes a wrong figure that takes part; where none is on offer, puts it off.
  private func mend(_ conflict: Interview.Conflict, _ interview: Interview) -> String {
    for (number, way) in conflict.ways.enumerated() {
      if case .change(let topic, _) = way, isWrong(topic, interview) { return String(number + 1) }
    }
    for (number, way) in conflict.ways.enumerated() {
      if case .reopen = way { return String(number + 1) }
    }
    return conflict.putOff
  }

  /// The number of the first wrong answer on the last page.
  private func correct(_ interview: Interview) -> String {
    interview.number { isWrong($0, interview) } ?? ""
  }
}

extension Interview.Conflict {
  /// The number under which it is put off.
  var putOff: String {
    let place = ways.firstIndex { if case .putOff = $0 { true } else { false } }
    return String((place ?? 0) + 1)
  }
}

extension Interview {
  /// The number, such as `2.3`, under which the last page reaches an answer.
  func number(where isMeant: (Topic) -> Bool) -> String? {
    let page = ReviewPage(plan, places: places, review: review(), open: openList())
    for (part, topics) in page.parts.map(\.topics).enumerated() {
      if let place = topics.firstIndex(where: isMeant) { return "\(part + 1).\(place + 1)" }
    }
    return nil
  }
}
