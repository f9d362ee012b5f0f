/// Where a text lists the parts of the report, they are those of the format.
struct PartsListedCheck: CheckKind {
  static let schema = CheckSchema(
    "parts-listed",
    needs: [
      ("openers", .words), ("first", .words), ("signs", .words), ("parts", .wordLists), ("old", .words),
    ], takes: [("open", .words)])

  /// What a list of the parts begins with, and the words that tell that it is one.
  private let openers: Words
  private let firstParts: Words
  private let signs: Words
  /// The parts of the format, each by the words that are written for it.
  private let parts: [CheckSettings.WordList]
  /// What tells that the list is not complete: 等.
  private let open: Words
  /// Parts that the format does not have any more.
  private let old: Words

  init(_ settings: CheckSettings) {
    openers = settings.words("openers")
    firstParts = settings.words("first")
    signs = settings.words("signs")
    parts = settings.wordLists("parts")
    open = settings.words("open")
    old = settings.words("old")
  }

  var meaning: String { "说到报告由几个部分组成的，和格式规定的部分相符" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let count = report.form.sections.count
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let lists = signs.texts.reduce(text.sentences(with: openers)) { lists, sign in
        lists.isEmpty ? lists : lists.intersection(text.sentences(with: [sign]))
      }
      if lists.isEmpty { return [] }
      let outdated = text.occurrences(of: old).filter { lists.contains(text.sentence(at: $0.lowerBound)) }
      let miscounted = text.figures.compactMap { numberOfParts($0, in: text) }.filter {
        lists.contains(text.sentence(at: $0.range.lowerBound)) && $0.count != Quantity(count)
      }.map { $0.range }
      let told = Set((outdated + miscounted).map { text.sentence(at: $0.lowerBound) })
      let short = lists.subtracting(told).sorted().compactMap { shortList($0, in: text) }
      return outdated.map { check.finding(in: $0, of: written, report.places, "现行格式没有这一部分") }
        + miscounted.map {
          check.finding(in: $0, of: written, report.places, "格式规定的是 \(count) 个部分")
        }
        + short.map { list in
          check.finding(
            in: list.range, of: written, report.places, "只列出 \(list.count) 个部分，格式规定的是 \(count) 个")
        }
    }
  }

  private func numberOfParts(
    _ figure: ProseFigure, in text: ProseText
  ) -> (range: Range<Int>, count: Quantity)? {
    let unit = text.end(of: "个", at: figure.range.upperBound) ?? figure.range.upperBound
    guard let end = text.end(of: "部分", at: unit) ?? text.end(of: "大部分", at: unit) else { return nil }
    return (figure.range.lowerBound..<end, figure.value)
  }

  /// How far the first part may stand behind the word that opens the list.
  private static let reach = 12
  private static let mostMissing = 2

  /// The list in a sentence, where it is complete as it is written and names too few parts.
  private func shortList(_ sentence: Int, in text: ProseText) -> (range: Range<Int>, count: Int)? {
    let range = text.sentences[sentence]
    let first = text.occurrences(of: firstParts, inNames: true).first { range.contains($0.lowerBound) }
    let opener = text.occurrences(of: openers).last {
      range.contains($0.lowerBound) && $0.upperBound <= first?.lowerBound ?? 0
    }
    guard let first, let opener, first.lowerBound - opener.upperBound <= Self.reach else { return nil }
    let list = opener.lowerBound..<range.upperBound
    let named = parts.count { text.has($0.words, in: list) }
    // A list of fewer is one of something else.
    let isShort = (parts.count - Self.mostMissing..<parts.count).contains(named)
    return isShort && !text.has(open, in: list) ? (list, named) : nil
  }
}
