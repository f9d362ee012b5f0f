import AnnualReport
import TestSupport
import Testing

private func findings(_ line: String) throws -> [String] {
  let answers = try Shipped.answers(CompleteReport.text(line + "\n"))
  let wording = FindingWording(form: answers.form)
  return Checker().review(answers).findings.filter { $0.rule == "基本信息.写法" || $0.rule == "落款.日期" }.map {
    "\($0.severity.rawValue) \(wording.headline($0))"
  }
}

@Test(arguments: [
  ("落款日期: 2026年2月30日", ["错误 “落款日期”写的是“2026年2月30日”，请写全年、月、日，日历上要有这一天，例如 2026-01-20"]),
  ("落款日期: 20260120", ["错误 “落款日期”写的是“20260120”，请写全年、月、日，日历上要有这一天，例如 2026-01-20"]),
  ("落款日期: 待定", ["错误 “落款日期”写的是“待定”，请写全年、月、日，日历上要有这一天，例如 2026-01-20"]),
  ("落款日期: 2025-12-31", ["提醒 “落款日期”是2025年12月31日，而 2025 年度的报告要到 2025 年结束以后才能写成"]),
  ("落款日期: 9999-12-31", ["提醒 “落款日期”是9999年12月31日，晚于2026年1月31日"]),
  ("落款日期: 2026-03-01", ["提示 “落款日期”是2026年3月1日，晚于2026年1月31日"]),
  ("邮编: 12345", ["提醒 “邮政编码”写的是“12345”，邮政编码是六位数字"]),
  ("邮编: 31400O", ["提醒 “邮政编码”写的是“31400O”，邮政编码是六位数字"]),
  ("邮箱: 我的qq", ["提醒 “电子邮箱”写的是“我的qq”，这不是邮箱地址，要有 @ 和后面的域名，例如 zhen@example.gov.cn"]),
  ("邮箱: zhen@example", ["提醒 “电子邮箱”写的是“zhen@example”，这不是邮箱地址，要有 @ 和后面的域名，例如 zhen@example.gov.cn"]),
  ("网站: 0", ["提醒 “公开网站”写的是“0”，这不是网站，请写网站的名称或者网址"]),
  ("网站: 没有", ["提醒 “公开网站”写的是“没有”，这不是网站，请写网站的名称或者网址"]),
  ("网站: 暂无", ["提醒 “公开网站”写的是“暂无”，这不是网站，请写网站的名称或者网址"]),
  ("网站: www", ["提醒 “公开网站”写的是“www”，这不是网站，请写网站的名称或者网址"]),
  ("地址: 0", ["错误 “联系地址”写的是“0”，这里要写文字，不能只有数字和符号"]),
  ("地址: ——", ["错误 “联系地址”写的是“——”，这里要写文字，不能只有数字和符号"]),
  ("电话: 没有", ["提醒 “联系电话”写的是“没有”，这不是电话号码，请写数字，例如 0573-00000000"]),
  ("电话: 0", ["提醒 “联系电话”写的是“0”，这不是电话号码，请写数字，例如 0573-00000000"]),
])
func `a fact about the report that cannot be one is told`(line: String, expected: [String]) throws {
  #expect(try findings(line) == expected)
}

@Test(arguments: [
  "落款日期: 2026-01-20", "落款日期: 2026年1月20日", "落款日期: 2026/1/20", "邮编: 314000", "邮编: ３１４０００",
  "邮箱: zhen@example.gov.cn", "邮箱: a.b-c@mail.example.com、zhen@163.com", "网站: 清溪县人民政府网站", "网站: 清溪网",
  "网站: http://www.example.gov.cn/xxgk/", "网站: www.example.gov.cn", "电话: 0573-83650001",
  "电话: （0573）8365 0001 转 8012", "电话: 83650001、83650002", "电话: 12345", "电话: ０５７３－８３６５０００１",
  "落款日期:", "网站:",
])
func `a fact about the report as offices write it is none`(line: String) throws {
  #expect(try findings(line).isEmpty)
}

@Test(arguments: [("单位", "单位全称"), ("自称", "正文中的自称")])
func `a name without a word keeps the report from being made`(fact: String, label: String) throws {
  let answers = try Shipped.answers(CompleteReport.text("\(fact): 0\n"))
  let review = Checker().review(answers)
  let found = review.findings.filter { $0.rule == "基本信息.写法" }.map {
    FindingWording(form: answers.form).headline($0)
  }
  #expect(found == ["“\(label)”写的是“0”，这里要写文字，不能只有数字和符号"] && review.blocks)
}
