/// An output that somebody edited, or put there, after the program last wrote it.
struct HandEdit: Sendable {
  let path: String
  /// What stands there; nil where it is too large to be compared.
  let found: [UInt8]?
  /// What would be written.
  let wanted: [UInt8]

  /// The most lines that are shown.
  static let mostLines = 20
  /// The most characters of a line that are shown.
  private static let mostCharacters = 60

  /// What differs, and what to do.
  var message: String {
    var text = "\(path): 这份报告写好以后手工改过，或者不是本程序写的，没有覆盖\n"
    if let found {
      let difference = LineDifference(from: found, to: wanted)
      text += "  不同的地方（- 现有的，+ 这次要写的）：\n"
      for line in difference.lines.prefix(Self.mostLines) { text += Self.shown(line) }
      let more = difference.lines.count - Self.mostLines
      if more > 0 { text += "  还有 \(more) 行不同\n" }
    }
    return text + "  手改的内容要留，请写进答案文件；不要了，就把这个文件改名或者移走。然后再运行一次"
  }

  static func shown(_ line: LineDifference.Line) -> String {
    // What a stranger's file holds must not steer the terminal.
    let text = line.text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    let end = text.count > mostCharacters ? "…" : ""
    let shown = String(String.UnicodeScalarView(text.prefix(mostCharacters)))
    return "  \(line.isWanted ? "+" : "-") \(line.number): \(shown)\(end)\n"
  }
}

/// The lines in which two texts differ.
struct LineDifference {
  struct Line: Equatable {
    /// Whether it stands in the second text only; otherwise in the first only.
    let isWanted: Bool
    /// Its number in its own text, from 1.
    let number: Int
    let text: String
  }

  private(set) var lines: [Line] = []

  /// Texts that differ in more lines than this are not searched for what they share in the middle.
  private static let most = 2000

  init(from found: [UInt8], to wanted: [UInt8]) {
    let old = Self.lines(of: found)
    let new = Self.lines(of: wanted)
    var start = 0
    while start < old.count && start < new.count && old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start && old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    let gone = old[start..<old.count - end]
    let come = new[start..<new.count - end]
    if gone.count + come.count > Self.most {
      lines = gone.indices.map { Line(isWanted: false, number: $0 + 1, text: old[$0]) }
      lines += come.indices.map { Line(isWanted: true, number: $0 + 1, text: new[$0]) }
      return
    }
    let changes = Array(come).difference(from: Array(gone))
    // In the order of the text: what is gone stands before what comes in its place.
    var removals = changes.removals[...]
    var insertions = changes.insertions[...]
    var (line, newLine) = (0, 0)
    while !removals.isEmpty || !insertions.isEmpty {
      if case .remove(let offset, let text, _) = removals.first, offset == line {
        lines.append(Line(isWanted: false, number: start + offset + 1, text: text))
        removals.removeFirst()
        line += 1
      } else if case .insert(let offset, let text, _) = insertions.first, offset == newLine {
        lines.append(Line(isWanted: true, number: start + offset + 1, text: text))
        insertions.removeFirst()
        newLine += 1
      } else {
        line += 1
        newLine += 1
      }
    }
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
