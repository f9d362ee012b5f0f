/// What the form says of a county's report that has more in a row than its units together.
public struct KnownExcess: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The id of the row.
  public let row: String
  /// What it may come from, in one sentence.
  public let sentence: String
}
