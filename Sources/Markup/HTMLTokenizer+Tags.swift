extension HTMLTokenizer {
  private static let mostAttributes = 64

  /// A tag, from the first letter of its name on; nil where the page ends in it.
  mutating func tag(isEnd: Bool) -> HTMLToken? {
    let start = at
    while at < source.count, !source[at].endsName { at += 1 }
    let name = name(start..<at)
    var attributes: [HTMLAttribute] = []
    while at < source.count {
      skipSpace()
      switch byte(at) {
      case UInt8(ascii: ">"):
        at += 1
        return isEnd
          ? .endTag(name: name) : .startTag(name: name, attributes: attributes, isSelfClosing: false)
      case UInt8(ascii: "/"):
        at += 1
        guard byte(at) == UInt8(ascii: ">") else { continue }
        at += 1
        return isEnd
          ? .endTag(name: name) : .startTag(name: name, attributes: attributes, isSelfClosing: true)
      default: attribute(into: &attributes)
      }
    }
    return nil
  }

  private mutating func attribute(into attributes: inout [HTMLAttribute]) {
    guard at < source.count else { return }
    let start = at
    // Even `=` may begin a name.
    at += 1
    while at < source.count, !source[at].endsName, source[at] != UInt8(ascii: "=") { at += 1 }
    let name = start..<at
    skipSpace()
    var value: [UInt8] = []
    if byte(at) == UInt8(ascii: "=") {
      at += 1
      skipSpace()
      readValue(into: &value)
    }
    guard attributes.count < Self.mostAttributes else { return }
    let attribute = HTMLAttribute(name: self.name(name), value: String(decoding: value, as: UTF8.self))
    // Of two attributes of one name the first counts.
    for other in attributes where other.name == attribute.name { return }
    attributes.append(attribute)
  }

  private mutating func readValue(into value: inout [UInt8]) {
    let quote = byte(at)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    while at < source.count {
      let byte = source[at]
      if isQuoted ? byte == quote : byte.isHTMLSpace || byte == UInt8(ascii: ">") {
        if isQuoted { at += 1 }
        return
      }
      switch byte {
      case UInt8(ascii: "&"): reference(into: &value, isInAttribute: true)
      case 0:
        value += replacementCharacter
        at += 1
      default:
        value.append(byte)
        at += 1
      }
    }
  }
}
