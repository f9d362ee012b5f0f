import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// A suggested text with a defect, and the sentences of `templates lint` about it.
private let defects: [(text: String, expected: String)] = [
  ("sentences:\n  - {txt: 某。}\n", "2:6 不认识的键“txt”，是不是“text”？；2:5 缺少“text”，请补上"),
  ("details: []\n", "1:1 缺少“sentences”，请补上"),
  ("sentences:\n  - {text: \"{{甲.乙}}。\"}\n", "2:12 本格式没有“甲.乙”，请核对"),
  ("sentences:\n  - {text: \"{{年}}。\"}\n", "2:12 本格式没有“年”，是不是“年度”？"),
  ("sentences:\n  - {text: \"{{#年度}}某{{/年度}}\"}\n", "2:12 模板有误：这里只能用“{{名称}}”，不能用其他标记"),
  (
    "details:\n  - {id: 某, name: 某, ask: 某？}\nsentences:\n  - {text: 某。}\n", "2:3 没有一句话用到“某”，请删去或者写进句子"
  ),
  (
    "details:\n  - {id: 年度, name: 某, ask: 某？}\nsentences:\n  - {text: \"{{年度}}\"}\n",
    "2:10 “年度”在答案文件里另有用处，不能用作编号"
  ),
  (
    "details:\n  - {id: 某, name: 某, ask: 某？}\n  - {id: 某, name: 某, ask: 某？}\nsentences:\n  - {text: \"{{某}}\"}\n",
    "2:3 编号“某”重复，同一处的编号不能相同"
  ),
  (
    "sentences:\n  - {text: 某。, when: [申请.本年新收.总计 < 0]}\n",
    "2:23 条件“申请.本年新收.总计 < 0”读不懂，应写成“名称 = 0”或者“名称 > 0”，中间空一格"
  ),
  (
    "sentences:\n  - {text: 某。, when: [申请.本年新收.总记 = 0]}\n",
    "2:23 本格式没有“申请.本年新收.总记”，是不是“申请.本年新收.总计”？"
  ),
  (
    "details:\n  - id: 某\n    name: 某\n    ask: 某？\n    choices: [{label: 有：, text: 有}]\nsentences:\n  - {text: \"{{某}}\"}\n",
    "5:23 “有：”：后面要填内容的，名称以“：”结尾，文字里写 {{内容}}；不填内容的，两样都不要"
  ),
  (
    "details:\n  - {id: 某, name: 某, ask: 某？, each: 问题与改进.问题}\nsentences:\n  - {text: \"{{某}}\"}\n",
    "2:37 本格式没有“问题与改进.问题”，是不是“问题与改进.主要问题”？"
  ),
  (
    "details:\n"
      + (1...13).map { "  - {id: 某\($0), name: 某, ask: 某？}\n" }.joined()
      + "sentences:\n  - {text: \"" + (1...13).map { "{{某\($0)}}" }.joined() + "\"}\n",
    "2:3 逐项问的素材到这里共 15 项，最多 12 项，其余的请加 more，列入“还要补”"
  ),
]

@Test(arguments: defects.indices)
func `a defect of a suggested text is told with its place`(index: Int) throws {
  var files = try Shipped.files("2021")
  files["prose/总体情况.平台建设.yaml"] = Array(defects[index].text.utf8)
  let edition = try Edition(folder: "2021", files: files)
  let error = #expect(throws: EditionError.self) { try edition.readSuggestions() }
  guard case .suggestion("prose/总体情况.平台建设.yaml", let found) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  let lines = found.defects.map { "\($0.position.line):\($0.position.column) \($0.message)" }
  #expect(lines.joined(separator: "；") == defects[index].expected)
}

@Test(arguments: ["2019", "2021"])
func `every text field that is asked has a suggested text, and not too much is asked`(edition: String)
  throws
{
  let form = try Shipped.form(edition)
  let suggestions = try #require(try Shipped.editions().edition(named: edition)).readSuggestions()
  #expect(suggestions.all.map(\.field) == form.fields.filter { !$0.isUnasked }.map(\.name))
  let asked = suggestions.details.filter { $0.list == nil && $0.lastYear == nil }
  #expect((8...12).contains(asked.count))
}
