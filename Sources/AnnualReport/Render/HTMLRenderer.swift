public import Mustache

/// Draws a report as one self-contained HTML page inside the edition's page template.
public struct HTMLRenderer: Sendable {
  private let page: Template?

  /// Takes the frame of the page from an edition.
  public init(edition: Edition) {
    page = edition.templates[Edition.pageFile]
  }

  /// The page as UTF-8 HTML with `\n` line ends and a final one.
  ///
  /// - Throws: Where the page template uses a name other than `title`, `heading`, `content`, `isDraft`.
  public func render(_ report: Report) throws(TemplateError) -> String {
    let value: Value = .record([
      "title": .text(report.title), "heading": .text(heading(of: report)),
      "content": .text(content(of: report)),
      "isDraft": .flag(report.draftNotes != nil),
    ])
    return try page?.rendered(value, escaping: .html) ?? ""
  }

  /// The title as HTML, with the one place where it may be broken.
  private func heading(of report: Report) -> String {
    report.titleParts.map { Escaping.escaped($0) }.joined(separator: "<wbr>")
  }

  private func content(of report: Report) -> String {
    var html = HTMLText()
    for paragraph in report.lead { html.paragraph(paragraph) }
    for section in report.sections {
      html.element("h2", section.heading)
      for block in section.blocks {
        switch block {
        case .subheading(let heading): html.element("h3", heading)
        case .paragraph(let paragraph): html.paragraph(paragraph)
        case .table(let grid): HTMLGrid(grid: grid, figures: report.figures).write(to: &html)
        }
      }
    }
    if !report.signature.isEmpty {
      html.open("div class=\"signature\"")
      for line in report.signature { html.paragraph(line) }
      html.close("div")
    }
    if let notes = report.draftNotes {
      html.open("section class=\"draft-notes\"")
      html.element("h2", "【草稿】尚有问题")
      for note in notes { html.element("p", note, attributes: " class=\"note\"") }
      html.close("section")
    }
    return html.text
  }
}

/// HTML under construction.
///
/// Text can only come in escaped.
struct HTMLText {
  private var bytes: [UInt8] = []

  /// What was written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with nothing but text in it, on a line of its own.
  mutating func element(_ name: String, _ text: String, attributes: String = "") {
    write("<\(name)\(attributes)>")
    Escaping.escape(text, into: &bytes)
    write("</\(name)>\n")
  }

  /// A paragraph on a line of its own; web and mail addresses in it may be broken after their marks.
  mutating func paragraph(_ text: String) {
    write("<p>")
    var start = text.startIndex
    var run = 0
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      run = Self.isWord(byte) ? run + 1 : 0
      let isStroke = run >= Self.shortestAddress && Self.strokes.contains(byte)
      guard isStroke || byte == UInt8(ascii: "@") else { continue }
      let next = text.utf8.index(after: index)
      if next == text.endIndex || !Self.isWord(text.utf8[next]) { continue }
      Escaping.escape(String(text[start..<next]), into: &bytes)
      write("<wbr>")
      start = next
    }
    Escaping.escape(String(text[start...]), into: &bytes)
    write("</p>\n")
  }

  /// What `https://` takes: shorter words are dates and telephone numbers.
  private static let shortestAddress = 8
  private static let strokes = Set("/?&=_".utf8)

  private static func isWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// A start tag on a line of its own.
  mutating func open(_ tag: String) { write("<\(tag)>\n") }

  /// An end tag on a line of its own.
  mutating func close(_ name: String) { write("</\(name)>\n") }

  private mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
}
