import Mustache
import Text
import YAMLSubset

/// Reads the suggested text of a text field, collecting every defect on the way.
struct SuggestionDecoder {
  private let form: Form
  private let field: Section.Field
  private var reader = FormDecoder(checks: [])
  /// What is wrong, in file order as far as it was read.
  var defects: [FormError.Defect] { reader.defects }

  init(_ field: Section.Field, of form: Form) {
    self.form = form
    self.field = field
  }

  /// The text; nil where there are defects.
  mutating func suggestion(_ root: Node) -> Suggestion? {
    reader.allow(["lead", "details", "sentences"], in: root)
    guard root.kind == .map else { return nil }
    var details: [Detail] = []
    for node in reader.optionalList(root["details"]) { details += self.details(node) }
    reader.refuseDuplicates(details.map { $0.id }, at: root["details"] ?? root)
    let lead = root["lead"] == nil ? nil : template("lead", of: root, details: [])
    let nodes = reader.list("sentences", of: root)
    let sentences = nodes.flatMap { self.sentences($0, details) }
    for detail in details {
      let isUsed = sentences.contains { sentence in
        sentence.names.contains(detail.id)
          || sentence.conditions.contains { $0.subject == .detail(detail.id) }
      }
      if !isUsed { reader.fail(.unusedDetail(detail.id), at: root["details"] ?? root) }
    }
    guard defects.isEmpty else { return nil }
    return Suggestion(field: field.name, lead: lead, details: details, sentences: sentences)
  }

  // MARK: Details

  /// One detail, or where it is about pieces of last year's report one for each.
  private mutating func details(_ node: Node) -> [Detail] {
    reader.allow(["id", "name", "ask", "unit", "choices", "more", "each", "match", "help"], in: node)
    guard let id = reader.text("id", of: node), let name = reader.text("name", of: node),
      let question = reader.text("ask", of: node)
    else { return [] }
    let isTaken =
      form.cell(named: id) != nil || form.aboutNames[id] != nil
      || [Vocabulary.words, Vocabulary.lastYear].contains(id)
    if isTaken { reader.fail(.reservedID(id), at: node["id"] ?? node) }
    let each = reader.optionalText("each", of: node)
    if let each, form.fieldNames[each] == nil {
      let similar = Nearest.name(to: each, among: form.fieldNames.names)
      reader.fail(.unknownName(each, similar: similar), at: node["each"] ?? node)
    }
    let kind = kind(node, isAboutLastYear: each != nil)
    let list = reader.optionalText("more", of: node)
    let matches = reader.texts("match", of: node)
    let help = reader.optionalText("help", of: node)
    let pieces = each == nil ? [""] : (1...Suggestion.mostPieces).map { String($0) }
    return pieces.enumerated().map { number, suffix in
      Detail(
        key: "\(field.id).\(id)\(suffix)", id: id + suffix, name: name + suffix, question: question,
        kind: kind,
        list: list, lastYear: each.map { Detail.LastYear(field: $0, number: number) }, matches: matches,
        help: help)
    }
  }

  private mutating func kind(_ node: Node, isAboutLastYear: Bool) -> Detail.Kind {
    if let unit = reader.optionalText("unit", of: node) { return .figure(Self.format(unit)) }
    guard node["choices"] != nil else { return .words }
    let choices = reader.list("choices", of: node)
    return .choice(choices.compactMap { choice($0, isAboutLastYear: isAboutLastYear) })
  }

  private mutating func choice(_ node: Node, isAboutLastYear: Bool) -> Detail.Choice? {
    reader.allow(["label", "text", "unit", "negative"], in: node)
    guard let label = reader.text("label", of: node), let text = reader.template("text", of: node) else {
      return nil
    }
    let known = [Vocabulary.words] + (isAboutLastYear ? [Vocabulary.lastYear] : [])
    refuseUnknownNames(in: text, known: known, at: node["text"] ?? node)
    let unit = reader.optionalText("unit", of: node)
    let choice = Detail.Choice(
      label: label, text: text, format: unit.map(Self.format), isNegative: reader.flag("negative", of: node))
    if choice.takesWords != label.hasSuffix("：") {
      reader.fail(.colonWithoutWords(label), at: node["label"] ?? node)
    }
    return choice
  }

  /// Whole numbers of a unit.
  private static func format(_ unit: String) -> FigureFormat {
    FigureFormat(
      unit: unit, decimals: 0, isSigned: false, isPadded: false, synonyms: [], conversions: [:])
  }

  // MARK: Sentences

  /// One sentence, or where it names a detail about pieces of last year's report one for each.
  private mutating func sentences(_ node: Node, _ details: [Detail]) -> [Suggestion.Sentence] {
    reader.allow(["text", "items", "when", "needed"], in: node)
    let stems = details.compactMap { detail in
      detail.lastYear.map { (String(detail.id.dropLast()), $0.number) }
    }
    let named = (node["text"]?.text.flatMap { try? Template($0) })?.tags.map { $0.name } ?? []
    guard let stem = stems.first(where: { named.contains($0.0) })?.0 else {
      return [sentence(node, details, stem: nil, number: 0)].compactMap { $0 }
    }
    return stems.filter { $0.0 == stem }.compactMap { sentence(node, details, stem: stem, number: $0.1) }
  }

  private mutating func sentence(
    _ node: Node, _ details: [Detail], stem: String?, number: Int
  ) -> Suggestion.Sentence? {
    let known = details.map { $0.id }
    guard var text = template("text", of: node, details: stem.map { known + [$0] } ?? known) else {
      return nil
    }
    if let stem {
      let own = try? text.expanded { "{{\($0 == stem ? stem + String(number + 1) : $0)}}" }
      text = own.flatMap { try? Template($0) } ?? text
    }
    var items: [Template] = []
    for item in reader.optionalList(node["items"]) {
      guard let words = item.text, let template = try? Template(words) else {
        reader.fail(.expected(.text), at: item)
        continue
      }
      refuseUnknownNames(in: template, known: form.cellNames.names + known, at: item)
      items.append(template)
    }
    let conditions = reader.optionalList(node["when"]).compactMap { condition($0, details) }
    return Suggestion.Sentence(
      text: text, items: items, conditions: conditions, isNeeded: reader.flag("needed", of: node))
  }

  private mutating func condition(_ node: Node, _ details: [Detail]) -> Suggestion.Condition? {
    let parts = (node.text ?? "").split(separator: " ").map(String.init)
    guard parts.count == 3, parts[2] == "0", parts[1] == "=" || parts[1] == ">" else {
      reader.fail(.badCondition(node.text ?? ""), at: node)
      return nil
    }
    if let cell = form.cell(named: parts[0]) {
      return Suggestion.Condition(subject: .cell(cell), isZero: parts[1] == "=")
    }
    if let detail = details.first(where: { $0.id == parts[0] }), case .figure = detail.kind {
      return Suggestion.Condition(subject: .detail(detail.id), isZero: parts[1] == "=")
    }
    let known = form.cellNames.names + details.map { $0.id }
    reader.fail(.unknownName(parts[0], similar: Nearest.name(to: parts[0], among: known)), at: node)
    return nil
  }

  // MARK: Names

  private mutating func template(_ key: String, of node: Node, details: [String]) -> Template? {
    guard let template = reader.template(key, of: node) else { return nil }
    refuseUnknownNames(
      in: template, known: form.aboutNames.names + form.cellNames.names + details, at: node[key] ?? node)
    return template
  }

  private mutating func refuseUnknownNames(in template: Template, known: [String], at node: Node) {
    for tag in template.tags {
      if tag.kind != .variable {
        reader.fail(
          .badTemplate(TemplateError(reason: .onlyNames, line: tag.line, column: tag.column).message),
          at: node)
      } else if !known.contains(tag.name) {
        reader.fail(.unknownName(tag.name, similar: Nearest.name(to: tag.name, among: known)), at: node)
      }
    }
  }
}

extension Suggestion.Sentence {
  /// The names in it, in order.
  var names: [String] { (text.tags + items.flatMap { $0.tags }).map { $0.name } }
}
