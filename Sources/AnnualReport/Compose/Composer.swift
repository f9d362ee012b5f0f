public import Mustache

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
      figures: zip(answers.figures, form.cells).map { figure, cell in
        figure.quantity.map(cell.format.printed) ?? Answers.gap
      }, draftNotes: draftNotes)
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
    text.unicodeScalars.split(whereSeparator: isLineEnd).map { printable(Substring($0)) }.filter { !$0.isEmpty }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
