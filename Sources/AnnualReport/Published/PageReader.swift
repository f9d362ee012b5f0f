import Markup
import Text

/// Reads a web page into paragraphs and rows.
///
/// Of the tree only what makes tables is built, as browsers do it: cells, rows and their groups need no end tags, and
/// a table in a cell is a table of its own, listed behind the one around it.
struct PageReader {
  private var items: [PublishedItem] = []
  private var text = PageText()
  /// The tables that are open, the innermost last.
  private var tables: [PageTable] = []
  private var paragraphs = 0
  private var tableCount = 0
  private var cellCount = 0
  private var pictures = 0

  /// Reads a page in UTF-8.
  static func document(_ page: [UInt8]) throws(PublishedError) -> PublishedDocument {
    var reader = PageReader()
    try reader.read(page)
    let isCut = !reader.tables.isEmpty
    while !reader.tables.isEmpty { try reader.endTable(isCut: true) }
    try reader.endParagraph()
    var notes: [PublishedNote] = isCut ? [.unfinishedTable] : []
    if reader.pictures > 0 { notes.append(.pictures(reader.pictures)) }
    return PublishedDocument(items: reader.items, notes: notes)
  }

  private mutating func read(_ page: [UInt8]) throws(PublishedError) {
    var tokenizer = HTMLTokenizer(page)
    // The element whose text is no text of the page.
    var silent = ""
    while let token = tokenizer.next() {
      switch token {
      case .text(let bytes):
        if silent.isEmpty {
          add(bytes)
        } else if silent == "title", items.isEmpty {
          try append(String(decoding: bytes, as: UTF8.self).trimmed())
        }
      case .startTag(let name, let attributes, _):
        silent = ""
        if let content = Self.content(of: name) {
          tokenizer.enter(content)
          silent = content == .plain || name == "textarea" ? "" : name
        }
        try start(name, attributes)
      case .endTag(let name):
        silent = ""
        try end(name)
      case .comment, .documentType: break
      }
    }
  }

  /// The kind of text that follows a start tag, where it is not the usual one.
  private static func content(of name: String) -> HTMLTokenizer.Content? {
    switch name {
    case "script": .script
    case "style", "xmp", "iframe", "noembed", "noframes", "noscript": .raw
    case "title", "textarea": .references
    case "plaintext": .plain
    default: nil
    }
  }

  private var isInCell: Bool { tables.last?.isInCell ?? false }

  private mutating func add(_ bytes: [UInt8]) {
    if isInCell { tables[tables.count - 1].text.add(bytes) } else { text.add(bytes) }
  }

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) throws(PublishedError) {
    switch name {
    case "table":
      if tables.isEmpty { try endParagraph() }
      guard tables.count < PublishedDocument.deepestTable else { throw PublishedError(reason: .tooLarge) }
      tableCount += 1
      tables.append(PageTable(number: tableCount))
    case "tr" where !tables.isEmpty: tables[tables.count - 1].startRow()
    case "td", "th":
      guard !tables.isEmpty else { break }
      cellCount += 1
      guard cellCount <= PublishedDocument.mostCells else { throw PublishedError(reason: .tooLarge) }
      tables[tables.count - 1].startCell(span: Self.span(attributes))
    case "tbody" where !tables.isEmpty, "thead" where !tables.isEmpty, "tfoot" where !tables.isEmpty:
      tables[tables.count - 1].endRow()
    case "img": pictures += 1
    default: try endLine(name)
    }
  }

  private mutating func end(_ name: String) throws(PublishedError) {
    switch name {
    case "table" where !tables.isEmpty: try endTable(isCut: false)
    case "tr" where !tables.isEmpty: tables[tables.count - 1].endRow()
    case "td" where !tables.isEmpty, "th" where !tables.isEmpty: tables[tables.count - 1].endCell()
    case "br": break
    default: try endLine(name)
    }
  }

  /// Ends a line in a cell, or a paragraph outside of tables, where a tag does so.
  private mutating func endLine(_ name: String) throws(PublishedError) {
    guard name == "br" || Self.blocks.contains(name) else { return }
    if isInCell {
      tables[tables.count - 1].text.endLine()
    } else if tables.isEmpty || name == "br" {
      try endParagraph()
    }
  }

  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header",
    "footer", "dl",
    "dt", "dd", "blockquote", "form", "center", "pre", "hr", "table", "tr", "td", "th", "tbody", "thead",
    "tfoot",
    "caption", "body", "html", "fieldset", "address", "main", "nav", "aside",
  ]

  /// How many columns a cell says that it reaches over: the digits that its `colspan` begins with, from 1 to 1000.
  private static func span(_ attributes: [HTMLAttribute]) -> Int {
    guard let value = attributes.first(where: { $0.name == "colspan" })?.value else { return 1 }
    let digits = value.trimmed().prefix { $0.isASCII && $0.isWholeNumber }
    return min(max(Int(digits.prefix(6)) ?? 1, 1), 1_000)
  }

  private mutating func endParagraph() throws(PublishedError) {
    let paragraph = text.take()
    if !paragraph.isEmpty { try append(paragraph) }
  }

  private mutating func append(_ paragraph: String) throws(PublishedError) {
    paragraphs += 1
    try append(.paragraph(paragraph, .paragraph(paragraphs)))
  }

  private mutating func append(_ item: PublishedItem) throws(PublishedError) {
    guard items.count < PublishedDocument.mostItems else { throw PublishedError(reason: .tooLarge) }
    items.append(item)
  }

  /// Closes the innermost table; one that the page's end closes has no whole last row.
  private mutating func endTable(isCut: Bool) throws(PublishedError) {
    guard var table = tables.popLast() else { return }
    table.endRow()
    var rows = table.rows
    if isCut, !rows.isEmpty { rows[rows.count - 1].layout = .cutOff }
    rows += table.inner
    if tables.isEmpty {
      for row in rows { try append(.row(row)) }
    } else {
      tables[tables.count - 1].inner += rows
    }
  }
}
