/// What was noted down of last year is what last year's draft says.
///
/// Both may be right: the draft may have been corrected after its publication, or the noted figures be those published.
struct LastYearFilesCheck: CheckKind {
  static let schema = CheckSchema("last-year-files")

  private static let mostCells = 5

  init(_: CheckSettings) {}

  var meaning: String { "记下的上年数字与上年的答案文件里的相同" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let noted = report.lastYear, let draft = report.draftOfLastYear,
      noted.form.edition == draft.form.edition
    else { return [] }
    let form = noted.form
    let wording = PlaceWording(form: form)
    return form.tables.compactMap { table in
      let cells = table.rows.flatMap { $0.cells }.filter { differs($0, noted, draft) }
      if cells.isEmpty { return nil }
      var details = cells.prefix(Self.mostCells).map { cell in
        "\(wording.cellName(cell))：\(figure(cell, noted))，另一份 \(figure(cell, draft))"
      }
      if cells.count > Self.mostCells { details.append("还有 \(cells.count - Self.mostCells) 格") }
      let place = Place.table(table.id)
      let notice = Finding.Notice(
        headline: "\(wording.name(place))的上年数字，\(noted.file) 与 \(draft.file) 有 \(cells.count) 格不同，核对用的是前一份",
        details: Array(details))
      return check.finding(at: place, notice, position: nil)
    }
  }

  /// Whether both say a figure, and not the same; sums that both leave to be computed follow from their parts.
  private func differs(_ cell: Int, _ noted: Answers, _ draft: Answers) -> Bool {
    let (one, other) = (noted.figures[cell], draft.figures[cell])
    guard let figure = one.quantity, let drafted = other.quantity else { return false }
    return figure != drafted && !(one.isComputed && other.isComputed)
  }

  private func figure(_ cell: Int, _ answers: Answers) -> String {
    answers.figures[cell].quantity.map { $0.description } ?? ""
  }
}
