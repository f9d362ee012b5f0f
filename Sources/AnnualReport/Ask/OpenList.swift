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
  ///   - later: The names of what it goes without until somebody knows it.
  init(
    _ plan: Plan, wording: QuestionWording, details: (String) -> [String], later: (String) -> [String]
  ) {
    let (form, places) = (wording.form, wording.places)
    for question in plan.questions {
      let isOpen = question.state != .answered
      var before = count
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
      case .text(let name):
        add(text: name, details(name), later(name), wording)
        // What a text goes without keeps no part open.
        before += later(name).count
      }
      if count > before, let section = places.section(question.topic) { sections.insert(section.id) }
    }
  }

  private mutating func add(
    text name: String, _ details: [String], _ later: [String], _ wording: QuestionWording
  ) {
    let form = wording.form
    guard let field = form.fields.first(where: { $0.name == name }) else { return }
    let text = wording.answers.texts[name]?.text ?? ""
    let office = form.section(field.section)?.office
    let heading = wording.name(.text(name))
    let hasGap = TextGaps.first(in: text, from: 0) != nil
    if hasGap || (text.trimmed().isEmpty && !field.isOptional) {
      fields.insert(name)
      if details.isEmpty { add(Item(name: heading, isMade: true), of: office) }
      for detail in details {
        add(Item(name: heading.hasSuffix(detail) ? heading : "\(heading)：\(detail)"), of: office)
      }
    }
    for detail in later { add(Item(name: OpenListWording.optional("\(heading)：\(detail)")), of: office) }
  }

  private mutating func add(_ item: Item, of office: String?) {
    let office = office ?? ""
    if let place = groups.firstIndex(where: { $0.office == office }) {
      groups[place].items.append(item)
    } else {
      groups.append(Group(office: office, items: [item]))
    }
  }

  /// Whether any of it can be asked for on a sheet.
  var canBeAskedFor: Bool { groups.contains { $0.items.contains { !$0.isMade } } }

  /// How many there are.
  var count: Int { groups.reduce(0) { $0 + $1.items.count } }
}
