import AnnualReport
import Testing

/// Which unit of a list a report is from.
@Suite struct UnitMatchingTests {
  private let names = ["青县人民政府", "青县教育局", "青县云溪镇人民政府", "青县云溪镇财政所", "青县上河乡人民政府"]

  private func match(_ said: String?, isPublished: Bool = true, _ places: [String] = []) -> String {
    let matching = UnitMatching(names.map { Roster.Unit(name: $0) }) { $0 }
    return switch matching.match(said: said, isPublished: isPublished, places: places) {
    case .named(let number): names[number]
    case .concluded(let number): "算作" + names[number]
    case .unknown: "没有"
    case .none: "不知道"
    }
  }

  private static let cases: [(said: String?, places: [String], unit: String)] = [
    ("青县教育局", ["青县上河乡人民政府-2025"], "青县教育局"),
    (nil, ["青县教育局-2025", "年报.docx"], "算作青县教育局"),
    (nil, ["收到的", "2025年青县教育局政府信息公开工作年度报告.docx"], "算作青县教育局"),
    (nil, ["青县教育局考试中心-2025", "年报.docx"], "不知道"),
    ("上河乡", [], "算作青县上河乡人民政府"),
    ("青县云溪镇", [], "没有"),
    ("青县云溪镇", ["青县云溪镇财政所-2025"], "算作青县云溪镇财政所"),
    ("白县水利局", ["青县教育局-2025"], "没有"),
  ]

  @Test(arguments: cases.indices)
  func `a document belongs to the unit that it names, else to that of its folder`(
    number: Int
  ) {
    let (said, places, unit) = Self.cases[number]
    #expect(match(said, places) == unit)
  }

  @Test func `an answers file that names a unit is never taken for another's`() {
    #expect(match("青县上河乡", isPublished: false, ["青县上河乡人民政府-2025"]) == "没有")
    #expect(match(nil, isPublished: false, ["青县上河乡人民政府-2025"]) == "算作青县上河乡人民政府")
  }
}
