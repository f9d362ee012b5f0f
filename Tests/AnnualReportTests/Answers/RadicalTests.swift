import TestSupport
import Testing
import Text
import YAMLSubset

@testable import AnnualReport

private func read(_ text: String) throws -> (answers: Answers, problems: [String]) {
  let answers = try Shipped.answers(CompleteReport.text(text))
  let wording = FindingWording(form: answers.form)
  let found = Checker().review(answers).findings.filter { $0.rule.hasPrefix("文件.") }
  return (
    answers, found.map { "\($0.position?.text ?? "-") \($0.severity.rawValue) \(wording.headline($0))" }
  )
}

@Test func `a key with radicals from a PDF file is the key, and told`() throws {
  let (answers, problems) = try read("主动公开:\n  规章: 0\n  ⾏政许可: 12\n  其余: 0\n")
  #expect(answers.quantity("主动公开.行政许可.处理决定")?.description == "12")
  #expect(
    problems == [
      "3:3 提示 表“主动公开政府信息情况”的“行政许可”里有部首字符，多半是从 PDF 粘贴来的，“⾏”（U+2F8F）按“行”读入；请改写成普通的字"
    ])
}

@Test func `radicals in a text are read as the characters that they stand for, and told`() throws {
  let (answers, problems) = try read("自称: 我镇⼯作\n")
  #expect(answers.about["自称"]?.text == "我镇工作")
  #expect(
    problems == ["1:5 提示 “正文中的自称”里有部首字符，多半是从 PDF 粘贴来的，“⼯”（U+2F2F）按“工”读入；请改写成普通的字"])
}

@Test func `a figure cell is blank with a radical too`() throws {
  let (answers, problems) = try read("主动公开:\n  规章: 0\n  行政许可: ⽆\n  其余: 0\n")
  #expect(answers.quantity("主动公开.行政许可.处理决定") == nil)
  #expect(problems.contains { $0.contains("算作未填") })
}

@Test func `an answer goes to the key that has radicals, not beside it`() throws {
  let file = try Shipped.file("年度: 2025\n单位: 某镇人民政府\n⾃称: 我镇\n")
  let changed = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
    try editor.set("自称", to: "我乡")
  }
  #expect(String(decoding: changed.bytes, as: UTF8.self) == "年度: 2025\n单位: 某镇人民政府\n⾃称: 我乡\n")
}

@Test func `every radical of a printed form is a character as long as itself`() {
  #expect("⼯作考核⻓⻔⻚⾒⼾".withoutRadicals() == "工作考核长门页見户")
  for code in 0x2E80...0x2FDF {
    let text = Unicode.Scalar(UInt32(code)).map { String($0) } ?? ""
    #expect(text.withoutRadicals().utf8.count == text.utf8.count)
  }
  for code in 0x2F00...0x2FD5 {
    let scalar = Unicode.Scalar(UInt32(code)) ?? " "
    #expect(Radicals.character(for: scalar)?.properties.isUnifiedIdeograph == true, "\(scalar)")
  }
}
