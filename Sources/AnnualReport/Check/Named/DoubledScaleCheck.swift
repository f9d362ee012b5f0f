/// No number of ten thousand and more is followed by 万.
struct DoubledScaleCheck: CheckKind {
  static let schema = CheckSchema("doubled-scale")

  init(_ settings: CheckSettings) {}

  /// From so many digits on.
  private static let tenThousand = Quantity(10_000)

  var meaning: String { "上万的数字后面没有再写“万”" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      let text = written.text
      return text.figures.compactMap { figure in
        guard !figure.isChinese, figure.value >= Self.tenThousand,
          figure.range.contains(where: { text.character(at: $0) == "万" })
        else { return nil }
        return check.finding(
          in: figure.range, of: written, report.places, "这个数本身已经上万，后面又写了“万”")
      }
    }
  }
}
