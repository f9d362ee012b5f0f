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
