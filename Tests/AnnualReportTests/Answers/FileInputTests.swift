import AnnualReport
import TestSupport
import Testing

private func overview(_ text: String) -> String {
  """
  总体情况:
    主动公开: \(text)
    依申请公开: 甲。
    政府信息管理: 乙。
    平台建设: 丙。
    监督保障: 工作考核、社会评议、责任追究均已完成。
  """
}

private let keys: [FindingCase] = [
  FindingCase(
    id: "a key at the top is unknown", text: "①单拉: 某镇\n",
    expected: """
      ① 错误 文件.未知键: 不认识“单拉”，是不是“单位”？
      """),
  FindingCase(
    id: "a key at the top is like nothing", text: "①天气预报与农历: 晴\n",
    expected: """
      ① 错误 文件.未知键: 不认识“天气预报与农历”，请核对写法
      """),
  FindingCase(
    id: "a row is unknown",
    text: "②主动公开:\n  ①规张: 0\n  行政规范性文件: 0\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n  行政事业性收费: 0\n",
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 3 格未填
        未填的行：“规章”
      ① 错误 文件.未知键: 表“主动公开政府信息情况”之下没有“规张”，是不是“规章”？
      """),
  FindingCase(
    id: "a column is unknown", text: "复议诉讼:\n  行政复议: {①维特: 1, 其余: 0}\n  其余: 0\n",
    expected: """
      ① 错误 文件.未知键: 表“政府信息公开行政复议、行政诉讼情况”中“行政复议”一行之下没有“维特”，是不是“维持”？
      """),
  FindingCase(
    id: "a field is unknown",
    text: "问题与改进:\n  ①存在问题: 慢。\n  主要问题: 慢。\n  改进情况: 改了。\n",
    expected: """
      ① 错误 文件.未知键: “五、存在的主要问题及改进情况”之下没有“存在问题”，是不是“主要问题”？
      """),
  FindingCase(
    id: "a row of the other edition", text: "主动公开:\n  ①规范性文件: 0\n  其余: 0\n",
    expected: """
      ① 错误 文件.未知键: 表“主动公开政府信息情况”之下没有“规范性文件”，是不是“行政规范性文件”？
      """),
  FindingCase(
    id: "a key twice at the top", text: "自称: 我镇\n①自称: 我乡\n",
    expected: """
      ① 错误 文件.重复键: “自称”写了两次，第一次在第 1 行，请留一个
      """),
  FindingCase(
    id: "a key twice in a row", text: "复议诉讼:\n  行政复议: {维持: 0, ①维持: 1, 其余: 0}\n  其余: 0\n",
    expected: """
      ① 错误 文件.重复键: “维持”写了两次，第一次在第 2 行，请留一个
      """),
  FindingCase(
    id: "a map in place of a fact", text: "自称: ①{甲: 乙}\n",
    expected: """
      ① 错误 文件.类型: “正文中的自称”这里应当写一段文字，现在是“名称: 值”
      """),
  FindingCase(
    id: "a list in place of a section", text: "②总体情况: ①[甲, 乙]\n",
    expected: """
      ① 错误 文件.类型: “一、总体情况”这里应当写各项的“名称: 值”，现在是一个列表
      """),
  FindingCase(
    id: "a text in place of a section", text: "②问题与改进: ①都很好。\n",
    expected: """
      ① 错误 文件.类型: “五、存在的主要问题及改进情况”这里应当写各项的“名称: 值”，现在是单独一个值
      """),
  FindingCase(
    id: "0 in place of a section with texts", text: "其他事项: ①0\n",
    expected: """
      ① 错误 文件.类型: “六、其他需要报告的事项”这里应当写各项的“名称: 值”，现在是单独一个值
      """),
  FindingCase(
    id: "a map in place of a text", text: overview("①{甲: 乙}"),
    expected: """
      ① 错误 文件.类型: “一、总体情况”中的“（一）主动公开”这里应当写一段文字，现在是“名称: 值”
      """),
]

@Test(arguments: keys)
func `keys and kinds of values that do not fit are named`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let facts: [FindingCase] = [
  FindingCase(
    id: "no year", text: "年度:①\n".replacing("年度:①", "年度: ①\"\""),
    expected: """
      ① 错误 文件.年度: 没有写报告年度，请加一行，例如 年度: 2025
      """),
  FindingCase(
    id: "a list in place of the year", text: "年度: ①[2025]\n",
    expected: """
      ① 错误 文件.类型: “报告年度”这里应当写一段文字，现在是一个列表
      """),
  FindingCase(
    id: "2018", year: 2020, text: "年度: ①2018\n",
    expected: """
      ① 错误 文件.年度: 年度写的是“2018”，应写 2019 至 2026 之间的年份，用四位数字
      """),
  FindingCase(
    id: "2035", text: "年度: ①2035\n",
    expected: """
      ① 错误 文件.年度: 年度写的是“2035”，应写 2019 至 2026 之间的年份，用四位数字
      """),
  FindingCase(
    id: "二〇二五", text: "年度: ①二〇二五\n",
    expected: """
      ① 错误 文件.年度: 年度写的是“二〇二五”，应写 2019 至 2026 之间的年份，用四位数字
      """),
  FindingCase(
    id: "２０２５", text: "年度: ①２０２５\n",
    expected: """
      ① 错误 文件.年度: 年度写的是“２０２５”，应写 2019 至 2026 之间的年份，用四位数字
      """),
  FindingCase(
    id: "2025年", text: "年度: ①2025年\n",
    expected: """
      ① 错误 文件.年度: 年度写的是“2025年”，应写 2019 至 2026 之间的年份，用四位数字
      """),
  FindingCase(
    id: "the edition does not fit the year", year: 2020, text: "①格式: 2019\n年度: 2025\n",
    expected: """
      ① 提醒 格式.年度: 2025 年度报告应当用 2021 格式，文件里写的是 2019 格式
      """),
  FindingCase(id: "the edition fits the year", text: "格式: 2021\n", expected: ""),
  FindingCase(
    id: "no such edition", text: "格式: ①2022\n",
    expected: """
      ① 错误 文件.格式: 没有“2022”这个格式，可写 2019、2021，一般不必写，由年度决定
      """),
]

@Test(arguments: facts)
func `year and edition say what they may be`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let prose: [FindingCase] = [
  FindingCase(
    id: "an unknown name", text: overview("共①{{申请.本年新收.总记}}件。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里写的“{{申请.本年新收.总记}}”不是可用的名称，是不是“{{申请.本年新收.总计}}”？
      """),
  FindingCase(
    id: "a name like nothing", text: overview("见①{{县长热线}}。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里写的“{{县长热线}}”不是可用的名称；可用的是表中的格（表.行.列）和年度、单位、自称等
      """),
  FindingCase(
    id: "an unknown name in block text", text: overview("|\n    甲\n    乙①{{年底}}年。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里写的“{{年底}}”不是可用的名称，是不是“{{年度}}”？
      """),
  FindingCase(
    id: "an unknown name in quotes", text: overview("\"①{{年底}}年。\""),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里写的“{{年底}}”不是可用的名称，是不是“{{年度}}”？
      """),
  FindingCase(
    id: "a section in prose", text: overview("甲①{{#网站}}乙{{/网站}}。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的“{{#网站}}”用不了，文字里只能写“{{名称}}”
      """),
  FindingCase(
    id: "a tag that is not closed", text: overview("甲①{{年度年。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的 {{ }} 读不懂：“{{”后面缺少“}}”
      """),
  FindingCase(
    id: "a section that is not closed in prose", text: overview("甲①{{#网站}}乙。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的 {{ }} 读不懂：这里只能用“{{名称}}”，不能用其他标记
      """),
  FindingCase(
    id: "an end of a section in prose", text: overview("甲①{{/网站}}乙。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的 {{ }} 读不懂：这里只能用“{{名称}}”，不能用其他标记
      """),
  FindingCase(
    id: "an end of another section in prose", text: overview("甲{{#网站}}乙①{{/电话}}。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的 {{ }} 读不懂：这里只能用“{{名称}}”，不能用其他标记
      """),
  FindingCase(
    id: "other delimiters in prose", text: overview("甲①{{=<<=}}乙。"),
    expected: """
      ① 错误 文件.名称: “一、总体情况”中的“（一）主动公开”里的 {{ }} 读不懂：这里只能用“{{名称}}”，不能用其他标记
      """),
  FindingCase(id: "single braces are text", text: overview("甲{年度}。"), expected: ""),
]

@Test(arguments: prose)
func `names in prose that do not exist are shown where they stand`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let explanations: [FindingCase] = [
  FindingCase(
    id: "no list", text: "说明: ①没有\n",
    expected: """
      ① 错误 文件.类型: “说明”这里应当写以“- ”开头的列表，现在是单独一个值
      """),
  FindingCase(
    id: "an entry that is no map", text: "说明:\n  - ①没有\n",
    expected: """
      ① 错误 文件.类型: “说明”这里应当写各项的“名称: 值”，现在是单独一个值
      """),
  FindingCase(
    id: "an entry that lacks keys", text: "说明:\n  - ①{检查: 上年.结转衔接, 所见: 无, 原因: 对的}\n",
    expected: """
      ① 错误 文件.说明: 这条说明缺少位置
      """),
  FindingCase(
    id: "a reason left as it was printed",
    text: "说明:\n  - ①{检查: 上年.结转衔接, 位置: 甲, 所见: 无, 原因: 请写明原因}\n",
    expected: """
      ① 错误 文件.说明: 这条说明缺少原因
      """),
  FindingCase(
    id: "an entry with a key of another name",
    text: "说明:\n  - ②{检查: 上年.结转衔接, 位置: 甲, 所见: 无, ①理由: 对的}\n",
    expected: """
      ② 错误 文件.说明: 这条说明缺少原因
      ① 错误 文件.未知键: “说明”之下没有“理由”，请核对写法
      """),
  FindingCase(
    id: "a reminder that is gone", text: "说明:\n  - ①{检查: 上年.结转衔接, 位置: 申请.自然人, 所见: \"0 ≠ 1\", 原因: 对的}\n",
    expected: """
      ① 提示 文件.说明: 说明里的“上年.结转衔接 申请.自然人 0 ≠ 1”没有对应的提醒：可能已经改好，可能数字变了；如果那一条是错误，只能改正，不能说明
      """),
  FindingCase(
    id: "an error cannot be explained",
    text: """
      主动公开:
        规章: {制发: 0, 废止: 0, 现行有效: ①6}
        其余: 0
      说明:
        - ②{检查: 主动公开.规章为零, 位置: 主动公开.规章.现行有效, 所见: "6 ≠ 0", 原因: 对的}
      """,
    expected: """
      ① 错误 主动公开.规章为零: “规章”现行有效件数：乡镇、街道没有规章制定权，应为 0
        规章 6，应为 0
      ② 提示 文件.说明: 说明里的“主动公开.规章为零 主动公开.规章.现行有效 6 ≠ 0”没有对应的提醒：可能已经改好，可能数字变了；如果那一条是错误，只能改正，不能说明
      """),
  FindingCase(
    id: "what was seen has changed", year: 2020,
    text: """
      主动公开:
        规章: {新制作: 0, 新公开: 0, 公开总数: ①3}
        其余: 0
      说明:
        - ②{检查: 主动公开.规章为零, 位置: 主动公开.规章.公开总数, 所见: "2 ≠ 0", 原因: 公开的是上级规章。}
      """,
    expected: """
      ① 提醒 主动公开.规章为零: “规章”对外公开总数量：乡镇、街道没有规章制定权，应为 0
        规章 3，应为 0
      ② 提示 文件.说明: 说明里的“主动公开.规章为零 主动公开.规章.公开总数 2 ≠ 0”没有对应的提醒：可能已经改好，可能数字变了；如果那一条是错误，只能改正，不能说明
      """),
  FindingCase(
    id: "explained", year: 2020,
    text: """
      主动公开:
        规章: {新制作: 0, 新公开: 0, 公开总数: ①2}
        其余: 0
      说明:
        - {检查: 主动公开.规章为零, 位置: 主动公开.规章.公开总数, 所见: "2 ≠ 0", 原因: 公开的是上级规章。}
      """,
    expected: """
      ① 提醒 主动公开.规章为零: “规章”对外公开总数量：乡镇、街道没有规章制定权，应为 0
        规章 2，应为 0
        已说明：公开的是上级规章。
      """),
]

@Test(arguments: explanations)
func `explanations that do not apply are said`(one: FindingCase) throws {
  try expectFindings(of: one)
}

extension String {
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(part) }) else { return self }
    return self[..<start] + other + self[index(start, offsetBy: part.count)...]
  }
}

@Test func `another edition is held against the document that is due`() throws {
  let answers = try Shipped.answers(CompleteReport.text("格式: 2019\n年度: 2025\n", year: 2020))
  let found = Checker().review(answers).findings.filter { $0.rule == "格式.年度" }
  #expect(found.map(\.source) == ["国办公开办函〔2021〕30号"])
}
