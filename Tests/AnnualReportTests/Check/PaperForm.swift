import TestSupport
import YAMLSubset

/// What a form demands of figures, worked out a second time from its file: no code of the product takes part.
struct PaperForm {
  struct Row {
    let id: String
    let table: String
    /// The group that it is a row of.
    let group: String?
    let isGroup: Bool
    let columns: [String]
    let block: Int
  }

  struct Rule {
    let id: String
    let table: String
    let each: String
    let relation: String
  }

  /// A relation over cells: names of this year's, or of last year's with `上年:`.
  struct Claim: Hashable {
    let rule: String
    let place: String
    let left: [String]
    let isEqual: Bool
    let right: [String]

    var cells: Set<String> { Set(left + right) }

    func holds(_ figures: [String: Int]) -> Bool {
      let left = left.reduce(0) { $0 + (figures[$1] ?? 0) }
      let right = right.reduce(0) { $0 + (figures[$1] ?? 0) }
      return isEqual ? left == right : left <= right
    }
  }

  private(set) var rows: [Row] = []
  private(set) var rules: [Rule] = []
  private(set) var claims: [Claim] = []

  init(edition: String) throws {
    let form = try Document(PackageFolder.bytes("templates/\(edition)/form.yaml")).root
    for table in form["tables"]?.items ?? [] {
      let id = table["id"]?.text ?? ""
      for (number, block) in (table["blocks"]?.items ?? []).enumerated() {
        let columns = Self.leaves(block["columns"]?.items ?? [])
        collect(block["rows"]?.items ?? [], table: id, group: nil, columns: columns, block: number)
      }
    }
    for rule in form["rules"]?.items ?? [] {
      rules.append(
        Rule(
          id: rule["id"]?.text ?? "", table: rule["table"]?.text ?? "", each: rule["each"]?.text ?? "",
          relation: rule["relation"]?.text ?? ""))
    }
    claims = rules.flatMap(claims)
  }

  private static func leaves(_ headings: [Node]) -> [String] {
    headings.flatMap { heading in
      heading["columns"].map { leaves($0.items) } ?? [heading["id"]?.text ?? ""]
    }
  }

  private mutating func collect(
    _ headings: [Node], table: String, group: String?, columns: [String], block: Int
  ) {
    for heading in headings {
      let below = heading["rows"]?.items ?? []
      if let id = heading["id"]?.text {
        rows.append(
          Row(
            id: id, table: table, group: group, isGroup: !below.isEmpty, columns: columns, block: block))
      }
      collect(below, table: table, group: heading["id"]?.text ?? group, columns: columns, block: block)
    }
  }

  private func claims(_ rule: Rule) -> [Claim] {
    let rows = rows.filter { $0.table == rule.table }
    let words = rule.relation.split(separator: " ").map(String.init).filter { $0 != "+" }
    guard let middle = words.firstIndex(where: { $0 == "=" || $0 == "≤" }) else { return [] }
    let sides = [words[..<middle], words[(middle + 1)...]].map { $0.filter { $0 != "0" } }
    let names = sides.flatMap { $0.map(Self.name) }
    func claim(_ place: String, _ cells: (String) -> [String]) -> Claim {
      let sides = sides.map { $0.flatMap { word in cells(Self.name(word)).map { Self.year(word) + $0 } } }
      return Claim(
        rule: rule.id, place: place, left: sides[0], isEqual: words[middle] == "=", right: sides[1])
    }
    func spread(_ name: String) -> [String] {
      let inGroup = rows.filter { $0.group == name }.map(\.id)
      return inGroup.isEmpty ? [name] : inGroup
    }
    switch rule.each {
    case "row":
      return rows.filter { row in !row.isGroup && names.allSatisfy(row.columns.contains) }.map { row in
        claim("\(row.table).\(row.id)") { ["\(row.table).\(row.id).\($0)"] }
      }
    case "column", "cell":
      let columns = rows.first { $0.id == names[0] }?.columns ?? []
      return columns.map { column in
        let place = rule.each == "cell" ? "\(names[0]).\(column)" : column
        return claim("\(rule.table).\(place)") { name in
          spread(name).map { "\(rule.table).\($0).\(column)" }
        }
      }
    default:
      return rows.filter(\.isGroup).flatMap { group in
        group.columns.map { column in
          claim("\(rule.table).\(group.id).\(column)") { name in
            (name == "各行" ? spread(group.id) : [group.id]).map { "\(rule.table).\($0).\(column)" }
          }
        }
      }
    }
  }

  private static func name(_ word: String) -> String {
    word.hasPrefix("上年:") ? String(word.dropFirst(3)) : word
  }

  private static func year(_ word: String) -> String { word.hasPrefix("上年:") ? "上年:" : "" }
}
