extension Parser {
  /// Reads the node that begins with the line at hand and is indented more than `parent`.
  mutating func blockNode(_ source: Span<UInt8>, below parent: Int) throws(Fault) {
    if isDash(source, at) {
      try blockList(source, column, indentless: false)
    } else if try isKeyLine(source) {
      try blockMap(source, column)
    } else if parent < 0 {
      try inlineNode(source, parent)
    } else {
      throw Fault(.valueOnNextLine, at)
    }
  }

  /// Whether a list's dash stands at `index`.
  func isDash(_ source: Span<UInt8>, _ index: Int) -> Bool {
    index < end && source[index] == Byte.dash && source.isBlankOrEnd(index + 1)
  }

  mutating func blockMap(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    try open(.map, .block, indent: indent)
    columns.append(indent)
    repeat {
      if isDash(source, at) { throw Fault(.dashInMap, at) }
      try key(source)
      try mapValue(source, indent)
    } while column == indent
    columns.removeLast()
    closeBlock()
    try checkColumn(source, indent)
  }

  mutating func blockList(_ source: Span<UInt8>, _ indent: Int, indentless: Bool) throws(Fault) {
    try open(.list, .block, indent: indent)
    columns.append(indent)
    repeat {
      try item(source, indent)
    } while column == indent && isDash(source, at)
    columns.removeLast()
    closeBlock()
    if column == indent {
      if !indentless { throw Fault(.dashMissing, at) }
    } else {
      try checkColumn(source, indent)
    }
  }

  private mutating func closeBlock() {
    // The last record is the innermost last value: a collection after it would have ended at the same place.
    var last = records.count - 1
    while let parent = parents.last, records[last].parent != parent, records[last].parent >= 0 {
      last = records[last].parent
    }
    close(end: records[last].end)
  }

  /// A line after a block collection belongs to one that is still open.
  private func checkColumn(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    guard column >= 0, column > indent || !columns.contains(column) else { return }
    throw unexpectedLine(source, below: indent)
  }

  /// Why the line at hand cannot stand where it stands.
  func unexpectedLine(_ source: Span<UInt8>, below indent: Int) -> Fault {
    if column > indent, lastIsText, !looksLikeEntry(source) { return Fault(.continuedText, at) }
    var fitting = columns
    if indent >= 0 { fitting.append(indent) }
    var unique: [Int] = []
    for column in fitting.sorted() where unique.last != column + 1 { unique.append(column + 1) }
    if unique.isEmpty { return Fault(.textAfterValue(scalar(source, at)), at) }
    return Fault(.indentation(found: column + 1, fitting: unique), at)
  }

  private func looksLikeEntry(_ source: Span<UInt8>) -> Bool {
    isDash(source, at) || plain(source, at, flow: false).hasColon
  }

  /// Reads what stands behind a key's colon and the nested lines.
  private mutating func mapValue(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    let colonEnd = at
    lastIsText = false
    skipBlanks(source)
    if source.isLineEnd(at) || (source[at] == Byte.hash && at > colonEnd) {
      at = min(at, colonEnd)
      try restOfKeyLine(source)
      if column > indent {
        try blockNode(source, below: indent)
      } else if column == indent, isDash(source, at) {
        try blockList(source, indent, indentless: true)
      } else {
        append(.scalar, .plain, colonEnd, colonEnd)
      }
    } else if isDash(source, at) {
      try dashAfterColon(source, indent)
    } else {
      try inlineNode(source, indent)
    }
  }

  private mutating func restOfKeyLine(_ source: Span<UInt8>) throws(Fault) {
    // A tab here is reported already.
    while at < end, source[at] == Byte.tab || source[at] == Byte.space { at += 1 }
    if at < end, source[at] == Byte.hash { at = source.lineEnd(at) }
    try enterLine(source, source.pastBreak(at))
  }

  /// A list entry on its key's line: a slip; what follows is still searched for more.
  private mutating func dashAfterColon(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    slips.append(Fault(.dashAfterColon, at))
    // The dashes of the next lines may stand under this one.
    columns.append(at - lineStart)
    at += 1
    skipBlanks(source)
    if source.isLineEnd(at) {
      try enterLine(source, source.pastBreak(at))
    } else {
      try compactNode(source, columns.last ?? indent)
    }
    columns.removeLast()
    if column > indent { try blockNode(source, below: indent) }
  }

  /// Reads a dash and what belongs to it.
  private mutating func item(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    at += 1
    let dashEnd = at
    lastIsText = false
    skipBlanks(source)
    guard source.isLineEnd(at) || source[at] == Byte.hash else {
      try compactNode(source, indent)
      return
    }
    try restOfKeyLine(source)
    if column > indent {
      try blockNode(source, below: indent)
    } else {
      append(.scalar, .plain, dashEnd, dashEnd)
    }
  }

  /// Reads a node on the line of its dash, where also a map or list may begin.
  private mutating func compactNode(_ source: Span<UInt8>, _ indent: Int) throws(Fault) {
    column = at - lineStart
    if isDash(source, at) {
      try blockList(source, column, indentless: false)
    } else if try isCompactKey(source, indent) {
      try blockMap(source, column)
    } else {
      try inlineNode(source, indent)
    }
  }
}
