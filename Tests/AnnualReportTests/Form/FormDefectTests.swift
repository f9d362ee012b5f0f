import AnnualReport
import Foundation
import TestSupport
import Testing
import YAMLSubset

/// A line of the tiny form written otherwise, and the defects that must be reported.
private struct DefectCase: Sendable, CustomTestStringConvertible {
  let id: String
  var line = ""
  let becomes: String
  let expected: String

  var testDescription: String { id }

  static let all = [
    DefectCase(
      id: "no title", line: "title: 《某格式》\n", becomes: "",
      expected: """
        1:1 缺少“title”，请补上
        """),
    DefectCase(
      id: "an unknown key", line: "title: 《某格式》", becomes: "title: 《某格式》\ntitel: 某",
      expected: """
        4:1 不认识的键“titel”，是不是“title”？
        """),
    DefectCase(
      id: "a key twice", line: "title: 《某格式》", becomes: "title: 《某格式》\ntitle: 某",
      expected: """
        4:1 键“title”写了两次，请留一个
        """),
    DefectCase(
      id: "a list for a text", line: "title: 《某格式》", becomes: "title: [某]",
      expected: """
        3:8 这里应当是一段文字
        """),
    DefectCase(
      id: "a text for a list", line: "about:\n", becomes: "about: 某\nabouts:\n",
      expected: """
        9:1 不认识的键“abouts”，是不是“about”？
        8:8 这里应当是列表
        """),
    DefectCase(
      id: "a text for a map", line: "figures:\n  件数: {unit: 件, decimals: 0}", becomes: "figures: 件",
      expected: """
        1:1 缺少“figures”，请补上
        """),
    DefectCase(
      id: "a word outside its list", line: "severity: 错误\n    source: 某函\n    advice: 请核对",
      becomes: "severity: 警告\n    source: 某函\n    advice: 请核对",
      expected: """
        43:15 “警告”不在可用的写法之内，可写：错误、提醒、提示
        """),
    DefectCase(
      id: "a flag that is not yes", line: "kind: unit}", becomes: "kind: unit, optional: no}",
      expected: """
        10:49 “no”不在可用的写法之内，可写：yes
        """),
    DefectCase(
      id: "no number", line: "first-year: 2022", becomes: "first-year: 二〇二二",
      expected: """
        4:13 “二〇二二”不是整数
        """),
    DefectCase(
      id: "decimals below 0", line: "decimals: 0", becomes: "decimals: -1",
      expected: """
        7:27 “-1”不在 0 至 6 之间
        """),
    DefectCase(
      id: "decimals beyond what is held", line: "decimals: 0", becomes: "decimals: 7",
      expected: """
        7:27 “7”不在 0 至 6 之间
        """),
    DefectCase(
      id: "nothing makes one", line: "decimals: 0", becomes: "decimals: 0, converts: {元: 0}",
      expected: """
        7:44 “0”不在 1 至 1000000 之间
        """),
    DefectCase(
      id: "converts is no map", line: "decimals: 0", becomes: "decimals: 0, converts: [元]",
      expected: """
        7:40 这里应当是“键: 值”
        """),
    DefectCase(
      id: "a limit too large to compare", line: "most: 9", becomes: "most: 99999999999999",
      expected: """
        49:68 “99999999999999”不在 1 至 1000000000 之间
        """),
    DefectCase(
      id: "a row twice", line: "{id: 下, label: 下行}", becomes: "{id: 上, label: 下行}",
      expected: """
        22:5 编号“上”重复，同一处的编号不能相同
        12:5 编号“上”重复，同一处的编号不能相同
        42:15 本格式没有“下”，请核对
        """),
    DefectCase(
      id: "a row and a column of one id", line: "{id: 右, label", becomes: "{id: 上, label",
      expected: """
        22:5 编号“上”重复，同一处的编号不能相同
        """),
    DefectCase(
      id: "a row called 其余", line: "{id: 右, label", becomes: "{id: 其余, label",
      expected: """
        22:5 “其余”在答案文件里另有用处，不能用作编号
        """),
    DefectCase(
      id: "a section called 说明", line: "- id: 乙文", becomes: "- id: 说明",
      expected: """
        12:3 “说明”在答案文件里另有用处，不能用作编号
        """),
    DefectCase(
      id: "a section called as a fact", line: "- id: 乙文", becomes: "- id: 单位",
      expected: """
        12:3 编号“单位”重复，同一处的编号不能相同
        """),
    DefectCase(
      id: "a rule and a check of one id", line: "{id: 完整,", becomes: "{id: 甲表.相等,",
      expected: """
        37:3 编号“甲表.相等”重复，同一处的编号不能相同
        """),
    DefectCase(
      id: "a section of an unknown table", line: "    table: 甲表\n  - id: 乙文",
      becomes: "    table: 甲\n  - id: 乙文",
      expected: """
        15:12 本格式没有“甲”，是不是“甲表”？
        22:3 没有一个部分印出表“甲表”
        """),
    DefectCase(
      id: "a section of another name than its table", line: "- id: 甲表\n    heading",
      becomes: "- id: 甲\n    heading",
      expected: """
        15:12 部分“甲”的表是“甲表”，两者的编号应当相同
        """),
    DefectCase(
      id: "a row without id", line: "{id: 下, label: 下行}", becomes: "{label: 下行}",
      expected: """
        35:17 缺少“id”，请补上
        42:15 本格式没有“下”，请核对
        """),
    DefectCase(
      id: "an unknown format of figures", line: "figure: 件数", becomes: "figure: 个数",
      expected: """
        24:13 “个数”不在可用的写法之内，可写：件数
        """),
    DefectCase(
      id: "no format of figures", line: "    figure: 件数\n", becomes: "",
      expected: """
        22:5 缺少“figure”，请补上
        """),
    DefectCase(
      id: "a rule without source", line: "severity: 错误\n    source: 某函\n    advice: 请核对",
      becomes: "severity: 错误\n    advice: 请核对",
      expected: """
        37:5 缺少“source”，请补上
        """),
    DefectCase(
      id: "a rule of an unknown row", line: "relation: 上 = 下", becomes: "relation: 上 = 下面",
      expected: """
        42:15 本格式没有“下面”，是不是“下”？
        """),
    DefectCase(
      id: "a rule of an unknown table", line: "    table: 甲表\n    each", becomes: "    table: 甲\n    each",
      expected: """
        40:12 本格式没有“甲”，是不是“甲表”？
        """),
    DefectCase(
      id: "a relation without sign", line: "relation: 上 = 下", becomes: "relation: 上 下",
      expected: """
        42:15 关系式“上 下”读不懂，应写成“甲 + 乙 = 丙 + 丁”，中间空一格
        """),
    DefectCase(
      id: "a relation that fits nothing", line: "each: column\n    relation: 上 = 下",
      becomes: "each: group\n    relation: 各行 = 合计",
      expected: """
        42:15 “各行 = 合计”在表中一个格子也对不上，请核对其中的名称
        """),
    DefectCase(
      id: "a check of an unknown cell", line: "甲表.上.左", becomes: "甲表.上.中",
      expected: """
        49:5 本格式没有“甲表.上.中”，是不是“甲表.上.右”？
        """),
    DefectCase(
      id: "a check without what it needs", line: ", most: 9", becomes: "",
      expected: """
        49:5 缺少“most”，请补上
        """),
    DefectCase(
      id: "a check of an unknown kind", line: "kind: magnitude", becomes: "kind: magnitud",
      expected: """
        49:20 “magnitud”不在可用的写法之内，可写：unanswered、leftover、both-halves、mentions、stated、stale-year、zero-together、at-most、edition-year、length、magnitude、above-zero、multiple、signing-date、publication-date、fact-shapes、same-figures、copied-text、said-figure、said-none、said-some、said-balance、said-parts、left-out、enumeration、share、ordinals、parts-listed、title-year、other-unit、period、carried-to、own-name、wrong-phrases、missing-figure、doubled-scale、repeated-words、repeated-marks、last-year-files
        """),
    DefectCase(
      id: "a list in a list of words", line: "phrases: [XX]", becomes: "phrases: [[XX]]",
      expected: """
        48:54 这里应当是一段文字
        """),
    DefectCase(
      id: "a title that is no template", line: "{{年度}}年报告", becomes: "{{年度年报告",
      expected: """
        5:15 模板有误：“{{”后面缺少“}}”
        """),
    DefectCase(
      id: "another folder", line: "edition: \"2022\"", becomes: "edition: \"2023\"",
      expected: """
        1:10 格式名是“2023”，文件夹却是“2022”，两者应当相同
        """),
    DefectCase(
      id: "two defects at once", line: "first-year: 2022", becomes: "first-year: 今年\nyears: 3",
      expected: """
        5:1 不认识的键“years”，请核对
        4:13 “今年”不是整数
        """),
    DefectCase(
      id: "the whole form is a list", line: TinyForm.text, becomes: "- 甲\n",
      expected: """
        1:1 这里应当是“键: 值”
        """),
  ]

  func found() throws -> String {
    guard let range = TinyForm.text.range(of: line) else {
      Issue.record("\(id): no such line")
      return ""
    }
    let error = #expect(throws: EditionError.self) {
      try TinyForm.edition(TinyForm.text.replacingCharacters(in: range, with: becomes))
    }
    guard case .form(let form) = error else {
      Issue.record("\(id): \(String(describing: error))")
      return ""
    }
    return form.defects.map { "\($0.position.line):\($0.position.column) \($0.message)\n" }.joined()
  }
}

@Test(arguments: DefectCase.all)
private func `each kind of defect is reported with its place`(one: DefectCase) throws {
  let found = try one.found()
  #expect(found == one.expected + "\n", "\(one.id)<<<\n\(found)>>>")
}
