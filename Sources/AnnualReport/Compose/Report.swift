/// A finished report, ready to be drawn: the one value that both outputs come from.
public struct Report: Hashable, Sendable {
  /// The title.
  public let title: String
  /// The unnumbered paragraphs before the first section.
  public let lead: [String]
  /// The mandated sections in order.
  public let sections: [Section]
  /// Who reports, and when, in lines at the end; empty where no date is given.
  public let signature: [String]
  /// What stands in each cell of the form, as printed.
  public let figures: [String]
  /// For a draft what is still wrong or open; nil for a final report.
  public let draftNotes: [String]?

  /// The title in the parts between which it may be broken: the unit, and what begins with the year.
  ///
  /// One part where no year stands in the middle.
  public var titleParts: [String] {
    let bytes = Array(title.utf8)
    let isDigit = bytes.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard bytes.count > 5,
      let year = bytes.indices.dropFirst().dropLast(4).first(where: { start in
        !isDigit[start - 1] && isDigit[start..<start + 4].allSatisfy { $0 }
      })
    else { return [title] }
    return [bytes[..<year], bytes[year...]].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A section under its statutory heading.
  public struct Section: Hashable, Sendable {
    /// The heading with its numeral.
    public let heading: String
    /// What is printed below it.
    public let blocks: [Block]
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    /// A heading inside the section.
    case subheading(String)
    /// A paragraph of text, without line breaks.
    case paragraph(String)
    /// A table of figures.
    case table(Grid)
  }
}
