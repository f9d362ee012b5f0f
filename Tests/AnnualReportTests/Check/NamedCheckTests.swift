import TestSupport
import Testing

private func overview(_ field: String, _ text: String) -> String {
  let fields = ["主动公开", "依申请公开", "政府信息管理", "平台建设"].map { name in
    "  \(name): \(name == field ? text : "平常。")"
  }
  return "总体情况:\n" + fields.joined(separator: "\n") + "\n  监督保障: 工作考核、社会评议、责任追究均已完成。"
}

private let unanswered: [FindingCase] = [
  FindingCase(
    id: "未填: the whole table", text: "①申请:\n",
    expected: """
      ① 错误 完整.未填: 表“收到和处理政府信息公开申请情况”有 144 格未填
        全表都没有填；一件也没有的，可写 申请: 0
      """),
  FindingCase(
    id: "未填: whole rows", year: 2020,
    text: """
      ①主动公开:
        规章: 0
        规范性文件: 0
        行政许可:
        行政处罚: 0
        行政强制: 0
        行政事业性收费: 0
        政府集中采购: 0
      """,
    expected: """
      ① 错误 完整.未填: 表“主动公开政府信息情况”有 6 格未填
        未填的行：“行政许可”、“其他对外管理服务事项”
      """),
  FindingCase(
    id: "未填: whole columns",
    text: """
      ①复议诉讼:
        行政复议: {维持: 0, 纠正: 0, 其他结果: 0}
        直接起诉: {维持: 0, 纠正: 0, 其他结果: 0}
        复议后起诉: {维持: 0, 纠正: 0}
      """,
    expected: """
      ① 错误 完整.未填: 表“政府信息公开行政复议、行政诉讼情况”有 4 格未填
        未填的列：尚未审结
        “复议后起诉”未填：其他结果
      """),
  FindingCase(
    id: "未填: single cells",
    text: """
      ①主动公开:
        规章: 0
        行政规范性文件: {制发: 1}
        行政许可: 0
        行政处罚: 0
        行政强制: 0
        行政事业性收费: 0
      """,
    expected: """
      ① 错误 完整.未填: 表“主动公开政府信息情况”有 2 格未填
        “行政规范性文件”未填：本年废止件数、现行有效件数
      """),
  FindingCase(
    id: "未填: only totals are given",
    text: """
      ①复议诉讼:
        行政复议: {总计: 0}
        直接起诉: {总计: 0}
        复议后起诉: {总计: 0}
      """,
    expected: """
      ① 错误 完整.未填: 表“政府信息公开行政复议、行政诉讼情况”有 12 格未填
        未填的行：“行政复议”、“未经复议直接起诉”、“复议后起诉”
      """),
  FindingCase(
    id: "未填: texts", text: overview("依申请公开", "").replacingOnce("依申请公开:", with: "①依申请公开:"),
    expected: """
      ① 错误 完整.未填: “一、总体情况”中的“（二）依申请公开”未填
      """),
  FindingCase(
    id: "未填: a text of blanks",
    text: overview("平台建设", "\"\u{3000} \"").replacingOnce("平台建设:", with: "①平台建设:"),
    expected: """
      ① 错误 完整.未填: “一、总体情况”中的“（四）政府信息公开平台建设”未填
      """),
  FindingCase(
    id: "未填: a whole section", text: "①问题与改进:\n",
    expected: """
      ① 错误 完整.未填: “五、存在的主要问题及改进情况”中的“（一）存在的主要问题”未填
      ① 错误 完整.未填: “五、存在的主要问题及改进情况”中的“（二）改进情况”未填
      """),
  FindingCase(
    id: "未填: a section where nothing is demanded",
    text: """
      ①其他事项:
        其他:
      """,
    expected: """
      ① 错误 完整.未填: “六、其他需要报告的事项”一个字也没有
      ① 提醒 其他事项.信息处理费: 表“收取信息处理费情况”中“信息处理费”一行没有填齐，没有收取的也都要写 0
      """),
  FindingCase(
    id: "未填: facts", text: "①单位:\n",
    expected: """
      ① 错误 完整.未填: “单位全称”未填
      """),
  FindingCase(
    id: "未填: a text names what is not answered", text: overview("平台建设", "\"见①{{网站}}。\""),
    expected: """
      ① 错误 完整.未填: “一、总体情况”中的“（四）政府信息公开平台建设”用到“{{网站}}”，而“公开网站”没有填，这里印不出来
      """),
]

@Test(arguments: unanswered)
func `what is not answered is said once a table and once a text`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let texts: [FindingCase] = [
  FindingCase(
    id: "残留: XX", text: overview("平台建设", "由①XX镇维护。"),
    expected: """
      ① 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“XX”，这里还没有写完
      """),
  FindingCase(
    id: "残留: ×××", text: overview("平台建设", "由①×××维护。"),
    expected: """
      ① 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“×××”，这里还没有写完
      """),
  FindingCase(
    id: "残留: 【未填】 copied from a draft", text: overview("平台建设", "有①【未填】块。"),
    expected: """
      ① 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“【未填】”，这里还没有写完
      """),
  FindingCase(
    id: "残留: 【待填", text: overview("平台建设", "有①【待填：名称】。"),
    expected: """
      ① 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“【待填”，这里还没有写完
      """),
  FindingCase(
    id: "残留: an instruction sentence", text: overview("平台建设", "①该部分以表格形式报告。②表格如下："),
    expected: """
      ① 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“该部分以表格形式报告”，这里还没有写完
      ② 错误 文字.残留: “一、总体情况”中的“（四）政府信息公开平台建设”留有“表格如下”，这里还没有写完
      """),
  FindingCase(
    id: "残留: in the name of the unit", text: "单位: ①XX镇人民政府",
    expected: """
      ① 错误 文字.残留: “单位全称”留有“XX”，这里还没有写完
      """),
  FindingCase(
    id: "两半: 无", text: "问题与改进:\n  主要问题: ①无。\n  改进情况: 改了。",
    expected: """
      ① 提醒 问题与改进.两半: “五、存在的主要问题及改进情况”中的“（一）存在的主要问题”只写了“无”一类的话，问题和改进情况两半都要写
      """),
  FindingCase(
    id: "两半: 暂无", text: "问题与改进:\n  主要问题: 慢。\n  改进情况: |①\n    暂无\n".replacingOnce("|①", with: "①|"),
    expected: """
      ① 提醒 问题与改进.两半: “五、存在的主要问题及改进情况”中的“（二）改进情况”只写了“无”一类的话，问题和改进情况两半都要写
      """),
  FindingCase(
    id: "监督保障: two of three are not said",
    text: """
      总体情况:
        主动公开: 甲。
        依申请公开: 乙。
        政府信息管理: 丙。
        平台建设: 丁。
        监督保障: ①工作考核已完成。
      """,
    expected: """
      ① 提醒 总体情况.监督保障: “一、总体情况”中的“（五）监督保障”没有说到“社会评议”、“责任追究”
      """),
  FindingCase(
    id: "监督保障: a bureau is no government",
    text: """
      单位: 清溪县自然资源局
      自称: 我局
      总体情况:
        主动公开: 甲。
        依申请公开: 乙。
        政府信息管理: 丙。
        平台建设: 丁。
        监督保障: 工作考核已完成。
      """, expected: ""),
  FindingCase(
    id: "信息处理费: not stated", text: "①其他事项:\n  其他: 没有别的事项。",
    expected: """
      ① 提醒 其他事项.信息处理费: 表“收取信息处理费情况”中“信息处理费”一行没有填齐，没有收取的也都要写 0
      """),
  FindingCase(
    id: "信息处理费: stated in part", text: "其他事项:\n  ①信息处理费: {通知件数: 1, 收取金额: 200}\n  其他: 没有别的事项。",
    expected: """
      ① 提醒 其他事项.信息处理费: 表“收取信息处理费情况”中“信息处理费”一行没有填齐，没有收取的也都要写 0
      """),
  FindingCase(
    id: "信息处理费: stated", text: "其他事项:\n  信息处理费: {通知件数: 1, 通知金额: 200, 收取金额: 200}", expected: ""),
  FindingCase(
    id: "年份: last year", text: overview("平台建设", "①2024年共收到申请12件。"),
    expected: """
      ① 提醒 文字.年份: “一、总体情况”中的“（四）政府信息公开平台建设”写的是“2024年共收到”，2024 不是本报告的年度
        年份建议写成 {{年度}}。
      """),
  FindingCase(
    id: "年份: next year", text: overview("平台建设", "我镇①2026年，我镇公开信息12条。"),
    expected: """
      ① 提醒 文字.年份: “一、总体情况”中的“（四）政府信息公开平台建设”写的是“2026年，我镇公开”，2026 不是本报告的年度
        年份建议写成 {{年度}}。
      """),
  FindingCase(id: "年份: in a name of the report", text: overview("平台建设", "在{{年度}}年收到12件。"), expected: ""),
  FindingCase(
    id: "年份: where it is right",
    text: overview(
      "平台建设",
      "《2024年收到12件》；〔2024〕收到3件；2024年收到很多；2024年12月收到1件；12024年收到1件；2022年收到1件。"),
    expected: ""),
  FindingCase(
    id: "年份: not in 问题与改进", text: "问题与改进:\n  主要问题: 2024年收到1件意见。\n  改进情况: 改了。", expected: ""),
  FindingCase(
    id: "年份: quotes in what was found", text: overview("平台建设", "①2024年“\"共\"”收到3件。"),
    expected: """
      ① 提醒 文字.年份: “一、总体情况”中的“（四）政府信息公开平台建设”写的是“2024年“"共"”收到”，2024 不是本报告的年度
        年份建议写成 {{年度}}。
      """),
  FindingCase(
    id: "篇幅: too long",
    text: overview("平台建设", String(repeating: "长", count: 1100)).replacingOnce("总体", with: "①总体"),
    expected: """
      ① 提示 总体情况.篇幅: “一、总体情况”共 1128 字，原则上不超过 1000 字
      """),
  FindingCase(
    id: "篇幅: a little too long", text: overview("平台建设", String(repeating: "长", count: 1072)), expected: ""),
  FindingCase(
    id: "篇幅: a character more",
    text: overview("平台建设", String(repeating: "长", count: 1073)).replacingOnce("总体", with: "①总体"),
    expected: """
      ① 提示 总体情况.篇幅: “一、总体情况”共 1101 字，原则上不超过 1000 字
      """),
  FindingCase(
    id: "篇幅: no limit before 2021", year: 2020, text: overview("平台建设", String(repeating: "长", count: 1100)),
    expected: ""),
  FindingCase(
    id: "量级: yuan in a cell of 万元", text: "主动公开:\n  行政事业性收费: ①2510.5\n  其余: 0",
    expected: """
      ① 提示 金额.量级: “行政事业性收费”本年收费金额（单位：万元）为 2510.5 万元，超过 1000 万元，请核对是否把元填成了万元
      """),
  FindingCase(
    id: "量级: the most that is not asked about", text: "主动公开:\n  行政事业性收费: 1000\n  其余: 0", expected: ""),
  FindingCase(
    id: "量级: 2019 edition", year: 2020, text: "主动公开:\n  政府集中采购: {项目数量: 1, 采购金额: ①8040}\n  其余: 0",
    expected: """
      ① 提示 金额.量级: “政府集中采购”采购总金额为 8040.0000 万元，超过 1000 万元，请核对是否把元填成了万元
      """),
  FindingCase(
    id: "同零: projects without money", year: 2020,
    text: "主动公开:\n  政府集中采购: {项目数量: ①3, 采购金额: 0}\n  其余: 0",
    expected: """
      ① 提醒 采购.同零: 表“主动公开政府信息情况”中“政府集中采购”一行有的格是 0，有的格不是 0
        项目数量 3，采购金额 0
      """),
  FindingCase(
    id: "同零: money without projects", year: 2020,
    text: "主动公开:\n  政府集中采购: {项目数量: ①0, 采购金额: 0.5}\n  其余: 0",
    expected: """
      ① 提醒 采购.同零: 表“主动公开政府信息情况”中“政府集中采购”一行有的格是 0，有的格不是 0
        项目数量 0，采购金额 0.5
      """),
  FindingCase(
    id: "同零: one cell is missing", year: 2020, text: "①主动公开:\n  政府集中采购: {项目数量: 3}\n  其余: 0",
    expected: """
      ① 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        “政府集中采购”未填：采购总金额
      """),
]

@Test(arguments: texts)
func `checks of texts and amounts say what they found`(one: FindingCase) throws {
  try expectFindings(of: one)
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingOnce(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func firstRange(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
