import Text

extension Report {
  /// A paragraph, and where its words come from.
  public struct Paragraph: Hashable, Sendable {
    /// The words, without line breaks.
    public let text: String
    /// The place of the answers that holds the paragraph; nil for words of the form.
    public let place: Place?
    /// Of a text with several lines the one that the paragraph was, from 0.
    public let line: Int
    /// The figures and facts that were put in by their names, in order, as ranges of the text.
    public let insertions: [Origin]

    init(_ text: String, from place: Place? = nil, line: Int = 0, insertions: [Origin] = []) {
      self.text = text
      self.place = place
      self.line = line
      self.insertions = insertions
    }

    /// The paragraphs of a text, one a line; blank lines and white space at the ends do not count.
    ///
    /// - Parameters:
    ///   - text: The text with its names replaced.
    ///   - place: The place that holds it.
    ///   - insertions: What took the place of names, as ranges of the text.
    /// - Returns: The paragraphs in order; those of which not every character can be printed name no insertions.
    static func all(in text: String, from place: Place?, insertions: [Origin]) -> [Paragraph] {
      var paragraphs: [Paragraph] = []
      for (number, line) in lines(of: text).enumerated() {
        let words = text[line].drop { $0.unicodeScalars.allSatisfy { $0.isWhiteSpace } }
        let printed = words.printable()
        if printed.isEmpty { continue }
        let start = text.utf8.distance(from: text.startIndex, to: words.startIndex)
        let isAsWritten = words.utf8.starts(with: printed.utf8)
        paragraphs.append(
          Paragraph(
            printed, from: place, line: number,
            insertions: isAsWritten ? insertions.compactMap { $0.moved(by: -start, within: printed) } : []))
      }
      return paragraphs
    }

    /// The lines of a text without their ends.
    static func lines(of text: String) -> [Range<String.Index>] {
      text.split(omittingEmptySubsequences: false) { $0.isNewline }
        .map { $0.startIndex..<$0.endIndex }
    }
  }
}

extension Origin {
  /// The origin as a range of a part of its text; nil where it is not all in it.
  fileprivate func moved(by offset: Int, within text: String) -> Origin? {
    let moved = range.lowerBound + offset..<range.upperBound + offset
    return moved.lowerBound >= 0 && moved.upperBound <= text.utf8.count ? Origin(moved, place) : nil
  }
}
