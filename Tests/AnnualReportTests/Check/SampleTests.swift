import AnnualReport
import TestSupport
import Testing

/// A draft of the repository and what checking it must give.
private struct Sample: Sendable, CustomTestStringConvertible {
  let folder: String
  var lastYear: String?
  let summary: String
  /// Severity, rule and place of every finding.
  var findings: [String] = []

  var testDescription: String { folder }

  private static let noLastYear = "提示 上年.结转衔接 -"

  static let all = [
    Sample(
      folder: "王店镇人民政府-2020", summary: "已核对 57 项：通过 45，未核对 12（无上年报告）",
      findings: ["提示 文件.数字 主动公开.政府集中采购.采购金额", noLastYear]),
    Sample(folder: "新习镇人民政府-2020", summary: "已核对 42 项：通过 30，未核对 12（无上年报告）", findings: [noLastYear]),
    Sample(
      folder: "太平庄乡人民政府-2019", summary: "已核对 62 项：通过 1，未核对 61（无上年报告 12，有格未填 49）",
      findings: [
        "错误 完整.未填 主动公开", "错误 完整.未填 总体情况.依申请公开", "提醒 总体情况.监督保障 总体情况.监督保障",
        "错误 完整.未填 申请", "错误 完整.未填 复议诉讼", noLastYear,
      ]),
    Sample(
      folder: "湖山乡人民政府-2020", summary: "已核对 56 项：通过 32，未核对 24（无上年报告 12，有格未填 12）",
      findings: [
        "错误 完整.未填 申请", "错误 完整.未填 复议诉讼", "错误 完整.未填 总体情况.依申请公开",
        "提醒 总体情况.监督保障 总体情况.监督保障", noLastYear,
      ]),
    Sample(
      folder: "汉阳镇人民政府-2021", summary: "已核对 56 项：通过 9，未核对 47（无上年报告 9，有格未填 38）",
      findings: [
        "错误 完整.未填 主动公开", "错误 完整.未填 申请", "提醒 总体情况.监督保障 总体情况.监督保障",
        "错误 完整.未填 其他事项", "提醒 其他事项.信息处理费 其他事项.信息处理费", noLastYear,
      ]),
    Sample(folder: "青禾乡人民政府-2019", summary: "已核对 29 项：通过 17，未核对 12（无上年报告）", findings: [noLastYear]),
    Sample(folder: "苇陌乡人民政府-2020", summary: "已核对 48 项：通过 36，未核对 12（无上年报告）", findings: [noLastYear]),
    Sample(folder: "砚湾镇人民政府-2021", summary: "已核对 50 项：通过 41，未核对 9（无上年报告）", findings: [noLastYear]),
    Sample(folder: "云溪镇人民政府-2024", summary: "已核对 21 项：通过 12，未核对 9（无上年报告）", findings: [noLastYear]),
    Sample(
      folder: "云溪镇人民政府-2025", lastYear: "云溪镇人民政府-2024", summary: "已核对 26 项：通过 25，不符 1",
      findings: ["提醒 上年.有效衔接 主动公开.行政规范性文件 已说明"]),
  ]
}

@Test(arguments: Sample.all)
private func `the samples give exactly the findings that they deserve`(sample: Sample) throws {
  let answers = try Samples.answers(sample.folder)
  let review = Checker(lastYear: try sample.lastYear.map(Samples.answers)).review(answers)
  let findings = review.findings.flatMap { [$0] + $0.consequences }.map { finding in
    "\(finding.severity.rawValue) \(finding.rule) \(finding.place?.spelling ?? "-")"
      + (finding.explanation == nil ? "" : " 已说明")
  }
  #expect(findings == sample.findings)
  #expect(FindingText.summary(review) == sample.summary)
  #expect(
    review.blocks
      == (sample.findings.contains { $0.hasPrefix("错误") || $0.hasPrefix("提醒") && !$0.hasSuffix("已说明") }))
}

@Test func `every draft of the repository is a sample`() throws {
  let folders = try PackageFolder.names(in: "drafts").filter { (try? Samples.text($0)) != nil }
  #expect(Set(folders) == Set(Sample.all.map(\.folder)))
}
