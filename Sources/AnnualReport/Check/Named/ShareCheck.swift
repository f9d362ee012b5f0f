/// Shares in running text are what their figures make.
struct ShareCheck: CheckKind {
  static let schema = CheckSchema(
    "share", needs: [("units", .words), ("words", .words), ("links", .words)])

  private let units: Words
  private let words: Words
  private let links: Words

  init(_ settings: CheckSettings) {
    units = settings.words("units")
    words = settings.words("words")
    links = settings.words("links")
  }

  var meaning: String { "“…条，占…%”的百分比和条数相符，只差末位一个单位的提示" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written in
      shares(in: written.text).compactMap { share in
        finding(share, in: written, report, check)
      }
    }
  }

  /// A part and the share that is told of it.
  private struct Share {
    let part: ProseFigure
    let percent: ProseFigure
  }

  /// The total is looked for among so many figures before a share.
  private static let most = 40

  private func shares(in text: ProseText) -> [Share] {
    let figures = text.figures.filter { !$0.isChinese }
    return zip(figures, figures.dropFirst()).compactMap { part, percent in
      guard text.character(at: percent.range.upperBound) == "%", percent.isExact,
        let unitEnd = text.end(of: part, units: units)
      else { return nil }
      var start = unitEnd
      if let mark = text.character(at: start), mark == "，" || mark == "（" { start += 1 }
      let isBare = text.character(at: unitEnd) == "（" && start == percent.range.lowerBound
      guard isBare || text.end(ofLongest: words, at: start) == percent.range.lowerBound else { return nil }
      return Share(part: part, percent: percent)
    }
  }

  private func finding(
    _ share: Share, in written: CheckedReport.WrittenText, _ report: CheckedReport, _ check: NamedCheck
  ) -> Finding? {
    let text = written.text
    let place = share.part.range.lowerBound
    let first = text.figures.firstPlace { $0.range.lowerBound >= place }
    let near = text.figures[max(0, first - Self.most)..<first]
    let totals = near.filter { total in
      total.isExact && !total.isChinese && total.value >= share.part.value && total.value > .zero
        && isNear(total, place, text) && text.end(of: total, units: units) != nil
    }
    let range = place..<share.percent.range.upperBound + 1
    if let near = totals.last(where: { difference(share, $0) != .more }) {
      if totals.contains(where: { difference(share, $0) == .rounding }) { return nil }
      return check.finding(
        in: range, of: written, report.places, "\(share.part.value) 除以 \(near.value) 四舍五入不是这个数",
        severity: .hint)
    }
    guard let total = totals.last(where: { isLinked($0, text) }) else { return nil }
    return check.finding(
      in: range, of: written, report.places,
      "而 \(share.part.value) 除以 \(total.value) 是 \(percent(share.part, of: total))")
  }

  private enum Difference { case rounding, lastDigit, more }

  /// How far a share is from what the figures make, in units of its last digit.
  private func difference(_ share: Share, _ total: ProseFigure) -> Difference {
    guard let part = share.part.value.whole, let whole = total.value.whole, part < 1_000_000_000,
      whole < 1_000_000_000, share.percent.decimals <= 4
    else { return .rounding }
    let scale = (0..<share.percent.decimals).reduce(1) { power, _ in power * 10 }
    let said = Int(share.percent.value.millionths) / (1_000_000 / scale)
    let distance = abs(part * 100 * scale - said * whole)
    if 2 * distance <= whole { return .rounding }
    return distance <= whole ? .lastDigit : .more
  }

  private func percent(_ part: ProseFigure, of total: ProseFigure) -> String {
    guard let part = part.value.whole, let whole = total.value.whole, whole > 0 else { return "" }
    return "\(Quantity(millionths: Int64((part * 10_000 + whole / 2) / whole) * 10_000))%"
  }

  /// Whether a figure stands in the same or one of the two sentences before, in one paragraph.
  private func isNear(_ total: ProseFigure, _ place: Int, _ text: ProseText) -> Bool {
    guard let one = text.clause(at: total.range.lowerBound), let other = text.clause(at: place) else {
      return false
    }
    return text.clauses[one].paragraph == text.clauses[other].paragraph
      && text.clauses[other].sentence - text.clauses[one].sentence <= 2
  }

  /// Whether 其中 or the like follows a total.
  private func isLinked(_ total: ProseFigure, _ text: ProseText) -> Bool {
    guard var end = text.end(of: total, units: units) else { return false }
    if let mark = text.character(at: end), "，。；：".unicodeScalars.contains(mark) { end += 1 }
    return text.end(ofLongest: links, at: end) != nil
  }
}
