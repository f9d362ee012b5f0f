import AnnualReport
import TestSupport
import YAMLSubset

/// Corrections of a report that leave every rule as it was, as words of a command line.
struct RandomCorrections {
  private let answers: Answers
  private var figures: [String: Int] = [:]
  private var texts: [String: String] = [:]

  /// Draws corrections of a report without open cells.
  init(of answers: Answers, numbers: inout SeededGenerator) {
    self.answers = answers
    for _ in 0..<Int.random(in: 1...5, using: &numbers) { draw(&numbers) }
  }

  /// `申请.本年新收.自然人=3`, totals that the file gives too.
  var words: [String] {
    var words = figures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    for (index, cell) in answers.form.cells.enumerated() where answers.figures[index].isGiven {
      guard cell.parts != nil, let sum = sum(index), sum != value(index) else { continue }
      words.append("\(cell.id)=\(sum)")
    }
    return words + texts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private mutating func draw(_ numbers: inout SeededGenerator) {
    let form = answers.form
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0, 1: drawApplication(&numbers)
    case 2:
      let rows = form.table("复议诉讼")?.rows.map(\.id) ?? []
      let columns = ["维持", "纠正", "其他结果", "尚未审结"]
      guard let row = rows.randomElement(using: &numbers), let column = columns.randomElement(using: &numbers)
      else { return }
      figures["复议诉讼.\(row).\(column)"] = Int.random(in: 0...4, using: &numbers)
    case 3:
      let row = ["行政许可", "行政处罚", "行政强制"].randomElement(using: &numbers) ?? ""
      figures["主动公开.\(row).处理决定"] = Int.random(in: 0...99, using: &numbers)
    default:
      let facts = ["电话": "0573-00000001", "网站": "www.example.com"]
      let names = facts.keys.sorted() + ["总体情况.平台建设", "问题与改进.改进情况", "其他事项.其他"]
      let values = ["改为每周检查一次。", "一、有#号：也行。\n二、第二行。", "- 短横", "“引号”与{花括号}"]
      guard let name = names.randomElement(using: &numbers), let text = values.randomElement(using: &numbers)
      else { return }
      let value = facts[name] ?? text
      texts[name] = value
    }
  }

  /// One more application of a kind, received and handled.
  private mutating func drawApplication(_ numbers: inout SeededGenerator) {
    let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    let settled: Set<String> = ["本年新收", "上年结转", "办理总计"]
    let outcomes = answers.form.table("申请")?.rows.filter { !$0.isGroup && !settled.contains($0.id) } ?? []
    guard let applicant = applicants.randomElement(using: &numbers),
      let outcome = outcomes.randomElement(using: &numbers)
    else { return }
    let more = Int.random(in: 1...20, using: &numbers)
    for row in ["本年新收", outcome.id] {
      let name = "申请.\(row).\(applicant)"
      figures[name] = (figures[name] ?? answers.form.cell(named: name).map(value) ?? 0) + more
    }
  }

  private func value(_ cell: Int) -> Int {
    answers.figures[cell].quantity.flatMap { Int($0.description) } ?? 0
  }

  /// The sum of a total's parts after the corrections; nil where that is no whole number.
  private func sum(_ cell: Int) -> Int? {
    let described = answers.form.cells[cell]
    if let corrected = figures[described.id.description] { return corrected }
    guard let parts = described.parts else { return value(cell) }
    return parts.reduce(0) { $0 + (sum($1) ?? 0) }
  }
}
