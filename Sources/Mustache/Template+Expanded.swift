extension Template {
  /// A text of plain names with each replaced, and what came from where.
  public struct Expansion: Hashable, Sendable {
    /// The text with every name replaced.
    public let text: String
    /// The names in order.
    public let names: [Replacement]
  }

  /// A name of an expanded text.
  public struct Replacement: Hashable, Sendable {
    /// The name itself.
    public let name: String
    /// The bytes of the tag in the UTF-8 of the template.
    public let written: Range<Int>
    /// The bytes in the UTF-8 of the expanded text that took its place.
    public let expanded: Range<Int>
  }

  /// Returns a text of plain names only, each replaced by what the look-up says.
  ///
  /// Nothing is escaped, and a dotted name is looked up as a whole.
  ///
  /// - Parameter lookup: The text of a name; nil if there is no such name.
  /// - Returns: The text, and where its names were.
  /// - Throws: `unknownName` (without a suggestion, since only the look-up knows the names) or, for any tag that is
  ///   not `{{name}}`, `onlyNames`; `growsTooLarge` at the first name that is one too many.
  public func expansion(_ lookup: (String) -> String?) throws(TemplateError) -> Expansion {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var names: [Replacement] = []
    names.reserveCapacity(tags.count)
    var end = 0
    for tag in tags {
      guard tag.kind == .variable else {
        throw TemplateError(.onlyNames, at: tag)
      }
      guard let text = lookup(tag.name) else {
        throw TemplateError(.unknownName(tag.name, similar: nil), at: tag)
      }
      output.append(contentsOf: source[end..<tag.range.lowerBound])
      let start = output.count
      output.append(contentsOf: text.utf8)
      names.append(Replacement(name: tag.name, written: tag.range, expanded: start..<output.count))
      end = tag.range.upperBound
      guard output.count - end <= Self.largestGrowth else {
        throw TemplateError(.growsTooLarge, at: tag)
      }
    }
    output.append(contentsOf: source[end...])
    return Expansion(text: String(decoding: output, as: UTF8.self), names: names)
  }

  /// Returns the text alone of an expansion.
  ///
  /// - Parameter lookup: The text of a name; nil if there is no such name.
  /// - Returns: The text.
  /// - Throws: As `expansion` does.
  public func expanded(_ lookup: (String) -> String?) throws(TemplateError) -> String {
    try expansion(lookup).text
  }
}
