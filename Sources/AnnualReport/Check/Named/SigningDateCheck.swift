import Text

/// The report is signed after the end of its year, and by the day on which it is due.
struct SigningDateCheck: CheckKind {
  static let schema = CheckSchema("signing-date", needs: [("due-month", .number), ("due-day", .number)])

  private let due: (month: Int, day: Int)

  init(_ settings: CheckSettings) {
    due = (settings.number("due-month"), settings.number("due-day"))
  }

  var meaning: String { "在报告年度之后，不晚于次年\(due.month)月\(due.day)日" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year, let fact = report.form.fact(.date),
      let passage = report.answers.about[fact.id], let date = CalendarDate(passage.text)
    else { return [] }
    let last = CalendarDate(year: year, month: 12, day: 31)
    let end = CalendarDate(year: year + 1, month: due.month, day: due.day)
    let place = Place.fact(fact.id)
    let name = report.places.name(place)
    let seen = passage.text.trimmed()
    if date <= last {
      let headline = "\(name)是\(date)，而 \(year) 年度的报告要到 \(year) 年结束以后才能写成"
      return [
        check.finding(at: place, Finding.Notice(headline: headline, seen: seen), position: passage.source)
      ]
    }
    if date > end {
      let headline = "\(name)是\(date)，晚于\(end)"
      return [
        check.finding(
          at: place, .named(Finding.Notice(headline: headline, seen: seen)),
          // A year later is late; more is a slip.
          severity: date.year > year + 2 ? nil : .hint,
          position: passage.source)
      ]
    }
    return []
  }
}
