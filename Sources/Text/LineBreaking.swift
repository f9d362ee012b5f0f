/// Breaks a paragraph into lines of a display width, by the habits of Chinese typesetting.
///
/// Breaks between Han characters and at blanks, keeps words and numbers whole where they fit, lets no line
/// begin with closing punctuation and none end with opening punctuation.
public enum LineBreaking {
  /// Breaks one paragraph into at least one line.
  ///
  /// - Parameters:
  ///   - text: A text without line breaks.
  ///   - width: The columns of a line; at least 2.
  ///   - indent: Columns that the first line leaves free.
  ///   - words: Words that are not divided, other than those that are kept whole anyway.
  /// - Returns: The lines without their ends.
  public static func lines(
    _ text: String, width: Int, indent: Int = 0, unbroken words: [String] = []
  ) -> [String] {
    let text = MeasuredText(text, unbroken: words)
    var lines: [String] = []
    text.forEachLine(width: width, indent: indent) { line in
      lines.append(String(decoding: text.bytes[line], as: UTF8.self))
    }
    return lines
  }
}
