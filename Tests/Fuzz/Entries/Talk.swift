import FuzzSupport
import YAMLSubset

@testable import AnnualReport
@testable import nianbao

/// A conversation with the interview, and what lies on the disk meanwhile.
struct Talk {
  private var interview: Interview
  private var saved: [UInt8]
  private var turn = Turn()
  /// The lines that the opening did not need.
  private(set) var left: ArraySlice<String> = []

  static let presentYear = 2026
  static let editions: Editions = {
    guard let editions = try? EditionSource.editions(folder: nil) else { fail("the editions cannot be read") }
    return editions
  }()

  /// Goes on with a draft; nil where the program refuses a file.
  init?(draft: [UInt8], last: [UInt8]?) {
    guard !draft.isEmpty, let file = Self.file(draft, "answers.yaml") else { return nil }
    let lastFile = last.flatMap { $0.isEmpty ? nil : Self.file($0, "last.yaml") }
    let (answers, lastAnswers) = (file.answers, lastFile?.answers)
    // The program takes last year's report only from the same unit and the year before.
    let isLast = lastAnswers?.unit == answers.unit && lastAnswers?.year == answers.year.map { $0 - 1 }
    saved = draft
    interview = Interview(
      file, lastYear: isLast ? lastFile : nil, editions: Self.editions, presentYear: Self.presentYear)
    take(interview.begin(), before: interview)
  }

  /// Begins a draft with the first lines; nil where they do not name unit and year.
  init?(opening lines: ArraySlice<String>) {
    var opening = Opening(unit: nil, year: nil, editions: Self.editions, presentYear: Self.presentYear)
    var lines = lines
    while true {
      switch opening.step {
      case .ready(let unit, let year):
        guard let edition = Self.editions.edition(for: year) else { fail("no edition for \(year)") }
        let text = Opening.draft(unit: unit, year: year, lastYear: nil, edition: edition)
        self.init(draft: Array(text.utf8), last: nil)
        expect(interview.answers.unit == unit, "the unit is not \(unit.debugDescription)")
        expect(interview.answers.year == year, "the year is not \(year)")
        left = lines
        return
      case .leave: return nil
      case .ask(let question):
        expect(question.hasSuffix("\n> "), "no prompt: \(question)")
        guard let line = lines.popFirst(), let entry = Self.entry(line) else { return nil }
        if case .leave = opening.reply(entry) { return nil }
      }
    }
  }

  private static func file(_ bytes: [UInt8], _ name: String) -> AnswersFile? {
    guard let document = try? Document(bytes) else { return nil }
    return AnswersFile(document, named: name, editions: editions, presentYear: presentYear)
  }

  /// What the keyboard makes of a line; a vertical tab stands for a line break in a paste.
  private static func entry(_ line: String) -> String? {
    PlainText.decoded(line.utf8.map { $0 == 0x0B ? 0x09 : $0 }) == nil
      ? nil : line.replacing("\u{B}", with: "\n")
  }

  // MARK: Typing

  /// Types lines until they end, the clerk leaves or the report is to be written.
  mutating func run(_ lines: ArraySlice<String>) {
    var isCorrecting = false
    for line in lines {
      let before = interview
      switch turn.request {
      case .leave, .finish:
        if isCorrecting { return }
        isCorrecting = true
        take(interview.beginCorrecting(), before: before)
      case .list, .draft: take(interview.wrote("  写好了。\n"), before: before)
      case .editor(let text): take(interview.edited(Self.edited(text, line)), before: before)
      case .reply where line.hasPrefix("\u{10}"): reread(line.dropFirst())
      case .reply:
        guard let entry = Self.entry(line) else { continue }
        let next = interview.reply(entry)
        expectAnswered(entry, next, before: before, after: interview)
        take(next, before: before)
      }
    }
    restart()
  }

  private static func edited(_ text: String, _ line: String) -> String? {
    line.isEmpty ? nil : line == "=" ? text : line.replacing("\u{B}", with: "\n")
  }

  /// Somebody adds a line to the file meanwhile.
  private mutating func reread(_ line: Substring) {
    let edited = saved + Array("\(line.replacing("\u{B}", with: "\n"))\n".utf8)
    guard let document = try? Document(edited) else { return }
    saved = edited
    take(interview.reread(document), before: nil)
  }

  /// A killed session goes on with what was saved.
  private mutating func restart() {
    guard let file = Self.file(saved, "answers.yaml") else { fail("what was saved cannot be read") }
    interview = Interview(
      file, lastYear: interview.lastFile, editions: Self.editions, presentYear: Self.presentYear)
    take(interview.begin(), before: interview)
  }

  // MARK: What must hold

  private mutating func take(_ turn: Turn, before: Interview?) {
    self.turn = turn
    for save in turn.saves {
      switch save {
      case .draft(let bytes):
        saved = bytes
        expect(Self.file(bytes, "answers.yaml") != nil, "what was saved cannot be read")
      case .lastYear(let bytes):
        expect(Self.file(bytes, "last.yaml") != nil, "last year's figures cannot be read")
      }
    }
    expect(interview.file.bytes == saved, "not saved")
    expect(interview.plan.fills.isEmpty, "not settled: \(interview.plan.fills)")
    expect(turn.text.isEmpty || turn.text.hasSuffix("\n"), "no line end: \(turn.text.debugDescription)")
    expectPlain(turn.text, "text")
    expectPlain(turn.prompt, "prompt")
    switch turn.request {
    case .reply:
      expect(turn.prompt.hasSuffix("> ") || turn.prompt.hasSuffix(". "), "no prompt: \(turn.prompt)")
    case .finish: expect(!interview.review().blocks, "a report with errors is to be written")
    case .editor, .list, .draft, .leave: break
    }
    if let before { expectKept(from: before) }
  }

  /// Texts, facts and figures that the question was not about are as they were.
  private func expectKept(from before: Interview) {
    let (old, new) = (before.answers, interview.answers)
    guard old.form.edition == new.form.edition else { return }
    for name in old.form.fields.map(\.name) where before.topic != .text(name) && old.texts[name] != nil {
      expect(new.texts[name]?.text == old.texts[name]?.text, "the text \(name) is another one")
    }
    for id in old.form.about.map(\.id) where before.topic != .about(id) && old.about[id] != nil {
      expect(new.about[id]?.text == old.about[id]?.text, "the fact \(id) is another one")
    }
    let table = before.table
    for (cell, figure) in old.figures.enumerated() where old.form.cells[cell].id.table != table {
      guard case .given(let quantity, _) = figure, quantity != .zero else { continue }
      expect(new.figures[cell].quantity == quantity, "\(old.form.cells[cell].id) was \(quantity)")
    }
  }
}

extension Interview {
  /// The table that the present question is about.
  fileprivate var table: String? {
    switch topic {
    case .cell(let cell), .row(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      form.cells[cell].id.table
    case .gate(let table): table
    case .about, .lastYear, .text, nil: nil
    }
  }
}
