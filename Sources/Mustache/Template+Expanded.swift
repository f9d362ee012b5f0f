extension Template {
  /// Returns a text of plain names only, each replaced by what the look-up says.
  ///
  /// Nothing is escaped, and a dotted name is looked up as a whole.
  ///
  /// - Parameter lookup: The text of a name; nil if there is no such name.
  /// - Returns: The text.
  /// - Throws: `unknownName` (without a suggestion, since only the look-up knows the names) or, for any tag that is
  ///   not `{{name}}`, `onlyNames`; `growsTooLarge` at the first name that is one too many.
  public func expanded(_ lookup: (String) -> String?) throws(TemplateError) -> String {
    guard !tags.isEmpty else { return String(decoding: source, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var end = 0
    for tag in tags {
      guard tag.kind == .variable else {
        throw TemplateError(reason: .onlyNames, line: tag.line, column: tag.column)
      }
      guard let text = lookup(tag.name) else {
        throw TemplateError(
          reason: .unknownName(tag.name, similar: nil), line: tag.line, column: tag.column)
      }
      output.append(contentsOf: source[end..<tag.range.lowerBound])
      output.append(contentsOf: text.utf8)
      end = tag.range.upperBound
      guard output.count - end <= Self.largestGrowth else {
        throw TemplateError(reason: .growsTooLarge, line: tag.line, column: tag.column)
      }
    }
    output.append(contentsOf: source[end...])
    return String(decoding: output, as: UTF8.self)
  }
}
