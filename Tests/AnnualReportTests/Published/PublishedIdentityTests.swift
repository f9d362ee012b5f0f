import AnnualReport
import TestSupport
import Testing

/// A title as it is published, and whose report of which year it is.
private let titles: [(text: String, unit: String, year: Int)] = [
  ("清溪县石桥镇人民政府2025年政府信息公开工作年度报告", "清溪县石桥镇人民政府", 2025),
  ("2025年清溪县石桥镇政府信息公开工作年度报告", "清溪县石桥镇", 2025),
  ("2025年清溪县石桥镇人民政府信息公开工作年度报告", "清溪县石桥镇人民政府", 2025),
  ("2025清溪县石桥乡2025年度政府信息公开工作年度报告", "清溪县石桥乡", 2025),
  ("清溪县自然资源局关于2024年度政府信息公开工作年度报告", "清溪县自然资源局", 2024),
]

/// A report of one sentence in each section, whose tables could not be copied from the page.
private func text(title: String, first: String = "一、总体情况") -> String {
  """
  \(title)
  \(first)
  （一）主动公开政府信息情况
  公开信息10条，其中机构类8条、政策类5条。
  （二）依申请公开政府信息情况
  没有收到申请。
  二、主动公开政府信息情况
  三、收到和处理政府信息公开申请情况
  四、政府信息公开行政复议、行政诉讼情况
  五、存在的主要问题及改进情况
  更新不够及时，今后每月检查。
  六、其他需要报告的事项
  没有其他事项。
  """
}

@Test(arguments: titles.indices)
func `a title says whose report it is and of which year`(index: Int) throws {
  let title = titles[index]
  let answers = try #require(try published(Array(text(title: title.text).utf8))).answers
  #expect(answers.unit == title.unit && answers.year == title.year)
}

@Test(arguments: ["一、总体情况", "一、政府信息公开工作的基本情况"])
func `a part of the first section is no section of its own, though it is called like one`(
  heading: String
) throws {
  let report = try #require(try published(Array(text(title: titles[0].text, first: heading).utf8)))
  #expect(report.answers.texts["总体情况.主动公开"]?.text.contains("机构类8条") == true)
  #expect(report.answers.texts["总体情况.依申请公开"]?.text.contains("没有收到申请") == true)
  #expect(report.answers.texts["其他事项.其他"]?.text.contains("没有其他事项") == true)
}
