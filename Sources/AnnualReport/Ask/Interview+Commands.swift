/// The commands that every question understands, and the last page.
extension Interview {
  mutating func command(_ key: Keys) -> Turn {
    var turn = Turn()
    switch key {
    case .help:
      for line in topic.map(wording.help) ?? [] { turn.text += "  \(line)\n" }
      if turn.text.isEmpty { turn.text = "  \(Self.keys)\n" }
      return again(turn)
    case .back: return back()
    case .table:
      turn.text = drawnTable()
      return again(turn)
    case .problems:
      turn.text = problems()
      return again(turn)
    case .quit:
      turn.request = .leave
      return turn
    }
  }

  static let keys = "? 说明   < 上一题   = 看表   ! 看问题   q 保存并离开"

  /// Asks once more what was asked, whatever it was.
  private mutating func again(_ turn: Turn) -> Turn {
    switch mode {
    case .conflict(let conflict): return ask(about: conflict, turn)
    case .reason(let conflict): return ask(about: conflict, turn)
    case .topic, .confirm, .textMenu, .gap, .lines: return ask(turn)
    }
  }

  /// One question back; out of a choice or a text, back to its question.
  mutating func back() -> Turn {
    switch mode {
    case .conflict, .reason: return previous(from: topic)
    case .confirm, .gap, .lines: return ask(Turn())
    case .topic, .textMenu: return previous(from: topic)
    }
  }

  private mutating func previous(from current: Topic?) -> Turn {
    let topics = plan.topics
    let place = current.flatMap { topics.firstIndex(of: $0) } ?? topics.count
    guard place > 0 else { return refuse("已经是第一题") }
    topic = topics[place - 1]
    return ask(Turn())
  }

  /// The table of the present question as far as it is filled; `·` where a cell is open.
  func drawnTable() -> String {
    let table: Table?
    switch topic {
    case .cell(let cell), .lastYear(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      table = form.row(of: cell)?.table
    case .gate(let id): table = form.table(id)
    case .about, .text, nil: table = nil
    }
    guard let table else { return "  这一题不在表里。\n" }
    let figures = zip(answers.figures, form.cells).map { figure, cell in
      figure.quantity.map(cell.format.printed) ?? "·"
    }
    return TextRenderer().drawn(GridBuilder.grid(of: table), figures: figures) + "  · 表示还没有填\n"
  }

  /// Everything that is wrong or open.
  func problems() -> String {
    let wording = FindingWording(form: form)
    var text = ""
    for finding in review().findings where finding.severity != .hint || finding.position != nil {
      text += "  \(finding.severity.rawValue)：\(wording.headline(finding))\n"
      for line in wording.details(finding) { text += "    \(line)\n" }
    }
    return text.isEmpty ? "  没有问题。\n" : text
  }

  /// What holds in the table that was just finished.
  func finishedTable(before next: Topic?) -> String {
    guard let table = plan.table(before: next) else { return "" }
    let ledger = Ledger(answers, lastYear: lastYear)
    var held = 0
    var names: [String] = []
    for rule in form.rules where rule.table == table.id {
      let verdicts = rule.relations.map { ledger.verdict($0) }
      let holding = verdicts.count { $0 == .holds }
      let isBroken = verdicts.contains { if case .fails = $0 { true } else { false } }
      held += holding
      if holding > 0 && !isBroken { names.append(rule.name) }
    }
    return names.isEmpty ? "" : "  ✓ \(names.joined(separator: "、"))：\(held) 项相符\n"
  }

  // MARK: The last page

  mutating func lastPage(_ turn: Turn) -> Turn {
    var turn = turn
    showHeadingAgain()
    turn.text += "\n━━ 检查 ━━\n"
    let review = review()
    var number = 0
    for group in LastPage(plan: plan, form: form, wording: wording, review: review).groups {
      turn.text += "  \(group.heading)  \(group.state)\n"
      for topic in group.topics {
        number += 1
        turn.text +=
          "    \(DisplayWidth.padded(String(number), to: 4))\(wording.name(topic))：\(wording.value(topic))\n"
      }
    }
    turn.text += "  \(FindingText.summary(review))\n"
    turn.prompt = "填编号可修改那一项，直接回车生成报告\n> "
    return turn
  }

  mutating func replyOnLastPage(_ line: String) -> Turn {
    if let key = Keys(line) { return command(key) }
    let text = halfWidth(line)
    if text.isEmpty {
      var turn = Turn()
      guard review().blocks else {
        turn.request = .finish
        return turn
      }
      turn.text = "还不能生成报告：\n" + problems()
      return ask(turn)
    }
    let topics = LastPage(plan: plan, form: form, wording: wording, review: review()).groups.flatMap(\.topics)
    guard let number = Int(text), topics.indices.contains(number - 1) else {
      return refuse("请填 1 至 \(topics.count) 的编号，或者直接回车")
    }
    topic = topics[number - 1]
    return ask(Turn())
  }
}

/// The answers of all questions, grouped by the sections of the report, with the state of each section.
struct LastPage {
  struct Group {
    let heading: String
    let state: String
    let topics: [Topic]
  }

  let groups: [Group]

  init(plan: Plan, form: Form, wording: QuestionWording, review: Review) {
    let headings = [wording.heading(.about(""))] + form.sections.map(\.heading)
    let wrong = Set(
      review.findings.filter(\.blocks).compactMap(\.place).map { place in
        form.sections.first { place == $0.id || place.hasPrefix($0.id + ".") }?.heading ?? headings[0]
      })
    groups = headings.compactMap { heading in
      let topics = plan.topics.filter { wording.heading($0) == heading }
      if topics.isEmpty { return nil }
      let isOpen = plan.open.map { wording.heading($0) == heading } ?? false
      return Group(
        heading: heading, state: isOpen ? "未完" : wrong.contains(heading) ? "有问题" : "齐全", topics: topics)
    }
  }
}

extension Plan {
  /// The table whose last question comes directly before a topic of another place.
  func table(before next: Topic?) -> Table? {
    let place = next.flatMap { topics.firstIndex(of: $0) } ?? topics.count
    guard place > 0 else { return nil }
    let before = topics[place - 1]
    switch before {
    case .cell(let cell), .rowOfGroup(let cell), .columnOfRow(let cell): return form.row(of: cell)?.table
    case .gate(let id): return form.table(id)
    case .about, .text, .lastYear: return nil
    }
  }
}
