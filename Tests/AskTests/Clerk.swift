import TestSupport

@testable import AnnualReport

/// A clerk who has the finished report at hand and answers whatever is asked.
struct Clerk {
  /// The report that is to come out.
  let target: Answers
  /// Last year's figures, for a clerk who has no file of them.
  var lastYear: Answers?
  /// How texts are chosen, by number of the question; nil for a random choice.
  var texts = TextHabit.suggestion
  var random = SeededGenerator(seed: 1)

  enum TextHabit {
    /// The suggestion with its gaps filled.
    case suggestion
    /// Each text in one line.
    case direct
    /// Any of the ways on offer.
    case any
  }

  /// What the clerk types.
  mutating func answer(_ interview: Interview) -> String {
    switch interview.mode {
    case .topic: return interview.topic.map { answer($0, interview) } ?? ""
    case .confirm, .part, .contents: return ""
    case .conflict(let conflict):
      // A text that lacks what the clerk does not want to say.
      if case .change(.text, _)? = conflict.ways.first, let place = conflict.ways.firstIndex(of: .explain) {
        return String(place + 1)
      }
      return conflict.putOff
    case .reason: return "已核实"
    case .prose(let name, let prose): return answer(prose, name, interview)
    }
  }

  /// What comes back from the editor; the clerk has none.
  let editor: String? = nil

  /// What the clerk types at a question.
  mutating func answer(_ topic: Topic, _ interview: Interview) -> String {
    switch topic {
    case .about(let id):
      let wanted = target.about[id]?.text ?? ""
      let proposal = interview.proposals.proposal(for: topic)
      if proposal == wanted { return "" }
      return wanted.isEmpty && proposal != nil ? "-" : wanted
    case .gate(let id): return sum(of: id) > .zero ? "有" : "没有"
    case .row(let first): return isUsual(first, interview) ? "" : "否"
    case .cell(let cell): return entered(target.figures[cell].quantity ?? .zero, interview, topic)
    case .lastYear(let cell):
      return lastYear?.quantity(target.form.cells[cell].id.description)?.description ?? ""
    case .rowOfGroup(let total):
      let rows = interview.places.rows(ofGroup: total)
      return number(rows.firstIndex { row in row.cells.contains { has($0) } })
    case .columnOfRow(let total):
      guard let (_, row) = target.form.row(of: total) else { return "" }
      return number(row.cells.filter { target.form.cells[$0].parts == nil }.firstIndex { has($0) })
    case .text: return ""
    }
  }

  /// Whether the report has what is proposed for a row.
  private func isUsual(_ first: Int, _ interview: Interview) -> Bool {
    let usual = UsualFigures(interview.answers, lastYear: interview.lastYear)
    guard let (_, row) = target.form.row(of: first) else { return false }
    return row.cells.allSatisfy { cell in
      usual.figure(cell).map { $0.figure == target.figures[cell].quantity } ?? true
    }
  }

  private func number(_ index: Int?) -> String { index.map { String($0 + 1) } ?? "?" }

  private func has(_ cell: Int) -> Bool { (target.figures[cell].quantity ?? .zero) > .zero }

  private func sum(of table: String) -> Quantity {
    let cells = target.form.table(table)?.rows.flatMap { Array($0.cells) } ?? []
    return cells.filter { target.form.cells[$0].parts == nil }.reduce(.zero) {
      $0.adding(target.figures[$1].quantity ?? .zero) ?? $0
    }
  }

  /// Enter where the proposal is right, otherwise the figure in one of the ways in which people write it.
  private mutating func entered(_ quantity: Quantity, _ interview: Interview, _ topic: Topic) -> String {
    let plain = quantity.description
    let isRight = interview.proposals.proposal(for: topic) == plain
    guard texts == .any else { return isRight ? "" : plain }
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where isRight: return plain
    case 1: return " " + fullWidth(plain) + " "
    default: return isRight ? "" : plain
    }
  }

  private func fullWidth(_ digits: String) -> String {
    String(
      String.UnicodeScalarView(
        digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  private mutating func answer(_ prose: Interview.Prose, _ name: String, _ interview: Interview) -> String {
    switch prose {
    case .detail(let question):
      guard let detail = interview.suggestions.detail(question.key) else { return "" }
      let isOptional = target.form.fields.first { $0.name == name }?.isOptional == true
      if isOptional || texts == .direct { return "" }
      if texts == .any, Int.random(in: 0..<6, using: &random) == 0 {
        return ["", "-", "2", "没有"].randomElement(using: &random) ?? ""
      }
      return said(detail, question.choice)
    case .readBack: return choice(name, interview)
    case .lines(let lines): return ["第一段。", words(name)].dropFirst(lines.count).first ?? ""
    case .lastText: return texts == .any && Bool.random(using: &random) ? "1" : ""
    case .gap: return "12"
    case .ways, .replacing: return "1"
    case .sentences, .sentence, .editing: return ""
    case .figure: return "2"
    }
  }

  private func said(_ detail: Detail, _ choice: Int?) -> String {
    switch detail.kind {
    case .figure: return "12"
    case .choice(let choices): return choice != nil ? "合格" : choices[0].takesWords ? "1 合格" : "1"
    case .words: return "已按要求办理（\(detail.name)）"
    }
  }

  private mutating func choice(_ name: String, _ interview: Interview) -> String {
    let hasText = interview.answers.texts[name].map { !$0.isEmpty } ?? false
    if hasText { return "" }
    let isOptional = target.form.fields.first { $0.name == name }?.isOptional == true
    if texts == .direct { return isOptional ? "" : words(name) }
    guard texts == .any else { return "" }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "3"
    case 1: return words(name)
    case 2: return "4"
    case 3: return "+1"
    default: return ""
    }
  }

  private func words(_ name: String) -> String {
    "“\(name)”的情况：工作考核合格，社会评议满意，没有责任追究。"
  }

}
