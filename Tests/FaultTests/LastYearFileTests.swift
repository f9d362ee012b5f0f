import Foundation
import TestSupport
import Testing

/// What is noted of last year: never in last year's file.
@Suite struct LastYearFileTests {
  private let scratch: Scratch
  private static let unit = "云溪镇人民政府"
  private static let last = "d/云溪镇人民政府-2024/answers.yaml"
  private static let folder = "d/云溪镇人民政府-2025"
  private static let notes = "\(folder)/上年.yaml"

  init() throws { scratch = try Scratch() }

  /// An interview up to its first question about last year.
  private func ask(_ words: String...) throws -> Terminal {
    var terminal = try Terminal(
      scratch.program(), ["ask", "--unit", Self.unit, "--year", "2025", "-o", "d"] + words)
    try goOn(&terminal)
    return terminal
  }

  /// Enter, up to a question about last year.
  private func goOn(_ terminal: inout Terminal) throws {
    for _ in 0..<20 {
      try terminal.wait(for: "> ")
      if terminal.screen.contains("上年报告里，") { return }
      try terminal.type("\r", after: "> ")
    }
  }

  private func leave(_ terminal: inout Terminal) throws {
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
  }

  @Test(arguments: ["年度: 2024年度", "年度:", "年度: 2014", "年度: 2024\n单位: 王店镇人民政府"])
  func `a file of last year that cannot be used stays as it is`(head: String) throws {
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2024")
    let old = head.contains("单位") ? "年度: 2024\n单位: \(Self.unit)" : "年度: 2024"
    try scratch.edit(Self.last, old, head)
    let before = try scratch.text(Self.last)
    var terminal = try ask()
    try terminal.type("3\r", after: "上年报告里，")
    try leave(&terminal)
    #expect(try scratch.text(Self.last) == before)
    #expect(try scratch.text(Self.notes).contains("3"))
  }

  @Test func `a file of last year that comes while the interview runs stays as it is`() throws {
    var terminal = try ask()
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2024")
    let before = try scratch.text(Self.last)
    try terminal.type("3\r", after: "上年报告里，")
    try leave(&terminal)
    #expect(try scratch.text(Self.last) == before)
    #expect(try scratch.text(Self.notes).hasPrefix("年度: 2024\n单位: \(Self.unit)\n"))
  }

  @Test func `last year's report counts as it was written, not as its answers stand meanwhile`() throws {
    for year in ["2024", "2025"] {
      try scratch.copy("云溪镇人民政府-\(year)", to: "d/云溪镇人民政府-\(year)")
    }
    let program = scratch.program()
    try #require(try program.run("fill", Self.last).code == 0)
    let check = ["check", "\(Self.folder)/answers.yaml"]
    let before = try program.run(check)
    try scratch.edit(Self.last, "结转下年: {自然人: 1, 其余: 0}", "结转下年: 0")
    let after = try program.run(check)
    let said = "\(Self.last): 写出报告以后改过；和上年衔接的数字，按已经写出的那份报告核对\n"
    #expect(
      after.code == before.code && after.output + after.messages == before.output + said + before.messages)
  }

  // MARK: Changed before the report is written

  /// Both years, and an interview of this year up to the page behind which the report is written.
  private func atTheEnd(_ words: String...) throws -> Terminal {
    for year in ["2024", "2025"] {
      try scratch.copy("云溪镇人民政府-\(year)", to: "d/云溪镇人民政府-\(year)")
    }
    if words == ["regenerate"] { try #require(try scratch.program().run("fill", Self.folder).code == 0) }
    var terminal = try Terminal(scratch.program(), words + [Self.folder])
    try terminal.wait(for: "p 先看草稿；直接回车，")
    return terminal
  }

  private static let reread = "  上年的文件刚才在别处改过，已按现在的内容读入。刚才这一行没有算，请看着再答一次。\n"

  @Test(arguments: ["ask", "regenerate"])
  func `what does not agree any more is asked in the same session`(command: String) throws {
    var terminal = try atTheEnd(command)
    try scratch.edit(Self.last, "结转下年: {自然人: 1, 其余: 0}", "结转下年: {自然人: 2, 其余: 0}")
    try terminal.type("\r", after: "> ")
    try terminal.wait(for: Self.reread)
    try terminal.wait(for: "上年结转 1，而 上年报告的结转下年 2，相差 1")
    try terminal.wait(for: "    2 是对的，写明原因\n")
    try terminal.type("2\r", after: "> ")
    try terminal.wait(for: "请写一句原因")
    try terminal.type("上年报告漏报\r", after: "> ")
    try terminal.wait(for: "p 先看草稿；直接回车，")
    try terminal.type("\r", after: "> ")
    if command == "regenerate" { try terminal.type("\r", after: "记下现在的答案文件吗？") }
    let end = terminal.end()
    #expect(end.code == 0, "\(end.screen)")
    #expect(try scratch.text("\(Self.folder)/answers.yaml").contains("上年报告漏报"))
    #expect(scratch.exists("\(Self.folder)/report.txt"))
  }

  @Test func `where all agrees still, the page comes once more and the next Enter writes the report`() throws
  {
    var terminal = try atTheEnd("ask")
    try scratch.edit(Self.last, "自称: 我镇", "自称: 本镇")
    try terminal.type("\r", after: "> ")
    try terminal.wait(for: Self.reread)
    try terminal.type("\r", after: "直接回车，写出报告\n> ")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("报告已写出："), "\(end.screen)")
  }

  @Test func `where nothing of last year can be read any more, the report is written`() throws {
    var terminal = try atTheEnd("ask")
    try scratch.write("年度：\n", to: Self.last)
    try terminal.type("\r", after: "> ")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("报告已写出："), "\(end.screen)")
  }

  @Test(arguments: ["年度： 2024\n", "年度: 2023\n单位: 云溪镇人民政府\n", nil])
  func `last year's report counts where its answers cannot be used any more`(answers: String?) throws {
    for year in ["2024", "2025"] {
      try scratch.copy("云溪镇人民政府-\(year)", to: "d/云溪镇人民政府-\(year)")
    }
    let program = scratch.program()
    try #require(try program.run("fill", Self.last).code == 0)
    let check = ["check", "\(Self.folder)/answers.yaml"]
    let before = try program.run(check)
    if let answers { try scratch.write(answers, to: Self.last) } else { try scratch.remove(Self.last) }
    let after = try program.run(check)
    #expect(after.code == before.code && after.output == before.output)
    let said = "上年的答案文件不能用，和上年衔接的数字，按已经写出的那份报告核对：\n  \(Self.last)"
    #expect(after.messages.hasPrefix(said) && after.messages.hasSuffix(before.messages), "\(after.messages)")
  }

  @Test(arguments: ["申请: {结转下年: }\n", "申请: {结转下年: {总计: 3}}\n"])
  func `notes without a figure do not keep last year's report out`(notes: String) throws {
    for year in ["2024", "2025"] {
      try scratch.copy("云溪镇人民政府-\(year)", to: "d/云溪镇人民政府-\(year)")
    }
    let check = ["check", "\(Self.folder)/answers.yaml"]
    let before = try scratch.program().run(check)
    try scratch.write("年度: 2024\n单位: \(Self.unit)\n\(notes)", to: Self.notes)
    let after = try scratch.program().run(check)
    #expect((after.output + after.messages == before.output + before.messages) == !notes.contains("3"))
  }

  @Test func `last year's unfinished draft is completed in this year's folder`() throws {
    try scratch.write("年度: 2024\n单位: \(Self.unit)\n主动公开: 0\n", to: Self.last)
    let before = try scratch.text(Self.last)
    var terminal = try ask()
    try terminal.type("3\r", after: "上年报告里，")
    try leave(&terminal)
    #expect(try scratch.text(Self.last) == before)
    let notes = try scratch.text(Self.notes)
    #expect(notes.hasPrefix(before) && notes.count > before.count)
  }

  @Test func `notes that another program writes meanwhile are read first`() throws {
    var terminal = try ask()
    try scratch.copy("云溪镇人民政府-2024", to: "x")
    try scratch.write(try scratch.text("x/answers.yaml"), to: Self.notes)
    try terminal.type("3\r", after: "上年报告里，")
    try terminal.wait(for: "上年的文件刚才在别处改过，已按现在的内容读入。")
    try leave(&terminal)
    #expect(try scratch.text(Self.notes) == scratch.text("x/answers.yaml"))
  }

  @Test func `notes that cannot be read stop nobody, and are not written over`() throws {
    try scratch.write("年度： 2024\n", to: Self.notes)
    var terminal = try ask()
    #expect(try scratch.text(Self.notes) == "年度： 2024\n")
    try terminal.type("3\r", after: "上年报告里，")
    let question = "这里已有读不懂的内容，上年的数字没有写进去。改好或者移走以后直接回车；输入 q 离开\n> "
    try terminal.wait(for: question)
    #expect(try scratch.text(Self.notes) == "年度： 2024\n")
    try scratch.remove(Self.notes)
    try terminal.type("\r", after: question)
    try leave(&terminal)
    #expect(try scratch.text(Self.notes).contains("3"))
  }

  @Test func `notes that are emptied or gone do not win over the interview`() throws {
    for isGone in [false, true] {
      var terminal = try ask()
      try terminal.type("3\r", after: "上年报告里，")
      try terminal.wait(for: "> ")
      let before = try scratch.text(Self.notes)
      if isGone { try scratch.remove(Self.notes) } else { try scratch.write("", to: Self.notes) }
      try terminal.type("?\r", after: "> ")
      try leave(&terminal)
      #expect(try scratch.text(Self.notes) == before)
      try scratch.remove("d")
    }
  }

  @Test(arguments: [("年度: 2025", "年度: 2023"), ("单位: 云溪镇人民政府", "单位: 王店镇人民政府")])
  func `a unit or year that is changed meanwhile has another year before it`(change: (String, String)) throws
  {
    var terminal = try ask()
    try terminal.type("3\r", after: "上年报告里，")
    try terminal.wait(for: "> ")
    let notes = try scratch.text(Self.notes)
    try scratch.edit("\(Self.folder)/answers.yaml", change.0, change.1)
    try terminal.type("\r", after: "> ")
    try terminal.wait(for: "  单位或者年度改了，上年的数按改过的重新找。\n  上年的答案文件不能用，")
    #expect(try scratch.text(Self.notes) == notes)
    try goOn(&terminal)
    try terminal.type("7\r", after: "上年报告里，")
    try leave(&terminal)
    let year = change.1.hasPrefix("年度") ? 2022 : 2024
    let folder = change.1.hasPrefix("年度") ? Self.folder : "d/王店镇人民政府-2025"
    let written = try scratch.text("\(folder)/上年.yaml")
    #expect(written.hasPrefix("年度: \(year)\n") && written.contains("7"), "\(written)")
    let kept = scratch.files("\(folder)/history").filter { $0.hasSuffix("换下的答案/上年.yaml") }
    #expect(kept.count == 1, "\(kept)")
    #expect(try scratch.text("\(folder)/history/\(kept[0])") == notes)
  }

  // MARK: The order of reading

  /// A draft with notes that say 5 for `行政规范性文件.制发`… of which last year's draft says something else.
  private func prepare() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "d/云溪镇人民政府-2024")
    try scratch.copy("云溪镇人民政府-2025", to: Self.folder)
    let text = try scratch.text(Self.last)
    try scratch.write(text.replacing("行政许可: 31", with: "行政许可: 30"), to: Self.notes)
  }

  @Test func `the notes come before last year's draft, and a difference between them is a hint`() throws {
    try prepare()
    let run = try scratch.program().run("check", Self.folder)
    #expect(run.code == 0)
    #expect(run.messages == "上年的数字取自 \(Self.notes)\n")
    #expect(
      run.output.contains(
        "提示: 表“主动公开政府信息情况”的上年数字，\(Self.notes) 与 \(Self.last) 有 1 格不同，核对用的是前一份\n"
          + "    “行政许可”本年处理决定数量：30，另一份 31\n"), "\(run.output)")
    #expect(run.output.contains("[上年.两份不同]"))
    for words in [["fill", Self.folder], ["regenerate", Self.folder, "--dry-run"]] {
      #expect(try scratch.program().run(words).messages.contains("[上年.两份不同]"))
    }
  }

  @Test func `no hint where last year's draft is not whole, or a file was named`() throws {
    try prepare()
    let named = try scratch.program().run("check", Self.folder, "--last", Self.last)
    #expect(named.messages.isEmpty && !named.output.contains("上年.两份不同"))
    try scratch.edit(Self.last, "行政处罚: 2", "行政处罚:")
    #expect(try !scratch.program().run("check", Self.folder).output.contains("上年.两份不同"))
  }

  @Test func `notes of another unit are told, and last year's draft is used`() throws {
    try prepare()
    try scratch.edit(Self.notes, "单位: \(Self.unit)", "单位: 王店镇人民政府")
    let run = try scratch.program().run("check", Self.folder)
    #expect(
      run.messages
        == "上年的答案文件不能用，改用 \(Self.last)：\n"
        + "  \(Self.notes): 这里应当是 云溪镇人民政府 2024 年度的答案文件，这一份是 王店镇人民政府 2024 年度\n")
    #expect(!run.output.contains("无上年报告"))
  }

  @Test func `notes that do not say whose they are count as this unit's`() throws {
    try prepare()
    try scratch.edit(Self.notes, "单位: \(Self.unit)", "单位:")
    #expect(try scratch.program().run("check", Self.folder).messages == "上年的数字取自 \(Self.notes)\n")
  }

  @Test func `the notes are no draft and no input`() throws {
    try prepare()
    let whole = try scratch.program().run("fill", "d")
    #expect(whole.messages.contains("共 2 个"))
    for command in ["check", "fill"] {
      let run = try scratch.program().run(command, Self.notes)
      #expect(run.code == 64)
      #expect(
        run.messages.hasPrefix(
          "\(Self.notes): 这里记的是上年的数字，只用来核对同一文件夹里的 answers.yaml，不单独核对，也不写报告\n"))
    }
    #expect(!scratch.exists("\(Self.folder)/上年"))
  }
}
