import Mustache
import YAMLSubset

/// Texts: a suggestion made of known facts, the clerk's own lines, last year's text, or an editor.
extension Interview {
  private enum Source {
    case suggestion(String)
    case own
    case lastYear(String)
    case editor
    case keep
    case leaveEmpty
  }

  mutating func askText(_ name: String, _ turn: Turn) -> Turn {
    var turn = turn
    mode = .textMenu(name)
    let sources = textSources(name)
    turn.text += wording.question(.text(name), remaining: nil) + "\n"
    if let own = answers.texts[name], !own.isEmpty {
      turn.text += "现在的文字：\n" + indented(own.expanded)
    } else if let suggestion = form.fields.first(where: { $0.name == name }).flatMap({
      self.suggestion($0.name)
    }) {
      turn.text += "建议文字（数字随表自动更新）：\n" + indented(expanded(suggestion))
    }
    let list = sources.enumerated().map { "  \($0 + 1) \(words($1))" }.joined(separator: "\n")
    turn.prompt = "\(list)\n填编号，或者直接写一段\n> "
    return turn
  }

  private func suggestion(_ name: String) -> String? { answers.edition.suggestions[name] }

  private func textSources(_ name: String) -> [Source] {
    var sources: [Source] = []
    if let own = answers.texts[name], !own.isEmpty { sources.append(.keep) }
    if let suggestion = suggestion(name) { sources.append(.suggestion(suggestion)) }
    sources.append(.own)
    if let last = lastYear?.texts[name], !last.isEmpty { sources.append(.lastYear(last.text)) }
    sources.append(.editor)
    if form.fields.first(where: { $0.name == name })?.isOptional == true { sources.append(.leaveEmpty) }
    return sources
  }

  private func words(_ source: Source) -> String {
    switch source {
    case .suggestion(let text): TextGaps.first(in: text, from: 0) == nil ? "采用建议文字" : "采用建议文字，补上【待填】"
    case .own: "自己写，可以粘贴多段"
    case .lastYear: "用上年的文字，再修改"
    case .editor: "打开编辑器写"
    case .keep: "保留现在的文字"
    case .leaveEmpty: "不写这一项"
    }
  }

  private func indented(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).flatMap { LineBreaking.lines(trimmed($0), width: 72) }
      .map { "    \($0)\n" }.joined()
  }

  /// The text with its figures, as it would be printed now.
  private func expanded(_ text: String) -> String {
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    return (try? Template(text).expanded(names.word)) ?? text
  }

  mutating func chooseText(_ line: String, _ name: String) -> Turn {
    let text = trimmed(line)
    let sources = textSources(name)
    guard let number = Int(halfWidth(text)) else {
      // Somebody who simply begins to write has chosen to write.
      if text.count > 3 { return acceptText(name, text + "\n", Turn()) }
      return refuse("请填 1 至 \(sources.count) 的编号，或者直接写一段")
    }
    guard sources.indices.contains(number - 1) else { return refuse("请填 1 至 \(sources.count) 的编号") }
    switch sources[number - 1] {
    case .keep: return next(Turn())
    case .leaveEmpty: return acceptText(name, "", Turn())
    case .suggestion(let text): return askGap(name, text: text + "\n", from: 0, Turn())
    case .own:
      mode = .lines(name, [])
      var turn = Turn()
      turn.prompt = "请写，空行也算；写完在单独一行输入“。”或“.”结束\n. "
      return turn
    case .lastYear(let text): return acceptLastText(name, text)
    case .editor:
      var turn = Turn()
      turn.request = .editor(answers.texts[name]?.text ?? suggestion(name) ?? "")
      return turn
    }
  }

  /// Last year's text is taken over with a list of what must be looked at.
  private mutating func acceptLastText(_ name: String, _ text: String) -> Turn {
    var turn = Turn()
    turn.text = "  这是上年的文字，请按今年的情况修改。\n"
    let years = TextGaps.years(in: text).filter { $0 != answers.year }
    if !years.isEmpty {
      turn.text += "  文中写有 \(years.map { "\($0) 年" }.joined(separator: "、"))，请核对。\n"
    }
    turn.request = .editor(text)
    mode = .textMenu(name)
    return turn
  }

  /// The text that came back from an editor; nil where there was none to be had.
  public mutating func edited(_ text: String?) -> Turn {
    guard case .textMenu(let name) = mode else { return ask(Turn()) }
    guard let text else {
      var turn = Turn()
      turn.text = "  没有打开编辑器。可以设置环境变量 EDITOR，或者选“自己写”。\n"
      return ask(turn)
    }
    if trimmed(text).isEmpty { return refuse("编辑器里没有文字，原来的没有动") }
    return acceptText(name, text.hasSuffix("\n") ? text : text + "\n", Turn())
  }

  mutating func addLine(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    var turn = Turn()
    let typed = trimmed(line)
    if typed == "." || typed == "。" {
      let text = lines.joined(separator: "\n")
      if trimmed(text).isEmpty { return refuse("一个字也没有写，这一项还没有填") }
      return acceptText(name, text + "\n", turn)
    }
    if Keys(line) == .back { return ask(turn) }
    let added = line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    mode = .lines(name, lines + added)
    turn.prompt = ". "
    return turn
  }

  /// Asks what belongs into the next gap; without one the text is done.
  private mutating func askGap(_ name: String, text: String, from: Int, _ turn: Turn) -> Turn {
    guard let gap = TextGaps.first(in: text, from: from) else { return acceptText(name, text, turn) }
    mode = .gap(name, text: text, from: from)
    var turn = turn
    turn.prompt = "待填：\(gap.what)\n（不清楚可直接回车，以后再补）\n> "
    return turn
  }

  mutating func fillGap(_ line: String, _ name: String, text: String, from: Int) -> Turn {
    if let key = Keys(line) {
      if key == .back { return ask(Turn()) }
      return command(key)
    }
    guard let gap = TextGaps.first(in: text, from: from) else { return acceptText(name, text, Turn()) }
    let typed = trimmed(line)
    if typed.isEmpty { return askGap(name, text: text, from: gap.end, Turn()) }
    let filled = gap.filled(in: text, with: typed)
    return askGap(name, text: filled, from: gap.start + typed.count, Turn())
  }

  private mutating func acceptText(_ name: String, _ text: String, _ turn: Turn) -> Turn {
    accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in try editor.set(name, to: text) }
  }
}
