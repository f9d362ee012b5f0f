import Mustache
import YAMLSubset

/// Sections with their text fields, and the facts about the report.
extension FormDecoder {
  mutating func section(_ node: Node) -> Section? {
    allow(["id", "heading", "table", "fields", "source", "help"], in: node)
    guard let id = text("id", of: node), let heading = text("heading", of: node),
      let source = text("source", of: node)
    else { return nil }
    let fields = optionalList(node["fields"]).compactMap { field($0, of: id) }
    let table = optionalText("table", of: node)
    let printed = tables.first { $0.id == table }
    refuseDuplicates((printed?.rows.map(\.id) ?? []) + fields.map(\.id), at: node)
    if let table, let value = node["table"] {
      if printed == nil {
        fail(.unknownName(table, similar: Nearest.name(to: table, among: tables.map(\.id))), at: value)
      } else if table != id {
        fail(.otherTable(section: id, table: table), at: value)
      }
    }
    return Section(
      id: id, heading: heading, table: table, fields: fields, source: source,
      help: optionalText("help", of: node))
  }

  private mutating func field(_ node: Node, of section: String) -> Section.Field? {
    allow(["id", "heading", "optional", "help"], in: node)
    guard let id = text("id", of: node) else { return nil }
    return Section.Field(
      name: "\(section).\(id)", id: id, heading: optionalText("heading", of: node),
      isOptional: flag("optional", of: node), help: optionalText("help", of: node))
  }

  mutating func aboutFact(_ node: Node) -> AboutFact? {
    allow(["id", "label", "kind", "optional", "contact", "example", "help"], in: node)
    guard let id = text("id", of: node), let label = text("label", of: node),
      let kind: AboutFact.Kind = word("kind", of: node)
    else { return nil }
    return AboutFact(
      id: id, label: label, kind: kind, isOptional: flag("optional", of: node),
      isContact: flag("contact", of: node), example: optionalText("example", of: node),
      help: optionalText("help", of: node))
  }
}
