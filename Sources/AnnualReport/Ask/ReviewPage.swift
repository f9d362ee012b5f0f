/// The parts of the report with their state, and the answers of each.
struct ReviewPage {
  /// A part of the report, or the facts about it.
  struct Part {
    let heading: String
    /// What is open or wrong in it.
    let state: State
    /// What can be changed, in the order in which it is asked.
    let topics: [Topic]
  }

  /// What is open or wrong in a part, as numbers.
  struct State: Hashable {
    /// The findings that keep the report from being written, without those of texts with gaps.
    var wrong = 0
    /// The cells without a figure.
    var cells = 0
    /// About how many questions are to be answered for these cells; 0 where none is asked.
    var questions = 0
    /// The texts that are wanted and empty.
    var texts = 0
    /// The texts with gaps.
    var gaps = 0
    /// Whether figures of its table cannot all be right.
    var isContradicted = false
    /// Whether that was put off; what can only be 0 stays open until it is put right.
    var isDisputed = false
    /// Whether anything in it is not answered yet, also what none of these numbers counts.
    var isOpen = false
    /// The findings that are right as they are, for a reason that was written down.
    var explained = 0
  }

  let parts: [Part]

  /// Sorts the questions of a plan into the parts of the report.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - places: Where its topics lie.
  ///   - review: What is open and wrong.
  ///   - open: What is open, by office.
  init(_ plan: Plan, places: TopicPlaces, review: Review, open: OpenList) {
    let form = places.answers.form
    var parts = form.sections.map { section in
      let topics = plan.topics.filter { places.section($0)?.id == section.id }
      return Part(
        heading: section.heading,
        state: Self.state(
          review.findings.filter { $0.place?.section == section.id }, form, open,
          isOpen: open.sections.contains(section.id), questions: plan.openFigures(among: topics),
          of: plan.tables.first { $0.table.id == section.table }),
        topics: topics.filter { !$0.isLastYear } + topics.filter { $0.isLastYear })
    }
    let facts = plan.topics.filter { if case .about = $0 { true } else { false } }
    let findings = review.findings.filter { $0.place.map { $0.section == nil } ?? true }
    let isAsked = !plan.questions.contains { plan.isOpen($0) && facts.contains($0.topic) }
    parts.append(
      Part(
        heading: HeadingWording.facts,
        state: Self.state(
          findings, form, open, isOpen: !isAsked, questions: plan.openFigures(among: facts)),
        topics: facts))
    self.parts = parts
  }

  private static func state(
    _ findings: [Finding], _ form: Form, _ open: OpenList, isOpen: Bool, questions: Int,
    of table: TableState? = nil
  ) -> State {
    var state = State(questions: questions, isOpen: isOpen)
    state.isContradicted = table?.inference.isContradicted ?? false
    state.isDisputed = !(table?.disputed.isEmpty ?? true) && table?.undisputed.isContradicted == false
    for case .open(let moreCells, let moreTexts, _) in findings.map({ $0.observation }) {
      state.cells += moreCells
      state.texts += moreTexts
    }
    state.gaps = form.fields.count { field in
      open.fields.contains(field.name) && findings.contains { $0.place == Place(field) && !$0.isOpen }
    }
    state.wrong = findings.count { finding in
      finding.blocks && !finding.isOpen
        && !form.fields.contains { open.fields.contains($0.name) && Place($0) == finding.place }
    }
    state.explained = findings.count { $0.explanation != nil }
    return state
  }
}

extension Topic {
  /// Whether it is about last year's report; whoever corrects is not asked, and finds all else under the same numbers.
  fileprivate var isLastYear: Bool { if case .lastYear = self { true } else { false } }
}

extension Finding {
  /// Whether it only says that something is not answered yet.
  var isOpen: Bool {
    if case .open = observation { true } else { false }
  }
}
