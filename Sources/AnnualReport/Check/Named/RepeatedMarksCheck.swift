/// No two marks stand in a row where one is meant.
struct RepeatedMarksCheck: CheckKind {
  static let schema = CheckSchema("repeated-marks")

  init(_ settings: CheckSettings) {}

  var meaning: String { "没有连着的两个逗号、句号一类的标点" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      repeated(in: written.text).map { marks in
        let start = max(0, marks.lowerBound - Self.wordsBefore)
        return check.finding(in: start..<marks.upperBound, of: written, report.places, "标点写重了")
      }
    }
  }

  /// How many characters before the marks are quoted.
  private static let wordsBefore = 6

  /// Where marks stand in a row.
  func repeated(in text: ProseText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index + 1 < text.scalars.count {
      var end = index
      while isMark(text.character(at: end)) { end += 1 }
      if end - index > 1 { found.append(index..<end) }
      index = max(end, index + 1)
    }
    return found
  }

  private func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "，", "；", "、", "。": true
    default: false
    }
  }
}
