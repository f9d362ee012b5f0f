public import Mustache

/// An edition of the statutory form: all that the law fixes, read from `form.yaml`.
///
/// Glossary, one English word per term: 年度报告 report · 格式 edition · 勾稽关系 relation · 结转 carried over ·
/// 总计 total · 其余 rest · 错误/提醒/提示 error/reminder/hint · 说明 explanation · 依据 source · 残留 leftover · 素材 detail ·
/// 单位 unit of the administration in `about`, and unit of a figure in formats.
///
/// Inside a type, `Kind` is what kind of it a value is, `Reason` why an error of it happened, `State` how a thing of it
/// stands now; `Place` is a place of the form or of an answers file, `Source` where a value came from in what was read.
///
/// It never changes, and is a class so that all answers share it: as a struct with so many fields it made the program 84,736
/// bytes larger and one `fill` 0.35 % slower (66.89 to 67.12 million instructions), and took 9 % of the processor time of
/// a large batch, whose threads all count its references.
public final class Form: Sendable {
  /// The name of the edition, which is the name of its folder.
  public let edition: String
  /// The short name of the document that prescribes the format.
  public let document: String
  /// The full title of that document.
  public let title: String
  /// The first report year it is for.
  public let firstYear: Int
  /// The title of the report, a template over the facts about it.
  public let reportTitle: Template
  /// The facts about the report.
  public let about: [AboutFact]
  /// The mandated parts in order.
  public let sections: [Section]
  /// The tables in the order of the sections that print them.
  public let tables: [Table]
  /// Every cell of every table, in form order.
  public let cells: [Cell]
  /// The words by which published reports are read.
  public let reading: ReadingWords
  /// The relations.
  public let rules: [Rule]
  /// The checks that are no relations.
  public let checks: [NamedCheck]
  /// What the interview asks first.
  public let interview: InterviewOrder
  /// What is known of rows in which a county easily has more than its units.
  public let knownExcesses: [KnownExcess]
  /// The pictures that are drawn of a report's figures.
  public let charts: [ChartPart]

  /// The tables as they are drawn, without those that are printed as a sentence.
  public let grids: [Grid]
  /// All text fields in form order.
  public let fields: [Section.Field]

  /// The names of the cells.
  let cellNames: NameIndex
  /// The names of the text fields.
  let fieldNames: NameIndex
  /// The ids of the facts.
  let aboutNames: NameIndex
  /// The keys of an answers file: the facts, the sections, then what stands for details and explanations.
  let keys: NameIndex

  init(
    edition: String, document: String, title: String, firstYear: Int, reportTitle: Template,
    about: [AboutFact], sections: [Section], tables: [Table], cells: [Cell], cellNames: NameIndex,
    reading: ReadingWords,
    rules: [Rule], checks: [NamedCheck], interview: InterviewOrder, knownExcesses: [KnownExcess],
    charts: [ChartPart]
  ) {
    self.edition = edition
    self.document = document
    self.title = title
    self.firstYear = firstYear
    self.reportTitle = reportTitle
    self.about = about
    self.sections = sections
    self.tables = tables
    self.cells = cells
    self.cellNames = cellNames
    self.reading = reading
    self.rules = rules
    self.checks = checks
    self.interview = interview
    self.knownExcesses = knownExcesses
    self.charts = charts
    grids = tables.filter { $0.sentence == nil }.map { GridBuilder.grid(of: $0) }
    fields = sections.flatMap { $0.fields }
    fieldNames = NameIndex(fields.map { $0.name })
    aboutNames = NameIndex(about.map { $0.id })
    keys = NameIndex(
      about.map { $0.id } + sections.map { $0.id } + [Vocabulary.details, Vocabulary.explanations])
  }

  /// The cell of this name (`表.行.列`), as an index into `cells`.
  public func cell(named name: String) -> Int? { cellNames[name] }

  /// The table of this id.
  public func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  /// The table of this id as it is drawn; nil for one that is printed as a sentence.
  public func grid(of table: String) -> Grid? { grids.first { $0.table == table } }

  /// The section of this id.
  public func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  /// The fact of this kind, of which a form has at most one (all kinds but `line`).
  public func fact(_ kind: AboutFact.Kind) -> AboutFact? { about.first { $0.kind == kind } }

  /// The table and row that a cell stands in.
  public func row(of cell: Int) -> (table: Table, row: Table.Row)? {
    guard cells.indices.contains(cell), let table = tables.first(where: { $0.contains(cell) }) else {
      return nil
    }
    // Rows are in the order of their cells.
    var low = 0
    var high = table.rows.count
    while low < high {
      let middle = (low + high) / 2
      if table.rows[middle].cells.upperBound <= cell { low = middle + 1 } else { high = middle }
    }
    guard low < table.rows.count, table.rows[low].cells.contains(cell) else { return nil }
    return (table, table.rows[low])
  }
}
