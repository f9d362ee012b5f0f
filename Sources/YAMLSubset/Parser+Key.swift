extension Parser {
  /// Whether the line at hand begins with a key, written properly or with a slip.
  func isKeyLine(_ source: Span<UInt8>) throws(Fault) -> Bool {
    if let colon = try quotedEnd(source) { return isColonLike(source, source.skippingSpaces(colon)) }
    if source[at] == Byte.openBrace || source[at] == Byte.openBracket { return false }
    if source[at] == Byte.bar || source[at] == Byte.greater { return false }
    try checkStart(source, flow: false)
    let scan = plain(source, at, flow: false)
    return scan.hasColon || scan.slip != nil
  }

  /// Whether a key follows a dash; a text with a colon is one only if it is written properly or has lines below it.
  func isCompactKey(_ source: Span<UInt8>, _ indent: Int) throws(Fault) -> Bool {
    guard source[at] != Byte.openBrace, source[at] != Byte.openBracket else { return false }
    guard source[at] != Byte.bar, source[at] != Byte.greater else { return false }
    if let colon = try quotedEnd(source) {
      let next = source.skippingSpaces(colon)
      return next < end && isColonLike(source, next)
    }
    try checkStart(source, flow: false)
    let scan = plain(source, at, flow: false)
    return scan.hasColon || (scan.slip != nil && hasDeeperLine(source, indent))
  }

  private func hasDeeperLine(_ source: Span<UInt8>, _ indent: Int) -> Bool {
    let next = source.pastBreak(source.lineEnd(at))
    let first = source.skippingSpaces(next)
    return !source.isLineEnd(first) && source[first] != Byte.hash && first - next > indent
  }

  private func isColonLike(_ source: Span<UInt8>, _ index: Int) -> Bool {
    index < end && (source[index] == Byte.colon || Wide.at(index, in: source) == .colon)
  }

  private func quotedEnd(_ source: Span<UInt8>) throws(Fault) -> Int? {
    guard source[at] == Byte.double || source[at] == Byte.single else { return nil }
    return try quotedEnd(source, at)
  }

  /// Reads a key and its colon; afterwards the parser stands behind the colon.
  mutating func key(_ source: Span<UInt8>) throws(Fault) {
    let start = at
    switch source[at] {
    case Byte.double, Byte.single:
      let close = try quotedEnd(source, at)
      append(.scalar, source[at] == Byte.double ? .doubleQuoted : .singleQuoted, start, close)
      at = close
      skipBlanks(source)
      try keyColon(source, start)
    case Byte.openBrace, Byte.openBracket:
      throw Fault(at + 1 < end && source[at + 1] == Byte.openBrace ? .templateBraces : .collectionAsKey, at)
    case Byte.bar, Byte.greater:
      throw Fault(.missingColon, at)
    default:
      try checkStart(source, flow: false)
      try plainKey(source)
    }
  }

  private mutating func keyColon(_ source: Span<UInt8>, _ start: Int) throws(Fault) {
    guard at < end else { throw Fault(.missingColon, start) }
    if source[at] == Byte.colon {
      try checkLength(source, start, at)
      if !source.isBlankOrEnd(at + 1) { slips.append(Fault(.noSpaceAfterColon, at)) }
      at += 1
    } else if Wide.at(at, in: source) == .colon {
      slips.append(Fault(.wideColon, at))
      at += 3
    } else if source.isLineEnd(at) || source[at] == Byte.hash {
      throw Fault(.missingColon, start)
    } else {
      throw Fault(.textAfterValue(scalar(source, at)), at)
    }
  }

  private mutating func plainKey(_ source: Span<UInt8>) throws(Fault) {
    let start = at
    let scan = plain(source, at, flow: false)
    if let slip = scan.slip, !scan.hasColon || opensFlow(source, slip) {
      append(.scalar, .plain, start, slip)
      skipColonSlip(source, slip)
      return
    }
    guard scan.hasColon else {
      if let tab = scan.tab { slips.append(Fault(.tab, tab)) }
      throw Fault(.missingColon, start)
    }
    reportBlanks(source, scan, start)
    if scan.end == start { throw Fault(.missingKey, start) }
    if scan.end == start + 2, source[start] == UInt8(ascii: "<"), source[start + 1] == UInt8(ascii: "<") {
      throw Fault(.mergeKey, start)
    }
    try checkLength(source, start, scan.stop)
    append(.scalar, .plain, start, scan.end)
    at = scan.stop + 1
  }

  /// Reports a tab in a plain text, and a wide space at its beginning.
  mutating func reportBlanks(_ source: Span<UInt8>, _ scan: PlainScan, _ start: Int) {
    if let tab = scan.tab { slips.append(Fault(.tab, tab)) }
    if Wide.at(start, in: source) == .space { slips.append(Fault(.wideSpace, start)) }
  }

  mutating func skipColonSlip(_ source: Span<UInt8>, _ slip: Int) {
    let isWide = source[slip] != Byte.colon
    slips.append(Fault(isWide ? .wideColon : .noSpaceAfterColon, slip))
    at = slip + (isWide ? 3 : 1)
    if Wide.at(at, in: source) == .space { at += Wide.space.length(in: source, at: at) }
  }

  /// Whether a one-line map or list follows the colon at `slip`: then it was meant to end a key.
  private func opensFlow(_ source: Span<UInt8>, _ slip: Int) -> Bool {
    let next = source.skippingSpaces(slip + (source[slip] == Byte.colon ? 1 : 3))
    guard next < end else { return false }
    return source[next] == Byte.openBrace || source[next] == Byte.openBracket
      || Wide.at(next, in: source) == .openBrace
  }

  /// Refuses a key of more than `keyLimit` characters up to its colon.
  func checkLength(_ source: Span<UInt8>, _ start: Int, _ colon: Int) throws(Fault) {
    guard colon - start > Self.keyLimit else { return }
    var count = 0
    for index in start..<colon where source[index] & 0xC0 != 0x80 { count += 1 }
    if count > Self.keyLimit { throw Fault(.keyTooLong(limit: Self.keyLimit), start) }
  }
}
