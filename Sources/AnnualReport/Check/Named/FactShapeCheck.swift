import Text

/// Facts about the report are what they ask for: a day of the calendar, six digits, an address.
struct FactShapeCheck: CheckKind {
  static let schema = CheckSchema("fact-shapes")

  init(_: CheckSettings) {}

  var meaning: String { "日期是日历上有的一天，邮编六位数字，名称和地址有文字，网站、邮箱、电话写得像" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.form.about.compactMap { fact in
      guard let passage = report.answers.about[fact.id], !passage.isEmpty,
        let refusal = fact.kind.refusal(of: passage.expanded)
      else { return nil }
      let place = Place.fact(fact.id)
      let text = passage.expanded.trimmed()
      let headline = "\(report.places.name(place))写的是“\(text)”，\(refusal.sentence)"
      return check.finding(
        at: place, .named(Finding.Notice(headline: headline, seen: text)),
        severity: isImpossible(refusal) ? .error : nil, position: passage.source)
    }
  }

  /// Whether nothing of the kind can be printed: a document's day that is none, or a name without a word.
  private func isImpossible(_ refusal: FactRefusal) -> Bool {
    switch refusal {
    case .notADay, .notWords: true
    case .notAPostcode, .notAnEmail, .notAWebsite, .notAPhone: false
    }
  }
}
