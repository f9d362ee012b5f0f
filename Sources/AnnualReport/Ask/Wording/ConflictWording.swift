/// The sentences about what does not agree: what it is, the ways out of it, and what is said to the way that was chosen.
struct ConflictWording {
  let questions: QuestionWording
  /// What was answered just before the ways came up; nil where they came up otherwise.
  let present: Topic?

  private var form: Form { questions.form }

  /// Both sides, the difference and the likely cell, or the figures of which not all can be right, in indented lines.
  func shown(_ subject: Interview.Conflict.Subject) -> String {
    switch subject {
    case .finding(let finding): ProblemsWording(form: form).lines(finding, isMarked: true)
    case .statements(let statements):
      "  ! 这几个数不能同时都对：\n" + statements.map { "    \(words($0))\n" }.joined()
    }
  }

  private func words(_ statement: Statement) -> String {
    let cell = statement.cells.first ?? 0
    return switch statement.kind {
    case .figure: "\(questions.name(.cell(cell))) \(statement.figure)"
    case .zeros: "\(questions.rowName(cell)) 0"
    case .rest(.table): "没有写出来的各行 0"
    case .rest(.row): "\(questions.rowName(cell)) 其余各列 0"
    }
  }

  /// Of a figure that does not agree with the others of its table and was put off.
  func disputed(_ statement: Statement) -> String { "    先放着的：\(words(statement))，和表里别的数对不上\n" }

  // MARK: The ways

  /// Asks which way to take, in lines.
  func question(_ ways: [Interview.Way]) -> String {
    "怎么办？填编号\n" + ways.enumerated().map { "    \($0 + 1) \(way($1))" }.joined(separator: "\n")
  }

  func way(_ way: Interview.Way) -> String {
    switch way {
    case .change(.text(let name), _): return "改“\(questions.name(.text(name)))”的文字"
    case .change(let topic, let figures): return change(topic, figures)
    case .reopen(_, .table): return "没有写出来的各行不都是 0，重新问"
    case .reopen(let table, .row(let row)):
      let label = form.table(table)?.row(row).map { questions.shortLabel($0.heading) } ?? row
      return "“\(label)”其余各列不都是 0，重新问"
    case .retype(let first):
      let count = questions.places.typedCells(ofRow: first).count
      return "“\(questions.rowName(first))”这一行 \(count) 个数重新填一遍"
    case .undo: return "撤销刚才的改动，恢复原来的数"
    case .explain: return "是对的，写明原因"
    case .putOff: return "先放着，以后再改"
    }
  }

  private func change(_ topic: Topic, _ figures: ClosedRange<Quantity>?) -> String {
    let isOne = figures.map { $0.lowerBound == $0.upperBound } ?? false
    let limits = figures.map { isOne ? "应为 \($0.lowerBound)" : FigureWording.limits($0) } ?? ""
    let now = questions.value(topic)
    let shown = now.isEmpty ? "空" : now
    let justNow = topic == present ? "刚才填的" : ""
    return "改\(justNow)“\(questions.name(topic))”（现为 \(shown)\(limits.isEmpty ? "" : "，\(limits)")）"
  }

  // MARK: The way that was chosen

  static let restored = "已恢复原来的数。"

  static let putOff = "先放着。输入 ! 随时可看，改好之前不写出正式报告。"

  static let whyRight = "为什么是对的？请写一句原因（留在答案文件里，不印进报告；< 回到上一步）"

  static let wantsReason = "原因要写成一句话，例如“清理时补登以前漏记的1件”；不写原因的输入 <，回到上一步"

  /// What to do about it, and the source.
  static func help(_ subject: Interview.Conflict.Subject) -> [String] {
    let ways = "选“改”回到那一题；先放着的随时可用 ! 查看，改好之前不写出正式报告。"
    return switch subject {
    case .finding(let finding): [finding.advice, "依据：\(finding.source)", ways]
    case .statements: ["这几个数凑不出一张各行各列都相符的表，至少有一个要改。对照台账看是哪一个。", ways]
    }
  }
}
