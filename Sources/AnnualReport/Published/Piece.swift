import Text

/// A paragraph or a cell of a document as it is held against the form.
struct Piece: Sendable {
  /// What it can be.
  enum Kind: Sendable {
    case figure
    /// Nothing, or a mark for nothing.
    case blank
    case words
  }

  let text: String
  let kind: Kind
  /// The number of its item in the document.
  let item: Int
  /// Its place in its row; 0 for a paragraph.
  let cell: Int
  let span: Int
  /// How its row was told apart; nil for a paragraph.
  let layout: PublishedRow.Layout?
  let source: Source
  /// Its words as a label; empty where it is too long for one.
  let label: LabelText

  /// The longest text that is looked at as a label.
  static let longestLabel = 90

  init(
    _ text: String, item: Int, cell: Int, span: Int, layout: PublishedRow.Layout?, source: Source,
    units: Set<String>
  ) {
    self.text = text
    self.item = item
    self.cell = cell
    self.span = span
    self.layout = layout
    self.source = source
    let isLong = text.unicodeScalars.count > Self.longestLabel
    kind = isLong ? .words : Self.isBlank(text) ? .blank : Self.isFigure(text, units) ? .figure : .words
    label = isLong || kind != .words ? LabelText("") : LabelText(text)
  }

  /// Whether it is words that name something, no mere mark or number with a remark.
  var isName: Bool {
    guard kind == .words, let first = label.scalars.first else { return kind == .words }
    return label.scalars.count >= 2 && !("0"..."9").contains(first)
  }

  /// The pieces of a document in their order.
  static func all(in items: [PublishedItem], units: Set<String>) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(items.count)
    for (number, item) in items.enumerated() {
      switch item {
      case .paragraph(let text, let source):
        pieces.append(Piece(text, item: number, cell: 0, span: 1, layout: nil, source: source, units: units))
      case .row(let row):
        for (place, cell) in row.cells.enumerated() {
          pieces.append(
            Piece(
              cell.text, item: number, cell: place, span: cell.span, layout: row.layout, source: cell.source,
              units: units))
        }
      }
    }
    return pieces
  }

  // MARK: What a text is

  private static let marks = Array("/／\\-—–－一无".unicodeScalars)
  private static let blanks: Set<String> = ["未填", "待填", "不适用", "暂无", "空"]

  static func isBlank(_ text: String) -> Bool {
    if text.unicodeScalars.allSatisfy({ $0.isWhiteSpace || marks.contains($0) }) { return true }
    if text.unicodeScalars.first?.isASCIIDigit ?? false { return false }
    let words = text.unicodeScalars.filter { !$0.isWhiteSpace && !"【】(（)）".unicodeScalars.contains($0) }
    return words.count <= 3 && blanks.contains(String(String.UnicodeScalarView(words)))
  }

  /// Whether a text is a figure: a sign, digits with commas, decimals, a unit.
  static func isFigure(_ text: String, _ units: Set<String>) -> Bool {
    if !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.isASCIIDigit }) { return true }
    let plain = text.halfWidth()
    var rest = plain.unicodeScalars[...]
    if let sign = rest.first, sign == "+" || sign == "-" { rest = rest.dropFirst() }
    rest = rest.drop { $0.isWhiteSpace }
    guard let first = rest.first, first.isASCIIDigit else { return false }
    rest = rest.drop { $0.isASCIIDigit || $0 == "," }
    if rest.first == "." {
      let decimals = rest.dropFirst()
      guard let next = decimals.first, next.isASCIIDigit else { return false }
      rest = decimals.drop { $0.isASCIIDigit }
    }
    rest = rest.drop { $0.isWhiteSpace }
    return rest.isEmpty || units.contains(String(rest))
  }
}
