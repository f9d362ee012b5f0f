import Text

/// What is not answered yet, by the office that has it.
struct OpenList {
  /// Something that is not answered.
  struct Item: Hashable {
    /// What it is called in the form.
    let name: String
    /// The unit of a figure; nil for words.
    var unit: String?
    /// The columns among which a total is shared out.
    var parts: [String] = []
    /// Whether it is a text that is made of other answers, which no office is asked for.
    var isMade = false
  }

  /// What one office has.
  struct Group: Hashable {
    /// The office; empty where the form names none.
    let office: String
    var items: [Item]
  }

  /// The offices in the order in which they are asked.
  private(set) var groups: [Group] = []
  /// The text fields of which something is open.
  private(set) var fields: Set<String> = []
  /// The parts of the report in which something is open.
  private(set) var sections: Set<String> = []

  /// Collects what a plan asks and nobody has answered; what may stay empty is not among it.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - wording: The words of its questions.
  ///   - details: The names of what a text needs and does not have, by the name of its field.
  init(_ plan: Plan, wording: QuestionWording, details: (String) -> [String]) {
    let (form, places) = (wording.form, wording.places)
    for question in plan.questions {
      let isOpen = question.state != .answered
      let before = count
      switch question.topic {
      case .about(let id):
        let isNeeded = form.about.contains { $0.id == id && !$0.isOptional }
        if isOpen && isNeeded { add(Item(name: wording.name(question.topic)), of: nil) }
      case .lastYear: break
      case .gate(let table):
        if isOpen { add(Item(name: wording.name(question.topic)), of: form.table(table)?.office) }
      case .cell(let cell):
        if isOpen {
          let isTotal = form.row(of: cell).map { plan.total(of: $0.row) == cell } ?? false
          let parts = isTotal ? places.columns(ofRow: cell).map { $0.label } : []
          let item = Item(
            name: wording.name(question.topic), unit: form.cells[cell].format.unit, parts: parts)
          add(item, of: form.office(of: cell))
        }
      case .row(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
        if isOpen { add(Item(name: wording.name(question.topic)), of: form.office(of: cell)) }
      case .text(let name): add(text: name, details(name), wording)
      }
      if count > before, let section = places.section(question.topic) { sections.insert(section.id) }
    }
  }

  private mutating func add(text name: String, _ details: [String], _ wording: QuestionWording) {
    let form = wording.form
    guard let field = form.fields.first(where: { $0.name == name }) else { return }
    let text = wording.answers.texts[name]?.text ?? ""
    let hasGap = TextGaps.first(in: text, from: 0) != nil
    if hasGap || (text.trimmed().isEmpty && !field.isOptional) {
      fields.insert(name)
      let office = form.section(field.section)?.office
      let heading = wording.name(.text(name))
      if details.isEmpty { add(Item(name: heading, isMade: true), of: office) }
      for detail in details {
        add(Item(name: heading.hasSuffix(detail) ? heading : "\(heading)：\(detail)"), of: office)
      }
    }
  }

  private mutating func add(_ item: Item, of office: String?) {
    let office = office ?? ""
    if let place = groups.firstIndex(where: { $0.office == office }) {
      groups[place].items.append(item)
    } else {
      groups.append(Group(office: office, items: [item]))
    }
  }

  /// How many there are.
  var count: Int { groups.reduce(0) { $0 + $1.items.count } }

  /// One line for each office.
  ///
  /// - Parameter most: The most that is named of one office.
  /// - Returns: The lines without indent.
  func lines(most: Int = .max) -> [String] {
    groups.map { group in
      let names = group.items.prefix(most).map { $0.name }.joined(separator: "、")
      let rest = group.items.count > most ? "等 \(group.items.count) 项" : ""
      return (group.office.isEmpty ? "" : "\(group.office)：") + names + rest
    }
  }

  /// A sheet to be printed and handed round, with a line for each figure, in at most 72 columns.
  func sheet(unit: String, year: Int?) -> String {
    let period = year.map { "\($0)年" } ?? ""
    var text = "\(unit)\(period)政府信息公开工作年度报告 要数清单\n"
    text += "请填好交回。\(period.isEmpty ? "" : "数字核定到\(period)12月31日，")没有发生的填 0。\n"
    for group in groups {
      let items = group.items.filter { !$0.isMade }
      if items.isEmpty { continue }
      let office = group.office.isEmpty ? "填报人" : group.office
      text += "\n\(DisplayWidth.padded(office, to: 24))提供人：              日期：\n"
      text += Self.parts(items)
      for item in items {
        let blank = item.unit.map { "________ \($0)" } ?? "________"
        let lines = LineBreaking.lines(item.name, width: Self.width - DisplayWidth.of(blank) - 4)
        for line in lines.dropLast() { text += "  \(line)\n" }
        let last = lines.last ?? ""
        text += "  \(DisplayWidth.padded(last, to: Self.width - DisplayWidth.of(blank) - 4))  \(blank)\n"
      }
    }
    return text
  }

  /// Among which columns the totals are to be shared out; said once for all of an office.
  private static func parts(_ items: [Item]) -> String {
    var told: [[String]] = []
    for item in items where !item.parts.isEmpty && !told.contains(item.parts) { told.append(item.parts) }
    return told.map { parts in
      let sentence = "写着“总计”的，请注明其中\(parts.joined(separator: "、"))各多少。"
      return LineBreaking.lines(sentence, width: width - 2).map { "  \($0)\n" }.joined()
    }.joined()
  }

  private static let width = 72
}
