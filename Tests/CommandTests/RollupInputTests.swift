import Foundation
import TestSupport
import Testing

/// What a county's units send, in whatever form and folder, and what is told where it cannot be summed.
@Suite struct RollupInputTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func answers(_ unit: String, in folder: String, _ change: (String) -> String = { $0 }) throws {
    let text = try Samples.text("云溪镇人民政府-2025").replacing("单位: 云溪镇人民政府", with: "单位: \(unit)")
    try scratch.write(change(text), to: "\(folder)/answers.yaml")
  }

  /// The text of a report as its unit publishes it.
  private func report(_ sample: String = "云溪镇人民政府-2025") throws -> String {
    try scratch.copy(sample, to: "made/\(sample)")
    try scratch.program().run("fill", "made/\(sample)")
    return try scratch.text("made/\(sample)/report.txt")
  }

  @Test func `what was only handed out has not come in, and a document beside it counts`() throws {
    let program = scratch.program()
    try scratch.write("云溪镇人民政府\n青禾乡人民政府\n", to: "名单.txt")
    try program.run("rollup", "--prepare", "名单.txt", "-o", "2025")
    try scratch.write(report(), to: "2025/云溪镇人民政府-2025/云溪镇年报.txt")
    let run = try program.run("rollup", "2025", "--roster", "名单.txt")
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("2 家：已报 1，未报 1（青禾乡人民政府）；可汇总 1，退回 0；合计不全\n"))
  }

  @Test func `beside answers that were filled in a document does not count, and that is said`() throws {
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025")
    try scratch.write(report(), to: "2025/云溪镇人民政府-2025/盖章.txt")
    let run = try scratch.program().run("rollup", "2025")
    #expect(run.messages == "2025/云溪镇人民政府-2025/answers.yaml: 汇总的是这一份，旁边的 盖章.txt 没有汇总\n")
    #expect(run.output.hasPrefix("1 家：已报 1"))
  }

  @Test func `a document that names no unit belongs to the one in whose folder it lies`() throws {
    let text = try report().replacing("云溪镇人民政府", with: "")
    try scratch.write(text, to: "2025/云溪镇人民政府-2025/年报.txt")
    try scratch.write("云溪镇人民政府\n", to: "名单.txt")
    let run = try scratch.program().run("rollup", "2025", "--roster", "名单.txt")
    #expect(run.output.hasPrefix("1 家：已报 1"))
    #expect(run.messages.contains("2025/云溪镇人民政府-2025/年报.txt: 里面"))
    #expect(run.messages.contains("算作名单里的“云溪镇人民政府”\n"))
  }

  @Test func `what cannot be read goes back to its unit without a path, and the rest is summed`() throws {
    try scratch.write("云溪镇人民政府\n青禾乡人民政府\n县民生局\n", to: "名单.txt")
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025")
    try scratch.write("%PDF-1.7\n", to: "2025/青禾乡人民政府-2025/年报.pdf")
    try scratch.write("PK\u{3}\u{4}", to: "2025/县民生局-2025/年报.docx")
    try scratch.write("", to: "2025/县民生局-2025/~$年报.docx")
    let run = try scratch.program().run("rollup", "2025", "--roster", "名单.txt")
    #expect(run.code == 65)
    #expect(run.output.hasPrefix("3 家：已报 1，未报 0，打不开 2（青禾乡人民政府，县民生局）；可汇总 1，退回 0；合计不全\n"))
    let told = try ["青禾乡人民政府", "县民生局"].map { try scratch.text("汇总/退回/\($0).txt") }
    #expect(
      told == [
        "青禾乡人民政府：2025年度政府信息公开工作年度报告有 1 处要改或者要说明，请改好后再报来。\n"
          + "1. “年报.pdf”是 PDF，读不出数字，请报 Word 文档（docx）。\n",
        "县民生局：2025年度政府信息公开工作年度报告有 1 处要改或者要说明，请改好后再报来。\n1. “年报.docx”不完整，可能没有传完，请再报一次。\n",
      ])
  }

  @Test func `last year's documents are handed out with the blank answers`() throws {
    let program = scratch.program()
    try scratch.write(report("云溪镇人民政府-2024"), to: "2024/云溪镇人民政府2024年年报.txt")
    try scratch.write("云溪镇人民政府\n青禾乡人民政府\n", to: "名单.txt")
    let run = try program.run("rollup", "--prepare", "名单.txt", "-o", "2025", "--last", "2024")
    #expect(run.output == "2 家：新发 2，附上年报告的 1，在 2025 里\n")
    #expect(try scratch.text("2025/云溪镇人民政府-2025/上年.yaml").contains("\n年度: 2024\n"))
    #expect(scratch.files("2025/青禾乡人民政府-2025") == ["answers.yaml"])
  }

  @Test func `of two units with one name as a folder each gets its own message`() throws {
    for (folder, unit) in [("一", "甲/乙镇"), ("二", #""甲\\乙镇""#)] {
      try answers(unit, in: "2025/\(folder)") { $0.replacing("规章: 0", with: "规章: 3") }
    }
    let run = try scratch.program().run("rollup", "2025")
    #expect(run.code == 1, "\(run.messages)")
    #expect(scratch.files("汇总/退回") == ["甲_乙镇-2.txt", "甲_乙镇.txt"])
  }

  @Test func `whom nothing can be handed out to is counted apart, and the others get theirs`() throws {
    try scratch.write("甲/乙镇\n青禾乡\n云溪镇\n", to: "名单.txt")
    try scratch.write("年度: 2025\n单位: \"甲\\\\乙镇\"\n", to: "2025/甲_乙镇-2025/answers.yaml")
    try scratch.write("", to: "2025/青禾乡-2025")
    let run = try scratch.program().run("rollup", "--prepare", "名单.txt", "-o", "2025")
    #expect(run.code == 73 && run.output == "3 家：新发 1，2 家没有发成，在 2025 里\n", "\(run.messages)")
    #expect(run.messages.contains("2025/甲_乙镇-2025: 这个文件夹里是“甲\\乙镇”的报告"))
    #expect(scratch.exists("2025/云溪镇-2025/answers.yaml"))
  }

  @Test func `a unit whose figures are all those of last year's document is named`() throws {
    let text = try report("云溪镇人民政府-2024")
    try scratch.write(text, to: "2024/云溪镇人民政府.txt")
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025")
    let same = try Samples.text("云溪镇人民政府-2024").replacing("年度: 2024", with: "年度: 2025")
    try scratch.write(same, to: "2025/云溪镇人民政府-2025/answers.yaml")
    try scratch.program().run("rollup", "2025", "--last", "2024")
    #expect(try scratch.text("汇总/问题清单.html").contains("数字和上年全部相同的单位：1 家"))
  }

  private static let codes: [(name: String, words: [String], code: Int32, message: String)] = [
    ("no folder", ["rollup", "没有"], 66, "没有: 没有这个文件夹\n"),
    ("nothing in it", ["rollup", "空"], 66, "空: 这个文件夹里没有收到的年报"),
    ("no list", ["rollup", "2025", "--roster", "没有.txt"], 66, "没有.txt: 没有这个文件\n"),
    ("an empty list", ["rollup", "2025", "--roster", "空.txt"], 66, "空.txt: 名单里没有单位，请一行写一个单位的全称\n"),
    (
      "a unit twice on the list", ["rollup", "2025", "--roster", "两次.txt"], 64,
      "两次.txt:2: “云溪镇人民政府”在第 1 行已经写过"
    ),
    ("both editions", ["rollup", "两版"], 64, "用的是 2019 年版格式，2025 年度应当用 2021 年版，两种格式不能加在一起"),
    ("a year alone", ["rollup", "2025", "--year", "2024"], 64, "要汇总的是 2024 年度，这一份是 2025 年度"),
    (
      "the county's report of another year", ["rollup", "2025", "--report", "县/answers.yaml"], 64,
      "县/answers.yaml: 要汇总的是 2025 年度，县报告是2024 年度"
    ),
    ("no folder of last year", ["rollup", "2025", "--last", "没有"], 66, "没有: 没有这个文件夹\n"),
    ("nowhere to hand out", ["rollup", "--prepare", "名单.txt"], 64, "-o"),
    (
      "two units with one folder", ["rollup", "--prepare", "同名.txt", "-o", "汇总"], 64,
      "同名.txt:2: “甲\\乙镇”和“甲/乙镇”写成文件夹名以后相同，请改一个能区分的名称"
    ),
    (
      "two units with one message", ["rollup", "2025", "--roster", "同名.txt"], 64,
      "同名.txt:4: “abc镇”和“ABC镇”写成文件夹名以后相同"
    ),
  ]

  @Test(arguments: codes.indices) func `what cannot be done has its exit code, and nothing is written`(
    number: Int
  ) throws {
    let (_, words, code, message) = Self.codes[number]
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025")
    try answers("云溪镇人民政府", in: "两版/云溪镇人民政府-2025")
    try answers("青禾乡人民政府", in: "两版/青禾乡人民政府-2025") { "格式: 2019\n" + $0 }
    try scratch.copy("云溪镇人民政府-2024", to: "县")
    try scratch.write("", to: "空/.keep")
    try scratch.write("# 名单\n", to: "空.txt")
    try scratch.write("云溪镇人民政府\n云溪镇人民政府\n", to: "两次.txt")
    try scratch.write("甲/乙镇\n甲\\乙镇\nABC镇\nabc镇\n", to: "同名.txt")
    try scratch.write("云溪镇人民政府\n", to: "名单.txt")
    let run = try scratch.program().run(words)
    #expect(run.code == code)
    #expect(run.messages.contains(message))
    #expect(!scratch.exists("汇总"))
  }

  @Test func `a wrong folder is told in a few lines, however many units it has`() throws {
    try scratch.write("青禾乡人民政府\n", to: "名单.txt")
    for number in 1...25 { try answers("甲\(number)镇人民政府", in: "2025/甲\(number)镇人民政府-2025") }
    let run = try scratch.program().run("rollup", "2025", "--roster", "名单.txt")
    #expect(run.code == 64)
    #expect(run.messages.split(separator: "\n").count == 22)
    #expect(run.messages.contains("这样的还有 5 处；都是的话，请核对文件夹、名单和年度\n没有写任何文件"))
  }

  @Test func `the same county is summed to the same bytes`() throws {
    for unit in ["云溪镇人民政府", "青禾乡人民政府", "县民生局"] { try answers(unit, in: "2025/\(unit)-2025") }
    try scratch.program().run("rollup", "2025", "-o", "一")
    try scratch.program().run("rollup", "2025", "-o", "二")
    for file in ["汇总表.html", "汇总表.csv", "问题清单.html", "answers.yaml", "退回/青禾乡人民政府.txt"] {
      #expect(try scratch.text("一/\(file)") == scratch.text("二/\(file)"))
    }
  }

  @Test func `the county's own answers follow the sums until somebody goes on with them`() throws {
    let program = scratch.program()
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025")
    try program.run("rollup", "2025")
    #expect(try scratch.text("汇总/answers.yaml").contains("\n  行政许可: 36\n"))
    try answers("青禾乡人民政府", in: "2025/青禾乡人民政府-2025")
    try program.run("rollup", "2025")
    #expect(try scratch.text("汇总/answers.yaml").contains("\n  行政许可: 72\n"))
    // The report that is made of them lies beside the sums, and neither stands in the way of the other.
    try scratch.edit("汇总/answers.yaml", "\n单位:", "\n单位: 青县人民政府")
    #expect(try program.run("fill", "汇总/answers.yaml", "--draft").code == 1)
    let run = try program.run("rollup", "2025")
    #expect(run.messages == "汇总/answers.yaml：已经有人接着写，没有动；里面的数字请对照汇总表\n")
    #expect(try scratch.text("汇总/answers.yaml").contains("\n单位: 青县人民政府\n"))
  }

  @Test func `what the county asks is shown in the interview where it belongs`() throws {
    var program = scratch.program()
    try scratch.write("云溪镇人民政府\n", to: "名单.txt")
    try scratch.write("截止日期: 2026年1月15日\n申请: 咨询了多少件？\n", to: "要求.txt")
    try program.run("rollup", "--prepare", "名单.txt", "-o", "2025")
    try answers("云溪镇人民政府", in: "2025/云溪镇人民政府-2025") { text in
      String(text.prefix(upTo: text.range(of: "\n申请:")?.lowerBound ?? text.endIndex)) + "\n"
    }
    program.input = Data("?\nq\n".utf8)
    let run = try program.run("ask", "2025/云溪镇人民政府-2025")
    #expect(run.output.contains("  县里要求：2026年1月15日 以前报；另要写明 1 件事，在相应的地方显示\n"))
    #expect(run.output.contains("  县里要求写明：咨询了多少件？\n"))
  }

  @Test func `a line of the county's questions that cannot be meant keeps nobody from reporting`() throws {
    try scratch.write("上报时间是什么\n截止日期: 1月15日\n", to: "a/要求.txt")
    try scratch.write("年度: 2025\n单位: 云溪镇人民政府\n", to: "a/answers.yaml")
    var program = scratch.program()
    program.input = Data("q\n".utf8)
    let run = try program.run("ask", "a")
    #expect(run.code == 130)
    #expect(run.messages.contains("a/要求.txt:1: 请写成“截止日期: 日期”，或者“哪一部分: 问题”，这一行没有用\n"))
    #expect(run.output.contains("  县里要求：1月15日 以前报\n"))
  }

  @Test func `another year than the last is summed only with a word`() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "2024/云溪镇人民政府-2024")
    let run = try scratch.program().run("rollup", "2024")
    #expect(run.messages == "汇总的是 2024 年度；要别的年度，请用 --year 写明\n")
  }
}
