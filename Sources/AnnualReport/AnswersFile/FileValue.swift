import Text
import YAMLSubset

/// A value of an answers file: as it was read, or as it is to be written.
indirect enum FileValue: Sendable {
  /// As it stands in the file.
  case read(Node)
  /// Another value in its place, or a new one.
  case written(Tree)
  /// A map of the file with some of its entries changed, new or gone.
  case edited(Node, [FileEntry])
  /// A list of the file with items behind the others.
  case appended(Node, [Tree])
}

/// An entry of a map.
struct FileEntry: Sendable {
  let key: String
  /// The entry as it stands in the file; nil for a new one.
  let origin: Entry?
  var value: FileValue
}

extension FileValue {
  /// The node that it was read from; nil for what is new.
  var node: Node? {
    switch self {
    case .read(let node), .edited(let node, _), .appended(let node, _): node
    case .written: nil
    }
  }

  /// Where it stands; what is not written yet stands at the beginning.
  var source: Source { node.map { Source($0.start) } ?? .text(line: 1, column: 1) }

  var kind: Node.Kind {
    switch self {
    case .read(let node): node.kind
    case .written(.text): .scalar
    case .written(.map), .written(.flow), .edited: .map
    case .written(.list), .appended: .list
    }
  }

  var text: String? {
    switch self {
    case .read(let node): node.text
    case .written(.text(let text)): text
    case .written, .edited, .appended: nil
    }
  }

  var isEmpty: Bool {
    switch self {
    case .read(let node): node.isEmpty
    case .written(.text(let text)): text.isEmpty
    case .written, .edited, .appended: false
    }
  }

  var entries: [FileEntry] {
    switch self {
    case .read(let node):
      node.entries.map {
        FileEntry(key: ($0.key.text ?? "").withoutRadicals(), origin: $0, value: .read($0.value))
      }
    case .written(.map(let entries)), .written(.flow(let entries)):
      entries.map { FileEntry(key: $0.0, origin: nil, value: .written($0.1)) }
    case .edited(_, let entries): entries
    case .written, .appended: []
    }
  }

  var items: [FileValue] {
    switch self {
    case .read(let node): node.items.map { .read($0) }
    case .written(.list(let items)): items.map { .written($0) }
    case .appended(let node, let items): node.items.map { .read($0) } + items.map { .written($0) }
    case .written, .edited: []
    }
  }

  /// The value of the first entry with this key.
  subscript(_ key: String) -> FileValue? {
    if case .read(let node) = self, let value = node[key] { return .read(value) }
    return entries.first { $0.key == key }?.value
  }

  /// The value behind keys, from the outermost inwards.
  subscript(path path: [String]) -> FileValue? {
    var value = self
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }
}

extension FileValue {
  /// Whether it is empty, or a mark such as `/`, which is no answer either.
  var isBlank: Bool { isEmpty || text.map { FigureFormat.plain.reading($0) == .blank } ?? false }

  /// Whether it is empty, or braces with nothing between them.
  var isNothing: Bool { isEmpty || (kind == .map && entries.isEmpty) }
}

extension FileValue {
  mutating func change(_ path: ArraySlice<String>, _ change: (inout FileValue) -> Void) {
    guard let key = path.first else { return change(&self) }
    var entries = entries
    guard let place = entries.firstIndex(where: { $0.key == key }) else { return }
    entries[place].value.change(path.dropFirst(), change)
    self = holding(entries)
  }

  /// The same map with other entries.
  func holding(_ entries: [FileEntry]) -> FileValue {
    switch self {
    case .read(let node) where node.kind == .map: return .edited(node, entries)
    case .edited(let node, _): return .edited(node, entries)
    case .written(.flow): return .written(.flow(entries.map { ($0.key, $0.value.tree) }))
    case .read, .written, .appended: return .written(.map(entries.map { ($0.key, $0.value.tree) }))
    }
  }

  /// What is new, as it is to be written.
  private var tree: Tree {
    if case .written(let tree) = self { return tree }
    return .text(text ?? "")
  }
}
