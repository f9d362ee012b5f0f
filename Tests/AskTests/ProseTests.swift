import TestSupport
import Testing

@testable import AnnualReport

/// The text fields of the interview: details, the text that is made of them, and what the clerk does with it.
@Suite struct ProseTests: ProseDraft {
  @Test(arguments: ["嗯", "好的", "跟去年一样", "同上年", "照上年", "照去年写", "按上年报告", "没变化", "详见附件", "+4", "一样"])
  func `what is said to whoever asks is printed nowhere`(talk words: String) throws {
    var talk = try begun(without: ["主要问题"])
    while !talk.prompt.contains("有什么问题") && talk.lines < 5 { talk.type("") }
    let prompt = talk.prompt
    talk.type(words)
    #expect(talk.prompt == prompt && !saved(talk).contains("\(words)。"), "\(talk.said)")
    #expect(talk.answered.contains("不能"), "\(talk.answered)")
  }

  @Test(arguments: ["没什么问题", "没啥问题", "目前没有发现问题", "没啥", "没有了", "有", "是"])
  func `nothing is no problem that could be printed`(words: String) throws {
    var talk = try begun(without: ["主要问题"])
    talk.type(words)
    #expect(talk.answered.hasPrefix("  这一句不能只写“\(words)”"), "\(talk.answered)")
    talk.type("这个数还没有报上来")
    #expect(talk.answered.contains("先空着，以后再补。"), "\(talk.answered)")
  }

  @Test func `a paragraph that says only 无 or 嗯 is none`() throws {
    var talk = try begun(without: [])
    let earlier = text(talk, "总体情况.监督保障")
    for words in ["无", "-", "没有", "嗯", "跟去年一样"] {
      talk.type(["1.5", "3", words, ""])
      #expect(talk.answered.contains("  只写“\(words)”不成一段，没有记下\n"), "\(talk.answered)")
      #expect(text(talk, "总体情况.监督保障") == earlier)
      talk.type("")
    }
  }

  @Test func `back from what is added leads to where it was chosen`() throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2次", "2 列入各站所年度考核", "没有", "2", "1"])
    for isConfirmed in [false, true] {
      if isConfirmed {
        talk.type("")
        while !talk.prompt.hasPrefix("对吗？") || !talk.said.contains("监督保障") { talk.type("<") }
      }
      let shown = talk.prompt
      talk.type(["+1", "<"])
      #expect(talk.prompt == shown, "\(talk.said)")
    }
  }

  @Test func `what is said becomes sentences, which are read back and confirmed`() throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2次", "2 列入各站所年度考核", "没有"])
    #expect(talk.said.contains("记为 2 次") && talk.prompt.contains("1 没有发生   2 发生了，几次："))
    talk.type("2")
    #expect(talk.prompt == "发生了，几次：\n> ")
    talk.type("1")
    #expect(talk.prompt.hasPrefix("对吗？ 1 对   2 改这段   3 自己写   4 照上年的文字改   [1]\n还要补：+1 负责的机构   +2 培训人次\n"))
    #expect(text(talk, "总体情况.监督保障") == nil)
    talk.type("")
    #expect(
      text(talk, "总体情况.监督保障")
        == "{{年度}}年，{{自称}}开展政府信息公开业务培训2次。政府信息公开工作考核结果：列入各站所年度考核。没有开展政府信息公开社会评议。发生政府信息公开责任追究1次。\n")
    #expect(saved(talk).contains("  监督保障.工作考核: 开展了，结果：列入各站所年度考核\n"))
    #expect(talk.interview.topic == nil)
  }

  @Test(arguments: [
    ("1次", "发生政府信息公开责任追究1次。"), ("２次", "发生政府信息公开责任追究2次。"), ("0", "没有发生政府信息公开责任追究。"), ("1", "没有发生政府信息公开责任追究。"),
  ])
  func `a count is no number of a choice`(line: String, sentence: String) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["0", "1", "1", line, ""])
    #expect(text(talk, "总体情况.监督保障")?.contains(sentence) == true, "\(talk.said)")
  }

  @Test func `on the way through last year's text < goes back by one sentence`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "工作考核合格，社会评议满意，没有责任追究。", with: "逐站检查。按月清理。专人负责。")
    var talk = try begun(without: ["监督保障"], last: last)
    talk.type(["", "", "", "", "4"])
    #expect(talk.answered.contains("第 1 句，共 3 句：\n    逐站检查。"))
    // Enter alone takes nothing away.
    talk.type("")
    #expect(talk.answered.hasPrefix("  请填 1、2 或者 3；"))
    talk.type(["3", "1"])
    #expect(talk.answered.contains("第 3 句"))
    talk.type(["<", "<"])
    #expect(talk.answered.contains("第 1 句"))
    talk.type(["1", "3", "1"])
    #expect(text(talk, "总体情况.监督保障") == "逐站检查。专人负责。\n", "\(talk.said)")
  }

  @Test func `what is not known yet keeps its gap, is listed, and is asked again before the report`() throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["0", "", "1", "1", ""])
    #expect(talk.said.contains("工作考核的结果还没有填，先留【待填】。"))
    #expect(talk.interview.topic == nil)
    talk.type("!")
    #expect(talk.answered.contains("党政办：（五）监督保障：工作考核的结果"))
    try talk.kill()
    #expect(talk.prompt.hasPrefix("政府信息公开工作考核   1 没有开展"))
    talk.type(["1", ""])
    #expect(text(talk, "总体情况.监督保障")?.contains("没有开展政府信息公开工作考核。没有开展政府信息公开社会评议。") == true)
    talk.type("")
    #expect(talk.isFinished)
  }

  @Test func `the rest of a field is one question, by number or by name`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.type(["160", "-"])
    #expect(talk.prompt.contains("还要补：+1 其他渠道   +2 重复发布的计法   +3 政策解读   +4 回应关切\n  +5 重点领域"))
    talk.type(["+1 政策解读", "公示栏", "30", "4"])
    #expect(talk.prompt.contains("还要补：+2 重复发布的计法   +4 回应关切"))
    talk.type("1")
    #expect(
      text(talk, "总体情况.主动公开")
        == "{{年度}}年，{{自称}}通过政府网站公开政府信息160条。通过公示栏公开政府信息30条。发布政策解读4条。"
        + "作出行政许可决定{{主动公开.行政许可.处理决定}}件。\n")
  }

  @Test func `无 is not glued to a sentence that needs words`() throws {
    var talk = try begun(without: ["平台建设"])
    talk.type("无")
    #expect(talk.answered.hasPrefix("  这一句不能只写“无”"))
    talk.type(["自己写", "第一段", "写错的", "<", "第二段", ""])
    #expect(text(talk, "总体情况.平台建设") == "第一段\n第二段\n")
  }

  @Test func `a sentence is struck out, what it says is changed, or another wording is typed`() throws {
    var talk = try begun(without: ["平台建设", "主要问题"])
    talk.type(["公示栏1处", "2", "1", "公示栏2处", "+2", "网站改版", "2", "-2"])
    #expect(saved(talk).contains("平台建设.变化: \"-\"") || saved(talk).contains("平台建设.变化: -"))
    talk.type("")
    #expect(text(talk, "总体情况.平台建设") == "{{年度}}年，{{自称}}公开政府信息的平台有公示栏2处。\n")
    talk.type(["解读少", "", "", ""])
    #expect(talk.interview.topic == nil)
    let topics = talk.interview.plan.topics
    #expect(topics.contains(.text("问题与改进.主要问题")))
  }

  @Test func `an ended paragraph is an answer, and the rest is gone on with after a kill`() throws {
    var talk = try begun(without: ["平台建设"])
    talk.type(["自己写", "第一段"])
    #expect(saved(talk).contains("第一段") && saved(talk).contains("【待填：这一段还没有写完】"))
    try talk.kill()
    #expect(talk.said.contains("上次写到这里：") && talk.prompt.hasSuffix(". "))
    talk.type(["第二段", "。"])
    #expect(text(talk, "总体情况.平台建设") == "第一段\n第二段\n")
    var left = try begun(without: ["平台建设"])
    left.type(["自己写", "第一段", "ｑ"])
    #expect(left.isLeft && saved(left).contains("第一段"))
  }

  @Test func `a bare number is no sentence and no problem`() throws {
    var talk = try begun(without: ["主要问题", "监督保障"])
    talk.type(["0", "1", "1", "1", ""])
    #expect(talk.prompt.contains("有什么问题"))
    talk.type(["2"])
    #expect(talk.answered.hasPrefix("  请写具体的情况，不能只写数字"))
    talk.type(["没有问题"])
    #expect(talk.answered.hasPrefix("  这一句不能只写“没有问题”"))
  }

  @Test(arguments: [
    ("1.公示栏更新慢", "公示栏更新慢"), ("（一）公示栏更新慢", "公示栏更新慢"), ("①公示栏更新慢", "公示栏更新慢"), ("12345热线答复慢", "12345热线答复慢"),
    ("1.5万元以下的采购没有公开", "1.5万元以下的采购没有公开"),
  ])
  func `the numeral of an item does not stand in its sentence`(typed: String, kept: String) throws {
    var talk = try begun(without: ["主要问题"])
    talk.type(typed)
    #expect(saved(talk).contains("问题一: \(kept)\n"), "\(saved(talk))")
  }

  @Test(arguments: [("2合格", "合格"), ("2 合格", "合格"), ("２、合格", "合格"), ("2025年度合格", "2025年度合格"), ("合格", "合格")])
  func `the number of a choice repeated before its words is no word`(typed: String, kept: String) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["1", "2", typed])
    #expect(saved(talk).contains("列入考核，结果：\(kept)\n") || saved(talk).contains("：\(kept)\n"), "\(saved(talk))")
  }

  @Test func `a few words do not take the place of a whole text`() throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["1", "2", "2 合格", "1", "1", "公示栏1处"])
    #expect(talk.answered.hasPrefix("  请填 1、2、3、4、+1、+2 中的编号，或者直接写一整段，16 字以上，以句号结尾\n"))
    #expect(talk.answered.replacing("\n    ", with: "").contains("政府信息公开工作考核结果：合格。"))
    #expect(text(talk, "总体情况.监督保障") == nil)
  }

  @Test(arguments: [
    ("公开信息信息12条。", ["信息"]), ("公开160条160条。", ["160条"]), ("逐项逐项办理；。", ["；。"]), ("第12条、第13条，共12件12元。", []),
    ("2025年，我镇2025年，我镇公开。", ["2025年，我镇"]), ("看看，一步一步做。", []),
  ])
  func `words and stops that stand twice side by side are found`(text: String, doubled: [String]) throws {
    let form = try #require(try Shipped.editions().edition(for: 2025)).form
    #expect(DoubledText(form).found(in: text) == doubled)
  }

  @Test func `doubled words are shown before the text is left`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.type(["", "", "全年公开了信息信息100条，都在网站上；。", "1"])
    #expect(talk.said.contains("“信息”连着出现两次") && talk.said.contains("“；。”连着出现两次"))
    #expect(talk.prompt.hasPrefix("现在的文字对吗？"))
  }

  @Test func `a sentence is added before another one, not into its middle`() {
    let made = ["发布政策解读4条。", "作出行政许可决定43件。"]
    let text = "制发文件1件；作出行政许可决定43件。专人维护。\n"
    let added = SentenceList.adding([made[0]], to: text, in: made, before: [made[1]])
    #expect(added == "制发文件1件；作出行政许可决定43件。专人维护。发布政策解读4条。\n")
    let whole = SentenceList.adding([made[0]], to: made[1] + "\n", in: made, before: [made[1]])
    #expect(whole == made.joined() + "\n")
  }

  @Test func `what is added to a text that was changed stands in it at once`() throws {
    var talk = try begun(without: ["平台建设"])
    talk.type(["公示栏1处", "2", "1", "公示栏2处", "", ""])
    let topic = Topic.text("总体情况.平台建设")
    try talk.answer(topic, "2")
    // What a sentence of the confirmed text says is changed where it was said.
    talk.type("1")
    #expect(talk.prompt.contains("[公示栏2处]"), "\(talk.prompt)")
    talk.type(["公示栏4处", "3", "公开政府信息的平台是公示栏2处。", "", "1"])
    #expect(text(talk, "总体情况.平台建设")?.hasPrefix("公开政府信息的平台是公示栏2处。") == true)
    try talk.answer(topic, "?")
    let added = try #require(talk.prompt.firstMatch(of: /\+\d+/).map { String($0.output) })
    talk.type([added, "网站改版"])
    #expect(text(talk, "总体情况.平台建设")?.contains("网站改版") == true)
    #expect(!talk.answered.contains("按素材和现在的数重新成文是：") || talk.answered.contains("网站改版"))
  }

  @Test func `last year's problems are asked about one by one`() throws {
    let last = Reports.quiet(year: 2024).replacing("更新不够及时。", with: "一是更新不够及时；二是解读“形式”单一。")
    var talk = try begun(without: ["改进情况"], last: last)
    #expect(talk.said.hasSuffix("  上年报告里写的：\n    更新不够及时\n" + talk.prompt))
    #expect(talk.prompt.hasPrefix("改了吗？   1 已经改了，做法："))
    talk.type(["1 每月更新", "3", "每月检查更新", ""])
    #expect(
      text(talk, "问题与改进.改进情况")
        == "上年报告提出的“更新不够及时”，已经改进：每月更新。上年报告提出的“解读‘形式’单一”，还没有改进。"
        + "针对{{年度}}年的问题，{{自称}}的改进措施是每月检查更新。\n")
  }

  @Test(arguments: [
    "没有想好", "不知道写什么", "不知道怎么写。", "还没想好", "想不出来", "没想好怎么写", "明年再说", "以后再写吧",
  ])
  func `who has not thought of it yet leaves it for later`(typed: String) throws {
    for line in [typed, "1 \(typed)"] {
      var talk = try begun(without: ["改进情况"])
      talk.type(line)
      #expect(talk.answered.contains("先空着，以后再补。"), "\(line)\n\(talk.answered)")
      #expect(!saved(talk).contains(typed), "\(saved(talk))")
    }
    var talk = try begun(without: ["主要问题"])
    talk.type(typed)
    #expect(!saved(talk).contains(typed), "\(saved(talk))")
  }

  @Test(arguments: ["没改", "没有改。", "还没有", "暂时没有", "都没改呢", "什么都没做", "没有措施"])
  func `that nothing was done is no measure`(typed: String) throws {
    for start in [["3"], []] {
      var talk = try begun(without: start.isEmpty ? ["主要问题"] : ["改进情况"])
      talk.type(start + [typed])
      #expect(talk.answered.hasPrefix("  这一句不能只写“\(typed)”：写具体的情况；"), "\(talk.answered)")
      #expect(!saved(talk).contains(": \(typed)\n") && !saved(talk).contains("是\(typed)"), "\(saved(talk))")
    }
  }

  @Test(arguments: [
    "不会操作后台", "没有专人负责", "没写清依据", "不知道政策的群众多", "没有及时更新", "还没有建立台账", "没有措施保障", "暂时没有专栏", "不清楚哪些要公开", "没改造公示栏",
  ])
  func `a problem that begins like talk is one`(typed: String) throws {
    var talk = try begun(without: ["主要问题"])
    talk.type(typed)
    #expect(saved(talk).contains(": \(typed)\n"), "\(talk.answered)")
  }

  @Test func `full-width digits in details become those of the report, in own texts they stay`() throws {
    var talk = try begun(without: ["平台建设"])
    talk.type("公示栏１２处，长３．５米")
    #expect(talk.answered.hasPrefix("  记为 公示栏12处，长3.5米\n"), "\(talk.answered)")
    #expect(saved(talk).contains("公示栏12处，长3.5米"))
    talk = try begun(without: ["改进情况"])
    talk.type("1 每月更新２次")
    #expect(talk.answered.contains("每月更新2次") && !saved(talk).contains("２"), "\(talk.answered)")
    talk = try begun(without: ["平台建设"])
    talk.type(["自己写", "公示栏１２处。", ""])
    #expect(text(talk, "总体情况.平台建设") == "公示栏１２处。\n")
  }

  @Test func `a confirmed text is the truth; made anew it is only on demand, with the difference shown`()
    throws
  {
    let material = "素材:\n  平台建设.平台: 公示栏3处\n"
    var talk = try begun(without: [], material)
    #expect(talk.interview.topic == nil && text(talk, "总体情况.平台建设") == "网站一个栏目。\n")
    talk.type(talk.interview.number { $0 == .text("总体情况.平台建设") } ?? "")
    #expect(talk.said.contains("按素材和现在的数重新成文是：\n    2025年，我镇公开政府信息的平台有公示栏3处。"))
    #expect(talk.prompt.contains("3 自己写   4 换一种写法   [1]"))
    talk.type("4")
    #expect(talk.prompt == "怎么写？ 1 照上年的文字改   2 重新成文\n> ")
    talk.type("5")
    #expect(talk.answered.hasPrefix("  请填 1 至 2 的编号；直接回车不改了\n"))
    talk.type(["重新成文", "1"])
    #expect(text(talk, "总体情况.平台建设") == "{{年度}}年，{{自称}}公开政府信息的平台有公示栏3处。\n")
  }

  @Test func `in a narrow window a list of choices is broken between its choices`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.resize(40)
    talk.type(["160", ""])
    #expect(
      talk.prompt == """
        对吗？ 1 对   2 改这段   3 自己写
          4 照上年的文字改   [1]
        还要补：+1 其他渠道   +2 重复发布的计法
          +3 政策解读   +4 回应关切
          +5 重点领域   +7 政务新媒体公开的条数
        >\u{20}
        """)
  }

  @Test func `a text whose figures are not there yet says which, and is not confirmed`() throws {
    var talk = try begun(without: [])
    let bare = saved(talk).replacing("复议诉讼: 0\n", with: "").replacing("  依申请公开: |\n    没有收到申请。\n", with: "")
    try talk.reread(bare)
    var interview = talk.interview
    interview.topic = .text("总体情况.依申请公开")
    let turn = interview.ask(Turn())
    #expect(turn.text.contains("这一段要用的数还没有填齐（还空着：政府信息公开行政复议、行政诉讼情况，有没有），填好以后再来成文。"))
    #expect(turn.prompt.hasPrefix("怎么写？ 3 自己写   4 照上年的文字改   [以后再补]"))
  }

  /// Every Enter counts.
  @Test func `a township without applications writes its whole report in 38 lines, 18 of them for the texts`()
    throws
  {
    let target = try Shipped.answers(Reports.quiet(year: 2025))
    var clerk = Clerk(target: target)
    var talk = try Conversation(
      unit: target.unit ?? "", year: 2025, lastYear: Shipped.file(Reports.quiet(year: 2024)))
    var prose = 0
    while !talk.isFinished && talk.lines < 100 {
      if case .prose = talk.interview.mode { prose += 1 }
      talk.type(clerk.answer(talk.interview))
    }
    #expect(talk.isFinished && !talk.interview.review().blocks)
    #expect(prose <= 18)
    #expect(talk.lines + 2 <= 38)
  }
}
