/// A map of maps of figures, in lines or in braces, as answers files have them; for a judge that does not trust the program.
public indirect enum PlainFile {
  /// A word, or nothing.
  case text(String)
  /// A map in the order of the file.
  case map([(key: String, value: PlainFile)])

  /// The value of a key.
  public subscript(key: String) -> PlainFile? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Reads the lines of a file.
  public init(_ file: String) {
    var lines = file.split(separator: "\n").map(Line.init).filter { !$0.text.isEmpty }[...]
    self = Self.block(&lines, indent: 0)
  }

  private struct Line {
    let indent: Int
    let text: Substring

    init(_ line: Substring) {
      indent = line.prefix { $0 == " " }.count
      let end = line.firstIndex(of: "#") ?? line.endIndex
      text = line[..<end].trimmed()
    }
  }

  private static func block(_ lines: inout ArraySlice<Line>, indent: Int) -> PlainFile {
    var entries: [(key: String, value: PlainFile)] = []
    while let line = lines.first, line.indent == indent, let colon = line.text.firstIndex(of: ":") {
      lines.removeFirst()
      var rest = line.text[line.text.index(after: colon)...].trimmed()
      let value: PlainFile
      if rest.isEmpty, let next = lines.first, next.indent > indent {
        value = block(&lines, indent: next.indent)
      } else {
        value = flow(&rest)
      }
      entries.append((String(line.text[..<colon]), value))
    }
    return .map(entries)
  }

  private static func flow(_ text: inout Substring) -> PlainFile {
    guard text.first == "{" else {
      let word = text.prefix { $0 != "," && $0 != "}" }
      text = text[word.endIndex...]
      return .text(String(word.trimmed().filter { $0 != "\"" }))
    }
    text = text.dropFirst().trimmed()
    var entries: [(key: String, value: PlainFile)] = []
    while let first = text.first, first != "}" {
      let key = text.prefix { $0 != ":" }
      text = text[key.endIndex...].dropFirst().trimmed()
      entries.append((String(key), flow(&text)))
      text = text.trimmed()
      if text.first == "," { text = text.dropFirst().trimmed() }
    }
    text = text.dropFirst()
    return .map(entries)
  }
}

extension Substring {
  fileprivate func trimmed() -> Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
