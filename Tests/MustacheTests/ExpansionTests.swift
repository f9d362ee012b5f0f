import Mustache
import Testing

private let figures = ["年度": "2025", "申请.本年新收.总计": "2", "自称": "我镇", "空": "", "尖": "<&{{年度}}"]

@Test(arguments: [
  ("", ""), ("没有标记。\r\n", "没有标记。\r\n"),
  ("{{年度}}年，{{自称}}收到{{申请.本年新收.总计}}件。", "2025年，我镇收到2件。"),
  ("{{ 年度 }}{{\u{3000}自称\u{3000}}}", "2025我镇"),
  ("[{{空}}]", "[]"),
  ("{{尖}}", "<&{{年度}}"),
  ("  {{自称}}\n", "  我镇\n"),
])
func `names are replaced by what the look-up says`(source: String, expected: String) throws {
  let text = try Template(source).expanded { figures[$0] }
  #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
}

@Test(arguments: [
  "{{{年度}}}", "{{&年度}}", "{{#年度}}{{/年度}}", "{{^年度}}{{/年度}}", "{{!注}}",
])
func `any other tag is refused at its place`(tag: String) throws {
  let error = #expect(throws: TemplateError.self) {
    try Template("{{年度}}\n年\(tag)").expanded { figures[$0] }
  }
  #expect(error == TemplateError(reason: .onlyNames, line: 2, column: 2))
  #expect(error?.message == "这里只能用“{{名称}}”，不能用其他标记")
}

@Test func `an unknown name has its place`() throws {
  let error = #expect(throws: TemplateError.self) {
    try Template("年报\r\n共{{年度}}和{{申请.总计}}").expanded { figures[$0] }
  }
  #expect(error == TemplateError(reason: .unknownName("申请.总计", similar: nil), line: 2, column: 9))
  #expect(error?.message == "没有名称“申请.总计”")
}

@Test func `names make a text longer by one megabyte at most`() throws {
  let word = String(repeating: "长", count: 1_000)
  let most = try Template(String(repeating: "{{名}}", count: 350))
  #expect(try most.expanded { _ in word }.count == 350_000)
  let error = #expect(throws: TemplateError.self) {
    try Template(String(repeating: "{{名}}", count: 351)).expanded { _ in word }
  }
  #expect(error == TemplateError(reason: .growsTooLarge, line: 1, column: 1_751))
  #expect(error?.message == "名称换成数字和文字以后，比原文长出 1 MB 以上，请删去重复的名称")
}
