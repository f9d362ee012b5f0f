import Markup
import Text

/// Reads a Word 97 document (.doc, and .wps of WPS Writer, [MS-DOC]) into paragraphs and rows.
///
/// A cell ends with a mark of its own, so that merged cells need no care. Automatic numbers are lost.
struct BinaryWord {
  private let main: ByteTable
  private let table: ByteTable
  private let properties: ParagraphProperties
  private var items: [PublishedItem] = []
  private var text: [UInt16] = []
  private var row: [String] = []
  private var tables = 0
  private var rows = 0
  private var paragraphs = 0
  private var isBehindRow = false
  /// For each field that is open whether its instruction is being read.
  private var fields: [Bool] = []
  private var hiddenFields = 0

  static func document(_ bytes: [UInt8]) throws(PublishedError) -> PublishedDocument {
    let file = try CompoundFile(bytes)
    guard file.has("WordDocument") else { throw foreign(file) }
    let main = try file.stream("WordDocument")
    guard main.count >= 0x200, try main.number16(0) == 0xA5EC else { throw PublishedError(reason: .oldWord) }
    let flags = try main.number16(10)
    guard flags & 0x100 == 0 else { throw PublishedError(reason: .encrypted) }
    guard try main.number16(2) >= 0xC1 else { throw PublishedError(reason: .oldWord) }
    let table = try file.stream(flags & 0x200 == 0 ? "0Table" : "1Table")
    let header = try WordHeader(main)
    let data = file.has("Data") ? try file.stream("Data") : nil
    let properties = try ParagraphProperties(main, table, header, data: data)
    var word = BinaryWord(main: main, table: table, properties: properties)
    try word.read(header)
    return PublishedDocument(items: word.items)
  }

  private static func foreign(_ file: CompoundFile) -> PublishedError {
    if file.has("EncryptedPackage") { return PublishedError(reason: .encrypted) }
    if file.has("Workbook") || file.has("Book") { return PublishedError(reason: .spreadsheet) }
    return PublishedError(reason: file.has("CONTENTS") ? .oldWord : .notWord)
  }

  private init(main: ByteTable, table: ByteTable, properties: ParagraphProperties) {
    self.main = main
    self.table = table
    self.properties = properties
  }

  /// Reads the pieces that the text is made of, in its order.
  private mutating func read(_ header: WordHeader) throws(PublishedError) {
    let pieces = table.slice(header.pieces.start, header.pieces.count)
    var at = 0
    while at < pieces.count, try pieces.byte(at) == 1 { at += 3 + (try pieces.number16(at + 1)) }
    guard at < pieces.count, try pieces.byte(at) == 2 else { throw ByteTable.damaged }
    let list = pieces.slice(at + 5, try pieces.number32(at + 1))
    let count = max(0, list.count - 4) / 12
    // No more characters than bytes, however often the same bytes are named.
    var left = main.count
    for index in 0..<count {
      let start = try list.number32(4 * index)
      let end = min(try list.number32(4 * index + 4), header.textCount)
      let place = try list.number32(4 * (count + 1) + 8 * index + 2)
      guard start < end else { continue }
      left -= end - start
      guard left >= 0 else { throw PublishedError(reason: .tooLarge) }
      try readPiece(place, end - start)
    }
    try endDocument()
  }

  /// Reads a piece: bytes of Windows-1252, or pairs of bytes of UTF-16.
  private mutating func readPiece(_ place: Int, _ count: Int) throws(PublishedError) {
    let isNarrow = place & 0x4000_0000 != 0
    let start = isNarrow ? (place & 0x3FFF_FFFF) / 2 : place & 0x3FFF_FFFF
    for index in 0..<count {
      let offset = start + (isNarrow ? index : 2 * index)
      if isNarrow {
        let scalar = Windows1252.scalar(UInt8(truncatingIfNeeded: try main.byte(offset)))
        try add(UInt16(truncatingIfNeeded: scalar.value), at: offset)
      } else {
        try add(UInt16(truncatingIfNeeded: try main.number16(offset)), at: offset)
      }
    }
  }

  private mutating func add(_ unit: UInt16, at offset: Int) throws(PublishedError) {
    switch unit {
    case 0x13:
      fields.append(true)
      hiddenFields += 1
    case 0x14:
      if fields.last == true {
        fields[fields.count - 1] = false
        hiddenFields -= 1
      }
    case 0x15: if fields.popLast() == true { hiddenFields -= 1 }
    case _ where hiddenFields > 0: break
    case 0x07, 0x0C, 0x0D: try end(unit, properties.state(at: offset))
    case 0x0B: text.append(0x0A)
    case 0x1E: text.append(UInt16(UInt8(ascii: "-")))
    case 0x09: text.append(unit)
    case 0..<0x20: break
    default: text.append(unit)
    }
  }

  /// Ends a row, a cell or a paragraph.
  private mutating func end(_ mark: UInt16, _ state: ParagraphProperties.State) throws(PublishedError) {
    if mark == 0x07, state.endsRow {
      if !isBehindRow {
        tables += 1
        rows = 0
      }
      rows += 1
      isBehindRow = true
      try endRow(.table)
      text.removeAll(keepingCapacity: true)
    } else if mark == 0x07 {
      row.append(takeText())
    } else if state.isInTable {
      text.append(0x0A)
    } else {
      isBehindRow = false
      try endParagraph()
    }
  }

  private mutating func endParagraph() throws(PublishedError) {
    let paragraph = takeText()
    paragraphs += 1
    // Cells without the end of their row: something is lacking.
    if !row.isEmpty {
      rows += 1
      try endRow(.cutOff)
    }
    if !paragraph.isEmpty { try append(.paragraph(paragraph, .paragraph(paragraphs))) }
  }

  private mutating func endDocument() throws(PublishedError) {
    if !text.isEmpty || !row.isEmpty { try endParagraph() }
  }

  private mutating func endRow(_ layout: PublishedRow.Layout) throws(PublishedError) {
    let cells = row.enumerated().map { index, text in
      PublishedCell(text: text, source: .cell(table: max(tables, 1), row: rows, cell: index + 1))
    }
    row = []
    try append(.row(PublishedRow(cells: cells, layout: layout, table: max(tables, 1))))
  }

  private mutating func append(_ item: PublishedItem) throws(PublishedError) {
    guard items.count < PublishedDocument.mostItems else { throw PublishedError(reason: .tooLarge) }
    items.append(item)
  }

  private mutating func takeText() -> String {
    defer { text.removeAll(keepingCapacity: true) }
    return String(decoding: text, as: UTF16.self).trimmed()
  }
}
