public import Mustache

/// The pages that a county works with, in one frame: the table of sums, and the list of what is still to be done.
public struct CountyPage {
  private let frame: Template?

  /// Takes the frame of the pages from an edition.
  public init(edition: Edition) {
    frame = edition.templates[Edition.countyPageFile]
  }

  /// A whole page as UTF-8.
  ///
  /// - Throws: Where the frame uses a name that it does not have.
  func bytes(title: String, note: String, isWide: Bool, _ content: HTMLWriter) throws(TemplateError)
    -> [UInt8]
  {
    guard let frame else { return [] }
    let record: [String: Value] = [
      "title": .text(title), "note": .text(note), "wide": .flag(isWide),
      "content": .utf8(content.output.bytes),
    ]
    return try frame.rendering(.record(record), escaping: .html).bytes
  }

  /// The table of sums.
  ///
  /// - Throws: Where the frame uses a name that it does not have.
  public func table(_ sum: CountySum, county: [Quantity?]? = nil) throws(TemplateError) -> [UInt8] {
    let table = CountyTable(sum, county: county)
    var html = HTMLWriter()
    html.open("div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"汇总表\"")
    html.open("table")
    html.element("caption", "\(sum.year)年度各单位数字和合计", attributes: " class=\"unseen\"")
    html.open("thead")
    html.open("tr")
    html.element("th", "项目", attributes: " scope=\"col\" class=\"label\"")
    for heading in table.columnHeadings { html.element("th", heading, attributes: " scope=\"col\"") }
    html.close("tr")
    html.close("thead")
    for part in table.parts {
      html.open("tbody")
      html.open("tr")
      html.element("th", part.caption, attributes: " scope=\"rowgroup\" class=\"label part\"")
      html.element(
        "td", "", attributes: " class=\"part\"" + HTMLTable.span("colspan", table.columnHeadings.count))
      html.close("tr")
      for cell in part.cells { row(of: cell, in: table, &html) }
      html.close("tbody")
    }
    html.close("table")
    html.close("div")
    return try bytes(
      title: "\(sum.year)年度\(Vocabulary.report)汇总表", note: RollupWording.state(sum), isWide: true, html)
  }

  private func row(of cell: Int, in table: CountyTable, _ html: inout HTMLWriter) {
    html.open("tr")
    html.element("th", table.label(cell).text, attributes: " scope=\"row\" class=\"label\"")
    for unit in table.sum.returns {
      html.mark(Self.cell(table.text(unit, cell), unit.figure(cell) == nil ? "open" : nil))
    }
    let absent = table.sum.sums[cell].absent
    html.mark(Self.cell(table.sumText(cell), absent > 0 ? "sum open" : "sum"))
    if table.county != nil {
      let difference = table.differenceText(cell)
      html.mark(Self.cell(table.countyText(cell), nil))
      html.mark(Self.cell(difference, difference.isEmpty ? nil : "different"))
    }
    html.mark("\n")
    html.close("tr")
  }

  /// A cell without its end tag, which HTML does not ask for: a county has hundreds of thousands of them.
  private static func cell(_ text: String, _ style: String?) -> String {
    "<td\(style.map { " class=\"\($0)\"" } ?? "")>" + Escaping.escaped(text)
  }
}
