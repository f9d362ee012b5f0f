import Text

/// Marks of an unfinished text: placeholders, gaps, and the format's own instructions.
struct LeftoverCheck: CheckKind {
  static let schema = CheckSchema("leftover", needs: [("phrases", .words)])

  private let phrases: Words

  init(_ settings: CheckSettings) {
    phrases = settings.words("phrases")
  }

  var meaning: String { "文字里没有留下\(phrases.texts.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let facts = report.form.about.filter { !$0.isOptional }.compactMap { fact in
      report.answers.about[fact.id].map { passage in
        CheckedReport.WrittenText(field: fact.id, place: .fact(fact.id), passage: passage)
      }
    }
    return (facts + report.prose).flatMap { written -> [Finding] in
      let passage = written.passage
      var found = leftovers(in: written.text).map { range in
        let bytes = written.text.bytes(of: range)
        return (passage.expanded.part(bytes), passage.source(of: bytes))
      }
      // A gap that a name left is told where the cell is asked for.
      if let start = startOfGap(in: passage.text) {
        found.append((Answers.gap, passage.source(ofWritten: start)))
      }
      return found.map { phrase, source in
        let headline = "\(report.places.name(written.place))留有“\(phrase)”，这里还没有写完"
        return check.finding(
          at: written.place, Finding.Notice(headline: headline, seen: phrase), position: source)
      }
    }
  }

  /// Where each of the phrases first stands; letters of a longer word or an address are none.
  private func leftovers(in text: ProseText) -> [Range<Int>] {
    var seen: Set<String> = []
    return text.occurrences(of: phrases, inNames: true).filter { hit in
      let isInWord =
        isWord(text, hit.lowerBound) && isWord(text, hit.lowerBound - 1)
        && text.isUnbroken(hit.lowerBound - 1..<hit.lowerBound + 1)
        || isWord(text, hit.upperBound - 1) && isWord(text, hit.upperBound)
          && text.isUnbroken(hit.upperBound - 1..<hit.upperBound + 1)
      return !isInWord && seen.insert(text.string(hit)).inserted
    }
  }

  private func startOfGap(in text: String) -> Int? {
    let gap = Answers.gap
    let bytes = text.utf8.span
    return bytes.firstOffset(of: gap.utf8.span, in: 0..<bytes.count)
  }

  private func isWord(_ text: ProseText, _ index: Int) -> Bool {
    switch text.character(at: index) {
    case .some("0"..."9"), .some("A"..."Z"), .some("a"..."z"), "/", ".", "_": true
    default: false
    }
  }
}
