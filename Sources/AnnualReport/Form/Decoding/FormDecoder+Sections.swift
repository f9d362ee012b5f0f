import Text
import YAMLSubset

/// Sections with their text fields, and the facts about the report.
extension FormDecoder {
  mutating func section(_ node: Node) -> Section? {
    allow(["id", "heading", "also", "table", "fields", "office", "source", "help"], in: node)
    guard let id = text("id", of: node), let heading = text("heading", of: node),
      let source = text("source", of: node)
    else { return nil }
    let fields = optionalList(node["fields"]).compactMap { field($0, of: id) }
    let table = optionalText("table", of: node)
    let printed = tables.first { $0.id == table }
    let keys = (printed?.rows.map { $0.id } ?? []) + fields.map { $0.id }
    refuseDuplicates(keys, at: node)
    // A place of two parts is a text or a column, by its spelling alone.
    let columns = printed?.blocks.flatMap { $0.columnLeaves.compactMap { $0.id } } ?? []
    refuseDuplicates(fields.map { $0.id } + Set(columns).sorted(), at: node)
    if let table, let value = node["table"] {
      if printed == nil {
        fail(.unknownName(table, similar: Nearest.name(to: table, among: tables.map { $0.id })), at: value)
      } else if table != id {
        fail(.otherTable(section: id, table: table), at: value)
      }
    }
    return Section(
      id: id, heading: heading, variants: texts("also", of: node), table: table, fields: fields,
      keys: NameIndex(keys), office: optionalText("office", of: node), source: source,
      help: optionalText("help", of: node))
  }

  private mutating func field(_ node: Node, of section: String) -> Section.Field? {
    allow(["id", "heading", "match", "says", "optional", "unasked", "help"], in: node)
    guard let id = text("id", of: node) else { return nil }
    return Section.Field(
      name: "\(section).\(id)", section: section, id: id, heading: optionalText("heading", of: node),
      isOptional: flag("optional", of: node), isUnasked: flag("unasked", of: node),
      help: optionalText("help", of: node),
      words: texts("match", of: node), openings: texts("says", of: node))
  }

  /// The words by which published reports are read; a form may have none.
  mutating func readingWords(_ node: Node?) -> ReadingWords {
    guard let node else { return ReadingWords() }
    allow(["furniture", "instructions", "signers", "governments", "about", "titles"], in: node)
    return ReadingWords(
      furniture: texts("furniture", of: node), instructions: texts("instructions", of: node),
      signers: texts("signers", of: node), governments: texts("governments", of: node),
      about: texts("about", of: node), titles: texts("titles", of: node))
  }

  mutating func aboutFact(_ node: Node) -> AboutFact? {
    allow(["id", "label", "kind", "optional", "contact", "proposals", "like", "example", "help"], in: node)
    guard let id = text("id", of: node), let label = text("label", of: node),
      let kind: AboutFact.Kind = word("kind", of: node)
    else { return nil }
    return AboutFact(
      id: id, label: label, kind: kind, isOptional: flag("optional", of: node),
      isContact: flag("contact", of: node), proposals: proposals(of: node),
      likeWords: texts("like", of: node),
      example: optionalText("example", of: node),
      help: optionalText("help", of: node))
  }

  /// What to propose for a word in the name of the unit, in the order of the form.
  private mutating func proposals(of node: Node) -> [AboutFact.Proposal] {
    (node["proposals"]?.entries ?? []).compactMap { entry in
      guard let word = entry.key.text, let proposal = entry.value.text else { return nil }
      return AboutFact.Proposal(word: word, answer: proposal)
    }
  }

  /// The tables in the order in which they are asked; those that are not named come last, row by row.
  mutating func interview(_ node: Node?, rules: [Rule]) -> [InterviewOrder.Step] {
    let steps = optionalList(node).compactMap { interviewStep($0, rules: rules) }
    if let node { refuseDuplicates(steps.map({ $0.table }), at: node) }
    let rest = tables.map { $0.id }.filter { id in !steps.contains { $0.table == id } }
    return steps + rest.map { InterviewOrder.Step(table: $0, balance: nil, gate: nil) }
  }

  private mutating func interviewStep(_ node: Node, rules: [Rule]) -> InterviewOrder.Step? {
    allow(["table", "balance", "gate"], in: node)
    guard let table = text("table", of: node) else { return nil }
    if !tables.contains(where: { $0.id == table }) {
      fail(.unknownName(table, similar: Nearest.name(to: table, among: tables.map { $0.id })), at: node)
    }
    let balance = optionalText("balance", of: node)
    if let balance, !rules.contains(where: { $0.id == balance && $0.each == .column && $0.table == table }) {
      fail(.unknownName(balance, similar: Nearest.name(to: balance, among: rules.map { $0.id })), at: node)
    }
    return InterviewOrder.Step(table: table, balance: balance, gate: optionalText("gate", of: node))
  }
}
