import Text
import YAMLSubset

/// Shows what does not agree and takes the clerk's choice what to do about it.
extension Interview {
  /// Shows both sides, the difference, the likely cell, and asks what to do.
  mutating func ask(about conflict: Conflict, _ turn: Turn) -> Turn {
    var turn = turn
    switch conflict.subject {
    case .finding(let finding):
      let wording = FindingWording(form: form, isForEditor: false)
      turn.text += "  ! \(finding.severity.rawValue)：\(wording.headline(finding))\n"
      for line in wording.details(finding) { turn.text += "    \(line)\n" }
    case .statements(let statements):
      turn.text += "  ! 这几个数不能同时都对：\n"
      for statement in statements { turn.text += "    \(words(statement))\n" }
    }
    return askWay(conflict, turn)
  }

  private func words(_ statement: Statement) -> String {
    let first = wording.name(.cell(statement.cells.first ?? 0))
    switch statement.kind {
    case .figure: return "\(first) \(statement.figure)"
    case .zeros: return "\(wording.rowName(statement.cells.first ?? 0)) 0"
    case .rest(.table): return "没有写出来的各行 0"
    case .rest(.row): return "\(wording.rowName(statement.cells.first ?? 0)) 其余各列 0"
    }
  }

  /// What is said of tables whose figures cannot all be right; what can only be 0 is found once they are.
  func waiting() -> String {
    let tables = plan.tables.filter { $0.inference.isContradicted }.map { $0.table }
    let words = PlaceWording(form: form)
    return tables.map { "  ! 错误：\(words.tableName($0))里有几个数不能同时都对；改好以后，只能是 0 的格自动记 0。\n" }.joined()
  }

  /// Whether a finding only says that cells are open in a table whose figures cannot all be right.
  func waits(_ finding: Finding) -> Bool {
    guard case .open(_, let texts, _) = finding.observation, texts == 0,
      let table = finding.place?.section.flatMap({ form.section($0)?.table })
    else { return false }
    return plan.tables.contains { $0.table.id == table && $0.inference.isContradicted }
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

  private func words(_ way: Way) -> String {
    switch way {
    case .change(.text(let name), _): return "改“\(wording.name(.text(name)))”的文字"
    case .change(let topic, let figures):
      let isOne = figures.map { $0.lowerBound == $0.upperBound } ?? false
      let limits = figures.map { isOne ? "应为 \($0.lowerBound)" : limitWords($0) } ?? ""
      let now = wording.value(topic)
      let present = topic == self.topic && detour.way == nil ? "刚才填的" : ""
      let shown = now.isEmpty ? "空" : now
      return "改\(present)“\(wording.name(topic))”（现为 \(shown)\(limits.isEmpty ? "" : "，\(limits)")）"
    case .reopen(_, .table): return "没有写出来的各行不都是 0，重新问"
    case .reopen(let table, .row(let row)):
      let label = form.table(table)?.row(row).map { wording.shortLabel($0.heading) } ?? row
      return "“\(label)”其余各列不都是 0，重新问"
    case .retype(let first):
      let count = places.typedCells(ofRow: first).count
      return "“\(wording.rowName(first))”这一行 \(count) 个数重新填一遍"
    case .undo: return "撤销刚才的改动，恢复原来的数"
    case .explain: return "是对的，写明原因"
    case .putOff: return "先放着，以后再改"
    }
  }

  mutating func choose(_ line: String, _ conflict: Conflict) -> Turn {
    // Whoever wants another cell than those listed writes its name.
    if let cell = form.cell(written: line.trimmed().halfWidth()) {
      choose(.cell(cell))
      return ask(Turn())
    }
    guard let number = TypedWords.choice(line, among: conflict.ways.map { words($0) }) else {
      var turn = Turn()
      turn.text = "  请填 1 至 \(conflict.ways.count) 的编号\n"
      return askWay(conflict, turn)
    }
    switch conflict.ways[number] {
    case .change(let topic, let figures):
      detour.way = (topic, conflict, from: self.topic)
      self.topic = topic
      detour.mending = nil
      if case .cell(let cell) = topic, let figures, figures.lowerBound == figures.upperBound {
        detour.mending = Mending(cell: cell, figure: figures.lowerBound)
      }
      screen.row = nil
      if case .text(let name) = topic { return askSentence(name, Turn()) }
      return ask(Turn())
    case .reopen(let id, let place):
      guard let table = form.table(id) else { return ask(Turn()) }
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        editor.removeRest(place, of: table)
      }
    case .retype(let first):
      let before = self.topic
      choose(.cell(first))
      detour.way = (.cell(first), conflict, from: before)
      detour.retyped = places.typedCells(ofRow: first).dropFirst().map { Topic.cell($0) }
      return ask(Turn())
    case .undo:
      guard let beforeChange else { return ask(Turn()) }
      var turn = Turn()
      turn.text = "  已恢复原来的数。\n"
      return restore(beforeChange, turn)
    case .explain:
      guard case .finding(let finding) = conflict.subject else { return ask(Turn()) }
      return askReason(conflict, finding, Turn())
    case .putOff:
      deferred.insert(conflict.key)
      course.putOff.formUnion(plan.tables.filter { $0.inference.isContradicted }.map { $0.table.id })
      replan()
      var turn = Turn()
      turn.text = "  先放着。输入 ! 随时可看，改好之前不写出正式报告。\n"
      return next(turn)
    }
  }

  /// Asks why a reminder is right as it stands.
  mutating func askReason(_ conflict: Conflict, _ finding: Finding, _ turn: Turn) -> Turn {
    mode = .reason(conflict, finding)
    var turn = turn
    turn.prompt = "为什么是对的？请写一句原因（留在答案文件里，不印进报告；< 回到上一步）\n> "
    return turn
  }

  mutating func explain(_ line: String, _ conflict: Conflict, _ finding: Finding) -> Turn {
    let reason = line.trimmed()
    // A figure that was meant for the next question is no reason.
    guard reason.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      var turn = Turn()
      turn.text = "  原因要写成一句话，例如“清理时补登以前漏记的1件”；不写原因的输入 <，回到上一步\n"
      return askReason(conflict, finding, turn)
    }
    let seen = FindingWording(form: form).seen(finding)
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.explain(rule: finding.rule, place: finding.place, seen: seen, reason: reason)
    }
  }
}
