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

  /// The first relation that does not hold and that the last answer touched.
  func conflict(since before: Answers) -> Conflict? {
    let touched = Set(
      form.cells.indices.filter { answers.figures[$0] != before.figures[$0] && isNew($0, before) })
    if touched.isEmpty { return nil }
    let found = review().findings.first { finding in
      finding.blocks && finding.sides != nil && !deferred.contains(key(finding))
        && finding.cells.contains { !$0.isLastYear && reaches($0.cell, touched) }
    }
    return found.map { Conflict(finding: $0, ways: ways(out: $0)) }
  }

  /// Whether the figure itself changed, and not only its place in the file.
  private func isNew(_ cell: Int, _ before: Answers) -> Bool {
    answers.figures[cell].quantity != before.figures[cell].quantity
  }

  private func reaches(_ cell: Int, _ touched: Set<Int>) -> Bool {
    touched.contains(cell) || (form.cells[cell].parts ?? []).contains { touched.contains($0) }
  }

  private func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place ?? "") \(FindingWording(form: form).seen(finding))"
  }

  private static let mostWays = 7

  private func ways(out finding: Finding) -> [Way] {
    var cells: [Int] = finding.suspect.map { [$0.cell] } ?? []
    for cell in finding.cells where !cell.isLastYear {
      let isShown = answers.figures[cell.cell].isGiven && (finding.cells.count <= 6 || cell.quantity != .zero)
      if isShown && !cells.contains(cell.cell) { cells.append(cell.cell) }
    }
    for cell in finding.cells where !cell.isLastYear && answers.figures[cell.cell].isComputed {
      for part in form.cells[cell.cell].parts ?? [] where (answers.figures[part].quantity ?? .zero) > .zero {
        if answers.figures[part].isGiven && !cells.contains(part) { cells.append(part) }
      }
    }
    let explain: [Way] = finding.severity == .reminder ? [.explain] : []
    return cells.prefix(Self.mostWays).map { .change(.cell($0)) } + explain + [.putOff]
  }

  /// Shows both sides, the difference, the likely cell, and asks what to do.
  mutating func ask(about conflict: Conflict, _ turn: Turn) -> Turn {
    var turn = turn
    let wording = FindingWording(form: form)
    turn.text += "  ! \(conflict.finding.severity.rawValue)：\(wording.headline(conflict.finding))\n"
    for line in wording.details(conflict.finding) { turn.text += "    \(line)\n" }
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
    case .change(let topic): "改 \(wording.name(topic))（现为 \(wording.value(topic))）"
    case .explain: "数字是对的，写明原因"
    case .putOff: "先放着"
    }
  }

  mutating func choose(_ line: String, _ conflict: Conflict) -> Turn {
    guard let number = Int(halfWidth(line)), conflict.ways.indices.contains(number - 1) else {
      var turn = Turn()
      turn.text = "  请填 1 至 \(conflict.ways.count) 的编号\n"
      return ask(about: conflict, turn)
    }
    switch conflict.ways[number - 1] {
    case .change(let topic):
      self.topic = topic
      mending = mend(conflict.finding, topic)
      return ask(Turn())
    case .explain:
      mode = .reason(conflict)
      var turn = Turn()
      turn.prompt = "原因（只留在答案文件里，不印进报告）\n> "
      return turn
    case .putOff:
      deferred.insert(key(conflict.finding))
      var turn = Turn()
      turn.text = "  先放着。输入 ! 随时可看，改好之前不生成正式报告。\n"
      return next(turn)
    }
  }

  mutating func explain(_ line: String, _ conflict: Conflict) -> Turn {
    let reason = trimmed(line)
    if reason.isEmpty {
      var turn = Turn()
      turn.text = "  请写一句原因；不写的话输入 < 回到上一步\n"
      turn.prompt = "原因\n> "
      return turn
    }
    let finding = conflict.finding
    let seen = FindingWording(form: form).seen(finding)
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.explain(rule: finding.rule, place: finding.place ?? "", seen: seen, reason: reason)
    }
  }
}
