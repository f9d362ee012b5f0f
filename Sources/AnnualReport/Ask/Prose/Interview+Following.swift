import Text
import YAMLSubset

/// Figures of a text that may follow the tables: each is asked about, none follows by itself.
extension Interview {
  /// Which figures of a text may follow the tables, and how far the clerk has been asked.
  struct Following: Hashable, Sendable {
    /// The text with a changed sentence, which takes the other one's place when all was asked; nil for a whole text, which
    /// has done so.
    var changed: String?
    /// The cells whose names went with the words around them, as often as they did.
    var lost: [Int] = []
    /// The byte that the next figure is looked for from.
    var from = 0
    /// How many bytes at the end of the text are not looked at.
    var behind = 0
    /// The cells that the figure at `from` does not stand for.
    var declined: [Int] = []

    /// Whether there is a figure in the changed text to be asked about.
    func asks(_ answers: Answers) -> Bool { changed.map { next(in: $0, answers) != nil } ?? false }

    /// The next figure of a text that may be the figure of a cell.
    fileprivate func next(in text: String, _ answers: Answers) -> NamedFigure? {
      for figure in TypedFigure.all(in: text)
      where figure.range.lowerBound >= from && figure.range.upperBound <= text.utf8.count - behind {
        var cells = lost.filter { cell in
          answers.figures[cell].quantity == figure.quantity
            && NamedFigure.canStand(figure, for: cell, answers.form)
        }
        if NamedFigure.isTelling(figure) {
          cells += [NamedFigure.cell(of: figure, answers)].compactMap { $0 }
        }
        let isHere = figure.range.lowerBound == from
        if let cell = cells.first(where: { !isHere || !declined.contains($0) }) {
          return NamedFigure(figure: figure, cell: cell)
        }
      }
      return nil
    }

    /// The figure stands as it was typed.
    fileprivate mutating func decline(_ named: NamedFigure) {
      if from != named.figure.range.lowerBound { declined = [] }
      from = named.figure.range.lowerBound
      declined.append(named.cell)
    }

    /// The name of the cell stands there now.
    fileprivate mutating func take(_ named: NamedFigure, _ form: Form) {
      from = named.figure.range.lowerBound + named.name(form).utf8.count
      declined = []
      if let place = lost.firstIndex(of: named.cell) { lost.remove(at: place) }
    }
  }

  /// Asks about the next figure of the text that equals one of the tables.
  mutating func askFigure(_ name: String, _ following: Following, _ turn: Turn) -> Turn {
    guard let text = following.changed ?? answers.texts[name]?.text else { return next(turn) }
    guard let named = following.next(in: text, answers) else { return followed(name, following, turn) }
    mode = .prose(name, .figure(named, following))
    var turn = turn
    let (figure, cell) = (named.figure, wording.name(.cell(named.cell)))
    let clause = expanded(figure.clause).trimmed()
    if following.lost.contains(named.cell) {
      turn.put(SentenceWording.isStill(figure.text, in: clause, cell))
    } else {
      // Where it stands twice, the words around it tell which one is meant.
      let isSingle = TypedFigure.all(in: text).count { $0.text == figure.text } == 1
      turn.put(SentenceWording.mayFollow(figure.text, in: isSingle ? nil : clause, cell))
    }
    return turn
  }

  /// Goes on once all figures were asked about: a changed sentence is saved now, with what does not follow any more told.
  private mutating func followed(_ name: String, _ following: Following, _ turn: Turn) -> Turn {
    var turn = turn
    if let changed = following.changed {
      let isSaved = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(name, to: changed)
      }
      if isSaved && !following.lost.isEmpty {
        var names: [String] = []
        for cell in following.lost where !names.contains(wording.name(.cell(cell))) {
          names.append(wording.name(.cell(cell)))
        }
        turn.say(SentenceWording.noLongerFollow(names))
      }
      return readBack(name, turn)
    }
    guard let own = answers.texts[name]?.text else { return next(turn) }
    if TextGaps.first(in: own, from: 0) != nil {
      left.remove(name)
      return askText(name, turn)
    }
    let isDoubled = !DoubledText(form).found(in: expanded(own)).isEmpty
    if isDoubled || !SentenceList.isWhole(own) { return readBack(name, turn) }
    return acceptText(name, own, turn)
  }

  /// Saves a text with a changed sentence before the one that stands there, until all its figures were asked about.
  mutating func keep(_ name: String, _ following: Following, into turn: inout Turn) {
    guard let text = following.changed?.trimmed() else { return }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    keep(name, lines.map { String($0) }, before: TextGap.changed, into: &turn)
  }

  /// The figures of a changed text that are still to be asked about, after an interruption.
  func questionsLeft(in lines: [String], after earlier: String) -> Following {
    var lost: [Int] = []
    for cell in form.cells.indices {
      let name = "{{\(form.cells[cell].id.description)}}"
      let gone =
        earlier.byteRanges(of: name).count - lines.joined(separator: "\n").byteRanges(of: name).count
      lost += Array(repeating: cell, count: max(0, gone))
    }
    // The sentences at both ends that are as before were not changed.
    let text = lines.joined(separator: "\n") + "\n"
    let (old, new) = (SentenceList(earlier).pieces, SentenceList(text).pieces)
    let before = zip(old, new).prefix { $0 == $1 }.count
    let behind = zip(old.dropFirst(before).reversed(), new.dropFirst(before).reversed()).prefix { $0 == $1 }
      .count
    let bytes = { (pieces: ArraySlice<String>) in pieces.reduce(0) { $0 + $1.utf8.count } }
    return Following(
      changed: text, lost: lost, from: bytes(new[..<before]), behind: bytes(new[(new.count - behind)...]))
  }

  mutating func answerFigure(_ line: String, _ name: String, _ named: NamedFigure, _ following: Following)
    -> Turn
  {
    let text = line.trimmed().halfWidth()
    var following = following
    if text.isEmpty || SentenceWording.noToFollow.contains(text) || TypedWords.no.contains(text) {
      following.decline(named)
      return askFigure(name, following, Turn())
    }
    var turn = Turn()
    guard SentenceWording.yesToFollow.contains(text) || Vocabulary.yes.contains(text),
      let own = following.changed ?? answers.texts[name]?.text
    else {
      turn.say(SentenceWording.wantsOneOrTwo)
      return askFigure(name, following, turn)
    }
    let changed = named.named(in: own, form)
    if following.changed != nil {
      following.changed = changed
      following.take(named, form)
      keep(name, following, into: &turn)
      return askFigure(name, following, turn)
    }
    let isSaved = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: changed)
    }
    if isSaved { following.take(named, form) } else { following.decline(named) }
    return askFigure(name, following, turn)
  }

  /// Away from the question, back to the text.
  mutating func backFromFigure(_ name: String) -> Turn {
    var turn = Turn()
    if case .prose(_, .figure(_, let following)) = mode, following.changed != nil {
      turn.say(SentenceWording.unchanged)
      keep(name, [], into: &turn)
    }
    return readBack(name, turn)
  }
}
