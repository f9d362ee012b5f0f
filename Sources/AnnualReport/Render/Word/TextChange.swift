import Text

/// A text and what became of it: where its ranges are now.
struct TextChange {
  private let old: [Unicode.Scalar]
  private let new: [Unicode.Scalar]
  /// The first scalar behind each byte of the old text.
  private let scalars: [Int]
  private let gaps: [ListDifference.Gap]

  init(from old: String, to new: String) {
    self.old = Array(old.unicodeScalars)
    self.new = Array(new.unicodeScalars)
    var scalars: [Int] = []
    for (index, scalar) in self.old.enumerated() {
      scalars += Array(repeating: index, count: UTF8.width(scalar))
    }
    self.scalars = scalars + [self.old.count]
    gaps = ListDifference.gaps(from: self.old, to: self.new)
  }

  /// What stood at a range of the old text's bytes.
  func oldWords(at range: Range<Int>) -> String { Self.string(old[place(of: range)]) }

  /// What stands there now; nil where its ends are gone, or a figure there goes on beyond them.
  func words(at range: Range<Int>) -> String? { newPlace(of: range).map { Self.string(new[$0]) } }

  /// Which ranges of figures still have their words; figures among these may differ, years not.
  ///
  /// These are the words that the sentence begins with, up to its first figure, and all before the figure up to a semicolon or
  /// stop, and behind it up to the next mark. Words that come to them may make the figure count something else, as 网上收到
  /// and 去年 do. Where a figure lost its words, those behind it up to a semicolon or stop lose theirs: they are parts of it,
  /// or told of the same.
  func keepingWords(_ ranges: [Range<Int>]) -> [Bool] {
    var lost = 0..<0
    return ranges.map { bytes in
      let range = place(of: bytes)
      if lost.contains(range.lowerBound) { return false }
      let end = old[range.upperBound...].firstIndex { Self.stops.contains($0) } ?? old.count
      if let now = newPlace(of: bytes) {
        if keepsWords(range, now) { return true }
        lost = range.upperBound..<end
      } else if !hasOtherFigure(at: range) {
        lost = range.upperBound..<end
      }
      return false
    }
  }

  /// Whether the words right before a figure stand in the new text before one too: then the number was changed, no word.
  private func hasOtherFigure(at range: Range<Int>) -> Bool {
    let start = old[..<range.lowerBound].lastIndex { Self.marks.contains($0) }.map { $0 + 1 } ?? 0
    let words = old[max(start, range.lowerBound - Self.reach)..<range.lowerBound]
    if words.isEmpty { return false }
    return new.indices.contains { index in
      new[index...].starts(with: words) && new.indices.contains(index + words.count)
        && new[index + words.count].isASCIIDigit
    }
  }

  private func keepsWords(_ range: Range<Int>, _ now: Range<Int>) -> Bool {
    Self.words(around: range, in: old) == Self.words(around: now, in: new)
  }

  /// The words that a sentence begins with, those before a range and those behind it, each figure as one digit.
  private static func words(around range: Range<Int>, in text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let sentence = text[..<range.lowerBound].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
    let part = text[..<range.lowerBound].lastIndex { stops.contains($0) }.map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex { marks.contains($0) } ?? text.count
    let words = plain(text[sentence..<range.lowerBound])
    let first = words.indices.first { words[$0] == "0" && !isYear(words, $0) } ?? words.count
    return [
      Array(words[..<first]), plain(text[part..<range.lowerBound]), plain(text[range.upperBound..<end]),
    ]
  }

  /// Each figure as one digit, but years as they are.
  private static func plain(_ words: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let words = words.filter { !$0.properties.isWhitespace }
    var plain: [Unicode.Scalar] = []
    var index = 0
    while index < words.count {
      let figure = words[index...].prefix { $0.isASCIIDigit }
      if figure.isEmpty {
        plain.append(words[index])
      } else {
        plain +=
          words.indices.contains(figure.endIndex) && words[figure.endIndex] == "年" ? Array(figure) : ["0"]
      }
      index += max(1, figure.count)
    }
    return plain
  }

  private static func isYear(_ words: [Unicode.Scalar], _ index: Int) -> Bool {
    words[index...].first { !$0.isASCIIDigit } == "年"
  }

  private static let ends = Set("。！？\n".unicodeScalars)
  private static let stops = Set("；。！？\n".unicodeScalars)
  /// How many characters before a figure tell it from others.
  private static let reach = 4
  private static let marks = Set("，、；：。！？（）\n".unicodeScalars)

  /// What stands before a range that was found, from a place on, and where it ends.
  func part(from start: Int, upTo range: Range<Int>) -> (before: String, end: Int)? {
    guard let found = newPlace(of: range), found.lowerBound >= start else { return nil }
    return (Self.string(new[start..<found.lowerBound]), found.upperBound)
  }

  /// What stands from a place on.
  func rest(from start: Int) -> String { Self.string(new[start...]) }

  private func place(of range: Range<Int>) -> Range<Int> {
    scalars[range.lowerBound]..<scalars[range.upperBound]
  }

  private func newPlace(of bytes: Range<Int>) -> Range<Int>? {
    let range = place(of: bytes)
    var (start, end) = (range.lowerBound, range.upperBound)
    for gap in gaps {
      let growth = gap.new.count - gap.old.count
      if gap.old.lowerBound < range.lowerBound && range.lowerBound < gap.old.upperBound
        || gap.old.lowerBound < range.upperBound && range.upperBound < gap.old.upperBound
      {
        return nil
      }
      let isBefore = gap.old.upperBound <= range.lowerBound
      if isBefore && (gap.old.lowerBound < range.lowerBound || gap.old.isEmpty) { start += growth }
      let isWithin = gap.old.upperBound <= range.upperBound && gap.old.lowerBound < range.upperBound
      if isWithin || isBefore { end += growth }
    }
    guard start <= end else { return nil }
    let runsOn =
      Self.isOfFigure(new, start - 1) && !Self.isOfFigure(old, range.lowerBound - 1)
      || Self.isOfFigure(new, end) && !Self.isOfFigure(old, range.upperBound)
    return runsOn ? nil : start..<end
  }

  private static func isOfFigure(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    text.indices.contains(index) && (text[index] == "." || text[index].isASCIIDigit)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
