/// What a person should know about how a document was read.
public enum PublishedNote: Hashable, Sendable {
  /// Tracked changes were read as if all of them had been accepted.
  case acceptedRevisions
  /// Hidden text was not read.
  case hiddenText
  /// The last table has no end.
  case unfinishedTable
  /// So many pictures, which cannot be read.
  case pictures(Int)
}
