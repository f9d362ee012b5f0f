import TestSupport

@testable import AnnualReport

/// A clerk who has a finished table at hand, errs, skips, goes back and forth, and edits the file.
struct WanderingClerk {
  private let form: SmallForm
  private let figures: [Int]
  private var numbers: SeededGenerator

  init(_ form: SmallForm, _ figures: [Int], _ numbers: SeededGenerator) {
    self.form = form
    self.figures = figures
    self.numbers = numbers
  }

  private mutating func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < share }

  /// One step; false where nothing is left to do.
  mutating func step(_ talk: inout SmallInterview) throws -> Bool {
    switch talk.interview.mode {
    case .conflict(let conflict):
      talk.type(String(Int.random(in: 1...conflict.ways.count, using: &numbers)))
      if case .topic = talk.interview.mode { answer(&talk) }
    case .topic:
      if chance(4) {
        try talk.restart()
      } else if chance(4) {
        let row = form.names.indices.randomElement(using: &numbers).map { form.row($0) } ?? ""
        try talk.reread(without: row)
      } else if chance(talk.interview.topic == nil ? 80 : 20) {
        let topics = talk.interview.plan.topics.filter { isFigure($0) }
        guard let topic = topics.randomElement(using: &numbers) else { return false }
        talk.choose(topic)
        answer(&talk)
      } else if talk.interview.topic == nil {
        return false
      } else {
        answer(&talk)
      }
    case .part, .contents: talk.type("")
    case .confirm, .reason, .prose: return false
    }
    return true
  }

  private func isFigure(_ topic: Topic) -> Bool {
    switch topic {
    case .cell, .gate, .rowOfGroup, .columnOfRow, .row: true
    case .about, .lastYear, .text: false
    }
  }

  private mutating func answer(_ talk: inout SmallInterview) {
    switch talk.interview.topic {
    case .cell(let cell):
      let number = talk.cells.firstIndex(of: cell) ?? 0
      let line = figure(number)
      talk.type(line)
      // What cannot be right beside the others is taken when it is typed again.
      if talk.interview.topic == .cell(cell), talk.interview.insisted != nil, chance(60) { talk.type(line) }
    case .gate: talk.type(chance(85) ? (figures.allSatisfy { $0 == 0 } ? "没有" : "有") : "")
    case .rowOfGroup, .columnOfRow:
      talk.type(chance(85) ? String(Int.random(in: 1...3, using: &numbers)) : "")
    case .row, .about, .lastYear, .text, nil: talk.type("<")
    }
  }

  /// Mostly the right one, sometimes another, the whole row, or nothing.
  private mutating func figure(_ cell: Int) -> String {
    let row = form.cells(ofRow: form.row(cell)).filter { !form.isSum($0) }
    switch Int.random(in: 0..<100, using: &numbers) {
    case 0..<65: return SmallForm.text(figures[cell])
    case 65..<80: return SmallForm.text(form.steps[cell] * Int.random(in: 0...3, using: &numbers))
    case 80..<88 where row.count > 1: return row.map { SmallForm.text(figures[$0]) }.joined(separator: " ")
    default: return ""
    }
  }
}
