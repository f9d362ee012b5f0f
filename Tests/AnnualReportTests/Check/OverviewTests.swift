import AnnualReport
import TestSupport
import Testing

private func overview(_ oversight: String, publicity: String = "平常。") -> String {
  """
  总体情况:
    主动公开: \(publicity)
    依申请公开: 平常。
    政府信息管理: 平常。
    平台建设: 平常。
    监督保障: ①\(oversight)
  """
}

private func missing(_ topics: String) -> String {
  "① 提醒 总体情况.监督保障: “一、总体情况”中的“（五）监督保障”没有说到\(topics)"
}

private let topics: [FindingCase] = [
  FindingCase(
    id: "other words for the same", text: overview("列入年度绩效考评，群众测评满意，没有问责。"), expected: ""),
  FindingCase(
    id: "said elsewhere in the section",
    text: overview("由党政办负责。", publicity: "绩效考核合格，群众满意度较高，没有发生追责。"), expected: ""),
  FindingCase(
    id: "said among other matters",
    text: overview("列入绩效考核，没有问责。") + "\n其他事项:\n  信息处理费: 0\n  其他: 请群众代表评议1次。", expected: ""),
  FindingCase(
    id: "only what is missing is named", text: overview("列入绩效考核。"), expected: missing("“社会评议”、“责任追究”")),
  FindingCase(id: "nothing is said", text: overview("由党政办负责。"), expected: missing("“工作考核”、“社会评议”、“责任追究”")),
  FindingCase(
    id: "the problems are no place for it",
    text: overview("列入绩效考核，没有问责。") + "\n问题与改进:\n  主要问题: 满意度还不高。\n  改进情况: 改了。",
    expected: missing("“社会评议”")),
]

@Test(arguments: topics)
func `what the law wants to be said may be said in other words and places`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let dates: [FindingCase] = [
  FindingCase(
    id: "in the report year", text: "落款日期: ①2025-12-31",
    expected: "① 提醒 落款.日期: “落款日期”是2025年12月31日，而 2025 年度的报告要到 2025 年结束以后才能写成"),
  FindingCase(
    id: "last year's, left in", text: "落款日期: ①2025年1月20日",
    expected: "① 提醒 落款.日期: “落款日期”是2025年1月20日，而 2025 年度的报告要到 2025 年结束以后才能写成"),
  FindingCase(id: "the first day", text: "落款日期: 2026-01-01", expected: ""),
  FindingCase(id: "the last day", text: "落款日期: 2026.1.31", expected: ""),
  FindingCase(
    id: "a day late", text: "落款日期: ①2026/2/1", expected: "① 提示 落款.日期: “落款日期”是2026年2月1日，晚于2026年1月31日"),
  FindingCase(id: "none yet", text: "落款日期:", expected: ""),
]

@Test(arguments: dates)
func `the day of signing is held against the report year`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let amounts: [FindingCase] = [
  FindingCase(
    id: "十元: no multiple of the smallest charge",
    text: "其他事项:\n  信息处理费: {通知件数: 1, 通知金额: ①205, 收取金额: ②200.5}",
    expected: """
      ① 提醒 信息处理费.十元: “信息处理费”通知收取金额（元）为 205 元，不是 10 元的整倍数
      ② 提醒 信息处理费.十元: “信息处理费”实际收取金额（元）为 200.5 元，不是 10 元的整倍数
      """),
  FindingCase(
    id: "同零: an amount without a notice",
    text: "其他事项:\n  信息处理费: {通知件数: ①0, 通知金额: 100, 收取金额: 100}",
    expected: """
      ① 提醒 信息处理费.同零: 表“收取信息处理费情况”中“信息处理费”一行有的格是 0，有的格不是 0
        通知件数 0，通知金额 100
      """),
  FindingCase(
    id: "实收: more than was asked for",
    text: "其他事项:\n  信息处理费: {通知件数: 1, 通知金额: 120, 收取金额: ①300}",
    expected: "① 提示 信息处理费.实收: 表“收取信息处理费情况”中“信息处理费”一行：实际收取金额（元） 300 元，比通知收取金额（元） 120 元多"),
  FindingCase(
    id: "十元: multiples", text: "其他事项:\n  信息处理费: {通知件数: 2, 通知金额: 1880, 收取金额: 0}", expected: ""),
  FindingCase(
    id: "量级: a county may have it",
    text: "单位: 清溪县人民政府\n主动公开:\n  行政事业性收费: 2510.5\n  其余: 0", expected: ""),
  FindingCase(
    id: "量级: a county whose name begins like a township's",
    text: "单位: 镇坪县人民政府\n主动公开:\n  行政事业性收费: 2510.5\n  其余: 0", expected: ""),
  FindingCase(
    id: "其他处理: above 0, before 2021", year: 2020,
    text: """
      申请:
        本年新收: {自然人: 1, 其余: 0}
        ①其他处理: {自然人: 1, 其余: 0}
        其余: 0
      """,
    expected: "① 提示 申请.其他处理: “（六）其他处理”总计为 1，原则上每件申请都按法定的处理方式办理，这一项偏高的，上级会了解情况"),
]

@Test(arguments: amounts)
func `amounts that are unlikely are told`(one: FindingCase) throws {
  try expectFindings(of: one)
}
