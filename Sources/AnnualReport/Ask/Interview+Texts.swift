import Mustache
import Text
import YAMLSubset

/// Texts: a suggestion made of known facts, the clerk's own lines, last year's text, or an editor.
extension Interview {
  private enum Source {
    case suggestion(String)
    case own
    case lastYear(String)
    case editor
    case keep
    /// The present text, whose gaps are to be filled.
    case fill(String)
    case leaveEmpty
  }

  mutating func askText(_ name: String, _ turn: Turn) -> Turn {
    var turn = turn
    turn.text += wording.name(.text(name)) + "\n"
    if let own = answers.texts[name], !own.isEmpty {
      turn.text += "现在的文字：\n" + indented(own.expanded)
    } else if let suggestion = form.fields.first(where: { $0.name == name }).flatMap({
      self.suggestion($0.name)
    }) {
      turn.text += "建议文字（数字随表自动更新）：\n" + indented(expanded(suggestion))
    }
    return askSource(name, turn)
  }

  /// Asks how the text is to be written.
  mutating func askSource(_ name: String, _ turn: Turn) -> Turn {
    mode = .textMenu(name)
    var turn = turn
    let list = textSources(name).enumerated().map { "  \($0 + 1) \(words($1))" }.joined(separator: "\n")
    let own = defaultSource(name).map { " [\($0)]" } ?? ""
    turn.prompt = "\(list)\n填编号，或者直接写一段\(own)\n> "
    return turn
  }

  private func suggestion(_ name: String) -> String? { answers.edition.suggestions[name] }

  private func textSources(_ name: String) -> [Source] {
    var sources: [Source] = []
    if let own = answers.texts[name], !own.isEmpty {
      if TextGaps.first(in: own.text, from: 0) != nil { sources.append(.fill(own.text)) }
      sources.append(.keep)
    }
    if let suggestion = suggestion(name) { sources.append(.suggestion(suggestion)) }
    sources.append(.own)
    if let last = lastYear?.texts[name], !last.isEmpty { sources.append(.lastYear(last.text)) }
    sources.append(.editor)
    if form.fields.first(where: { $0.name == name })?.isOptional == true { sources.append(.leaveEmpty) }
    return sources
  }

  /// What Enter stands for: going on with the text that is there, or no text where none is needed.
  private func defaultSource(_ name: String) -> Int? {
    if let own = answers.texts[name], !own.isEmpty { return 1 }
    let isOptional = form.fields.first { $0.name == name }?.isOptional == true
    return isOptional ? textSources(name).count : nil
  }

  private func words(_ source: Source) -> String {
    switch source {
    case .suggestion(let text): TextGaps.first(in: text, from: 0) == nil ? "采用建议文字" : "采用建议文字，补上【待填】"
    case .own: "自己写，可以粘贴多段"
    case .lastYear: "用上年的文字，再修改"
    case .editor: "打开编辑器写"
    case .keep: "保留现在的文字"
    case .fill: "补上其余的【待填】"
    case .leaveEmpty: "不写这一项"
    }
  }

  private func indented(_ text: String) -> String {
    text.split { $0.isNewline }.flatMap {
      LineBreaking.lines($0.trimmed(), width: max(2, min(72, width - 4)))
    }
    .map { "    \($0)\n" }.joined()
  }

  /// The text with its figures, as it would be printed now.
  private func expanded(_ text: String) -> String {
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    return (try? Template(text).expanded(names.word)) ?? text
  }

  mutating func chooseText(_ line: String, _ name: String) -> Turn {
    let text = line.trimmed()
    let sources = textSources(name)
    guard let number = text.isEmpty ? defaultSource(name) : Int(text.halfWidth()) else {
      // Somebody who simply begins to write has chosen to write.
      let isText =
        text.count > 3 || text.unicodeScalars.contains { $0.value >= 0x3400 && $0.properties.isAlphabetic }
      if isText {
        var turn = Turn()
        turn.text = "  已记下这一段，共 \(text.count) 字。\n"
        return acceptText(name, text + "\n", turn)
      }
      return refuse("请填 1 至 \(sources.count) 的编号，或者直接写一段")
    }
    guard sources.indices.contains(number &- 1) else { return refuse("请填 1 至 \(sources.count) 的编号") }
    switch sources[number - 1] {
    case .keep:
      passed.insert(name)
      replan()
      return next(Turn())
    case .fill(let text): return askGap(name, text: text, from: 0, Turn())
    case .leaveEmpty: return acceptText(name, "", Turn())
    case .suggestion(let text): return askGap(name, text: text + "\n", from: 0, Turn())
    case .own: return askLine(name, [], Turn(), isFirst: true)
    case .lastYear(let text): return acceptLastText(name, text)
    case .editor:
      var turn = Turn()
      mode = .editing(name, otherwise: nil)
      turn.request = .editor(answers.texts[name]?.text ?? suggestion(name) ?? "")
      return turn
    }
  }

  /// Last year's text is taken over with a list of what must be looked at.
  private mutating func acceptLastText(_ name: String, _ text: String) -> Turn {
    var turn = Turn()
    turn.request = .editor(text)
    mode = .editing(name, otherwise: text)
    return turn
  }

  /// What must be looked at in a text that was last year's.
  private func hints(onLastText text: String) -> String {
    var hints = "  这是上年的文字，请按今年的情况修改：事情、条数、日期都要换成今年的。\n"
    let years = TextGaps.years(in: text).filter { $0 != answers.year }
    if !years.isEmpty {
      hints += "  文中写有 \(years.map { "\($0) 年" }.joined(separator: "、"))，请核对。\n"
    }
    return hints
  }

  /// The text that came back from an editor; nil where there was none to be had.
  public mutating func edited(_ text: String?) -> Turn { committed(turn(afterEditing: text)) }

  private mutating func turn(afterEditing text: String?) -> Turn {
    guard case .editing(let name, let otherwise) = mode else { return ask(Turn()) }
    var turn = Turn()
    if let text {
      if text.trimmed().isEmpty { return refuse("编辑器里没有文字，原来的没有动") }
      if text == otherwise { turn.text = hints(onLastText: text) }
      return acceptText(name, text.hasSuffix("\n") ? text : text + "\n", turn)
    }
    guard let otherwise else {
      turn.text = "  没有打开编辑器。可以设置环境变量 EDITOR，或者选“自己写”。\n"
      return ask(turn)
    }
    turn.text =
      hints(onLastText: otherwise) + indented(expanded(otherwise))
      + "  没有设置编辑器，先原样采用。要改的话，在检查页填这一项的编号，或者直接改答案文件。\n"
    return acceptText(name, otherwise.hasSuffix("\n") ? otherwise : otherwise + "\n", turn)
  }

  /// Asks for the next line of the clerk's own text.
  mutating func askLine(_ name: String, _ lines: [String], _ turn: Turn, isFirst: Bool = false) -> Turn {
    mode = .lines(name, lines)
    var turn = turn
    let rule = "请写，空行也算；写完后在单独一行输入“。”或“.”。写错了，单独一行输入 < 删去上一行\n"
    turn.prompt = (isFirst ? rule : "") + ". "
    return turn
  }

  mutating func addLine(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    let typed = line.trimmed()
    if typed == "." || typed == "。" {
      let text = lines.joined(separator: "\n")
      if text.trimmed().isEmpty { return refuse("一个字也没有写，这一项还没有填") }
      return acceptText(name, text + "\n", Turn())
    }
    let added = line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return askLine(name, lines + added, Turn())
  }

  /// Takes the last line of the clerk's own text away; without one, back to the choice.
  mutating func removeLine(_ name: String, _ lines: [String]) -> Turn {
    guard let last = lines.last else { return ask(Turn()) }
    var turn = Turn()
    turn.text = "  删去：\(last.isEmpty ? "（空行）" : last)\n"
    return askLine(name, lines.dropLast(), turn)
  }

  /// Asks what belongs into the next gap; without one the text is done.
  mutating func askGap(_ name: String, text: String, from: Int, _ turn: Turn) -> Turn {
    guard let gap = TextGaps.first(in: text, from: from) else {
      return acceptText(name, text, turn)
    }
    mode = .gap(name, text: text, from: from)
    var turn = turn
    turn.prompt = "待填：\(gap.what)（还不清楚的直接回车，以后再补）\n> "
    return turn
  }

  mutating func fillGap(_ line: String, _ name: String, text: String, from: Int) -> Turn {
    guard let gap = TextGaps.first(in: text, from: from) else { return acceptText(name, text, Turn()) }
    let typed = line.trimmed()
    if typed.isEmpty { return askGap(name, text: text, from: gap.end, Turn()) }
    let words = gap.isBeforeStop(in: text) ? typed.withoutStop : typed
    let filled = gap.filled(in: text, with: words)
    let place = gap.start + words.count
    guard TextGaps.first(in: filled, from: place) != nil else {
      return askGap(name, text: filled, from: place, Turn())
    }
    // What was told already is kept, whatever happens before the last gap.
    var turn = Turn()
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: filled)
    }
    return askGap(name, text: filled, from: place, turn)
  }

  private mutating func acceptText(_ name: String, _ text: String, _ turn: Turn) -> Turn {
    passed.insert(name)
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in try editor.set(name, to: text)
    }
  }
}
