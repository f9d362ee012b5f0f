import Foundation
import YAMLSubset

/// Prints one line of JSON for each file named: `{"tree": …}` or `{"errors": [[line, column, message], …]}`.
@main
struct YAMLTree {
  static func main() {
    var output = ""
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else {
        output += "{\"missing\": true}\n"
        continue
      }
      output += line(Array(data)) + "\n"
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }

  private static func line(_ bytes: [UInt8]) -> String {
    do throws(SyntaxError) {
      return "{\"tree\": \(json(try Document(bytes).root))}"
    } catch {
      let problems = error.problems.map {
        "[\($0.position.line), \($0.position.column), \(quoted($0.message))]"
      }
      return "{\"errors\": [\(problems.joined(separator: ", "))]}"
    }
  }

  /// A map is written as `{"map": [[key, value], …]}`, so that order and duplicates stay.
  private static func json(_ node: Node) -> String {
    switch node.kind {
    case .scalar: quoted(node.text ?? "")
    case .list: "[\(node.items.map(json).joined(separator: ", "))]"
    case .map:
      "{\"map\": [\(node.entries.map { "[\(json($0.key)), \(json($0.value))]" }.joined(separator: ", "))]}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
