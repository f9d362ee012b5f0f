import Text

/// The sentences about a county's sums.
public enum RollupWording {
  /// How far the county has come, in one line: how many reported, which did not, how many are in the sums.
  public static func state(_ sum: CountySum) -> String {
    let missing = sum.returns(.missing)
    let unreadable = sum.returns(.unreadable)
    let sentBack = sum.returns(.sentBack)
    let reported = sum.returns.count - missing.count - unreadable.count
    var text = "\(sum.returns.count) 家：已报 \(reported)，未报 \(missing.count)\(names(missing))"
    if !unreadable.isEmpty { text += "，打不开 \(unreadable.count)\(names(unreadable))" }
    text += "；可汇总 \(reported - sentBack.count)，退回 \(sentBack.count)\(names(sentBack))"
    text += sum.isWhole ? "；合计是全的" : "；合计不全"
    return text
  }

  private static func names(_ units: [UnitReturn]) -> String {
    if units.isEmpty { return "" }
    let shown = units.prefix(mostNames).map { $0.unit.name.sanitized() }.joined(separator: "，")
    return "（\(shown)\(units.count > mostNames ? " 等" : "")）"
  }

  /// More names than these are not read in a line; the list of what is to be done has them all.
  private static let mostNames = 20

  /// The heading of the units of a state in the list of what is to be done.
  static func heading(_ state: UnitReturn.State) -> String {
    switch state {
    case .missing: "还没有报"
    case .unreadable: "打不开"
    case .sentBack: "表里的数字要改，退回"
    case .toMend: "文字要改，或者提醒没有写原因"
    case .explained: "有提醒，已写原因"
    case .clean: "没有问题"
    }
  }

  /// What goes back to a unit, as a message; nil where it has nothing to do.
  ///
  /// - Parameters:
  ///   - unit: What came in of it.
  ///   - year: The report year.
  ///   - deadline: Until when the county wants it, in its own words; nil where it did not say.
  /// - Returns: The message in lines, each with its end.
  public static func message(to unit: UnitReturn, year: Int, deadline: String?) -> String? {
    let until = deadline.map { "请在\($0.sanitized())以前报来" } ?? "请改好后再报来"
    switch unit.state {
    case .missing:
      let wanted = deadline.map { "，请在\($0.sanitized())以前报来" } ?? "，请尽快报来"
      return "\(unit.unit.name.sanitized())：\(year)年度\(Vocabulary.report)还没有收到\(wanted)。\n"
    case .clean, .explained: return nil
    case .unreadable, .sentBack, .toMend:
      let open = unit.remarks.filter { $0.reason == nil }
      var text =
        "\(unit.unit.name.sanitized())：\(year)年度\(Vocabulary.report)有 \(open.count) 处要改或者要说明，\(until)。\n"
      for (number, remark) in open.enumerated() {
        let line = "\(number + 1). \(ended(remark.text))\n"
        // Some fit always.
        if number >= fewestItems, text.count + line.count > mostCharacters || number == mostItems {
          return text + "还有 \(open.count - number) 处，这些改好以后再核对。\n"
        }
        text += line
      }
      return text
    }
  }

  /// What stands in the place of an earlier message to a unit that has nothing to do any more.
  public static func nothing(for unit: UnitReturn, year: Int) -> String {
    "\(unit.unit.name.sanitized())：\(year)年度\(Vocabulary.report)收到，没有要改的。\n"
  }

  /// A chat takes more; nobody reads more in one.
  private static let mostCharacters = 800
  private static let mostItems = 8
  private static let fewestItems = 2

  private static func ended(_ text: String) -> String { text.hasSuffix("。") ? text : text + "。" }
}
