import Text

extension Form {
  /// The cells, texts and facts that somebody may mean by a name that is none: those that end with it, else the nearest
  /// name, those that have it in a part of their name or in a label, those of which it has such a part in it, or those of the
  /// nearest part.
  ///
  /// - Parameter name: What was written.
  /// - Returns: Their names, in the order of the form; none where nothing is near.
  func names(near name: String) -> [String] {
    let all = partsByName
    let ending = all.map { $0.name }.filter { $0.hasSuffix("." + name) }
    if !ending.isEmpty { return ending }
    if let whole = Nearest.name(to: name, among: all.map { $0.name }) { return [whole] }
    // One character stands in too many names to remind of one.
    guard name.count > 1 else { return [] }
    let around = all.filter { $0.parts.contains { $0.containsBytes(of: name) } }
    if !around.isEmpty { return around.map { $0.name } }
    let within = all.map { (name: $0.name, length: Self.longest($0.parts, in: name)) }
    if let most = within.map({ $0.length }).max(), most > 1 {
      return within.filter { $0.length == most }.map { $0.name }
    }
    guard let part = Nearest.name(to: name, among: all.flatMap { $0.parts }) else { return [] }
    return all.filter { $0.parts.contains(part) }.map { $0.name }
  }

  /// Everything that can be corrected, each with the parts of its name and its labels.
  private var partsByName: [(name: String, parts: [String])] {
    var all: [(name: String, parts: [String])] = []
    for table in tables {
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.blocks[row.block].columnLeaves) {
          let headings = [row.heading, column]
          all.append(
            (
              cells[cell].id.description,
              [row.id, cells[cell].id.column] + headings.flatMap { [$0.label] + $0.variants }
            ))
        }
      }
    }
    all += fields.map { ($0.name, [$0.id] + ($0.heading.map { [$0] } ?? [])) }
    return all + about.map { ($0.id, [$0.id, $0.label]) }
  }

  /// How long the longest part is that stands in a name.
  private static func longest(_ parts: [String], in name: String) -> Int {
    parts.filter { name.containsBytes(of: $0) }.map { $0.count }.max() ?? 0
  }
}
