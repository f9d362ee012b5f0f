public import Mustache
import Text

/// Composes the report of checked answers: six sections, tables, prose with its figures put in.
public struct Composer: Sendable {
  private let edition: Edition

  /// Composes reports of an edition.
  public init(edition: Edition) {
    self.edition = edition
  }

  /// Composes one report.
  ///
  /// - Parameters:
  ///   - answers: Answers of this composer's edition.
  ///   - draftNotes: What is still wrong or open, for a draft; nil for a final report.
  /// - Returns: The report; open texts and required facts are `【未填】`, open cells have no figure.
  /// - Throws: Where a template of the edition uses a name that the form does not have.
  public func report(from answers: Answers, draftNotes: [String]? = nil) throws(TemplateError) -> Report {
    let facts = TemplateFacts(answers)
    let form = edition.form
    let title = try facts.rendered(form.reportTitle)
    var sections: [Report.Section] = []
    for section in form.sections {
      let blocks = try blocks(of: section, answers: answers, facts: facts)
      sections.append(Report.Section(heading: section.heading, blocks: blocks))
    }
    return Report(
      title: Report.Paragraph(title.text, insertions: title.origins),
      titleBreak: form.fact(.year).flatMap { year in
        title.origins.first { $0.place == .fact(year.id) && $0.range.lowerBound > 0 }?.range.lowerBound
      },
      unit: answers.unit?.printable() ?? "", lead: try paragraphs(Edition.leadFile, facts: facts),
      sections: sections, signature: signature(answers), figures: answers.figures.map { $0.quantity },
      cells: form.cells, publicationDate: draftNotes == nil ? answers.publicationDate : nil,
      draftNotes: draftNotes)
  }

  private func blocks(
    of section: Section, answers: Answers, facts: TemplateFacts
  ) throws(TemplateError) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if let id = section.table, let table = edition.form.table(id) {
      if let grid = edition.form.grid(of: id) { blocks.append(.table(grid)) }
      if let sentence = table.sentence, answers.isAnswered(table) {
        blocks += try paragraphs(sentence, facts: facts, place: .table(id)).map { .paragraph($0) }
      }
    }
    for field in section.fields {
      let place = Place(field)
      var paragraphs: [Report.Paragraph] = []
      if let passage = answers.texts[field.name], !passage.isEmpty {
        paragraphs = Report.Paragraph.all(
          in: passage.expanded, from: place, insertions: passage.insertions(in: edition.form))
      }
      if paragraphs.isEmpty && field.isOptional { continue }
      if let heading = field.heading { blocks.append(.subheading(heading)) }
      if paragraphs.isEmpty { paragraphs = [Report.Paragraph(Answers.gap, from: place)] }
      blocks += paragraphs.map { .paragraph($0) }
    }
    return blocks.isEmpty ? [.paragraph(Report.Paragraph(Answers.gap))] : blocks
  }

  private func paragraphs(
    _ template: String, facts: TemplateFacts, place: Place? = nil
  ) throws(TemplateError) -> [Report.Paragraph] {
    guard let template = edition.templates[template] else { return [] }
    let (text, origins) = try facts.rendered(template)
    return Report.Paragraph.all(in: text, from: place, insertions: origins)
  }

  /// The reporting body, and the date where it is given.
  private func signature(_ answers: Answers) -> [Report.Paragraph] {
    var lines: [Report.Paragraph] = []
    if let fact = edition.form.fact(.unit) {
      let unit = answers.unit?.printable() ?? ""
      lines.append(Report.Paragraph(unit.isEmpty ? Answers.gap : unit, from: .fact(fact.id)))
    }
    if let fact = edition.form.fact(.date), let date = answers.about[fact.id]?.text.printable(), !date.isEmpty
    {
      lines.append(Report.Paragraph(DateText.printed(date), from: .fact(fact.id)))
    }
    return lines
  }
}

extension Passage {
  /// What took the place of the names in it.
  fileprivate func insertions(in form: Form) -> [Origin] {
    names.compactMap { name in Place(named: name.name, in: form).map { Origin(name.expanded, $0) } }
  }
}
