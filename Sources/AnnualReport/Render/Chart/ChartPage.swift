public import Mustache

/// Draws the figures of one to five years of a unit as one page: pictures without script, and the same figures as a table.
public struct ChartPage {
  private let years: [Answers]
  private let frame: CountyPage

  /// The most years that are shown.
  public static let mostYears = 5

  /// Takes the reports, the latest last; all of one unit.
  public init(_ years: [Answers], edition: Edition) {
    self.years = Array(years.suffix(Self.mostYears))
    frame = CountyPage(edition: edition)
  }

  /// The page as UTF-8; empty where there is no report.
  ///
  /// - Throws: Where the frame uses a name that it does not have.
  public func bytes() throws(TemplateError) -> [UInt8] {
    guard let present = years.last else { return [] }
    var html = HTMLWriter()
    for (number, part) in present.form.charts.enumerated() {
      let picture = ChartPicture(part: part, number: number, years: years)
      guard let drawing = picture.drawing else { continue }
      html.element("h2", part.label)
      html.mark(drawing)
    }
    write(tableOf: present.form.charts, &html)
    let unit = present.unit ?? Answers.gap
    let year = present.year.map { "\($0)年" } ?? ""
    let source = "来源：\(unit)\(year)\(Vocabulary.report)，数字统计到\(year)12月31日"
    return try frame.bytes(title: "\(unit)\(year)\(Vocabulary.report)图解", note: source, isWide: false, html)
  }

  /// The report in a few words for readers, as UTF-8 text; empty where there is no report, or the edition has no such text.
  ///
  /// - Throws: Where the text uses a name that the form does not have.
  public func summary() throws(TemplateError) -> [UInt8] {
    guard let present = years.last, let template = present.edition.templates[Edition.summaryFile] else {
      return []
    }
    let names = ProseNames(form: present.form, figures: present.figures, about: present.about)
    return Array(try template.expanded(names.word).utf8)
  }

  private func write(tableOf charts: [ChartPart], _ html: inout HTMLWriter) {
    html.element("h2", "图中的数字")
    html.open("table")
    html.element("caption", "图中的数字", attributes: " class=\"unseen\"")
    html.open("thead")
    html.open("tr")
    html.element("th", "项目", attributes: " scope=\"col\" class=\"label\"")
    for year in years {
      html.element("th", year.year.map { "\($0)年" } ?? "", attributes: " scope=\"col\"")
    }
    html.close("tr")
    html.close("thead")
    html.open("tbody")
    var shown: Set<Int> = []
    for figure in charts.flatMap({ $0.items }) where shown.insert(figure.cell).inserted {
      html.open("tr")
      html.element("th", figure.label, attributes: " scope=\"row\" class=\"label\"")
      for year in years { html.element("td", ChartFigure(figure, in: year, of: years.last).text) }
      html.close("tr")
    }
    html.close("tbody")
    html.close("table")
  }
}

/// A figure of a chart in one year.
struct ChartFigure {
  let label: String
  /// Its quantity; nil where it is open, or the form of that year has no such cell.
  let quantity: Quantity?
  /// The quantity with its unit, or a word for none.
  let text: String

  init(_ figure: ChartPart.Item, in year: Answers, of present: Answers?) {
    label = figure.label
    guard let form = present?.form, form.cells.indices.contains(figure.cell) else {
      (quantity, text) = (nil, "")
      return
    }
    // Years of another edition have the same cells by name, as far as they have them.
    let cell = year.form.cell(named: form.cells[figure.cell].id.description)
    quantity = cell.flatMap { year.figures[$0].quantity }
    let format = form.cells[figure.cell].format
    text = quantity.map { format.printed($0) + format.unit } ?? (cell == nil ? "—" : "未填")
  }
}
