/// Why a document cannot be read as a published report.
public struct PublishedError: Error, Hashable, Sendable {
  /// What it is, or what is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// PDF.
    case pdf
    /// Rich text format.
    case rtf
    /// A web page with its pictures in one file.
    case webArchive
    /// Word 2003 XML.
    case wordXML
    /// OFD.
    case ofd
    /// OpenDocument.
    case openDocument
    /// A spreadsheet.
    case spreadsheet
    /// A document that a password protects.
    case encrypted
    /// Word 95 or older, or Microsoft Works.
    case oldWord
    /// A zip or compound file that is no document of Word.
    case notWord
    /// Bytes that are no text, and of no kind that is known.
    case notText
    /// A zip file without its end: not the whole file.
    case cutOff
    /// A file whose parts do not fit one another.
    case damaged(Part)
    /// A file that holds more than any report.
    case tooLarge
  }

  /// What of a document is damaged, and where it was seen.
  public enum Part: Hashable, Sendable {
    /// The container, at a byte of the file.
    case container(offset: Int)
    /// The text, at a line and column of its XML.
    case text(line: Int, column: Int)
    /// The document in a compound file.
    case binary
  }

  /// What is wrong.
  public var reason: Reason
}
