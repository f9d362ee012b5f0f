import Mustache

/// HTML under construction.
///
/// Text can only come in escaped.
struct HTMLWriter {
  private(set) var output = OutputBuffer()
  /// What a paragraph begins with, where no style indents it.
  private let indent: String

  init(indent: String = "") {
    self.indent = indent
  }

  /// An element with nothing but text in it, on a line of its own.
  mutating func element(_ name: String, _ text: String, attributes: String = "") {
    output.append("<\(name)\(attributes)>\(Escaping.escaped(text))</\(name)>\n")
  }

  /// A mark that is no text.
  mutating func mark(_ mark: String) { output.append(mark) }

  /// A start tag on a line of its own.
  mutating func open(_ tag: String) { output.append("<\(tag)>\n") }

  /// An end tag on a line of its own.
  mutating func close(_ name: String) { output.append("</\(name)>\n") }

  /// A table with the figures of a report, open ones as a mark.
  mutating func table(_ template: TableTemplate, _ report: Report, gap: String) {
    template.write(to: &output) { slot, output in
      let start = output.count
      output.append(report.printed[slot.cell] ?? gap)
      output.note(from: start, .cell(report.cells[slot.cell].id))
    }
  }

  /// The lead and the sections of a report; `writesTable` writes each table where it stands.
  mutating func text(of report: Report, writesTable: (Grid, inout HTMLWriter) -> Void) {
    for paragraph in report.lead { self.paragraph(paragraph) }
    for section in report.sections {
      element("h2", section.heading)
      for block in section.blocks {
        switch block {
        case .subheading(let heading): element("h3", heading)
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .table(let grid): writesTable(grid, &self)
        }
      }
    }
  }

  /// A paragraph on a line of its own; web and mail addresses in it may be broken after their marks.
  mutating func paragraph(_ paragraph: Report.Paragraph, attributes: String = "") {
    output.append("<p\(attributes)>" + (attributes.isEmpty ? indent : ""))
    words(of: paragraph, breaks: Self.addressBreaks(paragraph.text))
    output.append("</p>\n")
  }

  /// The words of a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: What they are.
  ///   - breaks: The bytes before which they may be broken besides, in order.
  mutating func words(of paragraph: Report.Paragraph, breaks: [Int]) {
    let text = paragraph.text.utf8.span
    let start = output.count
    // Escaping moves what follows, so that the text is written in pieces at whose bounds something is noted.
    let bounds = paragraph.insertions.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    var written: [Int: Int] = [:]
    var offset = 0
    for bound in (bounds + breaks + [text.count]).sorted() {
      output.append { Escaping.escape(text.extracting(offset..<bound), into: &$0) }
      written[bound] = output.count
      if breaks.contains(bound) && offset < bound { output.append("<wbr>") }
      offset = bound
    }
    if let place = paragraph.place { output.note(from: start, place, line: paragraph.line) }
    for insertion in paragraph.insertions {
      if let lower = written[insertion.range.lowerBound], let upper = written[insertion.range.upperBound] {
        output.note(lower..<upper, insertion.place)
      }
    }
  }

  /// Where a web or mail address may be broken: behind `/ ? & = _` and `@` with more of it to come.
  private static func addressBreaks(_ text: String) -> [Int] {
    var breaks: [Int] = []
    // How long the word is that goes on here: shorter ones are dates and telephone numbers.
    var length = 0
    var isBehindMark = false
    for (offset, byte) in text.utf8.enumerated() {
      let isWord = byte > 0x20 && byte < 0x7F
      if isWord && isBehindMark { breaks.append(offset) }
      length = isWord ? length + 1 : 0
      isBehindMark =
        byte == UInt8(ascii: "@") || (length >= shortestAddress && "/?&=_".utf8.contains(byte))
    }
    return breaks
  }

  /// What `https://` takes.
  private static let shortestAddress = 8
}
