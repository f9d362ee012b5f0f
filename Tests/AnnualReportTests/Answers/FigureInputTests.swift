import TestSupport
import Testing

private func permits(_ figure: String) -> String { "主动公开:\n  行政许可: ①\(figure)\n  其余: 0\n" }
private func fees(_ figure: String) -> String { "主动公开:\n  行政事业性收费: ①\(figure)\n  其余: 0\n" }
private func purchase(_ figure: String) -> String {
  "主动公开:\n  政府集中采购: {项目数量: 1, 采购金额: ①\(figure)}\n  其余: 0\n"
}

private let cases: [FindingCase] = [
  FindingCase(
    id: "２件", text: permits("２件"),
    expected: """
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“２件”，按 2 计
      """),
  FindingCase(
    id: "1,234", text: permits("1,234"),
    expected: """
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“1,234”，按 1234 计
      """),
  FindingCase(
    id: "１，２３４", text: permits("１，２３４"),
    expected: """
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“１，２３４”，按 1234 计
      """),
  FindingCase(
    id: "quoted blanks", text: permits("\" 12 \""),
    expected: """
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“ 12 ”，按 12 计
      """),
  FindingCase(
    id: "007", text: permits("007"),
    expected: """
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“007”，按 7 计
      """),
  FindingCase(
    id: "12.5", text: permits("12.5"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“12.5”，这里应是整数，请核对后改写
      """),
  FindingCase(
    id: "-1", text: permits("-1"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“-1”，这里不能小于 0，请核对
      """),
  FindingCase(
    id: "+1", text: permits("+1"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“+1”，这里不是增减数，请去掉加号
      """),
  FindingCase(
    id: "1e3", text: permits("1e3"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“1e3”，这里只能写数字，例如 12；要补充的话写到文字部分
      """),
  FindingCase(
    id: "25 digits", text: permits("1234567890123456789012345"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“1234567890123456789012345”，整数部分超过 12 位，请核对
      """),
  FindingCase(
    id: "3公斤", text: permits("3公斤"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“3公斤”，“公斤”不是这里的单位，这里的单位是件
      """),
  FindingCase(
    id: "十二", text: permits("十二"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“十二”，这里只能写数字，例如 12；要补充的话写到文字部分
      """),
  FindingCase(
    id: "22（其中修订16件）", text: permits("22（其中修订16件）"),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“22（其中修订16件）”，这里只能写数字，例如 12；要补充的话写到文字部分
      """),
  FindingCase(
    id: "1,23", text: permits("\"1,23\""),
    expected: """
      ① 错误 文件.数字: “行政许可”本年处理决定数量写的是“1,23”，这里只能写数字，例如 12；要补充的话写到文字部分
      """),
  FindingCase(
    id: "无", text: permits("无").replacing("①", withFirst: "②"),
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“无”，算作未填；没有发生请写 0
      """),
  FindingCase(
    id: "/", text: permits("/").replacing("①", withFirst: "②"),
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“/”，算作未填；没有发生请写 0
      """),
  FindingCase(
    id: "-", text: permits("\"-\"").replacing("①", withFirst: "②"),
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“-”，算作未填；没有发生请写 0
      """),
  FindingCase(
    id: "—", text: permits("—").replacing("①", withFirst: "②"),
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      ① 提示 文件.数字: “行政许可”本年处理决定数量写的是“—”，算作未填；没有发生请写 0
      """),
  FindingCase(
    id: "empty", text: "①" + permits("").replacing("①", withFirst: ""),
    expected: """
      ① 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      """),
  FindingCase(
    id: "108万元", text: fees("108万元"),
    expected: """
      ① 提示 文件.数字: “行政事业性收费”本年收费金额（单位：万元）写的是“108万元”，按 108 计
      """),
  FindingCase(
    id: "251000元", text: fees("251000元"),
    expected: """
      ① 错误 文件.数字: “行政事业性收费”本年收费金额（单位：万元）的单位是万元，写的是“251000元”；如果确是此数，请改为 25.1
      """),
  FindingCase(
    id: "0.001元", text: fees("0.001元"),
    expected: """
      ① 错误 文件.数字: “行政事业性收费”本年收费金额（单位：万元）写的是“0.001元”，从元换算成万元后小数位数太多，请核对后直接写万元数
      """),
  FindingCase(
    id: "0.12345678元", text: fees("0.12345678元"),
    expected: """
      ① 错误 文件.数字: “行政事业性收费”本年收费金额（单位：万元）写的是“0.12345678元”，从元换算成万元后小数位数太多，请核对后直接写万元数
      """),
  FindingCase(
    id: "1.2345678", text: fees("1.2345678"),
    expected: """
      ① 错误 文件.数字: “行政事业性收费”本年收费金额（单位：万元）写的是“1.2345678”，小数最多 6 位，程序不四舍五入，请核对后改写
      """),
  FindingCase(
    id: "1.23456 in a cell of four decimals", year: 2020, text: purchase("1.23456"),
    expected: """
      ① 错误 文件.数字: “政府集中采购”采购总金额写的是“1.23456”，小数最多 4 位，程序不四舍五入，请核对后改写
      """),
  FindingCase(
    id: "8040.5元", year: 2020, text: purchase("8040.5元"),
    expected: """
      ① 错误 文件.数字: “政府集中采购”采购总金额写的是“8040.5元”，从元换算成万元后小数位数太多；四舍五入是 0.8041 万元，核对后可以这样写
      """),
  FindingCase(
    id: "73802895.90元", year: 2020, text: purchase("73802895.90元"),
    expected: """
      ① 错误 文件.数字: “政府集中采购”采购总金额写的是“73802895.90元”，从元换算成万元后小数位数太多；四舍五入是 7380.2896 万元，核对后可以这样写
      """),
  FindingCase(
    id: "0元", text: fees("0元"),
    expected: """
      ① 提示 文件.数字: “行政事业性收费”本年收费金额（单位：万元）写的是“0元”，按 0 计
      """),
  FindingCase(
    id: "a list in a figure cell", text: permits("[1, 2]"),
    expected: """
      ① 错误 文件.类型: 表“主动公开政府信息情况”中“行政许可”一行这里应当写一个数字，现在是一个列表
      """),
  FindingCase(
    id: "a map where one column is unknown", text: "②主动公开:\n  行政许可: {①决定: 3}\n  其余: 0\n",
    expected: """
      ② 错误 完整.未填: 表“主动公开政府信息情况”有 1 格未填
        未填的行：“行政许可”
      ① 错误 文件.未知键: 表“主动公开政府信息情况”中“行政许可”一行之下没有“决定”，是不是“处理决定”？
      """),
  FindingCase(
    id: "figures too large to be added",
    text: "申请:\n"
      + ["予以公开", "部分公开", "国家秘密", "内部事务", "不掌握", "需另行制作", "信访投诉", "重复申请", "其他情形", "公开出版物"]
      .map { "  \($0): {自然人: \($0 == "予以公开" ? "①" : "")999999999999, 其余: 0}\n" }.joined() + "  其余: 0\n",
    expected: """
      ① 错误 申请.办理合计: 表“收到和处理政府信息公开申请情况”中“自然人”一列：数字太大，加不起来，请核对每一格的位数
        └ 申请.办理合计: 表“收到和处理政府信息公开申请情况”中“总计”一列：数字太大，加不起来，请核对每一格的位数
      """),
]

@Test(arguments: cases)
func `a figure that is not plain says what it should be`(one: FindingCase) throws {
  try expectFindings(of: one)
}

private let shorthand: [FindingCase] = [
  FindingCase(
    id: "a number stands for a row", text: "申请:\n  本年新收: ①2\n  其余: 0\n",
    expected: """
      ① 错误 文件.数字: 表“收到和处理政府信息公开申请情况”中“一、本年新收政府信息公开申请数量”一行有自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他共 6 格，“2”不知道填在哪一格；请写成 {自然人: 2, 其余: 0} 这样
      """),
  FindingCase(
    id: "a number stands for a table", text: "复议诉讼: ①2\n",
    expected: """
      ① 错误 文件.数字: 表“政府信息公开行政复议、行政诉讼情况”有好几行，“2”不知道填在哪里；请逐行写出，全部没有的才能只写一个 0
      """),
  FindingCase(
    id: "a mark stands for a table", text: "②复议诉讼: ①无\n",
    expected: """
      ② 错误 完整.未填: 表“政府信息公开行政复议、行政诉讼情况”有 12 格未填
        全表都没有填；一件也没有的，可写 复议诉讼: 0
      ① 提示 文件.数字: 表“政府信息公开行政复议、行政诉讼情况”写的是“无”，算作未填；没有发生请写 0
      """),
  FindingCase(id: "a full-width 0 stands for a table", text: "复议诉讼: ０\n", expected: ""),
  FindingCase(
    id: "其余: 1 in a row", text: "申请:\n  本年新收: {自然人: 0, 其余: ①1}\n  其余: 0\n",
    expected: """
      ① 错误 文件.数字: 表“收到和处理政府信息公开申请情况”中“一、本年新收政府信息公开申请数量”一行的“其余”只能写 0，现在是“1”；不是 0 的请逐个写出
      """),
  FindingCase(
    id: "其余: 1 in a table", text: "复议诉讼:\n  行政复议: 0\n  其余: ①1\n",
    expected: """
      ① 错误 文件.数字: 表“政府信息公开行政复议、行政诉讼情况”的“其余”只能写 0，现在是“1”；不是 0 的请逐个写出
      """),
  FindingCase(
    id: "其余: 无", text: "复议诉讼:\n  行政复议: 0\n  其余: ①无\n",
    expected: """
      ① 错误 文件.数字: 表“政府信息公开行政复议、行政诉讼情况”的“其余”只能写 0，现在是“无”；不是 0 的请逐个写出
      """),
  FindingCase(
    id: "其余 with a map", text: "复议诉讼:\n  行政复议: 0\n  其余: ①{维持: 0}\n",
    expected: """
      ① 错误 文件.类型: 表“政府信息公开行政复议、行政诉讼情况”的“其余”这里应当写一个数字，现在是“名称: 值”
      """),
  FindingCase(
    id: "其余: 1 where nothing is left",
    text: "复议诉讼:\n  行政复议: {维持: 0, 纠正: 0, 其他结果: 0, 尚未审结: 0, 其余: ①1}\n  其余: 0\n",
    expected: """
      ① 错误 文件.数字: 表“政府信息公开行政复议、行政诉讼情况”中“行政复议”一行的“其余”只能写 0，现在是“1”；不是 0 的请逐个写出
      """),
  FindingCase(
    id: "其他 is not 其余", text: "②申请:\n  本年新收: ①{自然人: 0, 其他: 0}\n  其余: 0\n",
    expected: """
      ② 错误 完整.未填: 表“收到和处理政府信息公开申请情况”有 4 格未填
        “一、本年新收政府信息公开申请数量”未填：商业企业、科研机构、社会公益组织、法律服务机构
      ① 提示 文件.数字: 表“收到和处理政府信息公开申请情况”中“一、本年新收政府信息公开申请数量”一行写了“其他”。“其他”是一类申请人，不是其余各类；还没填的是商业企业、科研机构、社会公益组织、法律服务机构，都是 0 的话请加 其余: 0
      """),
  FindingCase(
    id: "a list in place of a table", text: "②申请: ①[0]\n",
    expected: """
      ① 错误 文件.类型: 表“收到和处理政府信息公开申请情况”这里应当写各项的“名称: 值”，现在是一个列表
      """),
  FindingCase(
    id: "a list in place of a row", text: "②申请:\n  本年新收: ①[0, 0]\n  其余: 0\n",
    expected: """
      ① 错误 文件.类型: 表“收到和处理政府信息公开申请情况”中“一、本年新收政府信息公开申请数量”一行这里应当写各项的“名称: 值”，现在是一个列表
      """),
]

@Test(arguments: shorthand)
func `shorthand that does not fit asks for the cells`(one: FindingCase) throws {
  try expectFindings(of: one)
}

extension String {
  /// The text with its first occurrence of a mark moved to the very beginning as another mark.
  fileprivate func replacing(_ mark: Character, withFirst other: String) -> String {
    other + filter { $0 != mark }.replacingValue(mark)
  }

  private func replacingValue(_ mark: Character) -> String {
    guard let key = range(ofFirst: "行政许可: ") else { return self }
    return self[..<key] + String(mark) + self[key...]
  }

  private func range(ofFirst part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }.map { index($0, offsetBy: part.count) }
  }
}
