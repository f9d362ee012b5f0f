extension Grid {
  /// The most columns that a table may have for each to take more than two Han characters side by side.
  private static let mostWideColumns = 4

  /// Whether a column takes no more than two Han characters side by side.
  var hasNarrowColumns: Bool { width > Self.mostWideColumns }

  /// What stands in the place of an open figure.
  var gap: String { hasNarrowColumns ? Answers.shortGap : Answers.gap }
}
