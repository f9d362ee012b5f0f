extension XMLReader {
  /// Reads text up to the next tag.
  mutating func text(_ source: Span<UInt8>) throws(XMLFault) {
    let (start, first) = (at, pool.count)
    while at < source.count, source[at] != UInt8(ascii: "<") {
      let byte = source[at]
      if byte == UInt8(ascii: "&") {
        try reference(source)
        continue
      }
      if byte == UInt8(ascii: "]"), source.hasPrefix("]]>", at) { throw XMLFault(.sectionEnd, at) }
      try character(source)
    }
    try endText(from: first, start, source)
  }

  /// Reads `<![CDATA[…]]>`, in which everything is text.
  mutating func section(_ source: Span<UInt8>) throws(XMLFault) {
    let (start, first) = (at, pool.count)
    guard !open.isEmpty else { throw XMLFault(.outsideRoot, start) }
    at += 9
    guard let end = source.index(of: "]]>", from: at) else { throw XMLFault(.unfinished, start) }
    while at < end { try character(source) }
    at = end + 3
    try endText(from: first, start, source)
  }

  /// Puts the bytes of the pool from a place on into the text that is open, or a new one.
  private mutating func endText(from first: Int, _ start: Int, _ source: Span<UInt8>) throws(XMLFault) {
    guard !open.isEmpty else {
      for index in start..<at where !source[index].isXMLSpace { throw XMLFault(.outsideRoot, index) }
      pool.removeSubrange(first...)
      return
    }
    guard pool.count > first else { return }
    if isInText {
      records[records.count - 1].count += pool.count - first
    } else {
      try append(
        XMLRecord(name: -1, after: records.count + 1, start: first, count: pool.count - first), start)
      isInText = true
    }
  }

  /// Reads the value of an attribute up to its quotation mark; line ends and tabs in it are blanks.
  mutating func value(_ source: Span<UInt8>, to quote: UInt8) throws(XMLFault) {
    while at < source.count {
      let byte = source[at]
      if byte == quote {
        at += 1
        return
      }
      switch byte {
      case UInt8(ascii: "&"): try reference(source)
      case UInt8(ascii: "<"): throw XMLFault(.attribute, at)
      default:
        try character(source)
        if byte.isXMLSpace { pool[pool.count - 1] = UInt8(ascii: " ") }
      }
    }
    throw XMLFault(.unfinished, at)
  }

  /// Takes over a byte of text; every kind of line end becomes a line feed.
  private mutating func character(_ source: Span<UInt8>) throws(XMLFault) {
    let byte = source[at]
    if byte < 0x20, byte != 0x09, byte != 0x0A {
      guard byte == 0x0D else { throw XMLFault(.character, at) }
      if source.byte(at + 1) == 0x0A { at += 1 }
      pool.append(0x0A)
    } else {
      // U+FFFE and U+FFFF.
      if byte == 0xEF, source.byte(at + 1) == 0xBF, source.byte(at + 2) >= 0xBE {
        throw XMLFault(.character, at)
      }
      pool.append(byte)
    }
    at += 1
  }

  /// Reads `&name;`, `&#10;` or `&#xA;`.
  private mutating func reference(_ source: Span<UInt8>) throws(XMLFault) {
    let start = at
    // The longest one, &#x10FFFF;, has room for a few zeros.
    var end = start + 1
    while end < min(source.count, start + 16), source[end] != UInt8(ascii: ";") { end += 1 }
    guard source.byte(end) == UInt8(ascii: ";"), let scalar = source.scalar(start + 1, end) else {
      throw XMLFault(.reference, start)
    }
    pool.append(contentsOf: String(scalar).utf8)
    at = end + 1
  }
}
