extension Parser {
  /// Reads the node that begins with the line at hand and is indented more than `parent`.
  mutating func blockNode(below parent: Int) throws(Fault) {
    if isDash(at) {
      try blockList(column, indentless: false)
    } else if try isKeyLine() {
      try blockMap(column)
    } else if parent < 0 {
      try inlineNode(parent)
    } else {
      throw Fault(.valueOnNextLine, at)
    }
  }

  /// Whether a list's dash stands at `index`.
  func isDash(_ index: Int) -> Bool {
    index < end && source[index] == Byte.dash && source.isBlankOrEnd(index + 1)
  }

  mutating func blockMap(_ indent: Int) throws(Fault) {
    try open(.map, .block, indent: indent)
    columns.append(indent)
    openBlocks.append((indent, at, 0))
    repeat {
      if isDash(at) { throw Fault(.dashInMap, at) }
      lastEntry = at
      openBlocks[openBlocks.count - 1].count += 1
      try key()
      try mapValue(indent)
    } while column == indent
    columns.removeLast()
    let block = openBlocks.removeLast()
    closeBlock()
    try checkColumn(block)
  }

  mutating func blockList(_ indent: Int, indentless: Bool) throws(Fault) {
    try open(.list, .block, indent: indent)
    columns.append(indent)
    openBlocks.append((indent, at, 0))
    repeat {
      lastEntry = at
      openBlocks[openBlocks.count - 1].count += 1
      try item(indent)
    } while column == indent && isDash(at)
    columns.removeLast()
    let block = openBlocks.removeLast()
    closeBlock()
    if column == indent {
      if !indentless { throw Fault(.dashMissing, at) }
    } else {
      try checkColumn(block)
    }
  }

  private mutating func closeBlock() {
    // The last data is the innermost last value: a collection after it would have ended at the same place.
    var last = nodes.count - 1
    while let parent = parents.last, nodes[last].parent != parent, nodes[last].parent >= 0 {
      last = nodes[last].parent
    }
    close(end: nodes[last].end)
  }

  /// A line after a block collection belongs to one that is still open.
  private mutating func checkColumn(_ block: OpenBlock) throws(Fault) {
    guard column >= 0, column > block.column || !columns.contains(column) else {
      lastBlock = block
      if let around = columns.last, around < block.column { usualStep = usualStep ?? block.column - around }
      return
    }
    // Where more lines follow in another column than stood in the outermost that is left, those were the slip.
    let left = openBlocks.first { $0.column > column } ?? block
    let around = columns.last { $0 < column } ?? -1
    if column < left.column, column > around {
      let ahead = linesAhead(mostly: left.count + 1)
      // Of as many lines in both columns, those are right that are indented as lines were before.
      let isUsual = column - around == usualStep && left.column - around != usualStep
      if ahead > left.count || (ahead == left.count && isUsual) {
        throw Fault(.indentation(found: left.column + 1, fitting: [column + 1]), left.start)
      }
    }
    throw unexpectedLine(below: block.column)
  }

  /// How many lines from the one at hand on are entries of its column, with what lies below them; no more than asked for.
  private func linesAhead(mostly limit: Int) -> Int {
    var count = 0
    var line = lineStart
    while line < end && count < limit {
      let first = source.skippingSpaces(line)
      let isContent = !source.isLineEnd(first) && source[first] != Byte.hash
      if isContent && first - line < column { break }
      if isContent && first - line == column { count += 1 }
      line = source.pastBreak(source.lineEnd(first))
    }
    return count
  }

  /// Whether the entry above, which has a value, was meant to stand in the column of the line at hand.
  private func isEntryAboveMeant(_ indent: Int) -> Bool {
    guard column > indent, indent >= 0, looksLikeEntry() else { return false }
    if linesAhead(mostly: 2) > 1 { return true }
    return lastBlock.map { $0.column == column && $0.start < lastEntry } ?? false
  }

  /// Why the line at hand cannot stand where it stands.
  func unexpectedLine(below indent: Int) -> Fault {
    if isEntryAboveMeant(indent) { return Fault(.entriesBelowValue(column: column + 1), lastEntry) }
    if column > indent, lastIsText, !looksLikeEntry() { return Fault(.continuedText, at) }
    var fitting = columns
    if indent >= 0 { fitting.append(indent) }
    var unique: [Int] = []
    for column in fitting.sorted() where unique.last != column + 1 { unique.append(column + 1) }
    if unique.isEmpty { return Fault(.textAfterValue(scalar(at)), at) }
    return Fault(.indentation(found: column + 1, fitting: unique), at)
  }

  private func looksLikeEntry() -> Bool {
    isDash(at) || plain(at, flow: false).hasColon
  }

  /// Reads what stands behind a key's colon and the nested lines.
  private mutating func mapValue(_ indent: Int) throws(Fault) {
    let colonEnd = at
    lastIsText = false
    skipBlanks()
    if source.isLineEnd(at) || (source[at] == Byte.hash && at > colonEnd) {
      at = min(at, colonEnd)
      try restOfKeyLine()
      if column > indent {
        try blockNode(below: indent)
      } else if column == indent, isDash(at) {
        try blockList(indent, indentless: true)
      } else {
        append(.scalar, .plain, colonEnd, colonEnd)
      }
    } else if isDash(at) {
      try dashAfterColon(indent)
    } else {
      try inlineNode(indent)
    }
  }

  private mutating func restOfKeyLine() throws(Fault) {
    // A tab here is reported already.
    while at < end, source[at] == Byte.tab || source[at] == Byte.space { at += 1 }
    if at < end, source[at] == Byte.hash { at = source.lineEnd(at) }
    try enterLine(source.pastBreak(at))
  }

  /// A list entry on its key's line: a slip; what follows is still searched for more.
  private mutating func dashAfterColon(_ indent: Int) throws(Fault) {
    slips.append(Fault(.dashAfterColon, at))
    // The dashes of the next lines may stand under this one.
    columns.append(at - lineStart)
    at += 1
    skipBlanks()
    if source.isLineEnd(at) {
      try enterLine(source.pastBreak(at))
    } else {
      try compactNode(columns.last ?? indent)
    }
    columns.removeLast()
    if column > indent { try blockNode(below: indent) }
  }

  /// Reads a dash and what belongs to it.
  private mutating func item(_ indent: Int) throws(Fault) {
    at += 1
    let dashEnd = at
    lastIsText = false
    skipBlanks()
    guard source.isLineEnd(at) || source[at] == Byte.hash else {
      try compactNode(indent)
      return
    }
    try restOfKeyLine()
    if column > indent {
      try blockNode(below: indent)
    } else {
      append(.scalar, .plain, dashEnd, dashEnd)
    }
  }

  /// Reads a node on the line of its dash, where also a map or list may begin.
  private mutating func compactNode(_ indent: Int) throws(Fault) {
    column = at - lineStart
    if isDash(at) {
      try blockList(column, indentless: false)
    } else if try isCompactKey(indent) {
      try blockMap(column)
    } else {
      try inlineNode(indent)
    }
  }
}
