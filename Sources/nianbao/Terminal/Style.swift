/// How the lines of an interview look on a terminal that shows colours: bold for headings and what is asked, dim for help,
/// colour for the marks ✓ and !, which say the same without it.
enum Style {
  private static let end = "\u{1B}[0m"

  /// What is asked, or a heading.
  static func bold(_ line: some StringProtocol) -> String { line.isEmpty ? "" : "\u{1B}[1m\(line)\(end)" }

  /// Help, which is not asked for an answer.
  static func dim(_ text: String) -> String {
    lines(text) { $0.isEmpty ? "" : "\u{1B}[2m\($0)\(end)" }
  }

  /// Lines by what they begin with.
  static func painted(_ text: String) -> String {
    lines(text) { line in
      if line.hasPrefix("━━") { return bold(line) }
      if line.hasPrefix("  ✓") { return "  \u{1B}[32m✓\(end)\(line.dropFirst(3))" }
      if line.hasPrefix("  ! ") { return "  \u{1B}[1;33m!\(end)\(line.dropFirst(3))" }
      return String(line)
    }
  }

  private static func lines(_ text: String, _ change: (Substring) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(change).joined(separator: "\n")
  }
}
