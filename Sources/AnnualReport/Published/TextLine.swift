import Text

/// A line of a text.
struct TextLine {
  let scalars: [Unicode.Scalar]
  /// Its number, from 1.
  let number: Int

  init(_ scalars: [Unicode.Scalar], number: Int) {
    self.scalars = scalars
    self.number = number
  }

  /// The text without white space at both ends.
  var text: String { String(scalars: scalars[...]).trimmed() }

  /// Whether bars stand between cells in these lines: three lines have three cells with text.
  static func haveBars(_ lines: [[Unicode.Scalar]]) -> Bool {
    var count = 0
    for line in lines where line.contains("|") {
      let cells = line.split(separator: "|").filter { !$0.allSatisfy { $0.isWhiteSpace } }
      if cells.count >= 3 { count += 1 }
      if count == 3 { return true }
    }
    return false
  }

  /// The cells between separators.
  func cells(separatedBy separator: Unicode.Scalar) -> [PublishedCell] {
    scalars.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      PublishedCell(
        text: String(scalars: cell).trimmed(), source: .line(number))
    }
  }

  /// The line with blanks for the bars at its two ends.
  var withoutOuterBars: TextLine {
    var inner = scalars
    for place in [inner.firstIndex { !$0.isWhiteSpace }, inner.lastIndex { !$0.isWhiteSpace }] {
      if let place, inner[place] == "|" { inner[place] = " " }
    }
    return TextLine(inner, number: number)
  }

  /// The line with blanks for bars.
  var withoutBars: TextLine { TextLine(scalars.map { $0 == "|" ? " " : $0 }, number: number) }

  /// The two wide blanks that begin a paragraph in Chinese; empty where there are none.
  ///
  /// Texts of this program with drawn tables had four narrow blanks there.
  func indent(inDrawn isDrawn: Bool) -> String {
    let isNarrow = isDrawn && scalars.prefix { $0 == " " }.count == 4
    return isNarrow || scalars.starts(with: Self.indent.unicodeScalars) ? Self.indent : ""
  }

  /// What begins a paragraph.
  static let indent = "\u{3000}\u{3000}"

  /// The text without the blanks in front; those at its end stay, since the next line may go on behind them.
  var withoutIndent: String { String(scalars: scalars.drop { $0.isWhiteSpace }) }

  /// Whether this line goes on with the paragraph of the line before, which was broken because no more found room in it.
  ///
  /// A filled line has `width` columns.
  func continues(_ line: TextLine, width: Int) -> Bool {
    guard number == line.number + 1, let first = scalars.first, !first.isWhiteSpace else { return false }
    let before = String(scalars: line.scalars[...])
    return Self.isFull(before, before: String(scalars: scalars[...]), width: width)
  }

  /// Whether a line has no room for how the next one begins.
  static func isFull(_ line: String, before next: String, width: Int) -> Bool {
    let lines = LineBreaking.lines(line + next, width: width)
    return lines.count > 1 && lines[0].trimmedAtEnd == line.trimmedAtEnd
  }

  /// The columns of this program's texts, and of those with drawn tables that it once wrote.
  static func filledWidth(inDrawn isDrawn: Bool) -> Int { isDrawn ? 98 : 80 }

  /// The text without the marks of a heading in Markdown.
  var withoutHeadingMarks: String { String(text.drop { $0 == "#" }).trimmed() }
}

extension TextLine {
  /// Whether it is one of a drawn table.
  var isDrawn: Bool {
    guard let first = scalars.first(where: { !$0.isWhiteSpace }) else { return false }
    if "│┃║┌├└╔╠╚┏┣┗".unicodeScalars.contains(first) { return true }
    let line = trimmedScalars
    return line.count >= 5 && first == "+" && line.last == "+"
      && line.allSatisfy { "+-=".unicodeScalars.contains($0) }
  }

  /// Whether a drawn line goes through it.
  var isRule: Bool {
    for (one, next) in zip(scalars, scalars.dropFirst()) {
      if "─━═".unicodeScalars.contains(one), "─━═".unicodeScalars.contains(next) { return true }
      if one == "+", next == "-" || next == "=" { return true }
    }
    return false
  }

  /// Whether it stands below the head of a table in Markdown.
  var isMarkdownRule: Bool {
    scalars.contains("-") && scalars.contains("|")
      && scalars.allSatisfy { $0.isWhiteSpace || ":|-".unicodeScalars.contains($0) }
  }

  /// Whether it is the number of a page: `- 3 -`, `第3页`, `3/7`.
  var isPageNumber: Bool {
    var rest = trimmedScalars
    let dashes = "-—–－".unicodeScalars
    if let first = rest.first, dashes.contains(first) {
      rest = rest.drop { dashes.contains($0) }
      guard Self.skipNumber(&rest), let last = rest.first, dashes.contains(last) else { return false }
      return rest.allSatisfy { dashes.contains($0) }
    }
    if rest.first == "第" {
      rest = rest.dropFirst()
      guard Self.skipNumber(&rest), rest.first == "页" else { return false }
      rest = rest.dropFirst().drop { $0.isWhiteSpace }
      return rest.first.map { $0 == "共" || $0 == "/" } ?? true
    }
    guard Self.skipNumber(&rest), rest.first == "/" else { return false }
    rest = rest.dropFirst()
    return Self.skipNumber(&rest) && rest.isEmpty
  }

  private var trimmedScalars: ArraySlice<Unicode.Scalar> {
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return [] }
    return scalars[first...last]
  }

  /// Goes over a number of up to three digits and the white space around it; says whether there is one.
  private static func skipNumber(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    rest = rest.drop { $0.isWhiteSpace }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count).drop { $0.isWhiteSpace }
    return 1...3 ~= digits.count
  }
}

extension TextLine {
  /// A label and the figures behind it, where that is what the line holds; nil where it is text.
  ///
  /// Five figures make a row, or up to three behind a short label that is no sentence.
  var spacedCells: [PublishedCell]? {
    let words = scalars.split { $0.isWhiteSpace }
    var figures = words.count
    while figures > 0, Self.isFigure(words[figures - 1]) { figures -= 1 }
    // A figure at the very beginning counts with the label; it makes no difference.
    let behind = words[figures...]
    guard !behind.isEmpty else { return nil }
    let label = words[..<figures]
    let text =
      label.isEmpty ? "" : String(scalars: scalars[label[0].startIndex..<label[figures - 1].endIndex])
    guard behind.count >= 5 || !label.isEmpty && behind.count <= 3 && Self.isShortLabel(text) else {
      return nil
    }
    let cells = behind.map { cell($0) }
    return label.isEmpty ? cells : [cell(scalars[label[0].startIndex..<label[figures - 1].endIndex])] + cells
  }

  private func cell(_ text: ArraySlice<Unicode.Scalar>) -> PublishedCell {
    PublishedCell(text: String(scalars: text), source: .line(number))
  }

  private static func isShortLabel(_ label: String) -> Bool {
    label.unicodeScalars.count <= 24
      && !label.unicodeScalars.contains { "。；，,;：:年月日第".unicodeScalars.contains($0) }
  }

  /// Whether a word is a figure, or a mark that stands for none.
  private static func isFigure(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if word.count == 1, let only = word.first, "/／—-".unicodeScalars.contains(only) { return true }
    var rest = word
    if let sign = rest.first, "+-＋－".unicodeScalars.contains(sign) { rest = rest.dropFirst() }
    let whole = rest.prefix { isDigit($0) || $0 == "," || $0 == "，" }
    guard let first = whole.first, isDigit(first) else { return false }
    rest = rest.dropFirst(whole.count)
    guard let point = rest.first else { return true }
    return (point == "." || point == "．") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    let scalars = unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.isWhiteSpace }) else { return "" }
    return String(self[...last])
  }
}
