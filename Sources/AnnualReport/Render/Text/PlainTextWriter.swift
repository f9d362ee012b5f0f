import Text

/// Plain text under construction.
struct PlainTextWriter {
  private(set) var output = OutputBuffer()
  private let width = TextRenderer.width
  /// What a signature keeps free at the right.
  private static let rightMargin = 4
  private static let indent = "\u{3000}\u{3000}"

  mutating func line(_ line: String) { output.append(line + "\n") }

  /// A title in the middle, broken where it may be if it is too long for one line.
  mutating func title(_ title: Report.Paragraph, break place: Int?) {
    let text = MeasuredText(title.text)
    let parts = place.map { [0..<$0, $0..<text.bytes.count] } ?? [0..<text.bytes.count]
    var isolation = LineIsolation()
    for part in text.width <= width ? [0..<text.bytes.count] : parts {
      let words = MeasuredText(String(decoding: text.bytes[part], as: UTF8.self))
      for line in words.lines(width: width) {
        let line = line.lowerBound + part.lowerBound..<line.upperBound + part.lowerBound
        output.append(blanks: (width - text.width(of: line)) / 2)
        append(line, of: title, text, &isolation)
      }
    }
  }

  mutating func centred(_ line: String) {
    output.append(blanks: (width - DisplayWidth.of(line)) / 2)
    self.line(line)
  }

  /// A paragraph with its indent.
  mutating func filled(_ paragraph: Report.Paragraph) {
    output.append(Self.indent)
    let text = MeasuredText(paragraph.text)
    var isolation = LineIsolation()
    for line in text.wholeLines(width: width, indent: DisplayWidth.of(Self.indent)) {
      append(line, of: paragraph, text, &isolation)
    }
  }

  /// A line of a signature, at the right.
  mutating func signature(_ paragraph: Report.Paragraph) {
    let text = MeasuredText(paragraph.text)
    var isolation = LineIsolation()
    for line in text.lines(width: width - Self.rightMargin) {
      output.append(blanks: width - Self.rightMargin - text.width(of: line))
      append(line, of: paragraph, text, &isolation)
    }
  }

  /// A table with the figures of a report at the right of their slots, which are the figure's with their blanks.
  mutating func table(_ template: TableTemplate, _ report: Report) {
    template.write(to: &output) { slot, output in
      let gap = DisplayWidth.of(Answers.gap) < slot.width ? Answers.gap : Answers.shortGap
      let figure = report.printed[slot.cell] ?? gap
      let start = output.count
      output.append(blanks: slot.width - DisplayWidth.of(figure))
      output.append(figure)
      output.note(from: start, .cell(report.cells[slot.cell].id))
    }
  }

  /// What is still wrong or open in a draft.
  mutating func notes(_ notes: [String], under heading: String) {
    line("")
    line(heading)
    line("")
    for note in notes {
      for line in note.split(separator: "\n", omittingEmptySubsequences: false) { indented(line) }
    }
  }

  /// A line broken with the indent that it has; what is to be pasted stays whole.
  private mutating func indented(_ line: Substring) {
    if FindingText.isToBePasted(line) { return self.line(String(line)) }
    let indent = line.prefix { $0 == " " }.count
    var isolation = LineIsolation()
    for part in LineBreaking.lines(String(line.dropFirst(indent)), width: width - indent) {
      output.append(blanks: indent)
      let marks = isolation.marks(around: part.utf8)
      self.line(marks.before + part + marks.behind)
    }
  }

  /// A line of a paragraph with its end.
  private mutating func append(
    _ line: Range<Int>, of paragraph: Report.Paragraph, _ text: MeasuredText, _ isolation: inout LineIsolation
  ) {
    let marks = isolation.marks(around: text.bytes[line])
    output.append(marks.before)
    let start = output.count
    output.append(text.bytes[line])
    if let place = paragraph.place { output.note(from: start, place, line: paragraph.line) }
    for insertion in paragraph.insertions {
      let shown = insertion.range.clamped(to: line)
      output.note(
        shown.lowerBound - line.lowerBound + start..<shown.upperBound - line.lowerBound + start,
        insertion.place)
    }
    output.append(marks.behind + "\n")
  }
}

extension MeasuredText {
  /// The columns of a part.
  fileprivate func width(of range: Range<Int>) -> Int {
    DisplayWidth.of(String(decoding: bytes[range], as: UTF8.self))
  }

  /// The lines at a width, without the blanks at which they are broken.
  fileprivate func lines(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    forEachLine(width: width) { lines.append($0) }
    return lines
  }

  /// The lines at a width with all blanks at their ends, so that none begins with one and nothing is lost.
  fileprivate func wholeLines(width: Int, indent: Int) -> [Range<Int>] {
    var starts: [Int] = []
    forEachLine(width: width, indent: indent) { line in
      starts.append(starts.isEmpty ? 0 : endOfBlanks(from: line.lowerBound))
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).filter { $0 < $1 }.map { $0..<$1 }
  }

  private func endOfBlanks(from start: Int) -> Int {
    var end = start
    while true {
      if bytes[end...].first == UInt8(ascii: " ") {
        end += 1
      } else if bytes[end...].starts(with: "\u{3000}".utf8) {
        end += "\u{3000}".utf8.count
      } else {
        return end
      }
    }
  }
}
