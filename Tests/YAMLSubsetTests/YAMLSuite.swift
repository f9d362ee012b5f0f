import Foundation
import TestSupport
import YAMLSubset

/// The public YAML test suite as data.
struct YAMLSuite: Decodable {
  struct Case: Decodable {
    let id: String
    let name: String
    let yaml: String
    let fail: Bool
    let events: String
  }

  let cases: [Case]

  static let file = PublicSuite.file("yaml-test-suite.json")

  static func load() throws -> YAMLSuite {
    guard let file else { throw CocoaError(.fileNoSuchFile) }
    let data = try Data(contentsOf: file)
    return try JSONDecoder().decode(YAMLSuite.self, from: data)
  }
}

/// A tree of texts written as the suite writes events, without styles and document markers.
enum Events {
  /// The events of a suite's case; nil where they hold something that is no tree of texts, such as an alias.
  static func normalized(_ events: String) -> [String]? {
    var out: [String] = []
    for line in events.split(separator: "\n") {
      switch line.prefix(4) {
      case "+STR", "-STR", "+DOC", "-DOC": continue
      case "+MAP", "+SEQ":
        if line.contains("&") || line.contains("<") { return nil }
        out.append(String(line.prefix(4)))
      case "-MAP", "-SEQ": out.append(String(line))
      case "=VAL":
        let rest = line.dropFirst(5)
        guard let style = rest.first, ":'\"|>".contains(style) else { return nil }
        out.append("=" + rest.dropFirst())
      default: return nil
      }
    }
    return out
  }

  static func of(_ node: Node) -> [String] {
    switch node.kind {
    case .scalar: ["=" + escaped(node.text ?? "")]
    case .list: ["+SEQ"] + node.items.flatMap(of) + ["-SEQ"]
    case .map: ["+MAP"] + node.entries.flatMap { of($0.key) + of($0.value) } + ["-MAP"]
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\n", with: "\\n")
      .replacingOccurrences(of: "\t", with: "\\t").replacingOccurrences(of: "\r", with: "\\r")
      .replacingOccurrences(of: "\u{8}", with: "\\b")
  }
}
