public import Mustache

/// Draws a report as one self-contained HTML page inside the edition's page template.
///
/// Drawn tables are remembered, so that one renderer draws many reports fast.
public struct HTMLRenderer: Sendable {
  private let page: Template?
  /// The drawn tables by id.
  private var tables: [String: Stencil] = [:]

  /// Takes the frame of the page from an edition.
  public init(edition: Edition) {
    page = edition.templates[Edition.pageFile]
  }

  /// The page as UTF-8 HTML with `\n` line ends and a final one.
  ///
  /// - Throws: Where the page template uses a name other than `title`, `heading`, `content`, `isDraft`.
  public func render(_ report: Report) throws(TemplateError) -> String {
    var renderer = self
    return String(decoding: try renderer.bytes(of: report), as: UTF8.self)
  }

  /// The page as UTF-8.
  ///
  /// - Throws: Where the page template uses a name that it does not have.
  public mutating func bytes(of report: Report) throws(TemplateError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualLength)
    let value: Value = .record([
      "title": .text(report.title), "heading": .text(heading(of: report)),
      "content": .utf8(content(of: report)),
      "isDraft": .flag(report.draftNotes != nil),
    ])
    try page?.render(value, escaping: .html, into: &bytes)
    return bytes
  }

  /// Room for a page, so that it need not grow while it is written.
  static let usualLength = 1 << 16

  private mutating func drawn(_ grid: Grid) -> Stencil {
    if let known = tables[grid.table] { return known }
    let stencil = HTMLGrid(grid: grid).stencil()
    tables[grid.table] = stencil
    return stencil
  }

  /// The title as HTML, with the one place where it may be broken.
  private func heading(of report: Report) -> String {
    report.titleParts.map { Escaping.escaped($0) }.joined(separator: "<wbr>")
  }

  private mutating func content(of report: Report) -> [UInt8] {
    var html = HTMLText()
    html.reserveCapacity(Self.usualLength)
    for paragraph in report.lead { html.paragraph(paragraph) }
    for section in report.sections {
      html.element("h2", section.heading)
      for block in section.blocks {
        switch block {
        case .subheading(let heading): html.element("h3", heading)
        case .paragraph(let paragraph): html.paragraph(paragraph)
        case .table(let grid):
          let isNarrow = grid.width > HTMLGrid.mostWideColumns
          html.table(
            drawn(grid), figures: report.figures, gap: isNarrow ? Answers.shortGap : Answers.gap)
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
      html.element("h2", notes.isEmpty ? "【草稿】没有发现问题" : "【草稿】尚有问题")
      for note in notes { html.element("p", note, attributes: " class=\"note\"") }
      html.close("section")
    }
    return html.stencil.bytes
  }
}

/// HTML under construction.
///
/// Text can only come in escaped.
struct HTMLText {
  /// What was written so far.
  private(set) var stencil = Stencil()

  /// Makes room, so that what is written need not be moved.
  mutating func reserveCapacity(_ count: Int) { stencil.reserveCapacity(count) }

  /// An element with nothing but text in it, on a line of its own.
  mutating func element(_ name: String, _ text: String, attributes: String = "") {
    write("<\(name)\(attributes)>")
    stencil.append(escaped: text)
    write("</\(name)>\n")
  }

  /// An element with a gap for a figure in it, on a line of its own.
  mutating func figure(_ name: String, _ figure: Int, attributes: String = "") {
    write("<\(name)\(attributes)>")
    stencil.appendGap(figure: figure)
    write("</\(name)>\n")
  }

  /// A table whose gaps are filled with figures, unanswered ones with a mark.
  mutating func table(_ table: Stencil, figures: [String], gap mark: String) {
    stencil.append(table) { gap, bytes in
      let figure = figures[gap.figure]
      Escaping.escape(Answers.isGap(figure) ? mark : figure, into: &bytes)
    }
  }

  /// A paragraph on a line of its own; web and mail addresses in it may be broken after their marks.
  mutating func paragraph(_ text: String) {
    write("<p>")
    let bytes = text.utf8.span
    var start = 0
    var run = 0
    for index in bytes.indices {
      let byte = bytes[index]
      run = Self.isWord(byte) ? run + 1 : 0
      let isStroke = run >= Self.shortestAddress && Self.strokes.contains(byte)
      guard isStroke || byte == UInt8(ascii: "@") else { continue }
      let next = index + 1
      if next == bytes.count || !Self.isWord(bytes[next]) { continue }
      stencil.append(escaped: bytes.extracting(start..<next))
      write("<wbr>")
      start = next
    }
    stencil.append(escaped: bytes.extracting(start..<bytes.count))
    write("</p>\n")
  }

  /// What `https://` takes: shorter words are dates and telephone numbers.
  private static let shortestAddress = 8
  private static let strokes = Array("/?&=_".utf8)

  private static func isWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// A start tag on a line of its own.
  mutating func open(_ tag: String) { write("<\(tag)>\n") }

  /// An end tag on a line of its own.
  mutating func close(_ name: String) { write("</\(name)>\n") }

  private mutating func write(_ markup: String) { stencil.append(markup) }
}
