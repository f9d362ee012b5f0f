import TestSupport
import Testing

@testable import AnnualReport

/// Last year's text, gone through for this year's.
@Suite struct LastYearTextTests: ProseDraft {
  @Test func `last year's text is gone through sentence by sentence, its figures asked anew`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "2024年，我镇公开信息386条。按《条例》第19条办理。逐件审核。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4"])
    #expect(talk.said.contains("上年的文字，第 1 句，共 3 句：\n    2024年，我镇公开信息386条。\n"))
    talk.type(["1", "3", "2 由党政办逐件审核", "412条", ""])
    #expect(text(talk, "总体情况.主动公开") == "{{年度}}年，我镇公开信息412条。由党政办逐件审核。\n")
    // Whoever takes nothing over has written nothing.
    var idle = try begun(without: ["主动公开"], last: last)
    idle.type(["", "", "4", "3", "3", "3"])
    #expect(text(idle, "总体情况.主动公开") == nil)
  }

  @Test func `what the tables say of last year's text, this year's tables say`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "制发行政规范性文件1件，收到政府信息公开申请{{申请.本年新收.总计}}件，作出行政许可决定12件。网站更新9次。"
    ).replacing("制发: 0", with: "制发: 1")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4"])
    #expect(talk.said.contains("制发行政规范性文件1件，收到政府信息公开申请0件，作出行政许可决定12件。\n"))
    talk.type(["1", "1"])
    #expect(talk.prompt.hasPrefix("待填：上年是9次，今年是几次"))
    // The gap alone does not say what is counted.
    #expect(talk.said.contains("    网站更新【待填：上年是9次，今年是几次】次。\n"), "\(talk.said)")
    talk.type("7次")
    #expect(
      text(talk, "总体情况.主动公开")
        == "制发行政规范性文件{{主动公开.行政规范性文件.制发}}件，收到政府信息公开申请{{申请.本年新收.总计}}件，"
        + "作出行政许可决定{{主动公开.行政许可.处理决定}}件。网站更新7次。\n")
  }

  @Test func `the paragraphs of last year's text stay`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "逐件审核。按月清理。\n    按时更新。\n    专人维护。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1", "3", "2 每日更新", "1"])
    #expect(text(talk, "总体情况.主动公开") == "逐件审核。\n每日更新。\n专人维护。\n", "\(talk.said)")
  }

  @Test(arguments: ["公开信息比上年增加5条。", "公开信息同比增长8%。", "公开信息多于去年。", "公开信息比2023年多5条。"])
  func `a sentence that compares with the year before is not taken over as it is`(sentence: String) throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: sentence + "逐件审核。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4"])
    #expect(talk.answered.contains("  句中有“") && talk.prompt.hasPrefix("今年怎么写？ 2 改成："), "\(talk.answered)")
    talk.type("1")
    #expect(
      talk.answered.hasPrefix("  请填 2 或者 3；") && talk.answered.contains("第 1 句，共 2 句"), "\(talk.answered)")
    talk.type(["2 公开信息比上年增加12条", "1", ""])
    #expect(text(talk, "总体情况.主动公开") == "公开信息比上年增加12条。逐件审核。\n")
  }

  @Test(arguments: ["上年度结转的申请已经办结。", "清理了历年制发的文件。", "以前年度的信息都在网站上。", "结合上年度考核意见完善制度。"])
  func `a sentence that only names other years can be taken over`(sentence: String) throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: sentence)
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1"])
    #expect(text(talk, "总体情况.主动公开") == sentence + "\n", "\(talk.said)")
  }

  @Test func `a 0 of the tables follows them, and so does a row that is named after last year`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "上年结转政府信息公开申请0件。实际收取信息处理费0元。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1", "1"])
    #expect(
      text(talk, "总体情况.主动公开")
        == "上年结转政府信息公开申请{{申请.上年结转.总计}}件。实际收取信息处理费{{其他事项.信息处理费.收取金额}}元。\n", "\(talk.said)")
  }

  @Test func `没有 in a gap for a figure is 0`() throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "公众号公开信息386条。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1", "无"])
    #expect(text(talk, "总体情况.主动公开") == "公众号公开信息0条。\n", "\(talk.said)")
  }

  @Test func `figures of last year's text are asked anew in Chinese characters, too`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "公示栏三处，二维码十二个，公众号一个。培训十余场。统一管理，第一时间更新，一次性告知。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1", "1", "1", "2", "14", "", "9"])
    #expect(
      text(talk, "总体情况.主动公开")
        == "公示栏2处，二维码14个，公众号【待填：上年是一个，今年是几个】个。培训9场。统一管理，第一时间更新，一次性告知。\n",
      "\(talk.said)")
  }

  @Test func `what was answered this year of what a sentence speaks of takes its place`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "工作考核合格，社会评议满意，没有责任追究。", with: "2024年，我镇开展政府信息公开业务培训3次。没有开展政府信息公开工作考核。没有责任追究。")
    var talk = try begun(without: ["监督保障"], last: last)
    talk.type(["0", "2 优秀", "没有", "没有", "4", "1"])
    #expect(
      talk.said.contains("  这件事今年已经答过，今年的是：\n    2025年，我镇没有开展政府信息公开业务培训。\n今年怎么写？ 1 用今年的"), "\(talk.said)")
    talk.type(["1", "4", "3", "", "1"])
    #expect(
      text(talk, "总体情况.监督保障")
        == "{{年度}}年，{{自称}}没有开展政府信息公开业务培训。政府信息公开工作考核结果：优秀。没有责任追究。\n", "\(talk.said)")
  }

  @Test
  func
    `a sentence in other words about what was answered gives way to the answer, or is taken over knowingly`()
    throws
  {
    let last = Reports.quiet(year: 2024).replacing(
      "工作考核合格，社会评议满意，没有责任追究。", with: "政务公开列入对各站所的年度考核。没有发生责任追究。")
    var talk = try begun(without: ["监督保障"], last: last)
    talk.type(["2", "没有", "没有", "2 两次", "4"])
    #expect(talk.answered.contains("  这件事今年已经答过，今年的是：\n"), "\(talk.said)")
    #expect(talk.prompt.hasSuffix("4 还是照写上年的，数字改成今年的\n> "), "\(talk.prompt)")
    talk.type(["1", "1", "3", "1", "1"])
    #expect(
      text(talk, "总体情况.监督保障")
        == "{{年度}}年，{{自称}}没有开展政府信息公开工作考核。发生政府信息公开责任追究2次。没有开展政府信息公开社会评议。\n", "\(talk.said)")
  }

  @Test(arguments: [
    ("规范性文件清理1件。", true), ("解读规范性文件1件。", true), ("行政许可事项公示12件。", true), ("制发行政规范性文件1件。", false),
    ("作出行政许可决定12件。", false),
  ])
  func `a figure of something else that was done is not one of the tables`(sentence: String, isAsked: Bool)
    throws
  {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: sentence).replacing(
      "制发: 0", with: "制发: 1")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1"])
    #expect(talk.prompt.hasPrefix("待填：上年是") == isAsked, "\(talk.said)")
  }

  @Test(arguments: [
    ("照写", "逐件审核。"), ("照写吧", "逐件审核。"), ("不写", nil), ("写上吧", "逐件审核。"), ("十余场次", nil), ("2 每日更新", "每日更新。"),
    ("党政办逐件审核后公开。", "党政办逐件审核后公开。"),
  ])
  func `a choice is understood by its words, and a few other words are no sentence`(
    line: String, sentence: String?
  ) throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "逐件审核。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", line])
    #expect(text(talk, "总体情况.主动公开") == sentence.map { $0 + "\n" }, "\(talk.said)")
    if line == "十余场次" { #expect(talk.answered.hasPrefix("  请填 1、2 或者 3；"), "\(talk.answered)") }
  }

  @Test(arguments: ["130人次", "130", "130余人次"])
  func `nearly as many is part of the figure that is asked anew`(line: String) throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "参加群众200余人次。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1"])
    #expect(talk.prompt.hasPrefix("待填：上年是200余人，今年是几人"), "\(talk.prompt)")
    talk.type(line)
    #expect(text(talk, "总体情况.主动公开") == "参加群众\(line.contains("余") ? "130余" : "130")人次。\n", "\(talk.said)")
  }

  @Test func `numbers that were meant for choices are no paragraphs`() throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "逐件审核。按月清理。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1"])
    try talk.comeBack()
    talk.type(["1", "1", "3"])
    #expect(talk.answered.contains("“3”不成一句，没有记下。"), "\(talk.said)")
    talk.type("")
    #expect(text(talk, "总体情况.主动公开") == "逐件审核。\n", "\(talk.said)")
  }

  @Test func `a comparison is not taken over, whatever was answered of it`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "工作考核合格，社会评议满意，没有责任追究。", with: "组织业务培训3次，比上年增加1次。")
    var talk = try begun(without: ["监督保障"], last: last)
    talk.type(["2", "没有", "没有", "没有", "4"])
    #expect(talk.prompt == "今年怎么写？ 1 用今年的   2 改成：   3 不写\n> ", "\(talk.prompt)")
    talk.type("4")
    #expect(talk.answered.hasPrefix("  请填 1、2 或者 3；"), "\(talk.answered)")
  }

  @Test func `what two sentences of last year's speak of is said once`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "工作考核合格，社会评议满意，没有责任追究。", with: "县政府对我镇考核为优秀。全年培训2次、接受考核1次。")
    var talk = try begun(without: ["监督保障"], last: last)
    talk.type(["3", "2 优秀", "没有", "没有", "4", "1", "1", "3", "3", "1"])
    let written = text(talk, "总体情况.监督保障") ?? ""
    #expect(written.components(of: "工作考核结果：优秀") == 1 && written.contains("业务培训3次"), "\(written)")
  }

  @Test(arguments: [
    ("培训120人次。", "130人次", "培训130人次。"), ("培训12小时。", "5小时", "培训5小时。"), ("满意度85%。", "90%", "满意度90%。"),
    ("满意度85%。", "90", "满意度90%。"), ("公开 12 件。", "9件", "公开 9 件。"),
  ])
  func `a figure in a gap may have the whole unit that stands behind it`(
    last: String, line: String, now: String
  ) throws {
    var talk = try begun(
      without: ["主动公开"],
      last: Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: last))
    talk.type(["", "", "4", "1", line])
    #expect(text(talk, "总体情况.主动公开") == now + "\n", "\(talk.said)")
  }

  @Test func `what was answered and last year did not say is offered behind it`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。", with: "2024年，我镇通过政府网站公开政府信息90条。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["100", "50", "4", "1"])
    #expect(talk.answered.contains("  今年答过、上年的文字里没有的：\n    通过政务新媒体公开政府信息50条。\n"), "\(talk.answered)")
    #expect(talk.prompt == "这一句写上吗？ 1 写上   2 改成：   3 不写\n> ", "\(talk.prompt)")
    talk.type(["1", ""])
    #expect(
      text(talk, "总体情况.主动公开") == "{{年度}}年，{{自称}}通过政府网站公开政府信息100条。通过政务新媒体公开政府信息50条。\n", "\(talk.said)")
  }

  @Test(arguments: [
    ("四处", "设有公示栏4处。"), ("4处", "设有公示栏4处。"), ("4", "设有公示栏4处。"), ("十余处", "设有公示栏十余处。"), ("没有", "设有公示栏0处。"),
    ("没有变化", nil), ("没有数据", nil), ("照上年", nil), ("见附件", nil), ("三十人次", nil), ("三百二", nil), ("好几处", nil),
  ])
  func `a gap for a figure takes a figure with its unit or without`(line: String, sentence: String?) throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "设有公示栏三处。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "1", line])
    if let sentence {
      #expect(text(talk, "总体情况.主动公开") == sentence + "\n", "\(talk.said)")
    } else {
      #expect(talk.answered.hasPrefix("  这里填数字，例如 12处；"), "\(talk.answered)")
    }
  }

  @Test func `sentences of one text are told apart by what only one of them says`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "2024年，我镇公开信息120条。",
      with: "2024年，我镇通过政府网站公开政府信息90条。通过政务新媒体公开政府信息40条。通过公示栏公开政府信息8条。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["100", "50", "+1", "公示栏", "10", "4", "1", "1", "1", ""])
    #expect(
      text(talk, "总体情况.主动公开")
        == "{{年度}}年，{{自称}}通过政府网站公开政府信息100条。通过政务新媒体公开政府信息50条。通过公示栏公开政府信息10条。\n",
      "\(talk.said)")
  }

  @Test func `whoever asks what a sentence of last year's is good for is told of the choices`() throws {
    let last = Reports.quiet(year: 2024)
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["", "", "4", "?"])
    #expect(talk.answered.hasPrefix("  上年的文字一句一句过，每句都要选：1 用这一句，"), "\(talk.answered)")
  }

  @Test func `figures that were told for the same text are shown where one is asked`() throws {
    let last = Reports.quiet(year: 2024).replacing("2024年，我镇公开信息120条。", with: "网站公开信息386条。")
    var talk = try begun(without: ["主动公开"], last: last)
    talk.type(["245", "", "4", "4"])
    #expect(talk.answered.contains("这一段前面填过：网站公开的条数 245 条\n"), "\(talk.answered)")
  }
}

extension String {
  /// How often some words stand in a text.
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
