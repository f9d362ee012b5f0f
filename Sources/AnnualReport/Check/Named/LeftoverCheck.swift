import Text

/// Marks of an unfinished text: placeholders, gaps, and the format's own instructions.
struct LeftoverCheck: CheckKind {
  static let schema = CheckSchema("leftover", needs: [("phrases", .words)])

  private let phrases: [String]

  init(_ settings: CheckSettings) {
    phrases = settings.texts("phrases")
  }

  var meaning: String { "文字里没有留下\(phrases.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let facts = report.form.about.filter { !$0.isOptional }.compactMap { fact in
      report.answers.about[fact.id].map { (place: Place.fact(fact.id), passage: $0) }
    }
    return (facts + report.written).flatMap { place, passage -> [Finding] in
      var found = phrases.compactMap { phrase in
        first(phrase, in: passage.expanded).map { (phrase, passage.source(of: $0)) }
      }
      // A gap that a name left is told where the cell is asked for.
      if let gap = first(Answers.gap, in: passage.text) {
        found.append((Answers.gap, passage.source(ofWritten: gap.lowerBound)))
      }
      return found.map { phrase, source in
        let headline = "\(report.places.name(place))留有“\(phrase)”，这里还没有写完"
        return check.finding(at: place, Finding.Notice(headline: headline, seen: phrase), position: source)
      }
    }
  }

  /// The bytes of a text in which a phrase first stands; letters of a longer word or an address are none.
  private func first(_ phrase: String, in text: String) -> Range<Int>? {
    let bytes = text.utf8.span
    let pattern = phrase.utf8.span
    var start = 0
    while let found = bytes.firstOffset(of: pattern, in: start..<bytes.count) {
      let end = found + pattern.count
      let isInWord =
        isWord(pattern[0]) && found > 0 && isWord(bytes[found - 1])
        || isWord(pattern[pattern.count - 1]) && end < bytes.count && isWord(bytes[end])
      if !isInWord { return found..<end }
      start = found + 1
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
