import AnnualReport
import TestSupport
import Testing

/// What a county writes for its units: the list of them, and what it asks besides the form.
@Suite struct RosterTests {
  @Test func `a list is read line by line, with remarks, kinds and the marks of other editors`() {
    let roster = Roster("\u{FEFF}# 全县\r\n云溪县人民政府 本级\r\n\r\n  县民政局，部门  # 新设\n青禾乡人民政府\t乡镇\n云溪镇人民政府\n")
    #expect(roster.problems.isEmpty)
    #expect(roster.units.map { $0.name } == ["云溪县人民政府", "县民政局", "青禾乡人民政府", "云溪镇人民政府"])
    #expect(roster.units.map { $0.kind } == [.own, .department, .township, nil])
    #expect(roster.units.map { $0.line } == [2, 4, 5, 6])
  }

  @Test func `all lines that cannot be meant are told at once`() {
    let roster = Roster("甲镇 乡镇\n乙镇 村\n甲镇\n丙 镇 人民政府\n")
    #expect(
      roster.problems.map { "\($0.line) \($0.sentence)" } == [
        "2 “村”不是单位的种类；单位名称后面空一格，只能写 本级、部门、乡镇",
        "3 “甲镇”在第 1 行已经写过，请删去一行",
        "4 “丙 镇 人民政府”里的空格太多；一行写一个单位，名称后面空一格可以写种类",
      ])
    #expect(roster.units.map { $0.name } == ["甲镇"])
  }

  @Test func `questions belong to parts of the report, however those are called`() throws {
    let form = try Shipped.form("2021")
    let requirements = CountyRequirements(
      "截止日期：2026年1月15日\n主动公开: 网站公开了多少条？\n五、存在的主要问题及改进情况: 上年的问题改了没有？\n", form: form)
    #expect(requirements.deadline == "2026年1月15日")
    #expect(requirements.questions.map { $0.place.spelling } == ["总体情况.主动公开", "问题与改进"])
    #expect(requirements.problems.isEmpty)
  }

  @Test func `a line of the requirements that cannot be meant is told with what is nearest`() throws {
    let requirements = CountyRequirements("主动公幵: 多少条？\n请早报\n", form: try Shipped.form("2021"))
    #expect(
      requirements.problems.map { "\($0.line) \($0.sentence)" } == [
        "1 报告里没有“主动公幵”这一部分，是不是“主动公开”", "2 请写成“截止日期: 日期”，或者“哪一部分: 问题”",
      ])
  }
}
