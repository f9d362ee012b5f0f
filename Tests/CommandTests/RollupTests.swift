import Foundation
import TestSupport
import Testing

/// A county's year: handed out, collected, checked, sent back, summed up.
@Suite struct RollupTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private let list = "云溪县人民政府 本级\n云溪镇人民政府 乡镇\n青禾乡人民政府 乡镇\n县民生局 部门\n"

  private func answers(_ unit: String, _ change: (String) -> String = { $0 }) throws {
    let text = try Samples.text("云溪镇人民政府-2025").replacing("单位: 云溪镇人民政府", with: "单位: \(unit)")
    try scratch.write(change(text), to: "2025/\(unit)-2025/answers.yaml")
  }

  @Test func `a county's year from the list to the sums`() throws {
    let program = scratch.program()
    try scratch.write(list, to: "名单.txt")
    try scratch.write("截止日期: 2026年1月15日\n", to: "要求.txt")
    try scratch.copy("云溪镇人民政府-2024", to: "2024/云溪镇人民政府-2024")
    var told = try program.run("rollup", "--prepare", "名单.txt", "-o", "2025", "--last", "2024").transcript
    #expect(scratch.files("2025/云溪镇人民政府-2025") == ["answers.yaml", "上年.yaml", "要求.txt"])
    // One has begun: handing out again leaves it alone.
    try answers("云溪县人民政府")
    told += try program.run("rollup", "--prepare", "名单.txt", "-o", "2025").transcript
    try answers("云溪镇人民政府")
    try answers("青禾乡人民政府") { $0.replacing("  结转下年: {商业企业: 1", with: "  结转下年: {商业企业: 7") }
    try scratch.remove("2025/县民生局-2025")
    told += try program.run("rollup", "2025", "--roster", "名单.txt").transcript
    told += "—— 退回\n" + (try scratch.text("汇总/退回/青禾乡人民政府.txt")) + (try scratch.text("汇总/退回/县民生局.txt"))
    try answers("青禾乡人民政府")
    try answers("县民生局")
    try scratch.copy("云溪镇人民政府-2025", to: "县")
    told += try program.run("rollup", "2025", "--roster", "名单.txt", "--report", "县/answers.yaml").transcript
    told += "—— 退回\n" + (try scratch.text("汇总/退回/青禾乡人民政府.txt"))
    try expectSnapshot(told, "rollup.txt")
    try expectSnapshot(try scratch.text("汇总/汇总表.csv"), "rollup.csv")
    // The county's own answers stand on the sums.
    #expect(try scratch.text("汇总/answers.yaml").contains("\n  行政许可: \n") == false)
  }

  private static let refusals: [(name: String, files: [String: String], words: [String])] = [
    ("two files of one unit", ["2025/甲镇-2025": "甲镇 2025", "2025/甲镇-副": "甲镇 2025"], []),
    ("another year", ["2025/甲镇-2025": "甲镇 2025", "2025/乙镇": "乙镇 2024", "2025/丙镇": "丙镇 2025"], []),
    (
      "a unit that is not on the list", ["2025/甲镇-2025": "甲镇 2025", "2025/乙镇": "乙钲 2025"],
      ["--roster", "名单.txt"]
    ),
  ]

  @Test(arguments: refusals.indices) func `what cannot be summed is named, and nothing is written`(
    number: Int
  ) throws {
    let (_, files, words) = Self.refusals[number]
    try scratch.write("甲镇\n乙镇\n丙镇\n", to: "名单.txt")
    for (folder, said) in files {
      let parts = said.split(separator: " ").map(String.init)
      let text = try Samples.text("云溪镇人民政府-2025").replacing("单位: 云溪镇人民政府", with: "单位: \(parts[0])")
        .replacing("年度: 2025", with: "年度: \(parts[1])")
      try scratch.write(text, to: "\(folder)/answers.yaml")
    }
    let run = try scratch.program().run(["rollup", "2025"] + words)
    #expect(run.code == 64)
    #expect(run.messages.hasSuffix("没有写任何文件。改好以上各处，再运行一次\n"))
    #expect(!scratch.exists("汇总"))
  }

  @Test func `a table that somebody edited is not written over`() throws {
    try answers("云溪镇人民政府")
    let program = scratch.program()
    try program.run("rollup", "2025")
    try scratch.edit("汇总/汇总表.csv", "规章", "规 章")
    try answers("青禾乡人民政府")
    let run = try program.run("rollup", "2025")
    #expect(run.code == 73)
    #expect(
      run.messages == "汇总/汇总表.csv: 写好以后改过，或者用电子表格存过盘，没有覆盖\n没有写任何文件。要留的换个名字另存，不要的删掉，再运行一次\n")
    #expect(try scratch.text("汇总/汇总表.csv").contains("规 章"))
  }

  @Test func `the county's own answers are begun once, then left to whoever goes on with them`() throws {
    try answers("云溪镇人民政府")
    let program = scratch.program()
    try program.run("rollup", "2025")
    try scratch.write("年度: 2025\n", to: "汇总/answers.yaml")
    try answers("青禾乡人民政府")
    try program.run("rollup", "2025")
    #expect(try scratch.text("汇总/answers.yaml") == "年度: 2025\n")
  }

  @Test func `a file that cannot be read is listed with its unit`() throws {
    try scratch.write("云溪镇人民政府\n青禾乡人民政府\n", to: "名单.txt")
    try answers("云溪镇人民政府")
    try scratch.write("年度: [\n", to: "2025/青禾乡人民政府-2025/answers.yaml")
    let run = try scratch.program().run("rollup", "2025", "--roster", "名单.txt")
    #expect(run.code == 65)
    #expect(run.output.contains("2 家：已报 1，未报 0，打不开 1（青禾乡人民政府）；可汇总 1，退回 0；合计不全"))
  }

  @Test func `answers files and a Word document are summed together`() throws {
    let county = PackageFolder.url.appending(path: "drafts/苇泽县").path
    let run = try scratch.program().run("rollup", "\(county)/2025", "--roster", "\(county)/名单.txt")
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("6 家：已报 5，未报 1（苇泽县三岔镇人民政府）；可汇总 4，退回 1（苇泽县上河乡人民政府）；合计不全\n"))
    // The eight applications of the Word document are in the sum.
    let values = try scratch.text("汇总/汇总表.csv")
    #expect(values.split(separator: "\r\n").first?.contains("苇泽县青石街道办事处") == true)
    #expect(values.contains("一、本年新收政府信息公开申请数量,总计,"))
  }

  @Test func `the figures of a draft become pictures, with the years beside it`() throws {
    try scratch.copy("云溪镇人民政府-2025", to: "drafts/云溪镇人民政府-2025")
    try scratch.copy("云溪镇人民政府-2024", to: "drafts/云溪镇人民政府-2024")
    let run = try scratch.program().run("chart", "drafts/云溪镇人民政府-2025")
    #expect(run.code == 0 && run.output == "drafts/云溪镇人民政府-2025/chart.html\ndrafts/云溪镇人民政府-2025/解读.txt\n")
    try expectSnapshot(try scratch.text("drafts/云溪镇人民政府-2025/chart.html"), "chart.html")
    try expectSnapshot(try scratch.text("drafts/云溪镇人民政府-2025/解读.txt"), "chart-summary.txt")
  }

  @Test func `a township without applications gets a sentence, not an empty picture`() throws {
    let text = try Samples.text("砚湾镇人民政府-2021")
    try scratch.write(text, to: "a/answers.yaml")
    try scratch.program().run("chart", "a")
    let page = try scratch.text("a/chart.html")
    #expect(page.contains("<svg"))
    #expect(!page.contains("height=\"0\""))
  }
}
