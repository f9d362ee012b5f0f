import Markup

/// What a reader wrote beside the text of a Word document: comments, which no report has, and marks of revisions.
public struct WordRemarks: Hashable, Sendable {
  /// The comments, in the order of the document's part for them.
  public let comments: [String]
  /// Whether changes are marked as such; the text is read as if all of them were accepted.
  public let hasRevisions: Bool

  /// Reads a document.
  ///
  /// - Throws: Where it is no Word document, or damaged.
  public init(in bytes: [UInt8]) throws(PublishedError) {
    let package = try WordPackage(bytes, WordReader.limits)
    comments = package.comments.map { Self.comments(in: $0) } ?? []
    hasRevisions = Self.hasRevisions(package.main.root, in: package.main)
  }

  private static func comments(in part: WordPart) -> [String] {
    var comments: [String] = []
    for child in part.children(part.root) where part.name(child) == .comment {
      let text = text(of: child, in: part)
      if !text.isEmpty { comments.append(text) }
    }
    return comments
  }

  private static func text(of node: XMLNode, in part: WordPart) -> String {
    if part.name(node) == .text { return part.xml.text(of: node) }
    var text = ""
    for child in part.children(node) where child.name != nil { text += Self.text(of: child, in: part) }
    return text
  }

  private static let revisions: [WordName] = [.insertion, .deletion, .moveFrom, .moveTo]

  private static func hasRevisions(_ node: XMLNode, in part: WordPart) -> Bool {
    if let name = part.name(node), revisions.contains(name) { return true }
    for child in part.children(node) where child.name != nil && hasRevisions(child, in: part) { return true }
    return false
  }
}
