/// Reads the bytes of a document into records, from the first to the last without going back.
struct XMLReader {
  /// An attribute: the place of its name, and where its value lies in the pool.
  struct Attribute: Sendable {
    var name: Int
    var start: Int
    var count: Int
  }

  var records: [XMLRecord] = []
  var attributes: [Attribute] = []
  private(set) var names: XMLNameTable
  var pool: [UInt8] = []

  let limits: XMLLimits
  var at = 0
  /// The elements that are open, by their records, and where the bytes of their names lie.
  var open: [(record: Int, name: Range<Int>)] = []
  /// Whether the last record is a text that goes on.
  var isInText = false
  /// The attributes of the tag that is being read, before their prefixes are known.
  private var pending: [(name: Range<Int>, attribute: Attribute)] = []

  init(_ limits: XMLLimits) {
    self.limits = limits
    names = XMLNameTable(limit: limits.names, bindingLimit: limits.attributes)
  }

  /// Reads the whole document, which is UTF-8.
  mutating func read(_ source: Span<UInt8>) throws(XMLFault) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source)
    } catch {
      throw XMLFault(.encoding, error.byteOffsets.lowerBound)
    }
    while at < source.count {
      if source[at] == UInt8(ascii: "<") { try markup(source) } else { try text(source) }
    }
    guard open.isEmpty, !records.isEmpty else { throw XMLFault(.unfinished, at) }
  }

  private mutating func markup(_ source: Span<UInt8>) throws(XMLFault) {
    switch source.byte(at + 1) {
    case UInt8(ascii: "/"): try endTag(source)
    case UInt8(ascii: "?"): try skip(source, past: "?>", from: at + 2)
    case UInt8(ascii: "!"):
      if source.hasPrefix("<!--", at) {
        try skip(source, past: "-->", from: at + 4)
      } else if source.hasPrefix("<![CDATA[", at) {
        try section(source)
      } else {
        throw XMLFault(.documentType, at)
      }
    default: try startTag(source)
    }
  }

  private mutating func skip(_ source: Span<UInt8>, past end: StaticString, from start: Int) throws(XMLFault)
  {
    guard let next = source.index(of: end, from: start) else { throw XMLFault(.unfinished, at) }
    at = next + end.utf8CodeUnitCount
  }
}

extension XMLReader {
  private mutating func startTag(_ source: Span<UInt8>) throws(XMLFault) {
    let start = at
    guard !open.isEmpty || records.isEmpty else { throw XMLFault(.outsideRoot, start) }
    guard open.count < limits.depth else { throw XMLFault(.tooDeep(limit: limits.depth), start) }
    at += 1
    let name = try self.name(source, or: .tag)
    names.openElement()
    let isEmpty = try readAttributes(source)
    let first = attributes.count
    for (name, attribute) in pending {
      var attribute = attribute
      attribute.name = try names.attribute(source, name)
      // The same attribute by two prefixes is the same attribute.
      for index in first..<attributes.count where attributes[index].name == attribute.name {
        throw XMLFault(.sameAttribute, name.lowerBound)
      }
      attributes.append(attribute)
    }
    let record = XMLRecord(
      name: try names.element(source, name), after: records.count + 1, start: first,
      count: attributes.count - first)
    try append(record, start)
    if isEmpty {
      names.closeElement()
    } else {
      open.append((records.count - 1, name))
    }
  }

  /// Reads what follows the name of a start tag; declarations of namespaces come into force at once.
  ///
  /// - Returns: Whether the element ends with its tag.
  private mutating func readAttributes(_ source: Span<UInt8>) throws(XMLFault) -> Bool {
    pending.removeAll(keepingCapacity: true)
    while true {
      let end = at
      skipSpace(source)
      guard at < source.count else { throw XMLFault(.unfinished, at) }
      switch source[at] {
      case UInt8(ascii: ">"):
        at += 1
        return false
      case UInt8(ascii: "/"):
        guard source.byte(at + 1) == UInt8(ascii: ">") else { throw XMLFault(.tag, at) }
        at += 2
        return true
      default:
        guard at > end else { throw XMLFault(.attribute, at) }
        try readAttribute(source)
      }
    }
  }

  private mutating func readAttribute(_ source: Span<UInt8>) throws(XMLFault) {
    let name = try self.name(source, or: .attribute)
    skipSpace(source)
    guard source.byte(at) == UInt8(ascii: "=") else { throw XMLFault(.attribute, at) }
    at += 1
    skipSpace(source)
    let quote = source.byte(at)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw XMLFault(.attribute, at) }
    at += 1
    let start = pool.count
    try value(source, to: quote)
    if let prefix = source.declaredPrefix(name) {
      try names.declare(source, prefix, String(decoding: pool[start...], as: UTF8.self))
      pool.removeSubrange(start...)
      return
    }
    guard pending.count < limits.attributes, attributes.count < limits.nodes else {
      throw XMLFault(.tooMany(limit: min(limits.attributes, limits.nodes)), name.lowerBound)
    }
    pending.append((name, Attribute(name: 0, start: start, count: pool.count - start)))
  }

  private mutating func endTag(_ source: Span<UInt8>) throws(XMLFault) {
    let start = at
    at += 2
    let name = try self.name(source, or: .endTag)
    skipSpace(source)
    guard source.byte(at) == UInt8(ascii: ">") else { throw XMLFault(.endTag, at) }
    guard let element = open.popLast(), source.isEqual(element.name, name) else {
      throw XMLFault(.endTag, start)
    }
    at += 1
    records[element.record].after = records.count
    names.closeElement()
    isInText = false
  }

  private mutating func name(_ source: Span<UInt8>, or reason: XMLError.Reason) throws(XMLFault) -> Range<Int>
  {
    let start = at
    while at < source.count, source[at].isInName { at += 1 }
    guard at > start else { throw XMLFault(reason, start) }
    return start..<at
  }

  private mutating func skipSpace(_ source: Span<UInt8>) {
    while at < source.count, source[at].isXMLSpace { at += 1 }
  }

  mutating func append(_ record: XMLRecord, _ offset: Int) throws(XMLFault) {
    guard records.count < limits.nodes else { throw XMLFault(.tooMany(limit: limits.nodes), offset) }
    records.append(record)
    isInText = false
  }
}
