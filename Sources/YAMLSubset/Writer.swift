/// Writes trees as lines of a block or as one-line maps and lists.
struct Writer {
  let lineBreak: String
  /// False where comments follow that a `|` text would swallow.
  var allowsBlockText = true

  /// The lines of an entry of a block map.
  func entry(_ key: String, _ value: Tree, _ indent: Int) -> String {
    margin(indent) + Spelling.key(key) + ":" + self.value(value, indent)
  }

  /// What follows the colon of a key or the dash of an item at `indent`, to the end of its last line.
  func value(_ value: Tree, _ indent: Int) -> String {
    switch value {
    case .text(""): lineBreak
    case .text(let text): " " + scalar(text, indent) + lineBreak
    case .map(let entries) where !entries.isEmpty: lineBreak + lines(entries, indent + 2)
    case .list(let items) where !items.isEmpty: lineBreak + lines(items, indent + 2)
    case .map, .flow, .list: " " + flow(value) + lineBreak
    }
  }

  /// The lines of the entries of a block map.
  func lines(_ entries: [(String, Tree)], _ indent: Int) -> String {
    entries.map { entry($0.0, $0.1, indent) }.joined()
  }

  /// The lines of the items of a block list.
  func lines(_ items: [Tree], _ indent: Int) -> String {
    items.map { item($0, indent) }.joined()
  }

  /// The lines of an item of a block list.
  func item(_ value: Tree, _ indent: Int) -> String {
    let inner: String
    switch value {
    case .map(let entries) where !entries.isEmpty: inner = lines(entries, indent + 2)
    case .list(let items) where !items.isEmpty: inner = lines(items, indent + 2)
    case .text, .map, .flow, .list: return margin(indent) + "-" + self.value(value, indent)
    }
    // The first line stands behind the dash.
    return margin(indent) + "- " + inner.dropFirst(indent + 2)
  }

  /// A value on one line.
  func flow(_ value: Tree) -> String {
    switch value {
    case .text(""): "\"\""
    case .text(let text): Spelling.scalar(text, in: .flow)
    case .map(let entries), .flow(let entries):
      "{" + entries.map { flowEntry($0.0, $0.1) }.joined(separator: ", ") + "}"
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    }
  }

  /// An entry of a one-line map.
  func flowEntry(_ key: String, _ value: Tree) -> String { Spelling.key(key) + ": " + flow(value) }

  private func scalar(_ text: String, _ indent: Int) -> String {
    let isOneLine = !text.utf8.contains(Byte.lineFeed)
    if allowsBlockText || isOneLine {
      return Spelling.scalar(text, in: .block(indent: indent), lineBreak: lineBreak)
    }
    return Spelling.doubleQuoted(text)
  }

  private func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
