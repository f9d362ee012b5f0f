import Text

/// What kind of document some bytes are, whatever the name of their file says.
public enum PublishedKind: Hashable, Sendable {
  /// A zip file: docx, but also spreadsheets and others.
  case zip
  /// A compound file: Word 97, but also spreadsheets and encrypted documents.
  case compound
  /// A web page.
  case page
  /// Any other text.
  case text
  /// PDF.
  case pdf
  /// Rich text format.
  case rtf
  /// A web page with its pictures in one file (.mht).
  case webArchive
  /// Word 2003 XML.
  case wordXML

  /// Tells the kind by the first bytes, in any encoding that has ASCII in it.
  public init(_ bytes: [UInt8]) {
    let signatures: [([UInt8], PublishedKind)] = [
      ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
      (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ]
    for (signature, kind) in signatures where bytes.starts(with: signature) {
      self = kind
      return
    }
    let start = bytes.prefix(200_000).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let head = Array(start.prefix(4_000))
    if head.has("<?mso-application") && head.has("word.document") {
      self = .wordXML
    } else if head.has("mime-version:") && head.has("multipart/related") {
      self = .webArchive
    } else if start.has("<html") || start.has("<table") || start.has("<!doctype") || start.count(of: "<p") > 3
    {
      self = .page
    } else {
      self = .text
    }
  }
}

extension [UInt8] {
  fileprivate func has(_ words: String) -> Bool { firstOffset(of: Array(words.utf8)) != nil }

  fileprivate func count(of words: String) -> Int {
    let words = Array(words.utf8)
    var (count, at) = (0, 0)
    while let next = firstOffset(of: words, from: at) {
      count += 1
      at = next + words.count
    }
    return count
  }
}
