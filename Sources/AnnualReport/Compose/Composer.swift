public import Mustache
import Text

/// Composes the report of checked answers: six sections, tables, prose with its figures put in.
public struct Composer: Sendable {
  private let edition: Edition
  /// The tables that are drawn, by id; they are the same for every report of the edition.
  private let grids: [String: Grid]

  /// Lays out the tables of an edition once, for any number of reports.
  public init(edition: Edition) {
    self.edition = edition
    var grids: [String: Grid] = [:]
    for table in edition.form.tables where table.sentence == nil {
      grids[table.id] = GridBuilder.grid(of: table)
    }
    self.grids = grids
  }

  /// Composes one report.
  ///
  /// - Parameters:
  ///   - answers: Answers of this composer's edition.
  ///   - draftNotes: What is still wrong or open, for a draft; nil for a final report.
  /// - Returns: The report; unanswered cells and texts are `【未填】`.
  /// - Throws: Where a template of the edition uses a name that the form does not have.
  public func report(from answers: Answers, draftNotes: [String]? = nil) throws(TemplateError) -> Report {
    let facts = Facts(answers)
    let form = edition.form
    var sections: [Report.Section] = []
    for section in form.sections {
      sections.append(
        Report.Section(
          heading: section.heading, blocks: try blocks(of: section, answers: answers, facts: facts)))
    }
    return Report(
      title: try form.reportTitle.rendered(facts.value), lead: try paragraphs(Edition.leadFile, facts: facts),
      sections: sections, signature: facts.signature,
      figures: form.cells.indices.map { printed(answers.figures[$0], of: $0) }, draftNotes: draftNotes)
  }

  private func printed(_ figure: Figure, of cell: Int) -> String {
    guard let quantity = figure.quantity else { return Answers.gap }
    return quantity == .zero ? "0" : edition.form.cells[cell].format.printed(quantity)
  }

  private func blocks(of section: Section, answers: Answers, facts: Facts) throws(TemplateError) -> [Report
    .Block]
  {
    var blocks: [Report.Block] = []
    if let id = section.table, let table = edition.form.table(id) {
      if let grid = grids[id] { blocks.append(.table(grid)) }
      if let sentence = table.sentence, answers.isAnswered(table) {
        blocks += try paragraphs(sentence, facts: facts).map { .paragraph($0) }
      }
    }
    for field in section.fields {
      let text = answers.texts[field.name].map { $0.isEmpty ? "" : $0.expanded } ?? ""
      if text.isEmpty && field.isOptional { continue }
      if let heading = field.heading { blocks.append(.subheading(heading)) }
      blocks += Self.paragraphs(of: text.isEmpty ? Answers.gap : text).map { .paragraph($0) }
    }
    return blocks.isEmpty ? [.paragraph(Answers.gap)] : blocks
  }

  private func paragraphs(_ template: String, facts: Facts) throws(TemplateError) -> [String] {
    guard let template = edition.templates[template] else { return [] }
    return Self.paragraphs(of: try template.rendered(facts.value))
  }

  /// One paragraph a line; blank lines and blanks at the ends, such as a typed indent, do not count.
  private static func paragraphs(of text: String) -> [String] {
    var found: [String] = []
    let bytes = text.utf8.span
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, lineEnd(bytes, at: end) == 0 { end += 1 }
      let from = text.utf8.index(text.startIndex, offsetBy: start)
      let paragraph = text[from..<text.utf8.index(from, offsetBy: end - start)].printable()
      if !paragraph.isEmpty { found.append(paragraph) }
      start = end < bytes.count ? end + lineEnd(bytes, at: end) : end
    }
    return found
  }

  /// How many bytes a line end takes here, U+0085, U+2028 and U+2029 among them; 0 where there is none.
  private static func lineEnd(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A...0x0D: 1
    case 0xC2: bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2: bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]) ? 3 : 0
    default: 0
    }
  }
}
