import Text
import YAMLSubset

/// Writes an answers file to be filled in: every key, its statutory label and help as comments, the short forms shown.
public struct BlankFile: Sendable {
  private let edition: Edition
  private let year: Int?
  private let unit: String?
  private let figures: [Quantity?]

  /// A file of an edition, empty but for what is known already.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - year: The report year; nil leaves it open.
  ///   - unit: The full name of the reporting body; nil leaves it open.
  ///   - figures: One for each cell of the form, nil leaves it open; none leave all open.
  public init(edition: Edition, year: Int?, unit: String? = nil, figures: [Quantity?] = []) {
    self.edition = edition
    self.year = year
    self.unit = unit
    self.figures = figures
  }

  private var form: Form { edition.form }

  /// The text of the file.
  public var text: String {
    var text = comment("\(form.title)（\(form.document)）。", indent: 0)
    text += introduction
    text += "\n"
    for fact in form.about where fact.kind != .publication { text += about(fact) }
    for section in form.sections { text += "\n" + self.section(section) }
    return text + "\n" + details + Self.explanations
  }

  /// How to write, with the table that the interview asks first as the example.
  private var introduction: String {
    let table = form.interview.steps.first.flatMap { form.table($0.table) } ?? form.tables.first
    let row = table?.rows.first
    let column = row.flatMap { table?.blocks[$0.block].columnLeaves.first?.id }
    return """
      # 井号后面是批注，程序不读。每个冒号后面空一格再写；没有发生的写 0，不要留空。
      # 短写法：一张表、一行都是 0 的，写成  \(table?.id ?? ""): 0  这样；一行里没有写出的都是 0 的，写  其余: 0 。
      # 例：  \(row?.id ?? ""): {\(column ?? ""): 2, 其余: 0}

      """
  }

  private static let explanations = """
    # 提醒确实如此的，把检查时给出的一行贴在这里。
    # 说明:
    #   - {检查: 规则名, 位置: 表.行, 所见: "7 ≠ 9", 原因: 为什么是对的}

    """

  /// The details of suggested texts, as comments: whoever writes the texts needs none.
  private var details: String {
    guard let details = try? edition.readSuggestions().details, !details.isEmpty else { return "" }
    var text = comment("问答里问到的情况，只用来成文，不印进报告；直接写正文的不用写。- 表示不写那一句，空着表示以后再补。", indent: 0)
    text += "# \(Vocabulary.details):\n"
    for detail in details where detail.lastYear.map({ $0.number == 0 }) ?? true {
      var question = detail.question
      if case .choice(let choices) = detail.kind {
        question += "（写其中一种：\(choices.map { $0.label }.joined(separator: "、"))）"
      }
      text += comment(question, indent: 0)
      text += "#   \(detail.key):\n"
    }
    return text + "\n"
  }

  private func about(_ fact: AboutFact) -> String {
    var text = comment(fact.label + (fact.isOptional ? "（可不填）" : ""), indent: 0)
    if let help = fact.help { text += comment(help, indent: 0) }
    if let example = fact.example { text += comment("例：\(example)", indent: 0) }
    let value: String? =
      switch fact.kind {
      case .year: year.map(String.init)
      case .unit: unit.map { Spelling.scalar($0, in: .flow) }
      case .edition, .line, .website, .phone, .postcode, .email, .date, .publication: nil
      }
    return text + "\(fact.id):\(value.map { " \($0)" } ?? "")\n"
  }

  private func section(_ section: Section) -> String {
    var text = comment(section.heading, indent: 0)
    if let help = section.help { text += comment(help, indent: 0) }
    text += "\(section.id):\n"
    if let table = section.table.flatMap({ form.table($0) }) { text += rows(of: table) }
    for field in section.fields {
      text += comment((field.heading ?? field.id) + (field.isOptional ? "（可不填）" : ""), indent: 2)
      if let help = field.help { text += comment(help, indent: 2) }
      text += "  \(field.id):\n"
    }
    return text
  }

  private func rows(of table: Table) -> String {
    var text = ""
    var explained: Set<String> = []
    if let help = table.help { text += comment(help, indent: 2) }
    for row in table.rows {
      let columns = table.blocks[row.block].columnLeaves
      for column in columns where explained.insert(column.id ?? "").inserted {
        if let help = column.help {
          text += comment("列 \(column.id ?? "")：\(column.label)。\(help)", indent: 2)
        }
      }
      text += comment(row.heading.label + (row.isGroup ? "（分组合计，可不填；填了就核对）" : ""), indent: 2)
      if let help = row.heading.help { text += comment(help, indent: 2) }
      let own = zip(row.cells, columns).filter { form.cells[$0.0].parts == nil || row.isGroup }
      if row.isGroup {
        text += "  # \(row.id): {\(columns.last?.id ?? ""): }\n"
      } else if own.count == 1 {
        text += "  \(row.id):\(figure(own[0].0).isEmpty ? "" : " ")\(figure(own[0].0))\n"
      } else {
        let parts = own.map { "\($0.1.id ?? ""): \(figure($0.0))" }
        text += "  \(row.id): {" + parts.joined(separator: ", ") + "}\n"
      }
    }
    return text
  }

  /// The figure of a cell, empty where it is open.
  private func figure(_ cell: Int) -> String {
    figures.indices.contains(cell) ? figures[cell].map(form.cells[cell].format.printed) ?? "" : ""
  }

  private func comment(_ text: String, indent: Int) -> String {
    let lead = String(repeating: " ", count: indent) + "# "
    return LineBreaking.lines(text, width: 96 - indent).map { lead + $0 + "\n" }.joined()
  }
}
