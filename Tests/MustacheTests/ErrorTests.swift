import Mustache
import Testing

/// A template that fails, where, and with which words.
struct Failure: Sendable, CustomTestStringConvertible {
  let source: String
  var value: Value = ["年度": "2025", "条件": true, "单位": ["名称": "王店镇"]]
  let reason: TemplateError.Reason
  var place = [1, 1]
  let message: String

  var testDescription: String { source.count > 60 ? "\(source.prefix(60))…" : source }

  static let all: [Failure] = [
    Failure(
      source: "{{年底}}", reason: .unknownName("年底", similar: "年度"), message: "没有名称“年底”，最接近的是“年度”"),
    Failure(
      source: "在{{单位.名秤}}", reason: .unknownName("单位.名秤", similar: "单位.名称"), place: [1, 2],
      message: "没有名称“单位.名秤”，最接近的是“单位.名称”"),
    Failure(
      source: "{{#条什}}{{/条什}}", reason: .unknownName("条什", similar: "条件"), message: "没有名称“条什”，最接近的是“条件”"),
    Failure(source: "{{电话}}", reason: .unknownName("电话", similar: nil), message: "没有名称“电话”"),
    Failure(
      source: "甲{{>页脚}}", reason: .unsupportedTag("{{>页脚}}"), place: [1, 2],
      message: "不支持标记“{{>页脚}}”：不能引用别的模板，也不能更换标记符号"),
    Failure(
      source: "{{=<% %>=}}", reason: .unsupportedTag("{{=<% %>=}}"),
      message: "不支持标记“{{=<% %>=}}”：不能引用别的模板，也不能更换标记符号"),
    Failure(source: "{{条件}}", reason: .notText("条件"), message: "“条件”不是一段文字，不能直接印出"),
    Failure(source: "{{单位}}", reason: .notText("单位"), message: "“单位”不是一段文字，不能直接印出"),
    Failure(source: "{{{.}}}", reason: .notText("."), message: "“.”不是一段文字，不能直接印出"),
    Failure(
      source: "共{{年度", reason: .unclosedTag, place: [1, 2], message: "“{{”后面缺少“}}”"),
    Failure(
      source: "{{年度 {{单位}}", reason: .unclosedTag, message: "“{{”后面缺少“}}”"),
    Failure(
      source: "{{年度\n下一行}}", reason: .unclosedTag, message: "“{{”后面缺少“}}”"),
    Failure(source: "甲\n{{{年度}}", reason: .unclosedTag, place: [2, 1], message: "“{{”后面缺少“}}”"),
    Failure(
      source: "甲\n  {{#条件}}", reason: .unclosedSection("条件"), place: [2, 3], message: "区块“条件”没有结束，缺少“/条件”标记"),
    Failure(source: "{{/条件}}", reason: .strayClosing("条件"), message: "“/条件”前面没有区块“条件”的开头"),
    Failure(
      source: "{{#甲}}\n{{^乙}}{{/甲}}", reason: .mismatchedClosing("甲", expected: "乙", openedLine: 2),
      place: [2, 7], message: "第 2 行开始的区块“乙”要先用“/乙”结束，这里写的是“/甲”"),
    Failure(source: "{{}}", reason: .emptyName, message: "标记里没有写名称"),
    Failure(source: "{{# \u{3000}}}", reason: .emptyName, message: "标记里没有写名称"),
    Failure(
      source: String(repeating: "{{#条件}}", count: 65), reason: .sectionsTooDeep, place: [1, 64 * 7 + 1],
      message: "区块套区块超过 64 层"),
    Failure(
      source: "{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}",
      value: ["a": .list(Array(repeating: true, count: 100))], reason: .tooLarge, place: [1, 25],
      message: "展开后的内容太长，超过 64 MB 或 1000000 次重复"),
    Failure(
      source: String(repeating: "{{#a}}", count: 12) + "{{b}}{{b}}" + String(repeating: "{{/a}}", count: 12),
      value: ["a": [[:], [:], [:], [:], [:]], "b": ""], reason: .tooManyLookups, place: [1, 73],
      message: "区块套得太深又重复得太多，名称查找超过 4000000 次，请减少套用的层数"),
    Failure(
      source: "{{\u{1B}[31m" + String(repeating: "长", count: 40) + "}}",
      reason: .unknownName("\u{1B}[31m" + String(repeating: "长", count: 40), similar: nil),
      message: "没有名称“\u{FFFD}[31m" + String(repeating: "长", count: 35) + "…”"),
  ]
}

@Test(arguments: Failure.all)
func `each error tells its reason, place and sentence`(failure: Failure) throws {
  let error = #expect(throws: TemplateError.self) {
    _ = try Template(failure.source).rendered(failure.value)
  }
  #expect(error?.reason == failure.reason)
  #expect(error.map { [$0.line, $0.column] } == failure.place)
  #expect(error?.message == failure.message)
}

@Test func `a name that cannot be reached is not suggested`() throws {
  let values: [(String, Value)] = [
    ("{{a.b}}", ["a.b": "c"]),
    ("{{#x}}{{b.cc}}{{/x}}", ["x": ["b": [:]], "b": ["c": "hidden by the inner b"]]),
    ("{{list}}x{{lisp}}", ["list": "", "lis": [:], "lisq": ["a"], "lisr": true]),
  ]
  let similar: [String?] = [nil, nil, "list"]
  for ((source, value), similar) in zip(values, similar) {
    let error = #expect(throws: TemplateError.self) { try Template(source).rendered(value) }
    guard case .unknownName(_, let found) = error?.reason else {
      Issue.record("not an unknown name: \(source)")
      continue
    }
    #expect(found == similar)
  }
}
