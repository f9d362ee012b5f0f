extension HTMLTokenizer {
  /// The text up to a place; nil if there is none.
  mutating func plainText(to end: Int) -> HTMLToken? {
    defer { at = end }
    return at < end ? .text(replacingNull(at..<end)) : nil
  }

  /// The text up to `]]>`.
  mutating func section() -> HTMLToken? {
    var end = at
    while end < source.count, !hasPrefix("]]>", end) { end += 1 }
    let text = Array(source[at..<end])
    at = min(end + 3, source.count)
    content = .data
    return text.isEmpty ? nil : .text(text)
  }

  /// The text up to the end tag of the last start tag.
  mutating func rawText(hasReferences: Bool) -> HTMLToken? {
    var end = at
    while end < source.count, !isLastEndTag(end) { end += 1 }
    if end < source.count { content = .data }
    guard hasReferences else { return plainText(to: end) }
    var text: [UInt8] = []
    while at < end {
      switch source[at] {
      case UInt8(ascii: "&"): reference(into: &text, isInAttribute: false)
      case 0:
        text += replacementCharacter
        at += 1
      case let byte:
        text.append(byte)
        at += 1
      }
    }
    return text.isEmpty ? nil : .text(text)
  }

  /// Whether the end tag of the last start tag begins at a place.
  private func isLastEndTag(_ start: Int) -> Bool {
    guard source[start] == UInt8(ascii: "<"), byte(start + 1) == UInt8(ascii: "/"), !lastStart.isEmpty else {
      return false
    }
    var index = start + 2
    for wanted in lastStart.utf8 {
      guard byte(index).lowercased == wanted else { return false }
      index += 1
    }
    return byte(index).endsName && index < source.count
  }

  /// The text of a script: its end tag counts but within `<!--`, `<script`; `-->` ends both.
  mutating func script() -> HTMLToken? {
    var (end, isEscaped, isInner, dashes) = (at, false, false, 0)
    while end < source.count {
      let byte = source[end]
      if isEscaped, byte == UInt8(ascii: "-") {
        dashes += 1
      } else if isEscaped, byte == UInt8(ascii: ">"), dashes >= 2 {
        (isEscaped, isInner) = (false, false)
      } else {
        dashes = 0
      }
      guard byte == UInt8(ascii: "<") else {
        end += 1
        continue
      }
      if !isInner, isLastEndTag(end) {
        content = .data
        break
      }
      if !isEscaped, hasPrefix("<!--", end) {
        (isEscaped, dashes) = (true, 2)
        end += 4
      } else if isEscaped, !isInner, isName("<script", end) {
        isInner = true
        end += 8
      } else if isInner, isName("</script", end) {
        isInner = false
        end += 9
      } else {
        end += 1
      }
    }
    return plainText(to: end)
  }

  /// Whether some words in any case stand at a place, and the end of a name behind them.
  private func isName(_ words: StaticString, _ start: Int) -> Bool {
    let end = start + words.utf8CodeUnitCount
    return end < source.count && hasPrefix(words, start, ignoringCase: true) && source[end].endsName
  }
}
