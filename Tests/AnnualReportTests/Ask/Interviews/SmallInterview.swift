import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// An interview about a small form, and a judge who reads the file after every line.
struct SmallInterview {
  let form: SmallForm
  private(set) var interview: Interview
  private(set) var judge: Judge
  /// The form's cells in the order of the small form.
  let cells: [Int]
  /// What does not hold, in words.
  private(set) var complaints: [String] = []
  /// Figures that the file fixes, and those of them that the program found.
  private(set) var fixed = 0
  private(set) var found = 0
  private(set) var contradictions = 0
  /// How often the last change was taken back.
  private(set) var takenBack = 0
  /// The file before the last line that changed it.
  private var earlier = ""
  /// All that was typed, with the files.
  private(set) var story = ""
  private let editions: Editions

  init(_ form: SmallForm, file text: String) throws {
    self.form = form
    let edition = try TinyForm.edition(form.text)
    editions = Editions([edition])
    cells = try form.names.map { try #require(edition.form.cell(named: $0)) }
    judge = Judge(form)
    interview = try Self.interview(text, editions)
    let before = SaidFigures(form, text)
    _ = interview.begin()
    story = "\(form.text)\n\(text)\n→\n\(file)"
    judgeAnswer(Answer(topic: nil, line: "", touched: []), before, SaidFigures(form, file))
  }

  var file: String { String(decoding: interview.file.bytes, as: UTF8.self) }

  private static func interview(_ text: String, _ editions: Editions) throws -> Interview {
    let file = AnswersFile(
      try Document(text), named: "answers.yaml", editions: editions, presentYear: 2023)
    return Interview(try #require(file), lastYear: nil, editions: editions, presentYear: 2023)
  }

  /// What was typed at which question.
  struct Answer {
    let topic: Topic?
    let line: String
    /// The cells that the question is about, and those that its answer may name with it.
    let touched: Set<Int>
    /// Whether what was typed by hand may be taken away.
    var reopens = false
  }

  /// Types a line at the present question.
  mutating func type(_ line: String) {
    var answer = Answer(topic: interview.topic, line: line, touched: touched)
    var takesBack = false
    if case .conflict(let conflict) = interview.mode {
      let way = Int(line).map { conflict.ways[$0 - 1] }
      var reopens = false
      if case .reopen? = way { reopens = true }
      if case .undo? = way { takesBack = true }
      answer = Answer(topic: nil, line: line, touched: [], reopens: reopens)
    }
    let (present, before) = (file, SaidFigures(form, file))
    // What is asked once more because of a change is taken back together with it.
    let isOfChange = interview.rechecks.present != nil && interview.rechecks.before != nil
    let turn = interview.reply(line)
    if takesBack && file != earlier { complain("taken back to another file than\n\(earlier)") }
    if file != present && !isOfChange { earlier = present }
    story +=
      "\n\(answer.topic.map { "\(interview.wording.name($0))" } ?? "—")：\(line)\n\(turn.text)\(turn.prompt)\n\(file)"
    if turn.text.contains("写不进") { complain("写不进：\(turn.text)") }
    // What is taken back was judged when it was typed.
    judgeAnswer(answer, takesBack ? SaidFigures(form, file) : before, SaidFigures(form, file))
    if takesBack { takenBack += 1 }
  }

  /// Goes to another question.
  mutating func choose(_ topic: Topic) { interview.choose(topic) }

  /// Goes on in a new session with what was saved; the next question is the same.
  mutating func restart() throws {
    let (saved, open) = (file, interview.plan.open?.topic)
    // What was left for later is asked again, and what was put off is shown again.
    let isLeft =
      !interview.plan.later.isEmpty || interview.plan.tables.contains { !$0.disputed.isEmpty }
    interview = try Self.interview(saved, editions)
    _ = interview.begin()
    if file != saved { complain("another file after a restart:\n\(file)") }
    if !isLeft && interview.plan.open?.topic != open { complain("another question after a restart") }
  }

  /// Somebody takes the lines of a row out of the file.
  mutating func reread(without row: String) throws {
    var lines: [Substring] = []
    var isRow = false
    for line in file.split(separator: "\n") {
      if !line.hasPrefix("   ") { isRow = line.hasPrefix("  \(row):") }
      if !isRow { lines.append(line) }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let before = SaidFigures(form, text)
    _ = interview.reread(try Document(text))
    story += "\nwithout \(row)\n\(file)"
    judgeAnswer(Answer(topic: nil, line: "", touched: []), before, SaidFigures(form, file))
  }

  /// The cells of the question, as the small form counts them.
  private var touched: Set<Int> {
    switch interview.topic {
    case .cell(let cell), .columnOfRow(let cell), .row(let cell):
      return Set(own(cell).map { form.cells(ofRow: form.row($0)) } ?? [])
    case .rowOfGroup: return Set(["组", "三", "四"].flatMap { form.cells(ofRow: $0) })
    case .gate: return Set(form.names.indices)
    case .about, .lastYear, .text, nil: return []
    }
  }

  private func own(_ cell: Int) -> Int? { cells.firstIndex(of: cell) }

  mutating func complain(_ words: String) { complaints.append(words) }

  // MARK: What must hold

  private mutating func judgeAnswer(_ answer: Answer, _ before: SaidFigures, _ after: SaidFigures) {
    guard let typedBefore = judge.typed(before), let typed = judge.typed(after),
      let verdict = judge.verdict(after.figures(form, with: typed))
    else { return }
    judgeNamed(answer, before, after, typedBefore)
    let kept = typedBefore.intersection(after.rests.keys)
    if let base = judge.verdict(after.figures(form, with: kept)) {
      for (place, cells) in after.rests where !typedBefore.contains(place) {
        // What was edited by hand so that it contradicts itself is left as it stands, until a figure is changed.
        let isAsItWas = answer.topic == nil || before.named == after.named
        if base.isContradicted && isAsItWas && before.rests[place] != nil { continue }
        for cell in cells where base.only[cell] != 0 {
          // Zeros that were typed for a whole row or table go on where one figure of it is named.
          let wasTyped =
            before.named[cell] == 0 || typedBefore.contains { before.rests[$0]?.contains(cell) ?? false }
          if !wasTyped || answer.touched.contains(cell) && isTotal(answer) {
            complain("nobody typed 0 for \(form.names[cell])")
          }
        }
      }
    }
    for place in typedBefore where after.rests[place] == nil && !answer.reopens {
      let cells = before.rests[place] ?? []
      let isStill = cells.allSatisfy { cell in
        after.named[cell] != nil || after.left.contains(cell)
          || after.rests.values.contains { $0.contains(cell) }
      }
      if !isStill && !cells.contains(where: { answer.touched.contains($0) }) {
        complain("the 其余 of \(place) was dropped")
      }
    }
    judgeInference(after.figures(form, with: typed), verdict)
  }

  private func isTotal(_ answer: Answer) -> Bool {
    if case .cell(let cell)? = answer.topic { own(cell).map { form.isSum($0) } ?? false } else { false }
  }

  /// Only what was asked is named anew, or what can only be so; and nothing else is gone.
  private mutating func judgeNamed(
    _ answer: Answer, _ before: SaidFigures, _ after: SaidFigures, _ typed: Set<String>
  ) {
    var asked: Int?
    if case .cell(let cell)? = answer.topic { asked = own(cell) }
    let isRow = answer.line.contains(" ")
    let isChoice = asked == nil && !answer.touched.isEmpty
    var unasked: [Int] = []
    for (cell, figure) in after.named where before.named[cell] != figure && cell != asked {
      let isAnswer = answer.touched.contains(cell) && (isRow || isChoice)
      if !isAnswer && figure != 0 { complain("\(form.names[cell]) became \(figure)") }
      if !isAnswer { unasked.append(cell) }
    }
    if !unasked.isEmpty {
      var figures = after.figures(form, with: typed.intersection(after.rests.keys))
      for cell in unasked { figures[cell] = nil }
      if let asked, let figure = Double(answer.line) { figures[asked] = Int((figure * 10).rounded()) }
      if let verdict = judge.verdict(figures) {
        for cell in unasked where !verdict.isContradicted && verdict.only[cell] != after.named[cell] {
          complain("\(form.names[cell]) was written as \(after.named[cell] ?? 0)")
        }
      }
    }
    for (cell, figure) in before.named where after.named[cell] == nil && cell != asked {
      let isOfAnswer = answer.touched.contains(cell) && (isChoice || figure == 0)
      // A total of 0 is no longer named where its row is 0 as a whole.
      let parts = form.isSum(cell) ? form.cells(ofRow: form.row(cell)).filter { !form.isSum($0) } : [cell]
      let isCovered =
        figure == 0
        && parts.allSatisfy { part in
          after.named[part] == 0 || after.rests.values.contains { $0.contains(part) }
        }
      if !isCovered && !isOfAnswer { complain("\(form.names[cell]) \(figure) was lost") }
    }
  }

  private mutating func judgeInference(_ figures: [Int?], _ verdict: Judge.Verdict) {
    guard let state = interview.plan.tables.first else { return complain("no table") }
    if verdict.isContradicted { contradictions += 1 }
    if state.inference.isContradicted != verdict.isContradicted {
      complain(verdict.isContradicted ? "a contradiction was not seen" : "no contradiction was seen as one")
    }
    // What was put off is left out of account, and nothing but that.
    let disputed = Set(state.disputed.flatMap { $0.cells })
    let others = zip(cells, figures).map { cell, figure in disputed.contains(cell) ? nil : figure }
    if judge.verdict(others)?.isContradicted == true, case .topic = interview.mode,
      interview.topic == interview.plan.open?.topic
    {
      complain("a contradiction was not shown")
    }
    if !verdict.isContradicted && !disputed.isEmpty {
      complain("what was put off is disputed though all agrees")
    }
    for (number, cell) in cells.enumerated() where figures[number] == nil {
      let only = verdict.only[number]
      if only != nil { fixed += 1 }
      guard let following = state.inference.following(cell) else { continue }
      found += 1
      if Int(following.millionths / 100_000) != only {
        complain("\(form.names[number]) does not follow as \(following)")
      }
    }
    if case .topic = interview.mode, case .cell(let cell)? = interview.topic, let number = own(cell),
      interview.answers.figures[cell].quantity == nil,
      let proposal = interview.proposals.proposal(for: .cell(cell))
    {
      let only = verdict.only[number].map { SmallForm.text($0) }
      if proposal != only { complain("proposed \(proposal) for \(form.names[number])") }
    }
  }
}
