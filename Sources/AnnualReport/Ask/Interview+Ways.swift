import Text
import YAMLSubset

/// Shows what does not agree and takes the clerk's choice what to do about it.
extension Interview {
  /// Shows both sides, the difference, the likely cell, and asks what to do.
  mutating func ask(about conflict: Conflict, _ turn: Turn) -> Turn {
    var turn = turn
    turn.text += conflictWording.shown(conflict.subject)
    return askWay(conflict, turn)
  }

  var conflictWording: ConflictWording {
    ConflictWording(questions: wording, present: detour.way == nil ? topic : nil)
  }

  /// What is said of tables whose figures cannot all be right; what can only be 0 is found once they are.
  func waiting() -> String {
    let tables = plan.tables.filter { $0.inference.isContradicted }.map { $0.table }
    let wording = ProblemsWording(form: form)
    return tables.map { wording.waiting($0) }.joined()
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
    mode = .conflict(conflict)
    turn.put(conflictWording.question(conflict.ways))
    return turn
  }

  mutating func choose(_ line: String, _ conflict: Conflict) -> Turn {
    // Whoever wants another cell than those listed writes its name.
    if let cell = form.cell(written: line.trimmed().halfWidth()) {
      choose(.cell(cell))
      return ask(Turn())
    }
    let labels = conflict.ways.map { conflictWording.way($0) }
    guard let number = TypedWords.choice(line, among: labels) else {
      var turn = Turn()
      turn.say(AnswerWording.wantsNumber(upTo: conflict.ways.count))
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
      rechecks.begin(with: .cell(first), places.typedCells(ofRow: first).dropFirst().map { .cell($0) })
      return ask(Turn())
    case .undo:
      guard let undo else { return ask(Turn()) }
      var turn = Turn()
      turn.say(ConflictWording.restored)
      return restore(undo, turn)
    case .explain:
      guard case .finding(let finding) = conflict.subject else { return ask(Turn()) }
      return askReason(conflict, finding, Turn())
    case .putOff:
      if let state = plan.tables.first(where: { $0.table.id == conflict.table }) {
        let present = topic.flatMap { places.cell($0) }
        course.disputed[state.table.id] = state.disputed + state.dispute(present: present)
      } else {
        deferred.insert(conflict.key)
      }
      replan()
      var turn = Turn()
      turn.say(ConflictWording.putOff)
      return next(turn)
    }
  }

  /// Asks why a reminder is right as it stands.
  mutating func askReason(_ conflict: Conflict, _ finding: Finding, _ turn: Turn) -> Turn {
    mode = .reason(conflict, finding)
    var turn = turn
    turn.put(ConflictWording.whyRight)
    return turn
  }

  mutating func explain(_ line: String, _ conflict: Conflict, _ finding: Finding) -> Turn {
    let reason = line.trimmed()
    // A figure that was meant for the next question is no reason.
    guard reason.unicodeScalars.count(where: { $0.properties.isAlphabetic }) > 1, !TypedWords.isTalk(reason)
    else {
      var turn = Turn()
      turn.say(ConflictWording.wantsReason)
      return askReason(conflict, finding, turn)
    }
    let seen = FindingWording(form: form).seen(finding)
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.explain(rule: finding.rule, place: finding.place, seen: seen, reason: reason)
    }
  }
}
