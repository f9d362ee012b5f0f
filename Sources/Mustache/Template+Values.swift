extension Template {
  /// A name of a template and the text that stands in its place.
  public struct FoundValue: Hashable, Sendable {
    /// The name as the template has it.
    public let name: String
    /// What stands there.
    public let text: String
  }

  /// The most bytes of a text that is read back.
  public static let longestReadText = 16_384

  /// Reads back a text that was made from this template.
  ///
  /// A section may be there or not, and again and again; how it came to be there is not looked at. Each name stands for
  /// as few characters as possible.
  ///
  /// - Parameters:
  ///   - text: The text, without the line end that the template may have.
  ///   - isAllowed: Whether a text can stand for a name.
  /// - Returns: The names with their texts in order, a name as often as it stands there; nil where the text cannot be
  ///   made from this template, is too long, or where it takes too long to see how.
  public func values(
    in text: String, where isAllowed: (_ name: String, _ text: String) -> Bool = { _, _ in true }
  ) -> [FoundValue]? {
    guard text.utf8.count <= Self.longestReadText else { return nil }
    var reader = ValueReader(source: source, text: Array(text.utf8))
    return reader.read(.nodes(nodes[...], then: .end), from: 0, isAllowed) ? reader.found : nil
  }
}

/// What of a template is still to be read.
private indirect enum Continuation {
  /// Nothing.
  case end
  /// Nodes, and then what follows the section that they stand in; the text must have come behind a place by now, so that
  /// no section is read again and again for nothing.
  case nodes(ArraySlice<Node>, then: Continuation, behind: Int? = nil)

  /// The next node.
  var first: Node? {
    switch self {
    case .end: nil
    case .nodes(let nodes, _, _): nodes.first
    }
  }

  /// Whether nothing follows the next node.
  var isLast: Bool {
    switch self {
    case .end, .nodes(_, then: .nodes, _): false
    case .nodes(let nodes, then: .end, _): nodes.count == 1
    }
  }
}

/// The search for the values in a text, which goes back where it came to nothing.
private struct ValueReader {
  let source: [UInt8]
  let text: [UInt8]
  private(set) var found: [Template.FoundValue] = []
  private var steps = 0

  private static let mostSteps = 50_000
  private static let longestValue = 400

  init(source: [UInt8], text: [UInt8]) {
    self.source = source
    self.text = text
  }

  mutating func read(
    _ path: Continuation, from start: Int, _ isAllowed: (String, String) -> Bool
  ) -> Bool {
    steps += 1
    guard steps < Self.mostSteps else { return false }
    guard case .nodes(let nodes, let then, let behind) = path else { return start == text.count }
    if let behind, start <= behind { return false }
    guard let node = nodes.first else { return read(then, from: start, isAllowed) }
    let rest = Continuation.nodes(nodes.dropFirst(), then: then)
    switch node {
    case .literal(let range):
      let literal = literal(range, isLast: path.isLast)
      return text[start...].starts(with: literal) && read(rest, from: start + literal.count, isAllowed)
    case .variable(let tag): return readVariable(tag.name, rest, from: start, isAllowed)
    case .section(_, let inner):
      let again = Continuation.nodes(nodes, then: then, behind: start)
      return read(.nodes(inner[...], then: again), or: rest, from: start, isAllowed)
    case .inverted(_, let inner):
      return read(.nodes(inner[...], then: rest), or: rest, from: start, isAllowed)
    }
  }

  /// Reads one way, and where that comes to nothing the other.
  private mutating func read(
    _ one: Continuation, or other: Continuation, from start: Int, _ isAllowed: (String, String) -> Bool
  ) -> Bool {
    let count = found.count
    if read(one, from: start, isAllowed) { return true }
    found.removeLast(found.count - count)
    return read(other, from: start, isAllowed)
  }

  /// Bytes of the template; the line end behind all of it is no part of its text.
  private func literal(_ range: Range<Int>, isLast: Bool) -> ArraySlice<UInt8> {
    var literal = source[range]
    while isLast, literal.last == 0x0A || literal.last == 0x0D { literal.removeLast() }
    return literal
  }

  private mutating func readVariable(
    _ name: String, _ rest: Continuation, from start: Int, _ isAllowed: (String, String) -> Bool
  ) -> Bool {
    let count = found.count
    var next: ArraySlice<UInt8> = []
    if case .literal(let range) = rest.first { next = literal(range, isLast: rest.isLast) }
    for end in start...min(text.count, start + Self.longestValue) where text[end...].starts(with: next) {
      // Not in the middle of a character.
      if end < text.count, text[end] & 0xC0 == 0x80 { continue }
      let value = String(decoding: text[start..<end], as: UTF8.self)
      guard isAllowed(name, value) else { continue }
      found.append(Template.FoundValue(name: name, text: value))
      if read(rest, from: end, isAllowed) { return true }
      found.removeLast(found.count - count)
      if steps >= Self.mostSteps { return false }
    }
    return false
  }
}
