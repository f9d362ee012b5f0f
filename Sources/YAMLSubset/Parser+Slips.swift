extension Parser {
  /// Whether a full-width colon or comma stands in the range.
  func containsWide(_ range: Range<Int>) -> Bool {
    for index in range where source[index] == 0xEF {
      let wide = FullWidth.at(index, in: source)
      if wide == .colon || wide == .comma { return true }
    }
    return false
  }

  /// Reports the full-width separators in a plain part of a one-line map.
  ///
  /// A colon separates where a key is awaited. A full-width comma separates only if a key follows it; inside a value
  /// that reads as a text it is part of the text.
  mutating func reportSlips(_ range: Range<Int>, inValue: Bool, colonFollows: Bool) {
    var awaitsKey = !inValue
    var index = range.lowerBound
    var segment = index
    let startsInText = inValue
    while index < range.upperBound {
      switch FullWidth.at(index, in: source) {
      case .colon where awaitsKey:
        slips.append(Fault(.wideColon, index))
        awaitsKey = false
      case .comma:
        let next = segmentEnd(index + 3, range.upperBound)
        let isLast = next.end == range.upperBound
        let hasKey =
          (isLast && colonFollows) || (next.hasColon && (!startsInText || isFigure(segment..<index)))
        if awaitsKey || hasKey {
          slips.append(Fault(.wideComma, index))
          awaitsKey = !(isLast && colonFollows && !next.hasColon)
          segment = index + 3
        }
      case .colon, .openBrace, .openBracket, .closeBrace, .closeBracket, .space, nil:
        if awaitsKey, source[index] == Byte.colon {
          if !source.isBlankOrEnd(index + 1) { slips.append(Fault(.noSpaceAfterColon, index)) }
          awaitsKey = false
        } else if source[index] == Byte.comma {
          awaitsKey = true
        }
      }
      index += 1
    }
  }

  private func segmentEnd(_ start: Int, _ limit: Int) -> (end: Int, hasColon: Bool) {
    var hasColon = false
    var index = start
    while index < limit {
      let wide = FullWidth.at(index, in: source)
      if wide == .comma { break }
      if wide == .colon || source[index] == Byte.colon { hasColon = true }
      index += 1
    }
    return (index, hasColon)
  }

  private func isFigure(_ range: Range<Int>) -> Bool {
    for index in range {
      let byte = source[index]
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !isDigit, byte != Byte.dot, byte != Byte.space { return false }
    }
    return !range.isEmpty
  }

  /// Takes full-width closing brackets at the end of a line as the end of all that is open on it.
  @discardableResult
  mutating func closeWide(from start: Int) -> Bool {
    let lineEnd = source.lineEnd(start)
    var index = start
    var found = false
    while index < lineEnd {
      if source[index] == Byte.hash, index > start, source[index - 1] == Byte.space { break }
      let wide = FullWidth.at(index, in: source)
      if wide == .closeBrace || wide == .closeBracket {
        slips.append(Fault(.wideBracket(scalar(index)), index))
        found = true
      }
      index += 1
    }
    if found {
      at = lineEnd
      isClosedWide = true
    }
    return found
  }

  /// Reports a value that is a one-line map in full-width braces, and skips it.
  ///
  /// - Returns: Whether the value is one; a text is not expected to begin with a full-width brace.
  mutating func skipWideFlow() -> Bool {
    let opening = FullWidth.at(at, in: source)
    guard opening == .openBrace || (opening == .openBracket && endsInBracket()) else { return false }
    let start = at
    let lineEnd = source.lineEnd(at)
    append(.scalar, .plain, at, lineEnd)
    var index = at
    var part = at + 3
    while index < lineEnd {
      if source[index] == Byte.hash, source[index - 1] == Byte.space { break }
      switch FullWidth.at(index, in: source) {
      case .openBrace, .openBracket, .closeBrace, .closeBracket:
        if opening == .openBrace {
          reportSlips(part..<max(part, index), inValue: false, colonFollows: false)
        }
        slips.append(Fault(.wideBracket(scalar(index)), index))
        part = index + 3
      case .colon, .comma, .space, nil: break
      }
      index += 1
    }
    if opening == .openBrace {
      reportSlips(part..<max(part, index), inValue: false, colonFollows: false)
    }
    at = index
    if at < lineEnd, source[at] == Byte.hash, at > start { at -= 1 }
    return true
  }

  private func endsInBracket() -> Bool {
    let scan = plain(at, flow: false)
    guard scan.end - at > 3 else { return false }
    return source[scan.end - 1] == Byte.closeBracket
      || FullWidth.at(scan.end - 3, in: source) == .closeBracket
  }
}
