import AnnualReport
import Text

/// Colours around the words of a severity: the only sequences that a text may bring to a terminal.
enum Paint {
  /// A word in the colour of its severity.
  static func painted(_ word: String, _ severity: Severity) -> String { start(severity) + word + end }

  private static let end = "\u{1B}[0m"

  private static func start(_ severity: Severity) -> String {
    switch severity {
    case .error: "\u{1B}[1;31m"
    case .reminder: "\u{1B}[1;33m"
    case .hint: "\u{1B}[36m"
    }
  }

  /// A text with nothing in it that steers a terminal, but for our colours.
  ///
  /// - Parameters:
  ///   - text: Lines.
  ///   - isColored: Whether colours were put into it.
  /// - Returns: The text, each line sanitized.
  static func sanitized(_ text: String, isColored: Bool) -> String {
    guard isColored, text.utf8.contains(0x1B) else { return text.sanitizedLines() }
    var parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)[...]
    var result = String(parts.removeFirst()).sanitizedLines()
    while let part = parts.popFirst() {
      // A colour of ours with its word and its end; what only looks like its beginning is text.
      let sequence = "\u{1B}" + part.prefix { $0 != "m" } + "m"
      if Severity.allCases.contains(where: { start($0) == sequence }), parts.first?.hasPrefix("[0m") ?? false
      {
        let word = part.drop { $0 != "m" }.dropFirst()
        let rest = parts.removeFirst().dropFirst(end.count - 1)
        result += sequence + String(word).sanitizedLines() + end + String(rest).sanitizedLines()
      } else {
        result += String(part).sanitizedLines()
      }
    }
    return result
  }
}
