import Text

/// A paragraph of a document's text.
struct PublishedParagraph: Sendable {
  /// Its words, without white space at both ends.
  let text: String
  let source: Source
  /// The item in which it begins.
  let item: Int
  /// Its words as a label.
  let label: LabelText

  init(_ text: String, source: Source, item: Int) {
    self.text = text.trimmed()
    self.source = source
    self.item = item
    label = LabelText(self.text)
  }

  /// The level of the numeral in front: 1 for `一、`, 2 for `（一）`, 3 for `1.` and `①`, 0 for none.
  ///
  /// A mark alone is what is left of `一、` where the numeral was lost.
  var level: Int {
    guard let first = label.numeral.unicodeScalars.first else { return 0 }
    let inner = first == "(" ? label.numeral.unicodeScalars.dropFirst().first { !$0.isWhiteSpace } : first
    guard let inner else { return 0 }
    switch inner {
    case "0"..."9", "①"..."⑳": return 3
    case "㈠"..."㈩", "⑴"..."⒇", "⒈"..."⒛": return 0
    default: return first == "(" ? 2 : 1
    }
  }

  /// The words behind the numeral, as they stand.
  var withoutNumeral: String {
    String(scalars: Array(text.unicodeScalars.dropFirst(label.numeral.unicodeScalars.count))[...]).trimmed()
  }

  /// How many characters it has without white space.
  var length: Int { text.unicodeScalars.count }

  // MARK: All of a document

  /// The paragraphs of a document, lines of a text put together.
  ///
  /// Lines that are `headings` to the letter are never the rest of a paragraph.
  static func all(in items: [PublishedItem], headings: Set<String>) -> [PublishedParagraph] {
    var lines = LineJoining(items, headings: headings)
    for (number, item) in items.enumerated() {
      switch item {
      case .paragraph(let text, let source): lines.add(text, source, item: number)
      case .row: lines.end()
      }
    }
    lines.end()
    return lines.paragraphs
  }
}

/// Puts the lines of a text together that are one paragraph.
private struct LineJoining {
  private(set) var paragraphs: [PublishedParagraph] = []
  private let headings: Set<String>
  /// Whether paragraphs begin with two wide blanks, so that lines without them go on.
  private let isIndented: Bool
  /// Whether figures stand between blanks, as in a text made of pages.
  private let isOfPages: Bool
  private let width: Int
  private var text = ""
  private var last = ""
  private var source: Source?
  private var item = 0
  private var lastItem = 0

  /// A shorter line of a page ends its paragraph.
  private static let shortestLine = 22

  init(_ items: [PublishedItem], headings: Set<String>) {
    self.headings = headings
    isIndented = items.contains { item in
      if case .paragraph(let text, .line) = item {
        text.utf8.starts(with: TextLine.indent.utf8)
      } else {
        false
      }
    }
    let isSpaced = items.contains { item in
      if case .row(let row) = item { row.layout == .spaced } else { false }
    }
    isOfPages = isSpaced && !isIndented
    width = TextLine.filledWidth(
      inDrawn: items.contains { item in
        if case .row(let row) = item { row.layout == .listed } else { false }
      })
  }

  mutating func add(_ line: String, _ source: Source, item: Int) {
    if goesOn(line, source, item: item) {
      text += isIndented ? line : line.trimmed()
    } else {
      end()
      if line.trimmed().isEmpty { return }
      text = line
      self.source = source
      self.item = item
    }
    last = line
    lastItem = item
  }

  private func goesOn(_ line: String, _ source: Source, item: Int) -> Bool {
    guard case .line(let number) = source, item == lastItem + 1, !text.isEmpty else { return false }
    if isIndented {
      guard case .line(let first) = self.source, number == first + (item - self.item),
        !headings.contains(line.trimmed()),
        let scalar = line.unicodeScalars.first, !scalar.isWhiteSpace,
        text.utf8.starts(with: TextLine.indent.utf8)
      else { return false }
      return TextLine.isFull(last, before: line, width: width)
    }
    guard isOfPages, let end = last.trimmed().unicodeScalars.last else { return false }
    return !"。；！？：:".unicodeScalars.contains(end) && last.unicodeScalars.count >= Self.shortestLine
      && PublishedParagraph(line, source: source, item: item).level == 0
  }

  mutating func end() {
    if let source, !text.isEmpty { paragraphs.append(PublishedParagraph(text, source: source, item: item)) }
    text = ""
    source = nil
  }
}
