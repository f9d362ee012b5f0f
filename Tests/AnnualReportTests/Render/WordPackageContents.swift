import Archive
import Markup
import Testing

/// A Word document taken apart, to be looked at or changed.
struct WordPackageContents {
  /// The parts in their order.
  private(set) var parts: [(name: String, bytes: [UInt8])]

  init(_ bytes: [UInt8]) throws {
    var reader = try ZipReader(bytes)
    parts = []
    for entry in reader.entries { parts.append((entry.name, try reader.contents(of: entry))) }
  }

  var names: [String] { parts.map(\.name) }

  func text(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  /// The root element of a part.
  func root(_ name: String) throws -> Element {
    let document = try XMLDocument(Array(text(name).utf8))
    return Element(document.root, in: document)
  }

  /// Replaces the first occurrence of something in a part, which must be there.
  mutating func replace(_ old: String, with new: String, in name: String) throws {
    let index = try #require(parts.firstIndex { $0.name == name })
    let range = try #require(text(name).firstRange(of: old), "\(old)")
    parts[index].bytes = Array(text(name).replacingCharacters(in: range, with: new).utf8)
  }

  /// The document put together again.
  var bytes: [UInt8] {
    var writer = ZipWriter()
    for part in parts { writer.add(PackedEntry(name: part.name, contents: part.bytes)) }
    return writer.finished()
  }

  /// An element with its name as it is written in all our parts: without a prefix.
  struct Element {
    let name: String
    var attributes: [String: String] = [:]
    var children: [Element] = []
    var text = ""

    init(_ node: XMLNode, in document: XMLDocument) {
      name = node.name.map { document.names[$0].local } ?? ""
      for attribute in document.attributes(of: node) {
        attributes[document.names[attribute.name].local] = attribute.value
      }
      for child in document.children(of: node) {
        if child.name == nil {
          text += document.text(of: child)
        } else {
          children.append(Element(child, in: document))
        }
      }
    }

    /// The value of the property of this name.
    var value: String? { attributes["val"] }

    func child(_ name: String) -> Element? { children.first { $0.name == name } }

    /// All elements of a name, at any depth, in order.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The words in it, a break of line as a line feed.
    var words: String {
      switch name {
      case "t": text
      case "br": "\n"
      default: children.map(\.words).joined()
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
