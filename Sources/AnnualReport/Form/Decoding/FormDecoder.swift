import Mustache
import Text
import YAMLSubset

/// Reads `form.yaml` into a `Form`, collecting every defect on the way.
struct FormDecoder {
  /// The named checks that a form can switch on; nil to leave its checks unread.
  let checkSchemas: [CheckSchema]?
  private(set) var defects: [FormError.Defect] = []
  var formats: [String: FigureFormat] = [:]
  var cells: [Cell] = []
  var cellNames = NameIndex()
  var tables: [Table] = []
  /// The lists of words that checks refer to as `<name>`.
  var wordLists: [String: Words] = [:]
  /// The file that is being read.
  var file = Edition.formFile
  var fieldNames: Set<String> = []
  var sectionNames: Set<String> = []

  init(checks: [CheckSchema]?) {
    checkSchemas = checks
  }

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - root: The form.
  ///   - prose: The checks of running text that all editions share; nil where there are none.
  /// - Returns: nil where there are defects.
  mutating func form(_ root: Node, prose: Node?) -> Form? {
    readWordLists(of: prose)
    allow(
      [
        "edition", "document", "title", "first-year", "report-title", "figures", "about", "sections",
        "tables",
        "reading", "rules", "checks", "opening", "deadline", "interview", "rollup", "charts",
      ], in: root)
    guard root.kind == .map else { return nil }
    let edition = text("edition", of: root)
    let document = text("document", of: root)
    let title = text("title", of: root)
    let firstYear = number("first-year", of: root, in: 1...9999)
    let reportTitle = template("report-title", of: root)
    decodeFormats(root)
    let about = list("about", of: root).compactMap { aboutFact($0) }
    for node in list("tables", of: root) {
      if let table = table(node) { tables.append(table) }
    }
    refuseDuplicates(tables.map { $0.id }, at: root["tables"] ?? root)
    let sections = list("sections", of: root).compactMap { section($0) }
    refuseDuplicates(about.map { $0.id } + sections.map { $0.id }, at: root["sections"] ?? root)
    refuseReserved(
      about.map { $0.id } + sections.map { $0.id },
      [Vocabulary.details, Vocabulary.explanations, Vocabulary.lead],
      at: root["sections"] ?? root)
    for table in tables where !sections.contains(where: { $0.table == table.id }) {
      fail(.unusedTable(table.id), at: root["tables"] ?? root)
    }
    sectionNames = Set(sections.map { $0.id })
    fieldNames = Set(sections.flatMap { $0.fields }.map { $0.name })
    let rules = list("rules", of: root).compactMap { rule($0) }
    var checks: [NamedCheck] = []
    if let checkSchemas {
      checks =
        list("checks", of: root).compactMap { check($0, checkSchemas) } + self.checks(of: prose, checkSchemas)
    }
    refuseDuplicates(rules.map { $0.id } + checks.map { $0.id }, at: root["rules"] ?? root)
    let reading = readingWords(root["reading"])
    let steps = interview(root["interview"], rules: rules)
    let knownExcesses = optionalList(root["rollup"]).compactMap { knownExcess($0) }
    let charts = optionalList(root["charts"]).compactMap { chartPart($0) }
    guard defects.isEmpty, let edition, let document, let title, let firstYear, let reportTitle else {
      return nil
    }
    return Form(
      edition: edition, document: document, title: title, firstYear: firstYear, reportTitle: reportTitle,
      about: about, sections: sections, tables: tables, cells: cells, cellNames: cellNames,
      reading: reading, rules: rules,
      checks: checks,
      interview: InterviewOrder(
        opening: optionalText("opening", of: root) ?? "", deadline: optionalText("deadline", of: root) ?? "",
        steps: steps),
      knownExcesses: knownExcesses, charts: charts)
  }

  private mutating func knownExcess(_ node: Node) -> KnownExcess? {
    allow(["table", "row", "says"], in: node)
    guard let id = text("table", of: node), let row = text("row", of: node), let says = text("says", of: node)
    else { return nil }
    guard let table = tables.first(where: { $0.id == id }), table.row(row) != nil else {
      fail(.unknownName("\(id).\(row)", similar: nil), at: node)
      return nil
    }
    return KnownExcess(table: id, row: row, sentence: says)
  }

  private mutating func decodeFormats(_ root: Node) {
    guard let node = map("figures", of: root) else { return }
    for entry in node.entries {
      let format = entry.value
      allow(["unit", "decimals", "signed", "padded", "also", "converts"], in: format)
      guard let name = entry.key.text, let unit = text("unit", of: format),
        let decimals = number("decimals", of: format, in: 0...Quantity.decimals)
      else { continue }
      var conversions: [String: Int64] = [:]
      if let converts = format["converts"], converts.kind != .map { fail(.expected(.map), at: converts) }
      for conversion in format["converts"]?.entries ?? [] {
        if let other = conversion.key.text, let count = number(conversion.value, in: 1...1_000_000) {
          conversions[other] = Int64(count)
        }
      }
      formats[name] = FigureFormat(
        unit: unit, decimals: decimals, isSigned: flag("signed", of: format),
        isPadded: flag("padded", of: format), synonyms: texts("also", of: format), conversions: conversions)
    }
  }

  mutating func fail(_ reason: FormError.Reason, at node: Node) {
    defects.append(FormError.Defect(reason: reason, position: node.start, file: file))
  }
}

/// The pieces that every part of the form is read with.
extension FormDecoder {
  mutating func allow(_ keys: [String], in node: Node) {
    guard node.kind == .map else { return fail(.expected(.map), at: node) }
    for key in node.keys(besidesOnce: keys) {
      let name = key.text ?? ""
      let isKnown = keys.contains { key.reads($0) }
      fail(
        isKnown ? .duplicateKey(name) : .unknownKey(name, similar: Nearest.name(to: name, among: keys)),
        at: key)
    }
  }

  mutating func optionalText(_ key: String, of node: Node) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.text else {
      fail(.expected(.text), at: value)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  mutating func text(_ key: String, of node: Node) -> String? {
    let text = optionalText(key, of: node)
    if text == nil && node[key]?.text != nil || node[key] == nil { fail(.missing(key: key), at: node) }
    return text
  }

  mutating func number(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let text = node.text, let number = Int(text) else {
      fail(.notANumber(node.text ?? ""), at: node)
      return nil
    }
    if !range.contains(number) {
      fail(.outOfRange(number, least: range.lowerBound, most: range.upperBound), at: node)
    }
    return range.contains(number) ? number : nil
  }

  mutating func number(_ key: String, of node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let value = node[key] else {
      fail(.missing(key: key), at: node)
      return nil
    }
    return number(value, in: range)
  }

  mutating func flag(_ key: String, of node: Node) -> Bool {
    guard let value = node[key] else { return false }
    if !value.reads("yes") { fail(.notOneOf(["yes"], found: value.text ?? ""), at: value) }
    return true
  }

  mutating func list(_ key: String, of node: Node) -> [Node] {
    guard let value = node[key] else {
      fail(.missing(key: key), at: node)
      return []
    }
    return optionalList(value)
  }

  mutating func optionalList(_ value: Node?) -> [Node] {
    guard let value else { return [] }
    if value.kind != .list { fail(.expected(.list), at: value) }
    return value.items
  }

  mutating func texts(_ key: String, of node: Node) -> [String] {
    optionalList(node[key]).compactMap { item in
      if item.text == nil { fail(.expected(.text), at: item) }
      return item.text
    }
  }

  mutating func map(_ key: String, of node: Node) -> Node? {
    guard let value = node[key], value.kind == .map else {
      fail(.missing(key: key), at: node)
      return nil
    }
    return value
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, of node: Node) -> Word?
  where Word.RawValue == String {
    guard let text = text(key, of: node), let value = node[key] else { return nil }
    if let word = Word(rawValue: text) { return word }
    fail(.notOneOf(Word.allCases.map { $0.rawValue }, found: text), at: value)
    return nil
  }

  mutating func template(_ key: String, of node: Node) -> Template? {
    guard let text = text(key, of: node), let value = node[key] else { return nil }
    do {
      return try Template(text)
    } catch {
      fail(.badTemplate(error.message), at: value)
      return nil
    }
  }

  mutating func refuseReserved(_ ids: [String], _ words: Set<String>, at node: Node) {
    for id in ids where words.contains(id) { fail(.reservedID(id), at: node) }
  }

  mutating func refuseDuplicates(_ ids: [String], at node: Node) {
    var seen: Set<ExactText> = []
    for id in ids where !seen.insert(ExactText(id)).inserted { fail(.duplicateID(id), at: node) }
  }
}
