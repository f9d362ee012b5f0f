import AnnualReport
import TestSupport
import Testing

/// The findings of a table of applications, the hint about last year's report apart.
private func findings(_ rows: String) throws -> [String] {
  let text = CompleteReport.text("申请:\n" + rows)
  let answers = try Shipped.answers(text)
  let wording = FindingWording(form: answers.form)
  return Checker().review(answers).findings.filter { $0.severity != .hint || $0.rule.hasPrefix("文件") }.map {
    "\($0.severity.rawValue) \($0.rule) \($0.place?.spelling ?? "-"): \(wording.headline($0))"
  }
}

private let consistent = "  本年新收: {自然人: 3, 其余: 0}\n  上年结转: 0\n  予以公开: {自然人: 3, 其余: 0}\n  其余: 0\n"

@Suite struct TotalsTests {
  @Test(arguments: [
    "  办理总计: 3\n", "  办理总计: {总计: 3}\n", "  办理总计: {自然人: 3, 总计: 3}\n", "  办理总计: { 自然人: 3 }\n",
    "  办理总计:\n", "  不予公开: 0\n", "  不予公开: {总计: 0}\n", "  无法提供: {自然人: 0}\n", "  办理总计: \"3\"\n",
  ])
  func `a total that is right is no finding`(row: String) throws {
    #expect(try findings(row + consistent) == [])
  }

  @Test(arguments: ["5", "{总计: 5}", "\"5\""])
  func `a total that is wrong is one, however it is spelled`(total: String) throws {
    let found = try findings("  办理总计: \(total)\n" + consistent)
    #expect(found.count == 1 && found[0].hasPrefix("错误 申请."), "\(found)")
  }

  @Test(arguments: ["2", "{总计: 2}"])
  func `the total of a group is checked against its rows`(total: String) throws {
    let found = try findings("  不予公开: \(total)\n" + consistent)
    #expect(found.count == 1 && found[0].hasPrefix("错误 申请.分组合计 申请.不予公开.总计"), "\(found)")
  }

  @Test(arguments: [
    ("  办理总计: abc\n", "错误 文件.数字 申请.办理总计.总计: “（七）总计”总计写的是“abc”，这里只能写数字，例如 12；要补充的话写到文字部分"),
    ("  办理总计: \"三件\"\n", "错误 文件.数字 申请.办理总计.总计: “（七）总计”总计写的是“三件”，这里只能写数字，例如 12；要补充的话写到文字部分"),
    (
      "  办理总计: {其余: 0}\n",
      "错误 文件.数字 申请.办理总计.其余: 表“收到和处理政府信息公开申请情况”中“（七）总计”一行的“其余”用不了，"
        + "这一行是别的行相加的合计；要核对就写出合计数，不用核对就删去"
    ),
    (
      "  不予公开: {自然人: 0, 其余: 0}\n",
      "提示 文件.数字 申请.不予公开.其余: 表“收到和处理政府信息公开申请情况”中“（三）不予公开”一行的“其余”用不了，"
        + "这一行是别的行相加的合计；要核对就写出合计数，不用核对就删去"
    ),
    ("  办理总计: [3]\n", "错误 文件.类型 申请.办理总计: 表“收到和处理政府信息公开申请情况”中“（七）总计”一行这里应当写各项的“名称: 值”，现在是一个列表"),
    ("  不予公开: /\n", "提示 文件.数字 申请.不予公开.总计: “（三）不予公开”总计写的是“/”，算作未填；没有发生请写 0"),
  ])
  func `what cannot be meant is said once`(row: String, sentence: String) throws {
    #expect(try findings(row + consistent) == [sentence])
  }

  @Test func `a total whose applicants were not written is one finding`() throws {
    let found = try findings("  本年新收: {总计: 5, 其余: 0}\n  予以公开: {自然人: 5, 其余: 0}\n  其余: 0\n")
    #expect(
      found == [
        "错误 文件.数字 申请.本年新收: 表“收到和处理政府信息公开申请情况”中“一、本年新收政府信息公开申请数量”一行的“总计”是 5，"
          + "别的格却都来自“其余: 0”，没有写是哪一格；请写成 {自然人: 5, 其余: 0} 这样"
      ])
  }

  @Test func `the rest is read in the units of the cells that it stands for`() throws {
    let row = "其他事项:\n  信息处理费: {通知件数: 0, 其余: 0元}\n"
    let answers = try Shipped.answers(CompleteReport.text(row))
    #expect(answers.quantity("其他事项.信息处理费.收取金额") == .zero)
    #expect(answers.problems.filter { $0.severity == .error } == [])
  }
}
