import Mustache
import Text

/// Last year's text with a name wherever it says a figure of last year's tables, so that this year's tables say it this year.
struct LastYearTextWithNames {
  /// The text, with `{{name}}` in it.
  let text: String

  /// Reads a text field of last year's report.
  ///
  /// A figure is named where the text had its name, or where its words are those by which the form's checks, or the
  /// labels of the table, know it. What this year's form has no name for stays as it was printed.
  ///
  /// - Parameters:
  ///   - field: The name of the field.
  ///   - lastYear: Last year's report.
  ///   - form: This year's form.
  init(_ field: String, of lastYear: Answers, for form: Form) {
    let report = CheckedReport(answers: lastYear, lastYear: nil)
    guard let written = report.prose.first(where: { $0.field == field }) else {
      text = ""
      return
    }
    let passage = written.passage
    var places = passage.names.map { (bytes: $0.expanded, name: $0.name) }
    for check in lastYear.form.checks where check.kind == SaidFigureCheck.schema.kind {
      let said = SaidFigureCheck(check.settings).statements(in: written, year: lastYear.year)
      for (claim, statement) in said where Self.isDirect(statement) {
        let bytes = written.text.bytes(of: statement.figure.range)
        let cell = Self.cell(of: claim, statement.figure, lastYear)
        if let cell,
          !Self.isOfOtherDeed(Clause(around: bytes, in: passage.expanded).text, cell, lastYear.form),
          !places.contains(where: { $0.bytes.overlaps(bytes) })
        {
          places.append((bytes, lastYear.form.cells[cell].id.description))
        }
      }
    }
    var text = ""
    var end = 0
    let length = passage.expanded.utf8.count
    for (bytes, name) in places.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where ProseNames.isKnown(name, in: form) && bytes.lowerBound >= end {
      text += passage.expanded.part(end..<bytes.lowerBound) + "{{\(name)}}"
      end = bytes.upperBound
    }
    text += passage.expanded.part(end..<length)
    for figure in NamedFigure.found(in: text, lastYear, takesSmall: true).reversed()
    where form.cell(named: lastYear.form.cells[figure.cell].id.description) != nil
      && !Self.isOfOtherDeed(figure.figure.clause, figure.cell, lastYear.form)
    {
      text = figure.named(in: text, lastYear.form)
    }
    self.text = text
  }

  /// Whether a figure stands beside its word, as in `收到12件` and `12件申请`.
  ///
  /// What stands between, as 在期限内, may make it another figure.
  private static func isDirect(_ said: ClaimFinder.Said) -> Bool {
    said.word.lowerBound < said.figure.range.lowerBound
      || said.word.lowerBound - said.figure.range.upperBound <= longestUnit
  }

  private static let longestUnit = 2

  /// Whether a clause tells of something else that was done with what a cell counts: 清理规范性文件1件.
  private static func isOfOtherDeed(_ clause: String, _ cell: Int, _ form: Form) -> Bool {
    guard let (table, row) = form.row(of: cell) else { return false }
    let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound].label
    let own = row.heading.label + column
    return otherDeeds.contains { clause.containsBytes(of: $0) && !own.containsBytes(of: $0) }
  }

  private static let otherDeeds = [
    "清理", "审查", "审核", "备案", "解读", "公示", "听证", "评估", "修订", "修改", "转发", "宣传", "培训", "咨询", "检查", "抽查", "整改",
  ]

  /// The one cell that a claim speaks of and that has the figure.
  private static func cell(of claim: Claim, _ figure: ProseFigure, _ answers: Answers) -> Int? {
    let cells = claim.readings.compactMap { $0.terms.count == 1 ? $0.terms[0].cell : nil }
    return cells.first { answers.figures[$0].quantity == figure.value }
  }
}
