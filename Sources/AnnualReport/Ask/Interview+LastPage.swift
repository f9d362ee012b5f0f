import Text

/// The last page: all answers at a glance, from which every one can be reached again.
extension Interview {
  mutating func lastPage(_ turn: Turn) -> Turn {
    var turn = turn
    turn.text += leaveQuestions() + "\n━━ 检查 ━━\n"
    let review = review()
    var number = 0
    for group in LastPage(plan: plan, form: form, wording: wording, review: review).groups {
      let table = form.sections.first { $0.heading == group.heading }?.table
      let count = table.map { held(in: $0).count } ?? 0
      turn.text += "  \(group.heading)  \(group.state)\(count > 0 ? "  ✓ \(count) 项勾稽相符" : "")\n"
      for topic in group.topics {
        number += 1
        let name = wording.name(topic)
        let value = wording.value(topic)
        turn.text +=
          "    \(DisplayWidth.padded(String(number), to: 4))\(name)：\(value.isEmpty ? "未填" : value)\n"
      }
    }
    let findings = FindingWording(form: form)
    for finding in review.findings where finding.blocks {
      turn.text += "  ! \(finding.severity.rawValue)：\(findings.headline(finding))\n"
    }
    turn.text += "  \(FindingText.summary(review))\n"
    return askOnLastPage(turn)
  }

  mutating func askOnLastPage(_ turn: Turn) -> Turn {
    var turn = turn
    turn.prompt =
      review().blocks
      ? "填编号可修改那一项；直接回车，一处一处处理上面有 ! 的地方\n> "
      : "填编号可修改那一项；直接回车，生成报告\n> "
    return turn
  }

  mutating func replyOnLastPage(_ line: String) -> Turn {
    let text = line.halfWidth()
    if text.isEmpty { return finish() }
    // What followed from other answers has no number; its name reaches it all the same.
    if let cell = form.cell(named: text) {
      topic = .cell(cell)
      return ask(Turn())
    }
    let topics = LastPage(plan: plan, form: form, wording: wording, review: review()).groups.flatMap {
      $0.topics
    }
    guard let number = Int(text), topics.indices.contains(number &- 1) else {
      var turn = Turn()
      turn.text = "  请填 1 至 \(topics.count) 的编号，或者直接回车；没有编号的格可以写名称，如 表.行.列\n"
      return askOnLastPage(turn)
    }
    topic = topics[number - 1]
    return ask(Turn())
  }

  /// The report, or what stands against it: whatever was put off comes up again, one by one.
  private mutating func finish() -> Turn {
    var turn = Turn()
    guard review().blocks else {
      turn.request = .finish
      return turn
    }
    turn.text = "还不能生成报告。\n"
    deferred = []
    course.passed = []
    course.comesBack = true
    course.leftAgain = []
    left = []
    replan()
    if conflict() == nil && plan.open == nil {
      turn.text += problems()
      return askOnLastPage(turn)
    }
    return next(turn)
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
    let headings = [wording.heading(.about(""))] + form.sections.map { $0.heading }
    let wrong = Set(
      review.findings.filter { $0.blocks }.compactMap { $0.place }.map { place in
        place.section.flatMap { form.section($0) }?.heading ?? headings[0]
      })
    groups = headings.compactMap { heading in
      let topics = plan.topics.filter { wording.heading($0) == heading }
      if topics.isEmpty { return nil }
      let isOpen = plan.open.map { wording.heading($0.topic) == heading } ?? false
      return Group(
        heading: heading, state: isOpen ? "未完" : wrong.contains(heading) ? "有问题" : "齐全", topics: topics)
    }
  }
}
