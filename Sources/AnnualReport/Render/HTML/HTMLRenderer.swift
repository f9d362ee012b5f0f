public import Mustache

/// Renders a report as one self-contained HTML page inside the edition's page template.
public struct HTMLRenderer: Sendable {
  private let page: Template?
  /// The tables of final reports, drawn once.
  private let tables: [(grid: Grid, template: TableTemplate)]

  /// Takes the frame of the page and the tables of the form from an edition.
  public init(edition: Edition) {
    page = edition.templates[Edition.pageFile]
    tables = edition.form.grids.map { ($0, HTMLTable(grid: $0, name: $0.caption).template()) }
  }

  /// The page as UTF-8 HTML with `\n` line ends and a final one.
  ///
  /// - Throws: Where the page template uses a name that it does not have.
  public func render(_ report: Report) throws(TemplateError) -> String {
    String(decoding: try output(of: report).bytes, as: UTF8.self)
  }

  /// The page as UTF-8, and where it comes from.
  ///
  /// - Throws: Where the page template uses a name that it does not have.
  func output(of report: Report) throws(TemplateError) -> OutputBuffer {
    let parts = [Self.heading: heading(of: report), Self.content: content(of: report)]
    var record: [String: Value] = parts.mapValues { .utf8($0.output.bytes) }
    record["title"] = .text(report.title.text)
    record["unit"] = .text(report.unit)
    record["description"] = .text(report.lead.first?.text ?? report.title.text)
    record["isDraft"] = .flag(report.isDraft)
    record["isPublished"] = .flag(report.publicationDate != nil)
    record["publicationDate"] = .text(report.publicationDate ?? "")
    var page = OutputBuffer()
    guard let template = self.page else { return page }
    let rendering = try template.rendering(.record(record), escaping: .html)
    page.append(rendering.bytes[...])
    for value in rendering.values {
      for origin in parts[value.name]?.output.origins ?? [] {
        let start = origin.range.lowerBound + value.range.lowerBound
        page.note(start..<start + origin.range.count, origin.place, line: origin.line)
      }
    }
    return page
  }

  /// The title as HTML.
  private static let heading = "heading"
  /// All that stands below the title.
  private static let content = "content"

  private func heading(of report: Report) -> HTMLWriter {
    var html = HTMLWriter()
    html.words(of: report.title, breaks: report.titleBreak.map { [$0] } ?? [])
    return html
  }

  private func content(of report: Report) -> HTMLWriter {
    var html = HTMLWriter()
    html.text(of: report) { grid, html in
      html.table(template(of: grid, in: report), report, gap: grid.gap)
    }
    if !report.signature.isEmpty {
      html.open("div class=\"signature\"")
      for line in report.signature { html.paragraph(line) }
      html.close("div")
    }
    if let heading = report.notesHeading {
      html.open("section class=\"draft-notes\"")
      html.element("h2", heading)
      for note in report.draftNotes ?? [] { html.element("p", note, attributes: " class=\"note\"") }
      html.close("section")
    }
    return html
  }

  private func template(of grid: Grid, in report: Report) -> TableTemplate {
    let known = tables.first { $0.grid == grid }
    if let known, !report.isDraft { return known.template }
    return HTMLTable(grid: grid, name: report.name(of: grid), showsName: true).template()
  }
}
