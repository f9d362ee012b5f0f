import Text

/// The report was published after its year and not before it was signed, and not in the future.
struct PublicationDateCheck: CheckKind {
  static let schema = CheckSchema("publication-date")

  init(_: CheckSettings) {}

  var meaning: String { "在报告年度之后，不早于落款日期，不晚于今天" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year, let fact = report.form.fact(.publication),
      let passage = report.answers.about[fact.id], let date = CalendarDate(passage.text)
    else { return [] }
    let place = Place.fact(fact.id)
    let name = report.places.name(place)
    var headline: String?
    if date <= CalendarDate(year: year, month: 12, day: 31) {
      headline = "\(name)是\(date)，而 \(year) 年度的报告要到 \(year) 年结束以后才能公布"
    } else if let today = report.today, date > today {
      headline = "\(name)是\(date)，这一天还没有到"
    } else if let signed = report.form.fact(.date), let text = report.answers.about[signed.id]?.text,
      let signing = CalendarDate(text), date < signing
    {
      headline = "\(name)是\(date)，早于\(report.places.name(.fact(signed.id)))\(signing)"
    }
    guard let headline else { return [] }
    let notice = Finding.Notice(headline: headline, seen: passage.text.trimmed())
    return [check.finding(at: place, notice, position: passage.source)]
  }
}
