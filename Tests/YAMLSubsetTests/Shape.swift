import YAMLSubset

/// A document's content without its spelling, for comparison.
indirect enum Shape: Equatable, CustomStringConvertible {
  case text(String)
  case list([Shape])
  case map([Pair])

  struct Pair: Equatable {
    var key: String
    var value: Shape
  }

  init(_ node: Node) {
    switch node.kind {
    case .scalar: self = .text(node.text ?? "")
    case .list: self = .list(node.items.map(Shape.init))
    case .map: self = .map(node.entries.map { Pair(key: $0.key.text ?? "", value: Shape($0.value)) })
    }
  }

  init(_ tree: Tree) {
    switch tree {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(Shape.init))
    case .map(let entries), .flow(let entries):
      self = .map(entries.map { Pair(key: $0.0, value: Shape($0.1)) })
    }
  }

  var description: String {
    switch self {
    case .text(let text): text.debugDescription
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\($0.key.debugDescription): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same with the value at a path of places changed.
  func changing(_ path: ArraySlice<Int>, _ change: (Shape) -> Shape) -> Shape {
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
struct Spot {
  let node: Node
  let path: [Int]

  /// All values of a document, outermost first.
  static func all(_ node: Node, _ path: [Int] = []) -> [Spot] {
    let children = node.kind == .map ? node.entries.map(\.value) : node.items
    return [Spot(node: node, path: path)]
      + children.enumerated().flatMap { all($0.element, path + [$0.offset]) }
  }
}
