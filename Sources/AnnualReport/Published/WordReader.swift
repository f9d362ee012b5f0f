import Archive
import Markup

/// Reads a Word document (docx) into paragraphs and rows.
///
/// The rows are what stands in the document, cell by cell: the grid that spans and merges describe is not trusted.
/// Tracked changes are read as if accepted.
struct WordReader {
  let part: WordPart
  var numbering: WordNumbering
  var items: [PublishedItem] = []
  private var notes: [PublishedNote] = []
  private var paragraphs = 0
  var tables = 0
  var cells = 0
  /// How many tables and text boxes the present place is in.
  private var depth = 0

  /// The largest part that is unpacked: forty times a report's.
  static let limits = ZipLimits(entry: 16 << 20, total: 24 << 20)

  static func document(_ bytes: [UInt8]) throws(PublishedError) -> PublishedDocument {
    let package = try WordPackage(bytes, limits)
    let numbering = WordNumbering(numbering: package.numbering, styles: package.styles)
    var reader = WordReader(part: package.main, numbering: numbering)
    guard let body = package.main.child(package.main.root, .body) else {
      throw PublishedError(reason: .notWord)
    }
    try reader.blocks(in: body)
    return PublishedDocument(items: reader.items, notes: reader.notes)
  }

  private init(part: WordPart, numbering: WordNumbering) {
    self.part = part
    self.numbering = numbering
  }

  /// Reads what stands in a body, a cell or a text box.
  mutating func blocks(in node: XMLNode) throws(PublishedError) {
    for block in contents(of: node) {
      switch part.name(block) {
      case .paragraph:
        var boxes: [XMLNode] = []
        let text = paragraph(block, &boxes)
        paragraphs += 1
        try append(.paragraph(text, .paragraph(paragraphs)))
        for box in boxes { try inner(box) }
      case .table: try inner(block)
      default: break
      }
    }
  }

  /// Reads a table, or what stands in a text box.
  mutating func inner(_ node: XMLNode) throws(PublishedError) {
    guard depth < PublishedDocument.deepestTable else { throw PublishedError(reason: .tooLarge) }
    depth += 1
    defer { depth -= 1 }
    if part.name(node) == .table { try table(node) } else { try blocks(in: node) }
  }

  mutating func append(_ item: PublishedItem) throws(PublishedError) {
    guard items.count < PublishedDocument.mostItems else { throw PublishedError(reason: .tooLarge) }
    items.append(item)
  }

  mutating func note(_ note: PublishedNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// What stands in an element, what stands in controls and other wrappers included.
  mutating func contents(of node: XMLNode) -> [XMLNode] {
    var contents: [XMLNode] = []
    collect(node, into: &contents)
    return contents
  }

  private mutating func collect(_ node: XMLNode, into contents: inout [XMLNode]) {
    for child in part.children(node) {
      switch part.name(child) {
      case .block: collect(child, into: &contents)
      case .insertion, .moveTo:
        note(.acceptedRevisions)
        collect(child, into: &contents)
      case .deletion, .moveFrom: note(.acceptedRevisions)
      case .alternate: if let branch = part.branch(child) { collect(branch, into: &contents) }
      case nil: break
      default: contents.append(child)
      }
    }
  }
}

extension WordReader {
  /// The text of a paragraph with its automatic number; text boxes in it are put aside.
  mutating func paragraph(_ node: XMLNode, _ boxes: inout [XMLNode]) -> String {
    var text = part.child(node, .paragraphProperties).map { numbering.next(part, $0) } ?? ""
    runs(node, &text, &boxes)
    return text
  }

  private mutating func runs(_ node: XMLNode, _ text: inout String, _ boxes: inout [XMLNode]) {
    for child in part.children(node) {
      switch part.name(child) {
      case .text: text += part.xml.text(of: child)
      case .tab: text += "\t"
      case .lineBreak: text += "\n"
      case .hyphen: text += "-"
      case .run:
        if let properties = part.child(child, .runProperties), part.isOn(properties, .hidden) {
          note(.hiddenText)
        } else {
          runs(child, &text, &boxes)
        }
      case .deletion, .moveFrom: note(.acceptedRevisions)
      case .insertion, .moveTo:
        note(.acceptedRevisions)
        runs(child, &text, &boxes)
      case .alternate: if let branch = part.branch(child) { runs(branch, &text, &boxes) }
      case .textBox, .table: boxes.append(child)
      case .ignored, .paragraphProperties, .runProperties, .rowProperties, .cellProperties, nil: break
      default: runs(child, &text, &boxes)
      }
    }
  }
}
