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
      let rows = wording.rows(ofGroup: total)
      guard let number = TypedWords.choice(text, among: rows.map { $0.heading.label }) else {
        return refuse("请填 1 至 \(rows.count) 的编号")
      }
      return choose(number, among: rows.compactMap { row in plan.total(of: row) })
    case .columnOfRow(let total):
      let columns = wording.columns(ofRow: total)
      guard let number = TypedWords.choice(text, among: columns.map { $0.label }) else {
        return refuse("请填 1 至 \(columns.count) 的编号")
      }
      return choose(number, among: form.row(of: total)?.row.ownCells ?? [])
    case .text(let name): return answerReadBack(line, name)
    }
  }

  private mutating func choose(_ number: Int, among cells: [Int]) -> Turn {
    guard cells.indices.contains(number) else { return refuse("请填 1 至 \(cells.count) 的编号") }
    let figures = answers.figures
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.choose(cells[number], among: cells, figures)
    }
  }

  /// Stays on the question and says what was found and what is expected.
  mutating func refuse(_ sentence: String) -> Turn {
    var turn = Turn()
    lastRow = nil
    turn.text = "  \(sentence)\n"
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
    case .lastYear(let cell): return note(cell, nil)
    case .gate(let id):
      guard let table = form.table(id) else { return next(turn) }
      turn.text = leftText
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.answer(table, hasCases: nil)
      }
    case .cell(let cell): return leave([cell])
    case .row(let first):
      guard let (table, row) = form.row(of: first) else { return next(turn) }
      turn.text = leftText
      course.leftAgain.formUnion(row.cells.map { Topic.cell($0) })
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(row, of: table, to: .text(""))
      }
    case .rowOfGroup(let total):
      let open = wording.rows(ofGroup: total).compactMap { plan.total(of: $0) }
      return leave(open.filter { answers.figures[$0].quantity == nil })
    case .columnOfRow(let total):
      let own = form.row(of: total)?.row.ownCells ?? []
      return leave(own.filter { answers.figures[$0].quantity == nil })
    }
  }

  private mutating func leave(_ cells: [Int]) -> Turn {
    var turn = Turn()
    turn.text = leftText
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      for cell in cells { try editor.answer(cell, nil) }
    }
  }

  private var leftText: String { "  先空着，以后再补。输入 ! 看还缺什么。\n" }

  // MARK: Facts about the report

  private mutating func leave(about id: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return refuse("") }
    switch fact.kind {
    case .unit, .year: return refuse("这一项要填，不能空着")
    case .line, .website, .phone, .postcode, .email, .date, .edition, .publication: break
    }
    var turn = Turn()
    if !fact.isOptional { turn.text = leftText }
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in try editor.set(id, to: "") }
  }

  private mutating func answer(about id: String, _ text: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return refuse("") }
    let plain = TypedWords.plain(text)
    if Vocabulary.blankMarks.contains(plain) || TypedWords.none.contains(plain)
      || (fact.isOptional && fact.kind.isNone(text))
    {
      return fact.isOptional ? leave(about: id) : refuse("这一项要填，不能空着")
    }
    var written = text
    if fact.kind == .year {
      written = plain.hasSuffix("年") ? String(plain.dropLast()) : plain
      if let sentence = refusal(ofYear: written) { return refuse(sentence) }
    }
    if let refusal = fact.kind.refusal(of: written) {
      return refuse(refusal.sentence + (fact.isOptional ? "；没有的直接回车" : ""))
    }
    let typed = Insisted(topic: .about(id), text: text)
    if !form.isLikely(written, for: fact), answers.about[id]?.text != written, insisted != typed {
      insisted = typed
      let example = fact.example.map { "（例：\($0)）" } ?? ""
      return refuse("“\(text)”不像\(fact.label)\(example)。填错了请重填；确实是的，再填一次")
    }
    insisted = nil
    var turn = Turn()
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
    guard let lastFile, lastFile.answers.file == notesName, lastFile.answers.unit == answers.unit,
      let id = lastFile.answers.form.fact(.unit)?.id
    else { return nil }
    do throws(SyntaxError) {
      return try lastFile.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(id, to: unit)
      }.written()
    } catch {
      return nil
    }
  }

  /// Why a year cannot be taken; another year is another draft with other tables.
  private func refusal(ofYear text: String) -> String? {
    let years = ReportYears(editions, presentYear: presentYear)
    guard let year = Vocabulary.year(text) else { return "请填四位数字的年度，例如 \(years.example)" }
    if let refusal = years.refusal(of: year) { return refusal }
    guard let own = answers.year, own != year, years.contains(own) else { return nil }
    return "这一份填的是 \(own) 年度。要填 \(year) 年度的，请输入 q 保存离开，再运行 nianbao ask --year \(year)"
  }

  // MARK: Tables and rows

  private mutating func answer(gate id: String, _ text: String) -> Turn {
    guard let table = form.table(id), let cell = table.rows.first?.cells.first else { return refuse("") }
    let plain = TypedWords.plain(text)
    var hasCases = TypedWords.some.contains(plain) ? true : TypedWords.isNone(text) ? false : nil
    if hasCases == nil {
      switch TypedWords.figure(text, form.cells[cell].format) {
      case .exact(let figure), .understood(let figure): hasCases = figure > .zero
      case .blank, .converted, .refused: break
      }
    }
    guard let hasCases else { return refuse("请填“有”或者“没有”") }
    // What was said already stays.
    let hadCases = plan.question(.gate(table: id))?.state == .answered && wording.hasCases(table)
    if hasCases && hadCases { return onward() }
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.answer(table, hasCases: hasCases)
    }
  }

  /// Whether a row is as last year's report or a reminder would have it.
  private mutating func answer(row first: Int, _ text: String) -> Turn {
    guard let (table, row) = form.row(of: first) else { return refuse("") }
    let plain = TypedWords.plain(text)
    if Vocabulary.yes.contains(plain) || ["一致", "一样"].contains(plain) {
      let usual = UsualFigures(answers, lastYear: lastYear)
      let figures = row.cells.compactMap { cell in
        usual.figure(cell).map { (cell: cell, figure: $0.figure) }
      }
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.answer(row, of: table, usual: figures)
      }
    }
    let isNo = TypedWords.no.contains(plain)
    let hasFigure = text.contains { $0.isNumber }
    guard isNo || hasFigure else { return refuse("请填“是”或者“否”；也可以直接填数") }
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
    mending = nil
    return next(Turn())
  }

  // MARK: Figures

  private mutating func answer(cell: Int, _ text: String) -> Turn {
    if let (_, row) = form.row(of: cell), let figures = wholeRow(text, row) {
      var turn = Turn()
      turn.text = "  整行记为 \(figures.map { $0.figure.description }.joined(separator: "、"))\n"
      return attempt(text, turn, cells: figures.map { $0.cell }) {
        (editor: inout AnswersEditor) throws(SyntaxError) in
        for (cell, quantity) in figures { try editor.set(cell, to: quantity.description) }
      }
    }
    let format = form.cells[cell].format
    switch TypedWords.figure(text, format) {
    case .exact(let quantity): return accept(cell, quantity, echo: false)
    case .understood(let quantity): return accept(cell, quantity, echo: true)
    case .converted(let quantity, let unit):
      return askToConfirm(cell, quantity, unit: unit, Turn())
    case .blank: return refuse("请填数字，没有发生填 0；还不知道的直接回车")
    case .refused(let refusal):
      let reason = FileProblem.Reason.refusedFigure(text, refusal, unit: format.unit)
      return refuse(reason.sentence(place: ""))
    }
  }

  /// Asks whether a figure in another unit was meant.
  mutating func askToConfirm(_ cell: Int, _ quantity: Quantity, unit: String, _ turn: Turn) -> Turn {
    mode = .confirm(cell: cell, quantity, unit: unit)
    var turn = turn
    turn.prompt =
      "这一格的单位是\(form.cells[cell].format.unit)，所填以\(unit)为单位，合 \(quantity) \(form.cells[cell].format.unit)，对吗？ [是]\n> "
    return turn
  }

  mutating func confirm(_ line: String, _ cell: Int, _ quantity: Quantity) -> Turn {
    let text = line.trimmed()
    if text.isEmpty || Vocabulary.yes.contains(text.halfWidth().lowercased()) {
      return accept(cell, quantity, echo: true)
    }
    // A new figure is an answer to the question itself.
    mode = .topic
    if text.halfWidth().contains(where: { ("0"..."9").contains($0) }) { return answer(.cell(cell), line) }
    return ask(Turn())
  }

  private mutating func accept(_ cell: Int, _ quantity: Quantity, echo: Bool) -> Turn {
    var turn = Turn()
    let format = form.cells[cell].format
    let other = format.inOtherUnit(quantity)
    if echo || other != nil {
      let note = other.map { "（\($0)）" } ?? ""
      turn.text = "  记为 \(format.printed(quantity)) \(format.unit)\(note)\n"
    }
    return attempt(quantity.description, turn, cells: [cell]) {
      (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.answer(cell, quantity)
    }
  }

  /// Takes figures over; where they cannot be right beside the others, only when they are typed once more.
  private mutating func attempt(
    _ text: String, _ turn: Turn, cells: [Int],
    _ change: (inout AnswersEditor) throws(SyntaxError) -> Void
  ) -> Turn {
    guard let topic, let first = cells.first else { return ask(turn) }
    let (earlierFile, earlierPlan) = (file, plan)
    var turn = turn
    guard save(into: &turn, change) else { return ask(turn) }
    let isNew = plan.state(of: first)?.inference.isContradicted ?? false
    let wasContradicted = earlierPlan.state(of: first)?.inference.isContradicted ?? false
    let isFirstAnswer = mending == nil && cells.contains { earlierFile.answers.figures[$0].quantity == nil }
    let typed = Insisted(topic: topic, text: text)
    if isNew && !wasContradicted && isFirstAnswer && insisted != typed {
      let sentence = refusal(of: cells, text)
      (file, plan) = (earlierFile, earlierPlan)
      insisted = typed
      return refuse(sentence)
    }
    insisted = nil
    mending = nil
    beforeChange = isFirstAnswer ? nil : earlierFile
    return next(turn)
  }

  /// Why figures cannot be right beside the others: what would be possible, as far as one figure decides.
  private func refusal(of cells: [Int], _ text: String) -> String {
    let again = "填错了请重填；确实是这样的，再填一次，程序帮您找要改的地方"
    guard cells.count == 1, let cell = cells.first, let state = plan.state(of: cell),
      let statement = state.statements.first(where: { $0.cells == [cell] })
        ?? state.statements.first(where: { $0.kind == .zeros && form.cells[cell].parts == $0.cells }),
      let figures = state.range(of: statement)
    else { return "这和前面填的对不上。\(again)" }
    let limits = limitWords(figures)
    return "填了 \(text)，而按前面填的，这里\(limits.isEmpty ? "对不上" : limits)。\(again)"
  }

  /// A whole row typed at once, with or without its total; nil where it is not one.
  private func wholeRow(_ text: String, _ row: Table.Row) -> [(cell: Int, figure: Quantity)]? {
    let words = text.replacingTabs().halfWidth().split { $0 == " " }.map { String($0) }
    let own = row.ownCells
    guard words.count > 1, words.count == own.count || words.count == row.cells.count else { return nil }
    let cells = words.count == own.count ? own : Array(row.cells)
    var figures: [(cell: Int, figure: Quantity)] = []
    for (word, cell) in zip(words, cells) {
      switch form.cells[cell].format.reading(word) {
      case .exact(let quantity), .understood(let quantity): figures.append((cell, quantity))
      case .blank, .converted, .refused: return nil
      }
    }
    return figures
  }
}

extension Interview {
  /// Between which figures something can be, in words; empty where nothing limits it.
  func limitWords(_ figures: ClosedRange<Quantity>) -> String {
    let largest = Quantity.firstTooLarge.millionths - 1
    let hasLower = figures.lowerBound > .zero
    let hasUpper = figures.upperBound.millionths < largest - largest % Quantity.scale
    if figures.lowerBound == figures.upperBound { return "只能是 \(figures.lowerBound)" }
    switch (hasLower, hasUpper) {
    case (true, true): return "应在 \(figures.lowerBound) 和 \(figures.upperBound) 之间"
    case (true, false): return "至少 \(figures.lowerBound)"
    case (false, true): return "最多 \(figures.upperBound)"
    case (false, false): return ""
    }
  }
}

extension FigureFormat {
  /// An amount in the unit that people also write it in, `2,700,000 元` for 270 万元; nil where there is none, or nothing.
  fileprivate func inOtherUnit(_ quantity: Quantity) -> String? {
    guard quantity != .zero, let (unit, count) = conversions.min(by: { $0.key < $1.key }) else { return nil }
    let (product, overflow) = quantity.millionths.multipliedReportingOverflow(by: count)
    if overflow { return nil }
    let parts = Quantity(millionths: product).description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return nil }
    var digits = ""
    for (place, digit) in whole.enumerated() {
      if place > 0 && (whole.count - place) % 3 == 0 && digits.last != "-" { digits += "," }
      digits.append(digit)
    }
    return digits + (parts.count > 1 ? ".\(parts[1])" : "") + " \(unit)"
  }
}

extension Plan {
  /// The cell of a row, or a group, that sums up its columns.
  func total(of row: Table.Row) -> Int? { state(of: row.cells.lowerBound)?.total(of: row) }
}

extension String {
  fileprivate func replacingTabs() -> String { String(map { $0 == "\t" ? " " : $0 }) }
}
