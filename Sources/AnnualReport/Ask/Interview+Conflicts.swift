import Text
import YAMLSubset

/// What is done about figures that do not agree: shown at once, never a trap.
extension Interview {
  /// A finding with the ways out of it.
  struct Conflict: Hashable, Sendable {
    let finding: Finding
    let ways: [Way]
  }

  /// A way out of a conflict.
  enum Way: Hashable, Sendable {
    case change(Topic)
    case explain
    case putOff
  }

  /// The first finding that something can be done about here, and that was not put off.
  func conflict() -> Conflict? {
    for finding in review().findings where finding.blocks && !deferred.contains(key(finding)) {
      if finding.cells.contains(where: isBeingSharedOut) { continue }
      let ways = ways(out: finding)
      if ways.count > 1 { return Conflict(finding: finding, ways: ways) }
    }
    return nil
  }

  /// Whether a total was told whose parts are still asked for; until then nothing is wrong with it.
  private func isBeingSharedOut(_ cell: Finding.Contribution) -> Bool {
    guard !cell.isLastYear, answers.figures[cell.cell].isGiven, let parts = form.cells[cell.cell].parts else {
      return false
    }
    return parts.contains { answers.figures[$0] == .unanswered }
  }

  private func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place?.spelling ?? "") \(FindingWording(form: form).seen(finding))"
  }

  private static let mostWays = 7

  /// The ways out of a finding; only putting it off where it is about something that is not asked yet.
  private func ways(out finding: Finding) -> [Way] {
    let explain: [Way] = finding.severity == .reminder ? [.explain] : []
    if finding.sides != nil {
      return changes(for: finding).prefix(Self.mostWays).map { .change(.cell($0)) } + explain + [.putOff]
    }
    guard finding.severity == .reminder, finding.explanation == nil, let place = finding.place else {
      return [.putOff]
    }
    if let field = form.fields.first(where: { Place($0) == place }), let text = answers.texts[field.name] {
      let hasGap = TextGaps.first(in: text.text, from: 0) != nil
      return text.isEmpty || hasGap ? [.putOff] : [.change(.text(field.name)), .explain, .putOff]
    }
    let cells = finding.cells.filter { !$0.isLastYear && $0.quantity != nil }
    return cells.isEmpty ? [.putOff] : cells.map { .change(.cell($0.cell)) } + [.explain, .putOff]
  }

  /// The cells that may be changed, the likely one first.
  private func changes(for finding: Finding) -> [Int] {
    var cells: [Int] = finding.suspect.map { [$0.cell] } ?? []
    for cell in finding.cells where !cell.isLastYear {
      let isShown =
        answers.figures[cell.cell].isGiven && (finding.cells.count <= Self.mostWays || cell.quantity != .zero)
      if isShown && !cells.contains(cell.cell) { cells.append(cell.cell) }
    }
    for cell in finding.cells where !cell.isLastYear && answers.figures[cell.cell].isComputed {
      for part in form.cells[cell.cell].parts ?? [] where (answers.figures[part].quantity ?? .zero) > .zero {
        if answers.figures[part].isGiven && !cells.contains(part) { cells.append(part) }
      }
    }
    return cells
  }

  /// Shows both sides, the difference, the likely cell, and asks what to do.
  mutating func ask(about conflict: Conflict, _ turn: Turn) -> Turn {
    var turn = turn
    let wording = FindingWording(form: form)
    turn.text += "  ! \(conflict.finding.severity.rawValue)：\(wording.headline(conflict.finding))\n"
    for line in wording.details(conflict.finding) { turn.text += "    \(line)\n" }
    return askWay(conflict, turn)
  }

  /// Asks which way to take.
  mutating func askWay(_ conflict: Conflict, _ turn: Turn) -> Turn {
    var turn = turn
    var lines: [String] = []
    for (number, way) in conflict.ways.enumerated() { lines.append("    \(number + 1) \(words(way))") }
    mode = .conflict(conflict)
    turn.prompt = "怎么办？填编号\n\(lines.joined(separator: "\n"))\n> "
    return turn
  }

  /// The figure with which the cell of a topic would make both sides agree.
  private func mend(_ finding: Finding, _ topic: Topic) -> Finding.Suspect? {
    guard case .cell(let cell) = topic, let now = answers.figures[cell].quantity else { return nil }
    if let suspect = finding.suspect, suspect.cell == cell { return suspect }
    let own = finding.cells.filter { $0.cell == cell && !$0.isLastYear }
    guard own.count == 1, let difference = finding.sides?.difference,
      let mending = own[0].isLeft ? now.subtracting(difference) : now.adding(difference),
      form.cells[cell].format.isSigned || !mending.isNegative
    else { return nil }
    return Finding.Suspect(cell: cell, now: now, mending: mending)
  }

  private func words(_ way: Way) -> String {
    switch way {
    case .change(.text(let name)): "改“\(wording.name(.text(name)))”的文字"
    case .change(let topic): "改“\(wording.name(topic))”（现为 \(wording.value(topic))）"
    case .explain: "是对的，写明原因"
    case .putOff: "先放着，以后再改"
    }
  }

  mutating func choose(_ line: String, _ conflict: Conflict) -> Turn {
    guard let number = Int(line.halfWidth()), conflict.ways.indices.contains(number &- 1) else {
      var turn = Turn()
      turn.text = "  请填 1 至 \(conflict.ways.count) 的编号\n"
      return askWay(conflict, turn)
    }
    switch conflict.ways[number - 1] {
    case .change(let topic):
      self.topic = topic
      mending = mend(conflict.finding, topic)
      lastRow = nil
      return ask(Turn())
    case .explain: return askReason(conflict, Turn())
    case .putOff:
      deferred.insert(key(conflict.finding))
      var turn = Turn()
      turn.text = "  先放着。输入 ! 随时可看，改好之前不生成正式报告。\n"
      return next(turn)
    }
  }

  /// Asks why a reminder is right as it stands.
  mutating func askReason(_ conflict: Conflict, _ turn: Turn) -> Turn {
    mode = .reason(conflict)
    var turn = turn
    turn.prompt = "为什么是对的？请写一句原因（留在答案文件里，不印进报告；< 回到上一步）\n> "
    return turn
  }

  mutating func explain(_ line: String, _ conflict: Conflict) -> Turn {
    let reason = line.trimmed()
    if reason.isEmpty { return askReason(conflict, Turn()) }
    let finding = conflict.finding
    let seen = FindingWording(form: form).seen(finding)
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.explain(rule: finding.rule, place: finding.place, seen: seen, reason: reason)
    }
  }
}
