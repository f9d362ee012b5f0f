import Text
import YAMLSubset

/// Answers to single questions.
extension Interview {
  mutating func answer(_ topic: Topic, _ line: String) -> Turn {
    if case .text(let name) = topic { return answerReadBack(line, name) }
    let typed = line.trimmed()
    let text = typed.isEmpty ? proposals.proposal(for: topic) ?? "" : typed
    if text.isEmpty || TypedWords.isLater(text) { return leave(topic) }
    switch topic {
    case .about(let id): return answer(about: id, text)
    case .gate(let table): return answer(gate: table, text)
    case .cell(let cell): return answer(cell: cell, text)
    case .row(let first): return answer(row: first, text)
    case .lastYear(let cell): return answer(lastYear: cell, text)
    case .rowOfGroup(let total):
      let rows = places.rows(ofGroup: total)
      guard let number = TypedWords.choice(text, among: rows.map { $0.heading.label }) else {
        return refuse(AnswerWording.wantsNumber(upTo: rows.count))
      }
      return choose(number, among: rows.compactMap { row in plan.total(of: row) }, total)
    case .columnOfRow(let total):
      let columns = places.columns(ofRow: total)
      guard let number = TypedWords.choice(text, among: columns.map { $0.label }) else {
        return refuse(AnswerWording.wantsNumber(upTo: columns.count))
      }
      return choose(number, among: form.row(of: total)?.row.ownCells ?? [], total)
    case .text(let name): return answerReadBack(line, name)
    }
  }

  private mutating func choose(_ number: Int, among cells: [Int], _ total: Int) -> Turn {
    guard cells.indices.contains(number) else {
      return refuse(AnswerWording.wantsNumber(upTo: cells.count))
    }
    guard plan.canHaveCase(cells)[number] else { return refuse(AnswerWording.usedUp) }
    let figures = answers.figures
    let isSumSaid = plan.state(of: total)?.isNamed(total) ?? false
    return accept(Turn(), isChoice: true) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.choose(cells[number], among: cells, figures, isSumSaid: isSumSaid)
    }
  }

  /// Stays on the question and says what was found and what is expected.
  mutating func refuse(_ sentence: String) -> Turn {
    var turn = Turn()
    screen.row = nil
    turn.say(sentence)
    return ask(turn)
  }

  // MARK: Left for later

  /// Leaves a question for later: an empty value stands in the file, so that nothing covers it.
  private mutating func leave(_ topic: Topic) -> Turn {
    var turn = Turn()
    course.leftAgain.insert(topic)
    switch topic {
    case .about(let id): return leave(about: id)
    case .text(let name): return answerReadBack("", name)
    case .lastYear(let cell): return note([(cell, nil)])
    case .gate(let id):
      guard let table = form.table(id) else { return next(turn) }
      turn.say(AnswerWording.leftForLater)
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.answer(table, hasCases: nil)
      }
    case .cell(let cell): return leave([cell])
    case .row(let first):
      guard let (table, row) = form.row(of: first) else { return next(turn) }
      turn.say(AnswerWording.leftForLater)
      course.leftAgain.formUnion(row.cells.map { Topic.cell($0) })
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(row, of: table, to: .text(""))
      }
    case .rowOfGroup(let total):
      let open = places.rows(ofGroup: total).compactMap { plan.total(of: $0) }
      return leave(open.filter { answers.figures[$0].quantity == nil })
    case .columnOfRow(let total):
      let own = form.row(of: total)?.row.ownCells ?? []
      return leave(own.filter { answers.figures[$0].quantity == nil })
    }
  }

  private mutating func leave(_ cells: [Int]) -> Turn {
    var turn = Turn()
    turn.say(AnswerWording.leftForLater)
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      for cell in cells { try editor.answer(cell, nil) }
    }
  }

  // MARK: Facts about the report

  private mutating func leave(about id: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return ask(Turn()) }
    switch fact.kind {
    case .unit, .year: return refuse(FactWording.isNeeded)
    case .line, .website, .phone, .postcode, .email, .date, .edition, .publication: break
    }
    var turn = Turn()
    if !fact.isOptional { turn.say(AnswerWording.leftForLater) }
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in try editor.set(id, to: "") }
  }

  private mutating func answer(about id: String, _ text: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return ask(Turn()) }
    let plain = TypedWords.plain(text)
    if Vocabulary.blankMarks.contains(plain) || TypedWords.none.contains(plain)
      || (fact.isOptional && fact.kind.isNone(text))
    {
      return fact.isOptional ? leave(about: id) : refuse(FactWording.isNeeded)
    }
    var written = text
    if fact.kind == .year {
      written = plain.hasSuffix("年") ? String(plain.dropLast()) : plain
      if let sentence = refusal(ofYear: written) { return refuse(sentence) }
    }
    var turn = Turn()
    // The report is signed after its year.
    if fact.kind == .date, let year = answers.year, let day = Vocabulary.day(text, in: year + 1) {
      written = day
      turn.say(FactWording.noted(day))
    }
    if let refusal = fact.kind.refusal(of: written) {
      return refuse(FactWording.refused(refusal, fact))
    }
    let typed = Insisted(topic: .about(id), text: text)
    if !form.isLikely(written, for: fact), answers.about[id]?.text != written, insisted != typed {
      insisted = typed
      return refuse(FactWording.unlikely(text, fact))
    }
    insisted = nil
    if fact.kind == .unit, let notes = notes(of: written) {
      take(lastYear: notes)
      turn.saves.append(.lastYear(notes.bytes))
    }
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(id, to: written)
    }
  }

  /// What was noted of last year under another name of the unit; nil where nothing was, or of another unit.
  private func notes(of unit: String) -> AnswersFile? {
    guard let lastYearFile, lastYearFile.answers.file == notesName, lastYearFile.answers.unit == answers.unit,
      let id = lastYearFile.answers.form.fact(.unit)?.id
    else { return nil }
    do throws(SyntaxError) {
      return try lastYearFile.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(id, to: unit)
      }.written()
    } catch {
      return nil
    }
  }

  /// Why a year cannot be taken; another year is another draft with other tables.
  private func refusal(ofYear text: String) -> String? {
    let years = ReportYears(editions, presentYear: presentYear)
    guard let year = Vocabulary.year(text) else { return FactWording.wantsYear(as: years.example) }
    if let refusal = years.refusal(of: year) { return refusal }
    guard let own = answers.year, own != year, years.contains(own) else { return nil }
    return FactWording.otherYear(year, than: own)
  }

  // MARK: Tables and rows

  private mutating func answer(gate id: String, _ text: String) -> Turn {
    guard let table = form.table(id), let cell = table.rows.first?.cells.first else { return ask(Turn()) }
    if let denied = DeniedMatter(text) {
      if denied.isOnlyPart(of: table) { return refuse(AnswerWording.deniesPart(text)) }
      let gate = form.interview.steps.first { $0.table == id }?.gate ?? ""
      if !denied.isOf(table, gate: gate, in: form) {
        return refuse(AnswerWording.deniesOther(text, than: table.caption))
      }
    }
    let plain = TypedWords.plain(text)
    var turn = Turn()
    var hasCases = TypedWords.some.contains(plain) ? true : TypedWords.isNone(text) ? false : nil
    if hasCases == nil {
      switch TypedWords.figure(text, form.cells[cell].format) {
      case .exact(let figure), .understood(let figure):
        hasCases = figure > .zero
        if figure > .zero { turn.say(AnswerWording.hasCases) }
      case .blank, .converted, .refused: break
      }
    }
    guard let hasCases else { return refuse(AnswerWording.wantsCases) }
    // 有 once more changes nothing.
    let hadCases = plan.question(.gate(table: id))?.state == .answered && places.hasCases(table)
    if hasCases && hadCases { return next(turn) }
    let typed = Insisted(topic: .gate(table: id), text: "")
    if !hasCases && places.hasFigures(table) && insisted != typed {
      insisted = typed
      return refuse(AnswerWording.wouldClear)
    }
    insisted = nil
    if !hasCases && places.hasFigures(table) { turn.say(AnswerWording.cleared) }
    if hasCases { saidSome.insert(id) } else { saidSome.remove(id) }
    return accept(turn, isChoice: true) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.answer(table, hasCases: hasCases)
    }
  }

  /// Whether a row is as last year's report or a reminder would have it.
  private mutating func answer(row first: Int, _ text: String) -> Turn {
    guard let (table, row) = form.row(of: first) else { return ask(Turn()) }
    let plain = TypedWords.plain(text)
    if Vocabulary.yes.contains(plain) || TypedWords.same.contains(plain) {
      let usual = UsualFigures(answers, lastYear: lastYear)
      let figures = row.cells.compactMap { cell in
        usual.figure(cell).map { (cell: cell, figure: $0.figure) }
      }
      return accept(Turn(), isChoice: true) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.answer(row, of: table, usual: figures)
      }
    }
    let isNo = TypedWords.no.contains(plain)
    let hasFigure = text.contains { $0.isNumber }
    guard isNo || hasFigure else { return refuse(AnswerWording.wantsYesOrNo) }
    course.unusual.insert(first)
    replan()
    if isNo { return onward() }
    // A figure is an answer to the question that comes next.
    let cell = plan.total(of: row) ?? first
    topic = .cell(cell)
    return answer(cell: cell, text)
  }

  /// Goes on without a change.
  private mutating func onward() -> Turn {
    detour.mending = nil
    return next(Turn())
  }
}
