/// What a published document holds, in its order: paragraphs and rows of tables.
public enum PublishedItem: Hashable, Sendable {
  /// A paragraph outside of tables, or a line of a text.
  case paragraph(String, Source)
  /// A row of a table.
  case row(PublishedRow)
}
