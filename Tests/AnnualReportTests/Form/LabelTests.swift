import AnnualReport
import TestSupport
import Testing

// Typed from the published forms, to the letter; the short ids are those of the design.

private let sections = [
  "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
]

/// The headings of a table from top to bottom, each with its depth and its id.
private func outline(_ headings: [Heading], depth: Int = 0) -> [String] {
  headings.flatMap { heading in
    [String(repeating: "  ", count: depth) + "\(heading.id ?? "-") \(heading.label)"]
      + outline(heading.children, depth: depth + 1)
  }
}

private let applicants = [
  "- 申请人情况", "  自然人 自然人", "  - 法人或其他组织", "    商业企业 商业企业", "    科研机构 科研机构", "    社会公益组织 社会公益组织",
  "    法律服务机构 法律服务机构",
  "    其他 其他", "  总计 总计",
]

private let outcomes = [
  "本年新收 一、本年新收政府信息公开申请数量", "上年结转 二、上年结转政府信息公开申请数量", "- 三、本年度办理结果", "  予以公开 （一）予以公开",
  "  部分公开 （二）部分公开（区分处理的，只计这一情形，不计其他情形）", "  不予公开 （三）不予公开", "    国家秘密 1.属于国家秘密", "    法律法规禁止 2.其他法律行政法规禁止公开",
  "    三安全一稳定 3.危及“三安全一稳定”", "    第三方权益 4.保护第三方合法权益", "    内部事务 5.属于三类内部事务信息", "    过程性信息 6.属于四类过程性信息",
  "    执法案卷 7.属于行政执法案卷", "    行政查询 8.属于行政查询事项", "  无法提供 （四）无法提供", "    不掌握 1.本机关不掌握相关政府信息",
  "    需另行制作 2.没有现成信息需要另行制作",
  "    补正不明确 3.补正后申请内容仍不明确", "  不予处理 （五）不予处理", "    信访投诉 1.信访举报投诉类申请", "    重复申请 2.重复申请",
  "    公开出版物 3.要求提供公开出版物",
  "    大量反复申请 4.无正当理由大量反复申请", "    确认已获取 5.要求行政机关确认或重新出具已获取信息", "  其他处理 （六）其他处理",
]
private let otherOutcomes2021 = [
  "    逾期不补正 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
  "    逾期不缴费 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "    其他情形 3.其他",
]
private let lastRows = ["  办理总计 （七）总计", "结转下年 四、结转下年度继续办理"]

@Test(arguments: ["2019", "2021"])
func `the six headings are the statutory ones`(name: String) throws {
  let form = try Shipped.form(name)
  #expect(form.sections.map(\.heading) == sections)
  #expect(form.sections.map(\.id) == ["总体情况", "主动公开", "申请", "复议诉讼", "问题与改进", "其他事项"])
  let texts = [
    "总体情况.概述", "总体情况.主动公开", "总体情况.依申请公开", "总体情况.政府信息管理", "总体情况.平台建设", "总体情况.监督保障", "问题与改进.主要问题", "问题与改进.改进情况",
    "其他事项.其他",
  ]
  #expect(form.fields.map(\.name) == texts)
  let optional: Set<String> = name == "2021" ? ["总体情况.概述", "其他事项.其他"] : ["总体情况.概述"]
  #expect(form.fields.map(\.isOptional) == texts.map(optional.contains))
  #expect(form.fields.filter(\.isUnasked).map(\.name) == ["总体情况.概述"])
  #expect(
    form.about.map(\.id) == ["年度", "格式", "单位", "自称", "网站", "地址", "电话", "邮编", "邮箱", "落款日期", "公布日期"])
  #expect(form.about.filter { !$0.isOptional }.map(\.id) == ["年度", "单位", "自称"])
}

@Test(arguments: [("2019", [String]()), ("2021", otherOutcomes2021)])
func `the table of applications has the statutory labels`(name: String, other: [String]) throws {
  let table = try #require(try Shipped.form(name).table("申请"))
  #expect(table.blocks.count == 1)
  #expect(table.blocks[0].corner == "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
  #expect(outline(table.blocks[0].columns) == applicants)
  #expect(outline(table.blocks[0].rows) == outcomes + other + lastRows)
  #expect(table.rows.count { !$0.isGroup } == (name == "2019" ? 23 : 25))
}

@Test(arguments: ["2019", "2021"])
func `the table of disputes has the statutory labels`(name: String) throws {
  let table = try #require(try Shipped.form(name).table("复议诉讼"))
  #expect(table.isStrip && table.blocks.count == 1)
  #expect(
    outline(table.blocks[0].columns)
      == ["维持 结果维持", "纠正 结果纠正", "其他结果 其他结果", "尚未审结 尚未审结", "总计 总计"])
  #expect(
    outline(table.blocks[0].rows) == ["行政复议 行政复议", "- 行政诉讼", "  直接起诉 未经复议直接起诉", "  复议后起诉 复议后起诉"])
}

@Test func `the figures of fees have the labels of published tables, and only 2021 has them`() throws {
  let table = try #require(try Shipped.form("2021").table("其他事项"))
  #expect(
    outline(table.blocks[0].columns)
      == ["通知件数 通知收取件数", "通知金额 通知收取金额（元）", "收取金额 实际收取金额（元）"])
  #expect(outline(table.blocks[0].rows) == ["信息处理费 信息处理费"])
  #expect(try Shipped.form("2019").table("其他事项") == nil)
}

@Test(arguments: ["2019", "2021"])
func `only the format of 2021 limits the length and asks for fees, only that of 2019 for what is left`(
  name: String
) throws {
  let checks = Set(try Shipped.form(name).checks.map(\.id))
  #expect(checks.contains("总体情况.篇幅") == (name == "2021"))
  #expect(checks.contains("其他事项.信息处理费") == (name == "2021"))
  #expect(checks.contains("申请.其他处理") == (name == "2019"))
}

/// A block of the first table: banner, columns, rows, each with its id.
private func blocks(_ name: String) throws -> [[String]] {
  let table = try #require(try Shipped.form(name).table("主动公开"))
  #expect(table.blocks.allSatisfy { $0.corner == "信息内容" })
  return table.blocks.map { [$0.banner ?? ""] + outline($0.columns) + ["|"] + outline($0.rows) }
}

@Test func `the table of publication has the labels of 2021`() throws {
  #expect(
    try blocks("2021") == [
      [
        "第二十条第（一）项", "制发 本年制发件数", "废止 本年废止件数", "现行有效 现行有效件数", "|", "规章 规章", "行政规范性文件 行政规范性文件",
      ],
      ["第二十条第（五）项", "处理决定 本年处理决定数量", "|", "行政许可 行政许可"],
      ["第二十条第（六）项", "处理决定 本年处理决定数量", "|", "行政处罚 行政处罚", "行政强制 行政强制"],
      ["第二十条第（八）项", "收费金额 本年收费金额（单位：万元）", "|", "行政事业性收费 行政事业性收费"],
    ])
}

@Test func `the table of publication has the labels of 2019`() throws {
  let items = ["上年项目 上一年项目数量", "增减 本年增/减"]
  #expect(
    try blocks("2019") == [
      [
        "第二十条第（一）项", "新制作 本年新制作数量", "新公开 本年新公开数量", "公开总数 对外公开总数量", "|", "规章 规章", "规范性文件 规范性文件",
      ],
      ["第二十条第（五）项"] + items + ["处理决定 处理决定数量", "|", "行政许可 行政许可", "其他对外管理服务事项 其他对外管理服务事项"],
      ["第二十条第（六）项"] + items + ["处理决定 处理决定数量", "|", "行政处罚 行政处罚", "行政强制 行政强制"],
      ["第二十条第（八）项"] + items + ["|", "行政事业性收费 行政事业性收费"],
      ["第二十条第（九）项", "项目数量 采购项目数量", "采购金额 采购总金额", "|", "政府集中采购 政府集中采购"],
    ])
}

/// Rule, what it is judged for, how often, how severely: the table of the design.
private let rules: [String: [String]] = [
  "2021": [
    "申请.收支平衡 column 7 错误", "申请.办理合计 column 7 错误", "申请.行合计 row 25 错误", "申请.分组合计 group 28 错误",
    "复议诉讼.合计 row 3 错误", "主动公开.规章为零 cell 3 错误", "主动公开.制发数 row 2 提醒", "上年.结转衔接 column 7 提醒", "上年.有效衔接 row 2 提醒",
  ],
  "2019": [
    "申请.收支平衡 column 7 错误", "申请.办理合计 column 7 错误", "申请.行合计 row 23 错误", "申请.分组合计 group 21 错误",
    "复议诉讼.合计 row 3 错误", "主动公开.规章为零 cell 3 提醒", "主动公开.公开数 row 2 提醒",
    "主动公开.增减数 row 5 提醒", "上年.结转衔接 column 7 提醒", "上年.项目衔接 row 5 提醒",
  ],
]

@Test(arguments: ["2019", "2021"])
func `the rules are those of the design, each with source and advice`(name: String) throws {
  let form = try Shipped.form(name)
  let found = form.rules.map { "\($0.id) \($0.each.rawValue) \($0.relations.count) \($0.severity.rawValue)" }
  #expect(found == rules[name])
  for rule in form.rules {
    #expect(rule.source.contains("国办公开办函") && rule.advice.hasSuffix("。"), "\(rule.id)")
  }
  for (id, source) in form.checks.map({ ($0.id, $0.source) }) { #expect(source.count > 5, "\(id)") }
  let outcomes = form.rules[1].relations.map(\.left.count)
  #expect(outcomes == Array(repeating: name == "2019" ? 19 : 21, count: 7))
}
