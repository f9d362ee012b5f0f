/// The parts of the report with their state, and the answers of each.
struct ReviewPage {
  /// A part of the report, or the facts about it.
  struct Part {
    let heading: String
    /// What is open or wrong in it, in a few words.
    let state: String
    /// What can be changed, in the order in which it is asked.
    let topics: [Topic]
  }

  let parts: [Part]

  /// The heading of what is asked about the report itself.
  static let facts = "报告信息和联系方式"

  /// Sorts the questions of a plan into the parts of the report.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - wording: The words of its questions.
  ///   - review: What is open and wrong.
  ///   - open: What is open, by office.
  init(_ plan: Plan, wording: QuestionWording, review: Review, open: OpenList) {
    let (form, places) = (wording.form, wording.places)
    var parts = form.sections.map { section in
      let topics = plan.topics.filter { places.section($0)?.id == section.id }
      return Part(
        heading: section.heading,
        state: Self.state(
          review.findings.filter { $0.place?.section == section.id }, form, open,
          isOpen: open.sections.contains(section.id), questions: plan.openFigures(among: topics)),
        topics: topics)
    }
    let facts = plan.topics.filter { if case .about = $0 { true } else { false } }
    let findings = review.findings.filter { $0.place.map { $0.section == nil } ?? true }
    let isAsked = !plan.questions.contains { plan.isOpen($0) && facts.contains($0.topic) }
    parts.append(
      Part(
        heading: Self.facts,
        state: Self.state(
          findings, form, open, isOpen: !isAsked, questions: plan.openFigures(among: facts)),
        topics: facts))
    self.parts = parts
  }

  private static func state(
    _ findings: [Finding], _ form: Form, _ open: OpenList, isOpen: Bool, questions: Int
  ) -> String {
    var (cells, texts) = (0, 0)
    for case .open(let moreCells, let moreTexts, _) in findings.map({ $0.observation }) {
      cells += moreCells
      texts += moreTexts
    }
    let gaps = form.fields.count { field in
      open.fields.contains(field.name) && findings.contains { $0.place == Place(field) && !$0.isOpen }
    }
    let wrong = findings.count { finding in
      finding.blocks && !finding.isOpen
        && !form.fields.contains { open.fields.contains($0.name) && Place($0) == finding.place }
    }
    let explained = findings.count { $0.explanation != nil }
    var words: [String] = []
    if wrong > 0 { words.append("\(wrong) 处不符") }
    // Most cells follow from a few answers: a hundred of them would frighten.
    if cells > 0 { words.append(questions > 0 ? "还有约 \(questions) 题" : "缺 \(cells) 格") }
    if texts > 0 { words.append("缺 \(texts) 段文字") }
    if gaps > 0 { words.append("\(gaps) 段有待填") }
    if words.isEmpty { words.append(isOpen ? "没有填完" : "齐全") }
    if explained > 0 { words.append("\(explained) 处不符已写明原因") }
    return words.joined(separator: "，")
  }
}

extension Finding {
  /// Whether it only says that something is not answered yet.
  var isOpen: Bool {
    if case .open = observation { true } else { false }
  }
}
