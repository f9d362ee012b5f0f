public import YAMLSubset

/// A document's content without its spelling, for comparison byte for byte.
public indirect enum Shape: Equatable, CustomStringConvertible {
  /// A text.
  case text(String)
  /// A list.
  case list([Shape])
  /// A map with its entries in order, duplicates included.
  case map([Pair])

  /// One entry of a map.
  public struct Pair: Equatable {
    /// The key.
    public var key: String
    /// The value.
    public var value: Shape

    /// Makes an entry.
    public init(key: String, value: Shape) {
      self.key = key
      self.value = value
    }

    /// Whether key and value are the same.
    public static func == (one: Pair, other: Pair) -> Bool {
      one.key.utf8.elementsEqual(other.key.utf8) && one.value == other.value
    }
  }

  /// The content of a node.
  public init(_ node: Node) {
    switch node.kind {
    case .scalar: self = .text(node.text ?? "")
    case .list: self = .list(node.items.map(Shape.init))
    case .map: self = .map(node.entries.map { Pair(key: $0.key.text ?? "", value: Shape($0.value)) })
    }
  }

  /// The content of a value to be written.
  public init(_ tree: Tree) {
    switch tree {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(Shape.init))
    case .map(let entries), .flow(let entries):
      self = .map(entries.map { Pair(key: $0.0, value: Shape($0.1)) })
    }
  }

  /// Whether two contents are the same; `==` of texts would take canonically equivalent ones for equal.
  public static func == (one: Shape, other: Shape) -> Bool {
    switch (one, other) {
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    case (.list(let one), .list(let other)): one == other
    case (.map(let one), .map(let other)): one == other
    case (.text, _), (.list, _), (.map, _): false
    }
  }

  /// The content in one line.
  public var description: String {
    switch self {
    case .text(let text): text.debugDescription
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\($0.key.debugDescription): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same with the value at a path of places changed.
  public func changing(_ path: ArraySlice<Int>, _ change: (Shape) -> Shape) -> Shape {
    guard let place = path.first else { return change(self) }
    switch self {
    case .text: return self
    case .list(var items):
      items[place] = items[place].changing(path.dropFirst(), change)
      return .list(items)
    case .map(var pairs):
      pairs[place].value = pairs[place].value.changing(path.dropFirst(), change)
      return .map(pairs)
    }
  }
}

/// A node and the places that lead to it.
public struct Spot {
  /// The node.
  public let node: Node
  /// The number of each entry or item on the way to it.
  public let path: [Int]

  /// All values of a document, outermost first.
  public static func all(_ node: Node, _ path: [Int] = []) -> [Spot] {
    let children = node.kind == .map ? node.entries.map(\.value) : node.items
    return [Spot(node: node, path: path)]
      + children.enumerated().flatMap { all($0.element, path + [$0.offset]) }
  }
}
