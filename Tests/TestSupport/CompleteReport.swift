/// A whole answers file around the few lines that a test is about.
public enum CompleteReport {
  /// The text with every top-level key that it lacks added behind it, so that places in the text stay.
  ///
  /// - Parameters:
  ///   - text: The lines that the test is about.
  ///   - year: The report year, which chooses the edition.
  /// - Returns: A file without findings, but for what the text brings.
  public static func text(_ text: String, year: Int = 2025) -> String {
    let lines = MarkedText(text).text.split(separator: "\n")
    let given = Set(lines.filter { $0.first != " " && $0.first != "#" }.map { $0.prefix { $0 != ":" } })
    var whole = text
    if !whole.isEmpty && !whole.hasSuffix("\n") { whole += "\n" }
    for (key, value) in parts(year: year) where !given.contains(key[...]) { whole += "\(key):\(value)\n" }
    return whole
  }

  /// The lines of the overview of 2025, of which the text on applications is the one that a test is about.
  public static func overview(applications text: String) -> String {
    """
    总体情况:
      主动公开: 平常。
      依申请公开: "\(text)"
      政府信息管理: 平常。
      平台建设: 平常。
      监督保障: 工作考核、社会评议、责任追究都没有。
    """
  }

  private static func parts(year: Int) -> [(String, String)] {
    [
      ("年度", " \(year)"), ("单位", " 清溪县石桥镇人民政府"), ("自称", " 我镇"), ("主动公开", publication(year: year)),
      ("申请", " 0"),
      ("复议诉讼", " 0"), ("总体情况", overview), ("问题与改进", improvement),
      ("其他事项", year >= 2021 ? "\n  信息处理费: 0" : "\n  其他: 没有其他需要报告的事项。"),
    ]
  }

  private static func publication(year: Int) -> String {
    let rows =
      year >= 2021
      ? ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]
      : ["规章", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购"]
    return rows.map { "\n  \($0): 0" }.joined()
  }

  private static let overview = """

      主动公开: 全年主动公开政府信息212条。
      依申请公开: 收到和处理的申请见第三部分的表。
      政府信息管理: 发布前逐件进行保密审查。
      平台建设: 网站专栏由专人维护。
      监督保障: 工作考核已列入年度考核，社会评议没有开展，责任追究没有发生。
    """
  private static let improvement = """

      主要问题: 有的栏目更新较慢。
      改进情况: 已明确各栏目的更新责任。
    """
}
