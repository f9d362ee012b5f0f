import Text

/// One node of a document: a text, a list or a map.
///
/// A light view; a text's `String` is made only when it is asked for.
public struct Node: Sendable {
  /// What a node is.
  public enum Kind: Hashable, Sendable {
    /// A text, possibly empty.
    case scalar
    /// A list of nodes.
    case list
    /// Keys with their values.
    case map
  }

  /// How a node is written.
  public enum Style: Hashable, Sendable {
    /// A text without quotes, or an empty value.
    case plain
    /// A text in single quotes.
    case singleQuoted
    /// A text in double quotes.
    case doubleQuoted
    /// Lines of text under `|`.
    case literal
    /// Lines of text under `>`.
    case folded
    /// A map or list with a line for each entry.
    case block
    /// A map or list on one line, in braces or brackets.
    case flow
  }

  let document: Document
  let index: Int

  var data: NodeData { document.nodes[index] }

  /// Whether this is a text, a list or a map.
  public var kind: Kind { data.kind }

  /// How the node is written.
  public var style: Style { data.style }

  /// The byte range of the value.
  ///
  /// A quoted text includes its quotes; block text goes from its `|` or `>` to the end of its last line with the line
  /// break; an empty value is an empty range directly after its colon or dash; a block map or list goes from its first
  /// key or dash to the end of its last value.
  public var range: Range<Int> { data.start..<data.end }

  /// Where the value begins.
  public var start: Position { document.position(at: data.start) }

  /// Whether this is a text without any character.
  public var isEmpty: Bool {
    guard kind == .scalar else { return false }
    return range.isEmpty || text == ""
  }

  /// The entries of a list; none for a text or a map.
  public var items: [Node] { kind == .list ? children : [] }

  /// The entries of a map in file order, with duplicate keys; none for a text or a list.
  public var entries: [Entry] {
    let nodes = document.nodes
    guard nodes[index].kind == .map else { return [] }
    var entries: [Entry] = []
    var key = index + 1
    while key < nodes[index].subtreeEnd {
      let value = nodes[key].subtreeEnd
      entries.append(
        Entry(key: Node(document: document, index: key), value: Node(document: document, index: value)))
      key = nodes[value].subtreeEnd
    }
    return entries
  }

  /// The keys of a map that are none of some names, and those that stand there a second time.
  public func keys(besidesOnce names: [String]) -> [Node] {
    let nodes = document.nodes
    guard nodes[index].kind == .map else { return [] }
    var found: [Node] = []
    var isSeen = [Bool](repeating: false, count: names.count)
    var key = index + 1
    while key < nodes[index].subtreeEnd {
      let name = names.indices.first { document.reads(names[$0], at: key, nodes[key]) }
      if name.map({ isSeen[$0] }) ?? true { found.append(Node(document: document, index: key)) }
      if let name { isSeen[name] = true }
      key = nodes[nodes[key].subtreeEnd].subtreeEnd
    }
    return found
  }

  /// The value of the first entry with this key, if this is a map that has one.
  public subscript(_ key: String) -> Node? {
    let nodes = document.nodes
    guard nodes[index].kind == .map else { return nil }
    var child = index + 1
    while child < nodes[index].subtreeEnd {
      let value = nodes[child].subtreeEnd
      if document.reads(key, at: child, nodes[child]) { return Node(document: document, index: value) }
      child = nodes[value].subtreeEnd
    }
    return nil
  }

  /// Whether this is that text, byte for byte: canonically equivalent spellings are different keys.
  public func reads(_ text: String) -> Bool { document.reads(text, at: index, data) }

  private var children: [Node] {
    let nodes = document.nodes
    var children: [Node] = []
    var child = index + 1
    while child < nodes[index].subtreeEnd {
      children.append(Node(document: document, index: child))
      child = nodes[child].subtreeEnd
    }
    return children
  }
}

extension Document {
  /// Whether a node is that text, byte for byte.
  fileprivate func reads(_ text: String, at index: Int, _ node: NodeData) -> Bool {
    guard node.kind == .scalar, node.style == .plain else {
      return Node(document: self, index: index).text?.utf8.elementsEqual(text.utf8) ?? false
    }
    guard node.end - node.start == text.utf8.count else { return false }
    return bytes.span.starts(with: text.utf8.span, at: node.start)
  }
}

/// One entry of a map.
public struct Entry: Sendable {
  /// The key, always a text.
  public let key: Node
  /// The value.
  public let value: Node
}
