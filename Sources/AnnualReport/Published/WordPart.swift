import Markup

/// A part of a Word document, its names known.
struct WordPart {
  let xml: XMLDocument
  private let names: [WordName]

  init(_ bytes: [UInt8]) throws(PublishedError) {
    do throws(XMLError) {
      xml = try XMLDocument(bytes)
    } catch {
      switch error.reason {
      case .tooDeep, .tooMany: throw PublishedError(reason: .tooLarge)
      default: throw PublishedError(reason: .damaged(.text(line: error.line, column: error.column)))
      }
    }
    names = xml.names.map(WordName.init)
  }

  var root: XMLNode { xml.root }

  /// What an element is; nil for text.
  func name(_ node: XMLNode) -> WordName? { node.name.map { names[$0] } }

  func children(_ node: XMLNode) -> XMLChildren { xml.children(of: node) }

  func child(_ node: XMLNode, _ wanted: WordName) -> XMLNode? {
    for child in xml.children(of: node) where name(child) == wanted { return child }
    return nil
  }

  /// The value of an attribute, the one named `val` unless another is wanted.
  func value(_ node: XMLNode, _ wanted: WordName = .value) -> String? {
    xml.value(of: node) { names[$0] == wanted }
  }

  /// The `val` of a child.
  func value(_ node: XMLNode, of wanted: WordName) -> String? {
    child(node, wanted).flatMap { value($0) }
  }

  /// Whether a property is there and not switched off.
  func isOn(_ node: XMLNode, _ wanted: WordName) -> Bool {
    guard let property = child(node, wanted) else { return false }
    switch value(property) {
    case "0", "false", "off": return false
    default: return true
    }
  }

  /// Whether there is text of a run in an element.
  func hasText(_ node: XMLNode) -> Bool {
    if name(node) == .text { return true }
    for child in xml.children(of: node) where child.name != nil && hasText(child) { return true }
    return false
  }

  /// The one branch of an alternative that is read: the first one with text.
  func branch(_ node: XMLNode) -> XMLNode? {
    var first: XMLNode?
    for wanted in [WordName.choice, .fallback] {
      for child in xml.children(of: node) where name(child) == wanted {
        if hasText(child) { return child }
        first = first ?? child
      }
    }
    return first
  }
}
