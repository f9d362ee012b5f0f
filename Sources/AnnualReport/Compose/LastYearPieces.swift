import Text

/// The pieces of last year's texts that this year's report answers, such as each problem that it named.
struct LastYearPieces: Sendable {
  private let lastYear: Answers?

  init(_ lastYear: Answers?) {
    self.lastYear = lastYear
  }

  /// A piece as it can stand in quotation marks; nil where last year's text has no such piece.
  func piece(_ place: Detail.LastYear) -> String? {
    let found = pieces(ofField: place.field)
    return found.indices.contains(place.number) ? found[place.number] : nil
  }

  /// All pieces of a field that can be asked about.
  func pieces(ofField field: String) -> [String] {
    guard let passage = lastYear?.texts[field], !passage.isEmpty else { return [] }
    return Array(Self.pieces(of: passage.expanded).prefix(Suggestion.mostPieces))
  }

  /// The things that a text lists, each without its number and its stop; what only leads to them is left out.
  static func pieces(of text: String) -> [String] {
    var found: [String] = []
    for part in text.split(whereSeparator: { $0.isNewline || "。；;".contains($0) }) {
      var piece = part.trimmed()[...]
      // What stands before the colon or the first number tells that problems follow, not which.
      if let start = numeral(in: piece) ?? said(in: piece) {
        piece = piece[start...]
      } else if let colon = piece.lastIndex(of: "："), piece.distance(from: colon, to: piece.endIndex) > 4 {
        piece = piece[piece.index(after: colon)...]
      } else if piece.hasSuffix("：") {
        continue
      }
      while let first = piece.first, "，、：: ".contains(first) { piece.removeFirst() }
      if piece.count >= shortest { found.append(quotable(piece)) }
    }
    return found
  }

  private static let shortest = 3
  private static let longest = 60

  /// What follows the first number such as 一是 or （一） in a piece; nil without one.
  private static func numeral(in piece: Substring) -> Substring.Index? {
    for mark in numerals {
      var index = piece.startIndex
      while index < piece.endIndex {
        if piece[index...].hasPrefix(mark) { return piece.index(index, offsetBy: mark.count) }
        index = piece.index(after: index)
        // A single figure stands at the beginning only.
        if mark.utf8.first.map({ $0 < 0x80 }) ?? false { break }
      }
    }
    return nil
  }

  /// What follows the words that lead to a problem: 存在的主要问题是.
  private static func said(in piece: Substring) -> Substring.Index? {
    let words = "问题是"
    return piece.indices.first { piece[$0...].hasPrefix(words) }.map {
      piece.index($0, offsetBy: words.count)
    }
  }

  private static let numerals =
    ["一", "二", "三", "四", "五", "六"].flatMap { ["\($0)是", "（\($0)）", "第\($0)，"] }
    + (1...6).flatMap { ["\($0).", "\($0)、", "\($0)．"] }

  /// The piece with its quotation marks turned into inner ones, cut at a comma where it is long.
  private static func quotable(_ piece: Substring) -> String {
    var text = String(piece.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
    if text.count > longest, let comma = text.prefix(longest).lastIndex(of: "，") {
      text = String(text[..<comma])
    }
    return String(text.prefix(longest))
  }
}
