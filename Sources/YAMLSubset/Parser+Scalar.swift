/// What a look along a plain text found.
struct PlainScan {
  /// The end of the text, trailing blanks excluded.
  var end: Int
  /// Where the scan stopped: a colon, a comment, a line end or a flow indicator.
  var stop: Int
  /// Whether it stopped at a colon with a blank behind it.
  var hasColon = false
  /// The first colon that could have been meant as a key's: full-width, or without a blank behind it.
  var slip: Int?
  /// The first tab.
  var tab: Int?
}

extension Parser {
  /// Looks along a plain text outside of brackets; once more costs nothing where it was looked at to see whether it is a
  /// key.
  func plainLine(_ start: Int) -> PlainScan {
    if let seen, seen.start == start { return seen.scan }
    return plain(start, flow: false)
  }

  /// Looks along a plain text from `start` to its end on the same line.
  func plain(_ start: Int, flow: Bool) -> PlainScan {
    var scan = PlainScan(end: start, stop: start)
    var index = start
    loop: while index < end {
      let byte = source[index]
      // Nearly all is Chinese, whose bytes mean nothing here: a tenth of the parser's instructions.
      if byte >= 0x80, byte != 0xEF {
        index += 1
        scan.end = index
        continue
      }
      switch byte {
      case Byte.space, Byte.tab:
        if byte == Byte.tab, scan.tab == nil { scan.tab = index }
        index += 1
        continue loop
      case Byte.lineFeed, Byte.carriageReturn:
        if source.isLineEnd(index) { break loop }
      case Byte.hash
      where index > start && (source[index - 1] == Byte.space || source[index - 1] == Byte.tab):
        break loop
      case Byte.colon:
        if source.isBlankOrEnd(index + 1) || (flow && source.isFlowIndicator(index + 1)) {
          scan.hasColon = true
          break loop
        }
        if scan.slip == nil { scan.slip = index }
      case 0xEF where scan.slip == nil:
        if FullWidth.at(index, in: source) == .colon { scan.slip = index }
      case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace, Byte.question:
        if flow { break loop }
      default: break
      }
      index += 1
      scan.end = index
    }
    scan.stop = index
    if let tab = scan.tab, tab >= index { scan.tab = nil }
    return scan
  }

  /// Refuses the characters that cannot begin a plain text.
  func checkStart(flow: Bool) throws(Fault) {
    let byte = source[at]
    switch byte {
    case UInt8(ascii: "&"): throw Fault(.anchor, at)
    case UInt8(ascii: "*"): throw Fault(.alias, at)
    case UInt8(ascii: "!"): throw Fault(.tag, at)
    case UInt8(ascii: "%") where column == 0 && at == lineStart: throw Fault(.directive, at)
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), Byte.hash, Byte.closeBrace,
      Byte.closeBracket,
      Byte.comma:
      throw Fault(
        flow && byte != UInt8(ascii: "%") ? .unexpectedInFlow(scalar(at)) : reserved(), at)
    case Byte.bar where flow, Byte.greater where flow: throw Fault(reserved(), at)
    case Byte.question where source.isBlankOrEnd(at + 1): throw Fault(.complexKey, at)
    case Byte.colon where source.isBlankOrEnd(at + 1): throw Fault(.missingKey, at)
    case Byte.question where flow, Byte.colon where flow:
      throw Fault(.unexpectedInFlow(scalar(at)), at)
    case Byte.dash where flow && (source.isBlankOrEnd(at + 1) || source.isFlowIndicator(at + 1)):
      throw Fault(.unexpectedInFlow("-"), at)
    default: return
    }
  }

  private func reserved() -> SyntaxError.Reason { .reserved(scalar(at)) }

  /// Reads a text or a one-line collection, and the rest of its line.
  mutating func inlineNode(_ indent: Int) throws(Fault) {
    switch source[at] {
    case Byte.bar, Byte.greater:
      try blockText(indent)
      return
    case Byte.double, Byte.single:
      try quoted()
      lastIsText = true
    case Byte.openBrace, Byte.openBracket:
      try flowRoot()
    default:
      try checkStart(flow: false)
      try plainValue()
      lastIsText = true
    }
    try finishLine()
    if column > indent, indent >= 0 || lastIsText { throw unexpectedLine(below: indent) }
  }

  private mutating func plainValue() throws(Fault) {
    if skipWideFlow() { return }
    let start = at
    let scan = plainLine(start)
    var inner = scan
    // A tab behind the text is met again at the end of the line.
    if let tab = inner.tab, tab >= inner.end { inner.tab = nil }
    reportBlanks(inner, start)
    if scan.hasColon { throw Fault(.secondColon, scan.stop) }
    append(.scalar, .plain, start, scan.end)
    at = scan.end
  }

  /// Reads a quoted text.
  mutating func quoted() throws(Fault) {
    let close = try quotedEnd(at)
    append(.scalar, source[at] == Byte.double ? .doubleQuoted : .singleQuoted, at, close)
    at = close
  }

  /// The index after the closing quote of the text that opens at `start`.
  func quotedEnd(_ start: Int) throws(Fault) -> Int {
    let quote = source[start]
    var index = start + 1
    while !source.isLineEnd(index) {
      let byte = source[index]
      if byte == quote {
        guard quote == Byte.single, index + 1 < end, source[index + 1] == quote else { return index + 1 }
        index += 2
      } else if byte == Byte.backslash, quote == Byte.double {
        if source.isLineEnd(index + 1) { break }
        let escape = Escape(source, at: index)
        guard escape.scalar != nil else {
          throw Fault(escape.isNumber ? .badEscapeNumber : .unknownEscape(scalar(index + 1)), index)
        }
        index += escape.length
      } else {
        index += 1
      }
    }
    throw Fault(.unclosedQuote(Unicode.Scalar(quote)), start)
  }
}
