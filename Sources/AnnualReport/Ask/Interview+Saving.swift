import YAMLSubset

/// How answers are written into the file, with what follows from them, and taken back.
extension Interview {
  /// Takes a changed file over, writes down what follows from it, says so, and goes on.
  ///
  /// A choice about a table that was made before can be taken back.
  mutating func accept(
    _ turn: Turn, isChoice: Bool = false, _ change: (inout AnswersEditor) throws(SyntaxError) -> Void
  ) -> Turn {
    var turn = turn
    let earlier = presentState
    let standing = standingUndo
    let isChange = isChoice && topic.flatMap { plan.question($0)?.state } == .answered
    guard save(into: &turn, change) else { return ask(turn) }
    detour.mending = nil
    if isChange { remember(earlier, standing) }
    return next(turn)
  }

  /// How everything stands, to be taken back to.
  var presentState: Undo {
    Undo(file: file, disputed: course.disputed, saidSome: saidSome, rechecks: rechecks.all)
  }

  /// What can be taken back while something does not agree.
  var standingUndo: Undo? {
    plan.tables.contains { $0.undisputed.isContradicted } ? undo : nil
  }

  /// Remembers what can be taken back after an answer: it, or where it is the same once more, the change before.
  ///
  /// - Parameters:
  ///   - earlier: What was before the answer.
  ///   - standing: What could be taken back before it, while something did not agree.
  mutating func remember(_ earlier: Undo, _ standing: Undo?) {
    undo = earlier.file.bytes == file.bytes ? standing : earlier
  }

  /// Takes a change over, to be saved with the turn; false where the change cannot be written.
  ///
  /// An `其余: 0` that only followed, and follows no longer, goes with it.
  mutating func save(
    into turn: inout Turn, _ change: (inout AnswersEditor) throws(SyntaxError) -> Void
  ) -> Bool {
    do throws(SyntaxError) {
      undo = nil
      var changed = try file.edited(change)
      var outdated: [(table: Table, place: Rests.Scope)] = []
      for state in plan.tables {
        outdated += state.outdatedRests(in: changed).map { (state.table, $0) }
      }
      if !outdated.isEmpty {
        changed = try changed.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
          for (table, place) in outdated { editor.removeRest(place, of: table) }
        }
      }
      for text in Self.unreadable(in: file, but: changed) { turn.say(FileWording.replaced(text)) }
      file = changed
      replan()
      if outdated.contains(where: { isConsistent($0.table) }) {
        turn.say(InferenceWording.reopened)
      }
    } catch {
      // What the turn was to say assumes that the answer was saved.
      turn.text = ""
      turn.say(FileWording.unwritten(error))
      return false
    }
    return true
  }

  /// What could not be read, in the place of what was written now.
  private static func unreadable(in before: AnswersFile, but after: AnswersFile) -> [String] {
    let places = before.answers.problems.filter { $0.isUnread }.compactMap { $0.place }
    return places.compactMap { place in
      switch place {
      case .text, .fact, .lead, .key, .column: return nil
      case .cell, .row, .group, .table, .section: break
      }
      let isStill = after.answers.problems.contains { $0.place == place && $0.isUnread }
      return isStill ? nil : before.text(at: place)
    }
  }

  private func isConsistent(_ table: Table) -> Bool {
    plan.tables.contains { $0.table.id == table.id && !$0.inference.isContradicted }
  }

  /// Takes the last change back: the file is as it was before, and so is what was to be asked once more.
  mutating func restore(_ earlier: Undo, _ turn: Turn) -> Turn {
    var turn = turn
    (file, undo) = (earlier.file, nil)
    (course.disputed, saidSome) = (earlier.disputed, earlier.saidSome)
    rechecks = Rechecks(earlier.rechecks)
    if file.bytes != saved.bytes { turn.saves.append(.answers(file.bytes)) }
    saved = file
    replan()
    return next(turn)
  }

  /// Writes down what follows until the plan comes to a question.
  mutating func settle(into turn: inout Turn) {
    let wording = InferenceWording(form: form)
    var told: [Fill] = []
    defer {
      let open = told.filter {
        if case .restOfRow(let id, let row) = $0 { !isWhole(row, of: id) } else { false }
      }
      for sentence in wording.sentences(told, open: open) { turn.say(sentence) }
    }
    // Each round fills at least one cell.
    for _ in form.cells where !plan.fills.isEmpty {
      let settled: AnswersFile
      do throws(SyntaxError) {
        settled = try file.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
          for fill in plan.fills { try editor.write(fill) }
        }
      } catch {
        return
      }
      if settled.bytes == file.bytes { return }
      for fill in plan.fills {
        if let table = fill.tableOfLaw {
          saidByLaw[table, default: ""] += "  \(wording.sentence(fill))\n"
        } else {
          told.append(fill)
        }
      }
      file = settled
      replan()
    }
  }

  private func isWhole(_ row: String, of table: String) -> Bool {
    form.table(table)?.row(row)?.ownCells.allSatisfy { answers.figures[$0].quantity != nil } ?? true
  }

  /// The turn with the file to be saved, where something of it changed; all changes of a turn are written at once.
  mutating func committed(_ turn: Turn) -> Turn {
    var turn = turn
    guard file.isEdited else { return turn.printable }
    do throws(SyntaxError) {
      file = try file.written()
      if file.bytes != saved.bytes { turn.saves.append(.answers(file.bytes)) }
      saved = file
    } catch {
      turn.say(FileWording.unwritten(error))
      file = saved
    }
    replan()
    return turn.printable
  }
}
