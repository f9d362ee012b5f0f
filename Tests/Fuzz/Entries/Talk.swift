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
  private var witness: Witness
  private let shared: SharedTable?
  /// The files that were saved so far; the last change can be taken back.
  private var history: Set<[UInt8]> = []

  static let presentYear = 2026
  static let editions: Editions = {
    guard let editions = try? EditionSource.editions(folder: nil) else { fail("the editions cannot be read") }
    return editions
  }()

  /// Goes on with a draft; nil where the program refuses a file.
  init?(draft: [UInt8], last: [UInt8]?) {
    guard !draft.isEmpty, let file = Self.file(draft, "answers.yaml") else { return nil }
    let lastYearFile = last.flatMap { $0.isEmpty ? nil : Self.file($0, "last.yaml") }
    let (answers, lastAnswers) = (file.answers, lastYearFile?.answers)
    // The program takes last year's report only from the same unit and the year before.
    let isLast = lastAnswers?.unit == answers.unit && lastAnswers?.year == answers.year.map { $0 - 1 }
    saved = draft
    interview = Interview(
      file, lastYear: isLast ? lastYearFile : nil, editions: Self.editions, presentYear: Self.presentYear)
    witness = Witness(answers.edition)
    shared = SharedTable(answers.form)
    witness.note(String(decoding: draft + (last ?? []), as: UTF8.self))
    take(interview.begin(), after: nil)
  }

  /// Begins a draft with the first lines; nil where they do not name unit and year.
  init?(opening lines: ArraySlice<String>) {
    var opening = Opening(unit: nil, year: nil, editions: Self.editions, presentYear: Self.presentYear)
    var lines = lines
    while true {
      switch opening.next {
      case .ready(let unit, let year):
        guard let edition = Self.editions.edition(for: year) else { fail("no edition for \(year)") }
        let text = BegunFile.text(unit: unit, year: year, lastYear: nil, edition: edition)
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
    let file = AnswersFile(document, named: name, editions: editions, presentYear: presentYear)
    return file.flatMap { $0.takesAnswers ? $0 : nil }
  }

  /// What the keyboard makes of a line; a vertical tab stands for a line break in a paste.
  private static func entry(_ line: String) -> String? {
    TypedText.decoded(line.utf8.map { $0 == 0x0B ? 0x09 : $0 }) == nil
      ? nil : line.replacing("\u{B}", with: "\n")
  }

  // MARK: Typing

  /// Types lines until they end, the clerk leaves or the report is to be written.
  mutating func run(_ lines: ArraySlice<String>) {
    var isCorrecting = false
    for line in lines {
      switch turn.request {
      case .leave, .finish:
        if isCorrecting { return }
        isCorrecting = true
        take(interview.beginCorrecting(), after: nil)
      case .list, .preview: take(interview.wrote("  写好了。\n"), after: nil)
      case .editor(let text): edit(Self.edited(text, line))
      case .reply where line.hasPrefix("\u{10}"): reread(line.dropFirst())
      case .reply: if let entry = Self.entry(line) { reply(entry) }
      }
    }
    restart()
  }

  private mutating func reply(_ line: String) {
    let question = Question(interview, prompt: turn.prompt, line: line)
    witness.note(line)
    take(interview.reply(line), after: question)
  }

  private mutating func edit(_ text: String?) {
    let question = Question(interview, prompt: turn.prompt, line: text ?? "")
    witness.note(text ?? "")
    take(interview.edited(text), after: question)
  }

  /// Goes on with Enter alone, puts off what does not agree, and comes to the page of checks.
  mutating func expectEnd() {
    var stays = 0
    for _ in 0..<mostQuestions {
      let prompt = turn.prompt
      switch turn.request {
      case .leave, .finish: return
      case .editor: edit(nil)
      case .list, .preview: take(interview.wrote(""), after: nil)
      case .reply:
        if prompt.hasPrefix("填编号打开") { return }
        reply(patientLine(prompt, stays))
      }
      stays = turn.prompt == prompt ? stays + 1 : 0
      if stays > 3 { break }
    }
    fail("stuck at \(turn.prompt)\n\(String(decoding: saved, as: UTF8.self))")
  }

  /// What somebody types who knows nothing, at a question that came again so many times.
  private func patientLine(_ prompt: String, _ stays: Int) -> String {
    if prompt.hasPrefix("怎么办") {
      let line = prompt.split(separator: "\n").first { $0.hasSuffix(" 先放着，以后再改") } ?? ""
      return String(line.drop { $0 == " " }.prefix { $0 != " " })
    }
    if prompt.hasPrefix("为什么是对的") { return "<" }
    // What is typed takes no text's place unasked, so that Enter alone is no answer.
    if prompt.contains(" 2 不代替") { return "2" }
    if prompt.hasPrefix("今年怎么写") { return "3" }
    return ["", "跳过", prompt.hasPrefix("报告年度") ? "2025" : "清溪镇人民政府"][min(stays, 2)]
  }

  private static func edited(_ text: String, _ line: String) -> String? {
    line.isEmpty ? nil : line == "=" ? text : line.replacing("\u{B}", with: "\n")
  }

  /// Somebody adds a line to the file meanwhile.
  private mutating func reread(_ line: Substring) {
    let edited = saved + Array("\(line.replacing("\u{B}", with: "\n"))\n".utf8)
    guard let document = try? Document(edited), Self.file(edited, "answers.yaml") != nil else { return }
    saved = edited
    witness.note(String(line))
    take(interview.reread(document), after: nil)
  }

  /// A killed session goes on with what was saved.
  private mutating func restart() {
    guard let file = Self.file(saved, "answers.yaml") else { fail("what was saved cannot be read") }
    interview = Interview(
      file, lastYear: interview.lastYearFile, editions: Self.editions, presentYear: Self.presentYear)
    take(interview.begin(), after: nil)
  }

  // MARK: What must hold

  private mutating func take(_ turn: Turn, after question: Question?) {
    self.turn = turn
    witness.note(turn.text)
    witness.note(turn.prompt)
    let before = saved
    history.insert(before)
    for save in turn.saves {
      switch save {
      case .answers(let bytes):
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
    case .editor, .list, .preview, .leave: break
    }
    // The last change may have been taken back.
    if let question, !history.contains(saved) { judge(question, before) }
    question?.expectTaken(turn, in: String(decoding: saved, as: UTF8.self))
  }
}

extension Talk {
  /// Holds what was saved after an answer against what was typed and shown, and against what can only be so.
  private func judge(_ question: Question, _ before: [UInt8]) {
    let (old, new) = (String(decoding: before, as: UTF8.self), String(decoding: saved, as: UTF8.self))
    if question.edition != interview.form.edition { return }
    witness.expectKnown(old, new, line: question.line, prompt: question.prompt, asked: question.asked)
    guard let shared, let old = witness.sections(old)?[shared.table.id].flatMap({ shared.said($0) }),
      let new = witness.sections(new)?[shared.table.id].flatMap({ shared.said($0) })
    else { return }
    if let complaint = shared.complaint(old, new, touched: question.touched(shared)) { fail(complaint) }
  }
}

private let mostQuestions = 400
