import Text

/// What is said to figures: how they were understood, between which ones they would agree, what a row was shared out as.
enum FigureWording {
  static let wantsFigure = "请填数字，没有发生填 0；还不知道的直接回车"

  /// Of what was typed and is no figure: why, and what to type where there was nothing, or nothing is known.
  static func refused(_ reason: String, _ refusal: FigureReading.Refusal) -> String {
    switch refusal {
    case .malformed: "\(reason)；没有的填 0，还不知道的直接回车"
    case .inexact: "\(reason)；还不知道的直接回车"
    case .negative, .plusSign, .notWhole, .tooManyDecimals, .tooLarge, .otherUnit, .notConvertible: reason
    }
  }

  /// Said to whoever answers that a figure is that of last year, which is printed where it is known.
  static func sayAgain(_ last: String?) -> String {
    last.map { "上年是 \($0)；今年也是这个数的，填 \($0)；还不知道的直接回车" } ?? "请填今年的数；还不知道的直接回车"
  }

  /// How a proposed figure comes about: the cells that were added up, those of last year told apart unless all are.
  static func origin(_ origin: UsualFigures.Origin) -> String {
    let isLastAlone = origin.terms.allSatisfy { $0.isLastYear }
    var text = ""
    for term in origin.terms {
      text += text.isEmpty ? (term.isSubtracted ? "−" : "") : term.isSubtracted ? " − " : " + "
      text += term.isLastYear && !isLastAlone ? "上年" : ""
      text += "\(origin.names == .row ? term.id.column : term.id.row) \(term.figure)"
    }
    return isLastAlone && !text.isEmpty ? "上年报告：\(text)" : text
  }

  // MARK: As understood

  /// How a figure was taken down.
  ///
  /// - Parameters:
  ///   - quantity: The figure.
  ///   - format: The format of its cell.
  ///   - other: The same in another unit; nil where that is not said.
  /// - Returns: A few words.
  static func noted(_ quantity: Quantity, _ format: FigureFormat, _ other: String?) -> String {
    "记为 \(format.printed(quantity)) \(format.unit)\(other.map { "（\($0)）" } ?? "")"
  }

  /// Of a spoken number that may be two.
  static func mayBeTwo(_ text: String, _ readings: (spoken: Int, added: Int)) -> String {
    "“\(text.sanitized())”可以是 \(readings.spoken)，也可以是 \(readings.added)，请用阿拉伯数字写"
  }

  /// Of figures for a row of which some are missing or too many.
  static func wantsRow(_ count: Int, of columns: [String]) -> String {
    "填了 \(count) 个数，这一行有 \(columns.count) 个：\(columns.joined(separator: "、"))。一次填完的要填全；不然一格一格填"
  }

  /// How the figures of a row that were typed in one line were taken down, from a column on where that is not the first.
  static func noted(row figures: [Quantity], from first: String? = nil) -> String {
    let place = first.map { "从“\($0)”起，依次" } ?? "整行"
    return "\(place)记为 \(figures.map { $0.description }.joined(separator: "、"))"
  }

  /// Asks whether a figure in another unit was meant.
  static func isMeant(_ quantity: Quantity, _ format: FigureFormat, typedIn unit: String) -> String {
    "这一格的单位是\(format.unit)，所填以\(unit)为单位，合 \(quantity) \(format.unit)，对吗？ [是]"
  }

  /// An amount in the unit that people also write it in, `2,700,000 元` for 270 万元; nil where there is none, or nothing.
  static func inOtherUnit(_ quantity: Quantity, _ format: FigureFormat) -> String? {
    guard quantity != .zero, let (unit, count) = format.conversions.min(by: { $0.key < $1.key }) else {
      return nil
    }
    let (product, overflow) = quantity.millionths.multipliedReportingOverflow(by: count)
    if overflow { return nil }
    let parts = Quantity(millionths: product).description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return nil }
    var digits = ""
    for (place, digit) in whole.enumerated() {
      if place > 0 && (whole.count - place) % 3 == 0 && digits.last != "-" { digits += "," }
      digits.append(digit)
    }
    return digits + (parts.count > 1 ? ".\(parts[1])" : "") + " \(unit)"
  }

  /// What a row or group was shared out as.
  ///
  /// - Parameters:
  ///   - label: The label of the row or group.
  ///   - sum: Its total with the unit.
  ///   - parts: Each label with its figure.
  /// - Returns: One line without indent.
  static func shared(_ label: String, sum: String, among parts: [String]) -> String {
    "\(label) \(sum)：\(parts.joined(separator: "、"))"
  }

  /// That what a changed total is shared out among is asked once more.
  static func partsAgain(_ known: Quantity, of total: Quantity) -> String {
    "各项现在加起来是 \(known)，总数改成了 \(total)：下面逐项核对，直接回车的不变"
  }

  /// That what became of what was received is asked once more, since there is more of it.
  static func balanceAgain(_ known: Quantity, of received: Quantity) -> String {
    "要有去向的共 \(received)，各项现在加起来是 \(known)：下面逐项核对，直接回车的不变"
  }

  // MARK: Beside others

  /// Between which figures something can be; empty where nothing limits it.
  static func limits(_ figures: ClosedRange<Quantity>) -> String {
    let largest = Quantity.firstTooLarge.millionths - 1
    let hasLower = figures.lowerBound > .zero
    let hasUpper = figures.upperBound.millionths < largest - largest % Quantity.scale
    if figures.lowerBound == figures.upperBound { return "只能是 \(figures.lowerBound)" }
    switch (hasLower, hasUpper) {
    case (true, true): return "应在 \(figures.lowerBound) 和 \(figures.upperBound) 之间"
    case (true, false): return "至少 \(figures.lowerBound)"
    case (false, true): return "最多 \(figures.upperBound)"
    case (false, false): return ""
    }
  }

  /// Of what was typed and cannot be right beside the others.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - figures: Between which figures it would have to be; nil where no single figure decides.
  /// - Returns: Sentences, the last one without its stop.
  static func disagrees(_ text: String, _ figures: ClosedRange<Quantity>?) -> String {
    guard let figures else { return "这和前面填的对不上。\(again)" }
    let limits = Self.limits(figures)
    return "填了 \(text)，而按前面填的，这里\(limits.isEmpty ? "对不上" : limits)。\(again)"
  }

  /// Of a row that was typed at once and whose parts make another total.
  static func otherTotal(_ sum: Quantity, _ total: Quantity) -> String {
    "各类加起来是 \(sum)，而总计是 \(total)，对不上。\(again)"
  }

  private static let again = "填错了请重填；确实是这样的，再填一次，程序帮您找要改的地方"

  // MARK: Last year

  /// Of words that there was none: no such case, or no report.
  static let wantsLastZero = "上年报告里这个数是 0，填 0；没有上年报告的，直接回车跳过"

  /// Where a figure of last year's report stands.
  static func ofLastYear(isAnswered: Bool) -> String {
    "看上年公布的报告，照那一格印的数填，不看今年的台账。\(isAnswered ? "填过又不要了的，填 -。" : "没有上年报告的，直接回车跳过。")"
  }

  static let wantsLastFigure = "请填数字；不知道的直接回车跳过"

  /// Of a figure of last year's report that cannot be right beside the others, with the figures between which it would have
  /// to be; nil where no single figure decides.
  static func lastDisagrees(_ figures: ClosedRange<Quantity>?) -> String {
    let limits = figures.map { Self.limits($0) } ?? ""
    return "上年报告里这几个数要相符，这里\(limits.isEmpty ? "和前面填的对不上" : limits)。请对照上年报告重填；前面填错的用 < 回去改，整行重填的在总数那里填 -"
  }
}
