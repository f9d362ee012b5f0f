import Archive
import Markup
import Text

/// Renders a report as a Word document (docx) in the layout of an official document.
struct WordRenderer: Sendable {
  /// The tables of final reports, drawn once.
  private let tables: [(grid: Grid, template: TableTemplate)]

  /// Draws the tables that many reports share.
  init(grids: [Grid]) {
    tables = grids.map { ($0, WordTable(grid: $0, name: $0.caption).template()) }
  }

  /// The whole file; the same report always gives the same bytes.
  func bytes(of report: Report) -> [UInt8] {
    var zip = ZipWriter()
    for part in report.isDraft ? WordParts.firstOfDraft : WordParts.first { zip.add(part) }
    zip.add(PackedEntry(name: "word/document.xml", contents: document(report)))
    for part in report.isDraft ? WordParts.restOfDraft : WordParts.rest { zip.add(part) }
    zip.add(PackedEntry(name: "docProps/core.xml", contents: Self.properties(of: report)))
    return zip.finished()
  }

  /// What programs tell of a document; without dates, so that the same answers give the same bytes.
  private static func properties(of report: Report) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("cp:coreProperties")
    xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.start("dc:title")
    xml.text(report.markedTitle)
    xml.end()
    xml.start("dc:creator")
    xml.text(report.unit)
    xml.end()
    xml.start("dc:language")
    xml.text("zh-CN")
    xml.end()
    xml.end()
    return xml.bytes
  }

  private func document(_ report: Report) -> [UInt8] {
    var xml = XMLWriter(isFragment: true)
    xml.paragraph(.title, report.titleLines)
    var paragraphs = report.lead.map { $0.text }
    // What the signature must not stand apart from is the last of all paragraphs.
    func writePending(keptWithNext: Bool = false) {
      for (number, text) in paragraphs.enumerated() {
        let isKept = keptWithNext && number == paragraphs.count - 1
        xml.paragraph(.body, text) { if isKept { $0.property("w:keepNext") } }
      }
      paragraphs = []
    }
    for section in report.sections {
      writePending()
      let isAboveTable = if case .table = section.blocks.first { true } else { false }
      xml.paragraph(.heading, section.heading) { if isAboveTable { $0.spaceAfter(80) } }
      for block in section.blocks {
        switch block {
        case .paragraph(let paragraph): paragraphs.append(paragraph.text)
        case .subheading(let heading):
          writePending()
          xml.paragraph(.subheading, heading)
        case .table(let grid):
          writePending()
          table(grid, of: report, to: &xml)
        }
      }
    }
    writePending(keptWithNext: !report.signature.isEmpty)
    xml.signature(report.signature.map { $0.text })
    if let heading = report.notesHeading { xml.notes(report.draftNotes ?? [], under: heading) }
    let start =
      "\(WordParts.declaration)<w:document \(WordParts.namespace) \(WordParts.references)><w:body>"
    let end = "\(WordPage.section(isDraft: report.isDraft))</w:body></w:document>"
    return Array(start.utf8) + xml.bytes + Array(end.utf8)
  }

  private func table(_ grid: Grid, of report: Report, to xml: inout XMLWriter) {
    let known = tables.first { $0.grid == grid }?.template
    let name = report.name(of: grid)
    // The heading above says the same, but for a draft's mark.
    if known == nil || report.isDraft { xml.paragraph(.caption, name) }
    let template =
      if let known, !report.isDraft { known } else { WordTable(grid: grid, name: name).template() }
    var output = OutputBuffer()
    template.write(to: &output) { slot, output in output.append(report.printed[slot.cell] ?? grid.gap) }
    xml.append(fragment: output.bytes)
    // Without a paragraph in between, two tables become one.
    xml.paragraph(.afterTable, "")
  }
}

extension Report {
  /// The title in lines that end where its sense allows it.
  fileprivate var titleLines: [String] {
    guard let titleBreak else { return [title.text] }
    let bytes = title.text.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: titleBreak)
    return [String(title.text[..<place]), String(title.text[place...])]
  }
}

extension XMLWriter {
  /// More room behind a paragraph than its style has.
  fileprivate mutating func spaceAfter(_ twips: Int) {
    start("w:spacing")
    attribute("w:after", twips)
    end()
  }

  /// Who signs, and when: the date four characters from the edge, what stands above it in the middle over it.
  fileprivate mutating func signature(_ lines: [String]) {
    guard let last = lines.last else { return }
    paragraph(.signature, "")
    for (number, line) in lines.enumerated() {
      let half = WordPage.character / 2
      let outset = (DisplayWidth.of(last) - DisplayWidth.of(line)) * half / 2
      paragraph(.signature, line) { xml in
        if number == lines.count - 1 { xml.property("w:keepNext", "0") }
        xml.start("w:ind")
        xml.attribute("w:right", max(0, WordPage.signatureIndent + outset))
        xml.end()
      }
    }
  }

  /// What is still wrong or open, on a page of its own.
  fileprivate mutating func notes(_ notes: [String], under heading: String) {
    paragraph(.heading, heading) { $0.property("w:pageBreakBefore") }
    for note in notes {
      let lines = note.split(separator: "\n").map { $0.trimmed() }
      paragraph(.note, lines)
    }
  }
}
