import Mustache
import Text

/// A text of the answers: a fact about the report, or prose with names in it.
///
/// Checks read the expanded text; for each of its ranges the passage knows which range was written and where it stands.
public struct Passage: Hashable, Sendable {
  /// The text as written, with `{{name}}` in it.
  public let text: String
  /// Where its value begins.
  public let source: Source
  /// The text with every known name replaced by its figure or fact; `【未填】` where that is not answered.
  ///
  /// Prose whose names are not all known stays as written; the names are findings.
  public private(set) var expanded: String
  /// The stretches of the written text that stand in the source as they are, in order.
  private let stretches: [Stretch]
  /// The names that were replaced, in order.
  private(set) var names: [Template.Replacement] = []

  /// A part of the written text, up to the next one.
  struct Stretch: Hashable, Sendable {
    /// The byte of the text at which it begins.
    let start: Int
    /// Where that stands.
    let source: Source
  }

  /// Makes a passage without names.
  ///
  /// - Parameters:
  ///   - text: The text, which is also the expanded one.
  ///   - source: Where it stands.
  public init(_ text: String, source: Source) {
    self.init(text, source: source, stretches: [Stretch(start: 0, source: source)])
  }

  init(_ text: String, source: Source, stretches: [Stretch]) {
    self.text = text
    self.source = source
    self.stretches = Self.shortened(stretches, of: text)
    expanded = text
  }

  /// Whether nothing but blanks was written.
  public var isEmpty: Bool { text.unicodeScalars.allSatisfy { $0.isWhiteSpace } }

  /// Takes over what became of its names.
  mutating func expand(_ expansion: Template.Expansion) {
    expanded = expansion.text
    names = expansion.names
  }

  // MARK: Where a range comes from

  /// The bytes of the written text that a range of the expanded text was made from.
  ///
  /// - Parameter range: A byte range of `expanded`.
  /// - Returns: A byte range of `text`; where the range touches what a name became, the whole name is in it.
  public func written(_ range: Range<Int>) -> Range<Int> {
    let start = written(range.lowerBound, atEnd: false)
    return start..<max(start, written(range.upperBound, atEnd: true))
  }

  /// Where a range of the expanded text begins.
  ///
  /// - Parameter range: A byte range of `expanded`.
  /// - Returns: The place of its first character; inside what a name became, that of the name's first brace.
  public func source(of range: Range<Int>) -> Source {
    source(ofWritten: written(range.lowerBound, atEnd: false))
  }

  /// Where a byte of the written text stands.
  func source(ofWritten offset: Int) -> Source {
    let number = stretches.partitioningIndex { $0.start > offset }
    guard number > 0 else { return source }
    let stretch = stretches[number - 1]
    let bytes = text.utf8.span
    var characters = 0
    for index in stretch.start..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 {
      characters += 1
    }
    return stretch.source.advanced(by: characters)
  }

  /// Where a character of the written text stands, by its line and its column there, both counted from 1.
  func source(ofWrittenLine line: Int, column: Int) -> Source {
    let bytes = text.utf8.span
    var (line, column, offset) = (line, column, 0)
    while line > 1, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line -= 1 }
      offset += 1
    }
    while column > 1, offset < bytes.count {
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column -= 1 }
    }
    return source(ofWritten: offset)
  }

  private func written(_ offset: Int, atEnd: Bool) -> Int {
    let number = names.partitioningIndex {
      atEnd ? $0.expanded.lowerBound >= offset : $0.expanded.lowerBound > offset
    }
    guard number > 0 else { return offset }
    let name = names[number - 1]
    let isInside = atEnd ? offset <= name.expanded.upperBound : offset < name.expanded.upperBound
    if isInside { return atEnd ? name.written.upperBound : name.written.lowerBound }
    return offset + name.written.upperBound - name.expanded.upperBound
  }

  /// The longest stretch that is counted through for each place in it.
  private static let longest = 4096

  /// Stretches of which none is so long that many places in it take long to find.
  private static func shortened(_ stretches: [Stretch], of text: String) -> [Stretch] {
    let bytes = text.utf8.span
    guard bytes.count > longest else { return stretches }
    var shortened: [Stretch] = []
    for (index, stretch) in stretches.enumerated() {
      shortened.append(stretch)
      let end = index + 1 < stretches.count ? stretches[index + 1].start : bytes.count
      var (characters, last) = (0, stretch.start)
      for offset in stretch.start..<max(stretch.start, min(end, bytes.count)) {
        guard bytes[offset] & 0xC0 != 0x80 else { continue }
        if offset - last >= longest {
          shortened.append(Stretch(start: offset, source: stretch.source.advanced(by: characters)))
          last = offset
        }
        characters += 1
      }
    }
    return shortened
  }
}
