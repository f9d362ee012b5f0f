extension HTMLTokenizer {
  /// A document type, from behind its keyword on.
  mutating func documentType() -> HTMLToken {
    var type = HTMLDocumentType()
    skipSpace()
    let start = at
    while at < source.count, !source[at].isHTMLSpace, source[at] != UInt8(ascii: ">") { at += 1 }
    if at > start { type.name = name(start..<at) }
    skipSpace()
    if !readIdentifiers(&type) { type.forcesQuirks = true }
    skipSpace()
    if at == source.count {
      type.forcesQuirks = true
    } else if source[at] != UInt8(ascii: ">"), type.systemID == nil {
      type.forcesQuirks = true
    }
    at = min(index(of: UInt8(ascii: ">"), from: at) + 1, source.count)
    return .documentType(type)
  }

  /// Reads what may follow the name.
  ///
  /// - Returns: Whether there are a name and all identifiers that the keywords promise.
  private mutating func readIdentifiers(_ type: inout HTMLDocumentType) -> Bool {
    guard type.name != nil else { return false }
    if hasPrefix("system", at, ignoringCase: true) {
      at += 6
      return readIdentifier(&type.systemID)
    }
    guard hasPrefix("public", at, ignoringCase: true) else { return true }
    at += 6
    guard readIdentifier(&type.publicID) else { return false }
    skipSpace()
    let isQuoted = byte(at) == UInt8(ascii: "\"") || byte(at) == UInt8(ascii: "'")
    return isQuoted ? readIdentifier(&type.systemID) : true
  }

  /// Reads an identifier in quotation marks and says whether there was a whole one.
  private mutating func readIdentifier(_ identifier: inout String?) -> Bool {
    skipSpace()
    let quote = byte(at)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    at += 1
    let start = at
    while at < source.count, source[at] != quote, source[at] != UInt8(ascii: ">") { at += 1 }
    identifier = String(decoding: replacingNull(start..<at), as: UTF8.self)
    guard byte(at) == quote else { return false }
    at += 1
    return true
  }
}
