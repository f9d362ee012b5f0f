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
  /// So many rows of all had lost their labels, and were told by their place.
  case tornRows(Int, of: Int)
  /// The heading of a section was not found; its words.
  case noHeading(String)
  /// A part of a section has a heading that belongs to no field; the field that its text was put behind, by name.
  case otherHeading(String, behind: String)
  /// Where one field ends and the next begins was told by these words of a paragraph.
  case dividedAt(String)
  /// Text stands before the first field of a section; the section.
  case leadText(String, section: String)
  /// The text of a section could not be divided, and is kept in this field whole.
  case keptWhole(section: String, in: String)
  /// The text of a section could not be divided.
  case undivided(String, section: String)
  /// The tables are those of an edition that is not the year's.
  case otherEdition(String)
  /// Braces in a text were set apart, so that they name nothing.
  case braces
}
