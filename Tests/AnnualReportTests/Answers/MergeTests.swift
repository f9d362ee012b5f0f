import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// Changes that two made in one answers file.
@Suite struct MergeTests {
  private func corrected(_ file: AnswersFile, _ changes: [(String, String)]) throws -> AnswersFile {
    try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (name, value) in changes {
        if let cell = file.answers.form.cell(named: name) {
          try editor.set(cell, to: value)
        } else {
          try editor.set(name, to: value)
        }
      }
    }
  }

  private func merge(
    _ own: [(String, String)], _ other: [(String, String)], of table: String = ""
  ) throws -> AnswersMerge {
    let base = try Shipped.file(CompleteReport.text(table))
    return try AnswersMerge(corrected(base, own), with: corrected(base, other), since: base)
  }

  private func figure(_ name: String, _ merge: AnswersMerge) -> String? {
    merge.file.answers.quantity(name)?.description
  }

  @Test func `what only one changed is taken from that one`() throws {
    let merge = try merge(
      [("主动公开.行政许可.处理决定", "5"), ("电话", "0000-1111111")],
      [("主动公开.行政处罚.处理决定", "7"), ("问题与改进.改进情况", "按月检查。\n"), ("邮编", "314500")])
    #expect(merge.contested == [])
    #expect(figure("主动公开.行政许可.处理决定", merge) == "5" && figure("主动公开.行政处罚.处理决定", merge) == "7")
    let answers = merge.file.answers
    #expect(answers.texts["问题与改进.改进情况"]?.text == "按月检查。\n")
    #expect(answers.about["电话"]?.text == "0000-1111111" && answers.about["邮编"]?.text == "314500")
  }

  @Test func `what both changed to the same is no question, to something else it is`() throws {
    let same = try merge([("主动公开.行政许可.处理决定", "5")], [("主动公开.行政许可.处理决定", "5")])
    #expect(same.contested == [] && figure("主动公开.行政许可.处理决定", same) == "5")
    let other = try merge(
      [("主动公开.行政许可.处理决定", "5"), ("邮编", "1")], [("主动公开.行政许可.处理决定", "6"), ("邮编", "2")])
    #expect(other.contested.map { $0.spelling } == ["主动公开.行政许可.处理决定", "邮编"])
    #expect(figure("主动公开.行政许可.处理决定", other) == "5")
  }

  @Test func `a figure that one left open stays open`() throws {
    let merge = try merge([], [("主动公开.行政许可.处理决定", "")])
    #expect(merge.contested == [] && figure("主动公开.行政许可.处理决定", merge) == nil)
  }

  @Test func `given totals follow the parts of both, at every level`() throws {
    let table = """
      申请:
        本年新收: {自然人: 5, 商业企业: 1, 总计: 6, 其余: 0}
        其余: 0
      """
    let merge = try merge(
      [("申请.本年新收.自然人", "7"), ("申请.本年新收.总计", "8")],
      [("申请.本年新收.商业企业", "4"), ("申请.本年新收.总计", "9")], of: table)
    #expect(merge.contested == [], "\(merge.contested)")
    #expect(figure("申请.本年新收.总计", merge) == "11")
    // Where one of both left it at odds with its parts, nobody knows.
    let odd = try self.merge(
      [("申请.本年新收.自然人", "7"), ("申请.本年新收.总计", "9")],
      [("申请.本年新收.商业企业", "4"), ("申请.本年新收.总计", "10")], of: table)
    #expect(odd.contested.map { $0.spelling } == ["申请.本年新收.总计"], "\(odd.contested)")
  }
}
