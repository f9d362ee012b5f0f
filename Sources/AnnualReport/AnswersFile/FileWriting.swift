import YAMLSubset

/// Writes the changes of an answers file into its text.
struct FileWriting {
  /// The text before the changes.
  let document: Document
  /// What it is to say.
  let root: FileValue
  /// The changes one by one, in their order.
  let changes: [FileChange]

  /// All changes as edits of the text, to be made in one go.
  var edits: [Edit] {
    if changes.count == 1 { return changes[0].edit(of: document).map { [$0] } ?? [] }
    var edits: [Edit] = []
    collect(root, over: document.root, &edits)
    return edits
  }

  /// The changed text, read once; where edits made in one go come to something else, one after the other.
  ///
  /// - Returns: The text, and how often one was read for it.
  func written() throws(SyntaxError) -> (document: Document, readings: Int) {
    if let whole = try? Document(document.applying(edits)), changes.count == 1 || says(root, whole.root) {
      return (whole, 1)
    }
    var document = document
    for change in changes {
      guard let edit = change.edit(of: document) else { continue }
      document = try Document(document.applying([edit]))
    }
    return (document, changes.count + 1)
  }

  private func collect(_ value: FileValue, over node: Node, _ edits: inout [Edit]) {
    switch value {
    case .read: return
    case .written(let tree): edits.append(document.replacing(node, with: tree))
    case .appended(_, let items):
      for item in items { edits.append(document.appending(item, to: node)) }
    case .edited(_, let entries):
      // What comes in stands before what goes at the same place.
      var before: String?
      for entry in entries {
        if let origin = entry.origin {
          before = origin.key.text
        } else if case .written(let tree) = entry.value {
          edits.append(document.inserting(entry.key, tree, into: node, after: before))
        }
      }
      for entry in entries {
        if let origin = entry.origin { collect(entry.value, over: origin.value, &edits) }
      }
      let kept = Set(entries.compactMap { $0.origin?.key.range.lowerBound })
      for entry in node.entries where !kept.contains(entry.key.range.lowerBound) {
        edits.append(document.removing(entry))
      }
    }
  }

  /// Whether a text says what it was to say; what was not touched is not looked at.
  private func says(_ value: FileValue, _ node: Node) -> Bool {
    switch value {
    case .read: return true
    case .written(let tree): return says(tree, node)
    case .appended(let list, let items): return node.items.count == list.items.count + items.count
    case .edited(_, let entries):
      let found = node.entries
      if entries.isEmpty { return node.isEmpty || (node.kind == .map && found.isEmpty) }
      guard found.count == entries.count else { return false }
      return zip(entries, found).allSatisfy { $1.isNamed($0.key) && says($0.value, $1.value) }
    }
  }

  private func says(_ tree: Tree, _ node: Node) -> Bool {
    switch tree {
    case .text(let text): return node.text == text
    case .map(let entries), .flow(let entries):
      let found = node.entries
      guard found.count == entries.count else { return false }
      return zip(entries, found).allSatisfy { $0.0 == $1.key.text && says($0.1, $1.value) }
    case .list(let items):
      let found = node.items
      return found.count == items.count && zip(items, found).allSatisfy { says($0, $1) }
    }
  }
}
