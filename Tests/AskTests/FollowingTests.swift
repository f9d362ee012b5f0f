import TestSupport
import Testing

@testable import AnnualReport

/// Figures of a typed text that may follow the tables.
@Suite struct FollowingTests: ProseDraft {
  @Test func `a typed figure that equals a cell is offered as its name`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.type(["", "", "全年作出行政许可12件，公开信息12条。", "1"])
    #expect(talk.prompt == "文中“12件”与行政许可相同，要不要随表更新？ 1 要   2 不要   [2]\n> ")
    talk.type("1")
    #expect(text(talk, "总体情况.主动公开") == "全年作出行政许可{{主动公开.行政许可.处理决定}}件，公开信息12条。\n")
    #expect(talk.interview.topic == nil)
  }

  @Test func `a figure of something else is tied to no cell`() throws {
    let answers = try Shipped.answers(Reports.busy)
    for text in [
      "全年开展政府信息公开业务培训2次。", "政府信息公开工作列入考核，政府信息公开申请办理培训2件。",
      // The words of a column stand in every row, and last year's figure is not this year's.
      "网上收到的2件来自自然人。", "上年作出行政许可12件。", "比去年的行政许可12件有所增加。", "2024年，作出行政许可12件。",
      // Two characters are no row, nor is a part of a longer number, an order or what is not exact.
      "因政府信息公开被申请行政复议2件。", "收到行政村意见9件。", "行政许可近12件。", "第12件行政许可。", "行政许可1,012件。",
    ] {
      #expect(NamedFigure.found(in: text, answers).isEmpty, "\(text)")
    }
  }

  @Test func `a figure beside the label of a row of another table is not asked about as a cell of this one`()
    throws
  {
    let form = try Shipped.answers(Reports.quiet(year: 2025)).form
    let cell = try #require(form.cell(named: "申请.本年新收.社会公益组织"))
    for (text, canStand) in [("因政府信息公开，被申请行政复议1件。", false), ("社会公益组织提出1件。", true), ("共1件。", true)] {
      let figure = try #require(TypedFigure.all(in: text).last)
      #expect(NamedFigure.canStand(figure, for: cell, form) == canStand, "\(text)")
    }
  }

  @Test func `where a sentence is put in other words its figures are asked about again`() throws {
    var talk = try begun(without: [])
    talk.type("1.1")
    talk.type(["3", "2025年，我镇作出行政许可决定12件，公开信息120条，都在网站上。", "", "1", "1"])
    let field = "总体情况.主动公开"
    let name = "{{主动公开.行政许可.处理决定}}"
    #expect(text(talk, field)?.contains("行政许可决定\(name)件") == true, "\(talk.said)")
    talk.type(["1.1", "2", "1", "全年许可了12件，公开信息120条，都在网站上。"])
    #expect(talk.prompt == "“全年许可了12件”里的“12件”还是行政许可吗？ 1 是，随表更新   2 不是   [2]\n> ")
    // Until all was asked the sentence stays as it was, and who is interrupted decides on it; who goes back is told so.
    #expect(text(talk, field)?.hasPrefix("全年许可了12件，公开信息120条，都在网站上。\n\(TextGap.changed)\n") == true)
    var other = talk
    try other.kill()
    #expect(other.prompt == "用它代替原来的整段文字吗？ 1 代替   2 不代替\n> ", "\(other.prompt)")
    #expect(other.said.contains("  原来的：\n") && other.said.contains("  改过的：\n    全年许可了12件"))
    other.type("3")
    #expect(other.answered.hasPrefix("  请填 1 或 2\n"))
    other.type("1")
    #expect(other.prompt.hasPrefix("“全年许可了12件”里的“12件”还是行政许可吗？"), "\(other.prompt)")
    other.type("2")
    #expect(other.answered.contains("  这一句里，行政许可不再随表更新；"), "\(other.answered)")
    #expect(text(other, field) == "全年许可了12件，公开信息120条，都在网站上。\n", "\(other.said)")
    talk.type("<")
    #expect(talk.answered.hasPrefix("  这一句没有改，还是原来的\n"), "\(talk.answered)")
    #expect(text(talk, field)?.contains("行政许可决定\(name)件") == true, "\(talk.said)")
    talk.type(["2", "1", "全年许可了12件，公开信息120条，都在网站上。", "2"])
    #expect(text(talk, field)?.contains("许可了12件") == true && talk.prompt.contains("对吗？"), "\(talk.prompt)")
    #expect(talk.answered.contains("  这一句里，行政许可不再随表更新；表里改了，这一句要自己改。\n"), "\(talk.answered)")
    talk.type(["2", "1", "作出的行政许可决定有12件，公开信息120条，都在网站上。"])
    #expect(talk.prompt.contains("文中“12件”与"), "\(talk.prompt)")
    talk.type("1")
    #expect(text(talk, field)?.contains("行政许可决定有\(name)件") == true, "\(talk.said)")
    // Words that come to the figure may make it count something else; also in Chinese characters it is asked about.
    talk.type(["2", "1", "网上作出的行政许可决定有十二件，公开信息120条，都在网站上。"])
    #expect(talk.prompt.hasPrefix("“网上作出的行政许可决定有十二件”里的“十二件”还是行政许可吗？"), "\(talk.prompt)")
    talk.type("1")
    #expect(text(talk, field)?.contains("网上作出的行政许可决定有\(name)件") == true, "\(talk.said)")
    talk.type(["2", "1", "公开信息120条，都在网站上。"])
    #expect(talk.answered.contains("  这一句里，行政许可不再随表更新；表里改了，这一句要自己改。\n"), "\(talk.answered)")
    // Two sentences for one: nobody knows which it became.
    talk.type(["2", "1", "去年，作出行政许可决定12件。今年，作出行政许可决定12件。"])
    #expect(talk.prompt.hasPrefix("文中“作出行政许可决定12件”里的“12件”与行政许可相同"), "\(talk.prompt)")
    talk.type("1")
    #expect(
      text(talk, field) == "去年，作出行政许可决定12件。今年，作出行政许可决定\(name)件。\n", "\(talk.said)")
  }

  @Test func `of a single sentence the new words may be typed at once, and it is not struck out`() throws {
    var talk = try begun(without: [])
    let field = "总体情况.监督保障"
    talk.type(["1.5", "2", "-1"])
    #expect(talk.answered.hasPrefix("  这一段只有这一句，不能去掉；"), "\(talk.answered)")
    talk.type(["工作考核为优秀等次，社会评议满意。", "1"])
    #expect(text(talk, field) == "工作考核为优秀等次，社会评议满意。\n", "\(talk.said)")
  }

  @Test func `a sentence that another one is written beside keeps its names`() throws {
    var talk = try begun(without: [])
    let field = "总体情况.主动公开"
    talk.type(["1.1", "3", "作出行政许可12件。", "", "1", "1"])
    let name = "{{主动公开.行政许可.处理决定}}"
    #expect(text(talk, field) == "作出行政许可\(name)件。\n", "\(talk.said)")
    talk.type(["1.1", "2", "1", "作出行政许可12件。都在网站上公开."])
    #expect(text(talk, field) == "作出行政许可\(name)件。都在网站上公开。\n", "\(talk.said)")
    #expect(talk.prompt.contains("对吗？"), "\(talk.prompt)")
  }

  @Test func `equal figures whose words were exchanged are each asked about by their own names`() throws {
    var talk = try begun(without: [])
    let field = "总体情况.主动公开"
    talk.type("1.1")
    talk.type(["3", "作出行政许可12件，行政规范性文件现行有效3件，在网站上公开。", "", "1", "1", "1"])
    let (permits, documents) = ("{{主动公开.行政许可.处理决定}}", "{{主动公开.行政规范性文件.现行有效}}")
    #expect(text(talk, field) == "作出行政许可\(permits)件，行政规范性文件现行有效\(documents)件，在网站上公开。\n", "\(talk.said)")
    talk.type(["1.1", "2", "1", "有效的文件3件、许可十二件，在网站上公开。"])
    #expect(talk.prompt.hasPrefix("“有效的文件3件”里的“3件”还是行政规范性文件 现行有效件数吗？"), "\(talk.prompt)")
    talk.type("1")
    #expect(talk.prompt.hasPrefix("“许可十二件”里的“十二件”还是行政许可吗？"), "\(talk.prompt)")
    talk.type("是")
    #expect(text(talk, field) == "有效的文件\(documents)件、许可\(permits)件，在网站上公开。\n", "\(talk.said)")
    #expect(talk.prompt.contains("对吗？"), "\(talk.prompt)")
  }

  @Test func `the figure that is named is the one that was asked about`() throws {
    let answers = try Shipped.answers(CompleteReport.text("主动公开:\n  行政事业性收费: 2\n"))
    let text = "投入培训经费1.2万元，收取行政事业性收费2万元。"
    let found = NamedFigure.found(in: text, answers)
    #expect(found.map { $0.figure.clause } == ["收取行政事业性收费2万元"])
    #expect(
      found.first?.named(in: text, answers.form) == "投入培训经费1.2万元，收取行政事业性收费{{主动公开.行政事业性收费.收费金额}}万元。")
  }
}
