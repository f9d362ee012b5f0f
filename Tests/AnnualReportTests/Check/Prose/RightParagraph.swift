import AnnualReport
import TestSupport
import YAMLSubset

/// A paragraph that is right, with the tables that it agrees with; written before the rules that it is held against.
struct RightParagraph: Sendable {
  let number: Int
  let year: Int
  let unit: String
  let ownName: String
  let field: String
  /// The cells that are not 0.
  var figures: [String: String]
  /// The same of last year's report, where there is one.
  var lastYear: [String: String]?
  var text: String

  static let all = Result { try read() }

  private static func read() throws -> [RightParagraph] {
    let document = try Document(PackageFolder.bytes("Tests/AnnualReportTests/RightParagraphs.yaml"))
    return (document.root["段落"]?.items ?? []).enumerated().map { number, node in
      RightParagraph(
        number: number, year: node["年度"]?.text.flatMap { Int($0) } ?? 0, unit: node["单位"]?.text ?? "",
        ownName: node["自称"]?.text ?? "", field: node["字段"]?.text ?? "",
        figures: figures(node["数"]) ?? [:], lastYear: figures(node["上年"]), text: node["文"]?.text ?? "")
    }
  }

  private static func figures(_ node: Node?) -> [String: String]? {
    node.map { node in
      Dictionary(
        uniqueKeysWithValues: node.entries.map { ($0.key.text ?? "", $0.value.text ?? "") })
    }
  }

  var edition: String { year < 2021 ? "2019" : "2021" }

  /// The same with all its counts, in text and tables, so many times as large.
  func multiplied(by factor: Int) -> RightParagraph {
    func multiply(_ figure: String) -> String { Int(figure).map { String($0 * factor) } ?? figure }
    var other = self
    other.figures = figures.mapValues(multiply)
    other.lastYear = lastYear?.mapValues(multiply)
    other.text = text.replacing(/(^|[^0-9.第〔\[\/\-])([0-9]+)([条件篇份期则宗起例个项次场封])/) { match in
      "\(match.1)\(multiply(String(match.2)))\(match.3)"
    }
    return other
  }

  /// A whole report around the paragraph; every other text is a word that says nothing.
  func answers() throws -> Answers {
    try Shipped.answers(file(year: year, figures: figures, text: text))
  }

  /// Last year's report.
  func lastAnswers() throws -> Answers? {
    try lastYear.map { try Shipped.answers(file(year: year - 1, figures: $0, text: nil), file: "last.yaml") }
  }

  private func file(year: Int, figures: [String: String], text: String?) throws -> String {
    let form = try PaperForms.form(year < 2021 ? "2019" : "2021")
    var file = "年度: \(year)\n单位: \(unit)\n自称: \(ownName)\n"
    for table in ["主动公开", "申请", "复议诉讼"] {
      file += "\(table):\n" + Self.rows(of: table, form, figures)
    }
    for (section, fields) in Self.sections {
      file += "\(section):\n" + Self.rows(of: section, form, figures)
      for name in fields {
        let isOwn = "\(section).\(name)" == field
        let own = isOwn ? text : nil
        let lines = (own ?? Self.filler(name)).split(separator: "\n").map { "    \($0)\n" }.joined()
        file += "  \(name): |\n\(lines)"
      }
    }
    return file
  }

  private static func rows(of table: String, _ form: PaperForm, _ figures: [String: String]) -> String {
    form.rows.filter { $0.table == table }.map { row in
      let cells = row.columns.map { "\($0): \(figures["\(table).\(row.id).\($0)"] ?? "0")" }
      return "  \(row.id): {\(cells.joined(separator: ", "))}\n"
    }.joined()
  }

  private static let sections = [
    ("总体情况", ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"]), ("问题与改进", ["主要问题", "改进情况"]),
    ("其他事项", ["其他"]),
  ]

  private static func filler(_ field: String) -> String {
    field == "监督保障" ? "工作考核、社会评议、责任追究都没有。" : "平常。"
  }

  /// The rules about running text that find something in it, with what they say.
  func found() throws -> [(rule: String, message: String)] {
    let answers = try answers()
    let wording = FindingWording(form: answers.form)
    return Checker(lastYear: try lastAnswers()).review(answers).findings.filter { finding in
      finding.rule.hasPrefix("文字.")
    }.map { ($0.rule, wording.message($0)) }
  }
}

/// The forms as the tests read them, each once.
enum PaperForms {
  private static let forms = Result {
    try ["2019", "2021"].map { ($0, try PaperForm(edition: $0)) }
  }

  static func form(_ edition: String) throws -> PaperForm {
    guard let form = try forms.get().first(where: { $0.0 == edition }) else { throw NoSuchForm() }
    return form.1
  }

  private struct NoSuchForm: Error {}
}
