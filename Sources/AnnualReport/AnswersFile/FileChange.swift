import Text
import YAMLSubset

/// A single change of an answers file.
enum FileChange: Sendable {
  /// Another value behind keys.
  case replacing([String], Tree)
  /// A new entry of the map behind keys, after the entry of a key.
  case inserting([String], key: String, Tree, after: String?)
  /// The first entry of a key gone from the map behind keys.
  case removing([String], key: String)
  /// A new item at the end of the list behind keys.
  case appending([String], Tree)

  /// Makes the change in a value.
  func apply(to root: inout FileValue) {
    switch self {
    case .replacing(let path, let tree): root.change(path[...]) { $0 = .written(tree) }
    case .inserting(let path, let key, let tree, let before):
      root.change(path[...]) { map in
        var entries = map.entries
        let place = entries.firstIndex { $0.key == before }.map { $0 + 1 } ?? entries.count
        entries.insert(FileEntry(key: key, origin: nil, value: .written(tree)), at: place)
        map = map.holding(entries)
      }
    case .removing(let path, let key):
      root.change(path[...]) { map in
        var entries = map.entries
        if let place = entries.firstIndex(where: { $0.key == key }) { entries.remove(at: place) }
        // Lines without an entry left are no map any more.
        let isNothing = entries.isEmpty && map.node?.style != .flow
        map = isNothing ? .written(.text("")) : map.holding(entries)
      }
    case .appending(let path, let tree):
      root.change(path[...]) { list in
        switch list {
        case .read(let node) where node.kind == .list: list = .appended(node, [tree])
        case .appended(let node, let items): list = .appended(node, items + [tree])
        case .written(.list(let items)): list = .written(.list(items + [tree]))
        case .read, .written, .edited: list = .written(.list([tree]))
        }
      }
    }
  }

  /// The change of a text.
  func edit(of document: Document) -> Edit? {
    switch self {
    case .replacing(let path, let tree):
      document.root.at(path).map { document.replacing($0, with: tree) }
    case .inserting(let path, let key, let tree, let before):
      document.root.at(path).map { map in
        // The name as it is written there.
        let written = map.entries.first { $0.isNamed(before) }?.key.text ?? before
        return document.inserting(key, tree, into: map, after: written)
      }
    case .removing(let path, let key):
      document.root.at(path)?.entries.first { $0.isNamed(key) }.map { document.removing($0) }
    case .appending(let path, let tree): document.root.at(path).map { document.appending(tree, to: $0) }
    }
  }
}

extension Node {
  fileprivate func at(_ path: [String]) -> Node? {
    var node = self
    for key in path {
      guard let next = node[key] ?? node.entries.first(where: { $0.isNamed(key) })?.value else { return nil }
      node = next
    }
    return node
  }
}

extension Entry {
  /// Whether its key is this one, also where radicals stand in it.
  func isNamed(_ key: String?) -> Bool { self.key.text?.withoutRadicals() == key }
}
