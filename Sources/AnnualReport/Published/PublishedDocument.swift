/// A published document: what stands in it, in its order, and how it was read.
public struct PublishedDocument: Sendable {
  /// The paragraphs and the rows of tables.
  public let items: [PublishedItem]
  /// What a person should know about how it was read, each thing once.
  public let notes: [PublishedNote]

  /// How many paragraphs and rows a document may have.
  static let mostItems = 200_000
  /// How many cells a document may have.
  static let mostCells = 400_000
  /// How many tables may stand in one another.
  static let deepestTable = 64
  /// How many bytes a web page or a text may have.
  static let longestText = 8 << 20

  /// Reads a document by the kind of its bytes.
  ///
  /// - Parameter bytes: The bytes of the file; web pages and texts in UTF-8.
  /// - Throws: ``PublishedError`` for what is no document that is read.
  public init(_ bytes: [UInt8]) throws(PublishedError) {
    switch PublishedKind(bytes) {
    case .zip: self = try WordReader.document(bytes)
    case .compound: self = try BinaryWord.document(bytes)
    case .page:
      try Self.refuseLongText(bytes)
      self = try PageReader.document(bytes)
    case .text:
      try Self.refuseLongText(bytes)
      guard !bytes.contains(0) else { throw PublishedError(reason: .notText) }
      self = TextReader.document(bytes)
    case .pdf: throw PublishedError(reason: .pdf)
    case .rtf: throw PublishedError(reason: .rtf)
    case .webArchive: throw PublishedError(reason: .webArchive)
    case .wordXML: throw PublishedError(reason: .wordXML)
    }
  }

  init(items: [PublishedItem], notes: [PublishedNote] = []) {
    self.items = items
    self.notes = notes
  }

  private static func refuseLongText(_ bytes: [UInt8]) throws(PublishedError) {
    guard bytes.count <= longestText else { throw PublishedError(reason: .tooLarge) }
  }
}
