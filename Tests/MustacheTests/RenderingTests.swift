import Mustache
import Testing

/// A template, its values, and its text.
struct Rendering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  var value: Value = [:]
  var escaping = Escaping.none
  let text: String

  init(
    _ name: String, _ source: String, _ value: Value = [:], escaping: Escaping = .none, is text: String
  ) {
    testDescription = name
    self.source = source
    self.value = value
    self.escaping = escaping
    self.text = text
  }

  static let all = [
    Rendering("nothing", "", is: ""),
    Rendering("Chinese names and text", "{{单位}}的年报", ["单位": "王店镇"], is: "王店镇的年报"),
    Rendering("full-width blanks around a name", "{{\u{3000}年度 }}", ["年度": "2025"], is: "2025"),
    Rendering("a known name of empty text", "[{{a}}]", ["a": ""], is: "[]"),
    Rendering("empty text is falsy", "{{#a}}x{{/a}}{{^a}}y{{/a}}", ["a": ""], is: "y"),
    Rendering("text 0 is truthy", "{{#a}}{{.}}{{/a}}", ["a": "0"], is: "0"),
    Rendering("an empty record is truthy", "{{#a}}x{{/a}}", ["a": [:]], is: "x"),
    Rendering("a quote and an apostrophe", "{{a}}", ["a": "'\"'"], escaping: .html, is: "&#39;&quot;&#39;"),
    Rendering("references are escaped again", "{{a}}", ["a": "&lt;"], escaping: .html, is: "&amp;lt;"),
    Rendering("plain text is not escaped", "{{a}}", ["a": "<&>"], is: "<&>"),
    Rendering("text of the template is not escaped", "<b>", escaping: .html, is: "<b>"),
    Rendering("CRLF stays", "甲\r\n{{#a}}\r\n乙\r\n{{/a}}\r\n丙", ["a": true], is: "甲\r\n乙\r\n丙"),
    Rendering("a return alone is no line end", "甲\r{{!x}}\r乙", is: "甲\r\r乙"),
    Rendering("a closing brace too many", "{{a}}}", ["a": "x"], is: "x}"),
    Rendering("a single brace", "{a} { {b} }", is: "{a} { {b} }"),
    Rendering(
      "a section in a list item sees both", "{{#l}}{{a}}{{b}} {{/l}}",
      ["a": "1", "l": [["b": "2"], ["b": "3"]]], is: "12 13 "),
    Rendering(
      "sections of one name in another", "{{#a}}{{#a}}{{.}}{{/a}}{{/a}}", ["a": ["x", "y"]], is: "xyxy"),
    Rendering(
      "an inverted section in a section", "{{#a}}{{^b}}x{{/b}}{{/a}}", ["a": ["1", "2"], "b": false], is: "xx"
    ),
    Rendering("unknown names in a part that is left out", "{{#a}}{{b}}{{/a}}", ["a": false], is: ""),
    Rendering("blanks around a sign", "{{ # a }}{{ & . }}{{\u{3000}/ a }}{{ ! b }}", ["a": "<"], is: "<"),
    Rendering(
      "sections one after another", "{{#a}}1{{/a}}{{^a}}2{{/a}}{{#a}}3{{/a}}4", ["a": true], is: "134"),
    Rendering(
      "64 sections in one another",
      String(repeating: "{{#a}}", count: 64) + "x" + String(repeating: "{{/a}}", count: 64), ["a": true],
      is: "x"),
  ]
}

@Test(arguments: Rendering.all)
func `renders`(rendering: Rendering) throws {
  let template = try Template(rendering.source)
  let text = try template.rendered(rendering.value, escaping: rendering.escaping)
  // As scalars, because a return and a line feed are one Character.
  #expect(Array(text.unicodeScalars) == Array(rendering.text.unicodeScalars))
}

@Test func `a rendering says where each value stands, and for which item of a list it was printed`() throws {
  let template = try Template("甲{{a}}{{#list}}{{x}}{{#inner}}{{y}}{{/inner}}{{a}}，{{/list}}{{{b}}}")
  let rendering = try template.rendering(
    [
      "a": "<", "b": "<",
      "list": [["x": "一", "inner": [["y": "丙"], ["y": "丁"]]], ["x": "二", "inner": []]],
    ],
    escaping: .html)
  let text = String(decoding: rendering.bytes, as: UTF8.self)
  #expect(text == "甲&lt;一丙丁&lt;，二&lt;，<")
  let found = rendering.values.map { value in
    "\(value.name)\(value.item.map(String.init) ?? "") \(String(decoding: rendering.bytes[value.range], as: UTF8.self))"
  }
  #expect(found == ["a &lt;", "x0 一", "y0 丙", "y1 丁", "a0 &lt;", "x1 二", "a1 &lt;", "b <"])
}
