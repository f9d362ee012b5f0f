extension Parser {
  /// Reads a one-line map or list that is a value of its own.
  mutating func flowRoot() throws(Fault) {
    let start = at
    lastIsText = false
    isClosedWide = false
    try flow()
    let next = source.skippingSpaces(at)
    if next < end, source[next] == Byte.colon { throw Fault(.collectionAsKey, start) }
  }

  private mutating func flow() throws(Fault) {
    if source[at] == Byte.openBracket {
      try flowList()
      return
    }
    if at + 1 < end, source[at + 1] == Byte.openBrace { throw Fault(.templateBraces, at) }
    try flowMap()
  }

  private mutating func flowMap() throws(Fault) {
    let start = at
    try open(.map, .flow, indent: 0)
    at += 1
    repeat {
      try skipToEntry(start)
      if source[at] == Byte.closeBrace { break }
      try flowKey(start)
      if isClosedWide { break }
    } while try goesOn(start, Byte.closeBrace)
    closeFlow()
  }

  private mutating func flowList() throws(Fault) {
    let start = at
    try open(.list, .flow, indent: 0)
    at += 1
    repeat {
      try skipToEntry(start)
      if source[at] == Byte.closeBracket { break }
      try flowValue(start, inMap: false)
      if isClosedWide { break }
      let next = source.skippingSpaces(at)
      if next < end, source[next] == Byte.colon { throw Fault(.pairInList, next) }
    } while try goesOn(start, Byte.closeBracket)
    closeFlow()
  }

  private mutating func closeFlow() {
    if !isClosedWide { at += 1 }
    close(end: at)
  }

  private mutating func skipToEntry(_ open: Int) throws(Fault) {
    skipBlanks()
    if source.isLineEnd(at) || source[at] == Byte.hash { throw unclosed(open) }
    if source[at] == Byte.comma { throw Fault(.emptyEntry, at) }
  }

  private func unclosed(_ open: Int) -> Fault {
    Fault(.unclosedFlow(Unicode.Scalar(source[open])), open)
  }

  /// Goes past a comma; false at the closing bracket.
  private mutating func goesOn(_ open: Int, _ close: UInt8) throws(Fault) -> Bool {
    let before = at
    skipBlanks()
    if source.isLineEnd(at) || (source[at] == Byte.hash && at > before) { throw unclosed(open) }
    if source[at] == close { return false }
    if source[at] == Byte.comma {
      at += 1
      return true
    }
    switch FullWidth.at(at, in: source) {
    case .comma:
      slips.append(Fault(.wideComma, at))
      at += 3
      return true
    case .closeBrace, .closeBracket:
      closeWide(from: at)
      return false
    case .colon, .openBrace, .openBracket, .space, nil:
      throw Fault(.unexpectedInFlow(scalar(at)), at)
    }
  }

  /// Reads one entry of a map: its key, colon and value.
  private mutating func flowKey(_ open: Int) throws(Fault) {
    let start = at
    if source[at] == Byte.double || source[at] == Byte.single {
      try quoted()
      skipBlanks()
      if FullWidth.at(at, in: source) == .colon {
        slips.append(Fault(.wideColon, at))
        at += 3
      } else {
        guard at < end, source[at] == Byte.colon else { throw Fault(.entryWithoutColon, start) }
        try checkLength(start, at)
        at += 1
      }
    } else if source[at] == Byte.openBrace || source[at] == Byte.openBracket {
      throw Fault(source[at] == Byte.openBrace ? .templateBraces : .collectionAsKey, at)
    } else {
      guard try plainFlowKey(open) else { return }
    }
    try flowMapValue(open)
  }

  /// Reads a plain key and its colon; false if slips made the entry unreadable and it is skipped.
  private mutating func plainFlowKey(_ open: Int) throws(Fault) -> Bool {
    try checkStart(flow: true)
    let start = at
    let scan = plain(start, flow: true)
    reportBlanks(scan, start)
    let hasWide = containsWide(start..<scan.end)
    if hasWide || !scan.hasColon {
      let known = slips.count
      reportSlips(start..<scan.end, inValue: false, colonFollows: scan.hasColon)
      guard slips.count > known else { throw missingColon(scan, open) }
      at = scan.stop
      if scan.hasColon {
        append(.scalar, .plain, start, scan.end)
        at += 1
        return true
      }
      if endsLine(scan) { closeWide(from: start) }
      if source[min(at, end - 1)] == Byte.openBrace || source[min(at, end - 1)] == Byte.openBracket {
        return true
      }
      return false
    }
    if scan.end == start + 2, source[start] == UInt8(ascii: "<"), source[start + 1] == UInt8(ascii: "<") {
      throw Fault(.mergeKey, start)
    }
    try checkLength(start, scan.stop)
    append(.scalar, .plain, start, scan.end)
    at = scan.stop + 1
    return true
  }

  private func missingColon(_ scan: PlainScan, _ open: Int) -> Fault {
    if endsLine(scan) { return unclosed(open) }
    if source[scan.stop] == Byte.question { return Fault(.unexpectedInFlow("?"), scan.stop) }
    return Fault(.entryWithoutColon, at)
  }

  func endsLine(_ scan: PlainScan) -> Bool {
    source.isLineEnd(scan.stop) || source[scan.stop] == Byte.hash
  }

  private mutating func flowMapValue(_ open: Int) throws(Fault) {
    let colonEnd = at
    skipBlanks()
    if source.isLineEnd(at) || source[at] == Byte.hash { throw unclosed(open) }
    if source[at] == Byte.comma || source[at] == Byte.closeBrace {
      append(.scalar, .plain, colonEnd, colonEnd)
      return
    }
    if isDash(at) {
      slips.append(Fault(.dashAfterColon, at))
      at += 1
      skipBlanks()
      if source.isLineEnd(at) { throw unclosed(open) }
    }
    try flowValue(open, inMap: true)
  }

  private mutating func flowValue(_ open: Int, inMap: Bool) throws(Fault) {
    switch source[at] {
    case Byte.double, Byte.single: try quoted()
    case Byte.openBrace, Byte.openBracket: try flow()
    default: try plainFlowValue(open, inMap: inMap)
    }
  }

  private mutating func plainFlowValue(_ open: Int, inMap: Bool) throws(Fault) {
    try checkStart(flow: true)
    let start = at
    let scan = plain(start, flow: true)
    reportBlanks(scan, start)
    append(.scalar, .plain, start, scan.end)
    at = scan.stop
    let known = slips.count
    if inMap { reportSlips(start..<scan.end, inValue: true, colonFollows: scan.hasColon) }
    if scan.hasColon {
      guard slips.count > known else { throw Fault(inMap ? .secondColon : .pairInList, scan.stop) }
      at += 1
      try flowMapValue(open)
    } else if endsLine(scan) {
      guard closeWide(from: start) else { throw unclosed(open) }
    } else if source[at] == Byte.question {
      throw Fault(.unexpectedInFlow("?"), at)
    }
  }
}
