extension Parser {
  /// Whether the line at hand begins with a key, written properly or with a slip.
  mutating func isKeyLine() throws(Fault) -> Bool {
    if let colon = try quotedEnd() { return isColonLike(source.skippingSpaces(colon)) }
    if source[at] == Byte.openBrace || source[at] == Byte.openBracket { return false }
    if source[at] == Byte.bar || source[at] == Byte.greater { return false }
    try checkStart(flow: false)
    let scan = plain(at, flow: false)
    seen = (at, scan)
    return scan.hasColon || scan.slip != nil
  }

  /// Whether a key follows a dash; a text with a colon is one only if it is written properly or has lines below it.
  mutating func isCompactKey(_ indent: Int) throws(Fault) -> Bool {
    guard source[at] != Byte.openBrace, source[at] != Byte.openBracket else { return false }
    guard source[at] != Byte.bar, source[at] != Byte.greater else { return false }
    if let colon = try quotedEnd() {
      let next = source.skippingSpaces(colon)
      return next < end && isColonLike(next)
    }
    try checkStart(flow: false)
    let scan = plain(at, flow: false)
    return scan.hasColon || (scan.slip != nil && hasDeeperLine(indent))
  }

  private func hasDeeperLine(_ indent: Int) -> Bool {
    let next = source.pastBreak(source.lineEnd(at))
    let first = source.skippingSpaces(next)
    return !source.isLineEnd(first) && source[first] != Byte.hash && first - next > indent
  }

  private func isColonLike(_ index: Int) -> Bool {
    index < end && (source[index] == Byte.colon || FullWidth.at(index, in: source) == .colon)
  }

  private func quotedEnd() throws(Fault) -> Int? {
    guard source[at] == Byte.double || source[at] == Byte.single else { return nil }
    return try quotedEnd(at)
  }

  /// Reads a key and its colon; afterwards the parser stands behind the colon.
  mutating func key() throws(Fault) {
    let start = at
    switch source[at] {
    case Byte.double, Byte.single:
      let close = try quotedEnd(at)
      append(.scalar, source[at] == Byte.double ? .doubleQuoted : .singleQuoted, start, close)
      at = close
      skipBlanks()
      try keyColon(start)
    case Byte.openBrace, Byte.openBracket:
      throw Fault(at + 1 < end && source[at + 1] == Byte.openBrace ? .templateBraces : .collectionAsKey, at)
    case Byte.bar, Byte.greater:
      throw Fault(.missingColon, at)
    default:
      try checkStart(flow: false)
      try plainKey()
    }
  }

  private mutating func keyColon(_ start: Int) throws(Fault) {
    guard at < end else { throw Fault(.missingColon, start) }
    if source[at] == Byte.colon {
      try checkLength(start, at)
      if !source.isBlankOrEnd(at + 1) { slips.append(Fault(.noSpaceAfterColon, at)) }
      at += 1
    } else if FullWidth.at(at, in: source) == .colon {
      slips.append(Fault(.wideColon, at))
      at += 3
    } else if source.isLineEnd(at) || source[at] == Byte.hash {
      throw Fault(.missingColon, start)
    } else {
      throw Fault(.textAfterValue(scalar(at)), at)
    }
  }

  private mutating func plainKey() throws(Fault) {
    let start = at
    let scan = plainLine(at)
    if let slip = scan.slip, !scan.hasColon || opensFlow(slip) {
      append(.scalar, .plain, start, slip)
      skipColonSlip(slip)
      return
    }
    guard scan.hasColon else {
      if let tab = scan.tab { slips.append(Fault(.tab, tab)) }
      throw Fault(.missingColon, start)
    }
    reportBlanks(scan, start)
    if scan.end == start { throw Fault(.missingKey, start) }
    if scan.end == start + 2, source[start] == UInt8(ascii: "<"), source[start + 1] == UInt8(ascii: "<") {
      throw Fault(.mergeKey, start)
    }
    try checkLength(start, scan.stop)
    append(.scalar, .plain, start, scan.end)
    at = scan.stop + 1
  }

  /// Reports a tab in a plain text, and a wide space at its beginning.
  mutating func reportBlanks(_ scan: PlainScan, _ start: Int) {
    if let tab = scan.tab { slips.append(Fault(.tab, tab)) }
    if FullWidth.at(start, in: source) == .space { slips.append(Fault(.wideSpace, start)) }
  }

  mutating func skipColonSlip(_ slip: Int) {
    let isWide = source[slip] != Byte.colon
    slips.append(Fault(isWide ? .wideColon : .noSpaceAfterColon, slip))
    at = slip + (isWide ? 3 : 1)
    if FullWidth.at(at, in: source) == .space { at += FullWidth.space.length(in: source, at: at) }
  }

  /// Whether a one-line map or list follows the colon at `slip`: then it was meant to end a key.
  private func opensFlow(_ slip: Int) -> Bool {
    let next = source.skippingSpaces(slip + (source[slip] == Byte.colon ? 1 : 3))
    guard next < end else { return false }
    return source[next] == Byte.openBrace || source[next] == Byte.openBracket
      || FullWidth.at(next, in: source) == .openBrace
  }

  /// Refuses a key of more than `keyLimit` characters up to its colon.
  func checkLength(_ start: Int, _ colon: Int) throws(Fault) {
    guard colon - start > Self.keyLimit else { return }
    var count = 0
    for index in start..<colon where source[index] & 0xC0 != 0x80 { count += 1 }
    if count > Self.keyLimit { throw Fault(.keyTooLong(limit: Self.keyLimit), start) }
  }
}
