import Text

/// What is told point by point counts on without gaps or doubles, up to the number that was announced.
struct OrdinalsCheck: CheckKind {
  static let schema = CheckSchema("ordinals", needs: [("announced", .words)])

  /// The words behind the number of points that follow: 方面, 点.
  private let announced: Words

  init(_ settings: CheckSettings) {
    announced = settings.words("announced")
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static let heads = Words(numerals.map { $0 + "是" })

  var meaning: String { "“一是、二是”没有重号，说了几个方面就写了几个" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      let points = points(in: written.text)
      return doubles(points, in: written.text).map { point in
        check.finding(
          in: point.range, of: written, report.places, "同一段里出现两次")
      }
        + missing(points, in: written).map { range, last in
          check.finding(in: range, of: written, report.places, "后面只写到“\(Self.numerals[last - 1])是”")
        }
    }
  }

  /// 一是, 二是 … at the head of a clause.
  private struct Point {
    let number: Int
    let range: Range<Int>
    let paragraph: Int
  }

  private func points(in text: ProseText) -> [Point] {
    text.occurrences(of: Self.heads).compactMap { hit in
      guard isStop(text.character(at: hit.lowerBound - 1)),
        let number = ChineseNumeral.value([text.character(at: hit.lowerBound) ?? " "]),
        let clause = text.clause(at: hit.lowerBound)
      else { return nil }
      return Point(number: number, range: hit, paragraph: text.clauses[clause].paragraph)
    }
  }

  private func isStop(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case nil, "，", "；", "。", "：", "！", "？", "\n": true
    default: false
    }
  }

  private func doubles(_ points: [Point], in text: ProseText) -> [Point] {
    zip(points, points.dropFirst()).compactMap { one, other in
      one.number == other.number && one.number > 1 && one.paragraph == other.paragraph ? other : nil
    }
  }

  /// `以下三方面：一是…二是…` without 三是.
  private func missing(_ points: [Point], in written: CheckedReport.WrittenText) -> [(Range<Int>, Int)] {
    let text = written.text
    return text.figures.compactMap { figure in
      guard figure.isChinese, let count = figure.value.whole, (3...9).contains(count) else { return nil }
      let unit = text.end(of: "个", at: figure.range.upperBound) ?? figure.range.upperBound
      guard let end = text.end(ofLongest: announced, at: unit) else { return nil }
      let next = points.firstPlace { $0.range.lowerBound >= end }
      guard next < points.count, points[next].number == 1, points[next].range.lowerBound - end <= 14,
        text.clause(at: end - 1) == text.clause(at: points[next].range.lowerBound - 1)
          || text.character(at: points[next].range.lowerBound - 1) == "："
          || text.sentence(at: end - 1) == text.sentence(at: points[next].range.lowerBound)
      else { return nil }
      var run = 0
      for point in points[next...] {
        if point.number == run + 1 { run += 1 } else if point.number == 1 { break }
      }
      guard (2..<count).contains(run) else { return nil }
      return (figure.range.lowerBound..<end, run)
    }
  }
}
