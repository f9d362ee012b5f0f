import Foundation
import TestSupport
import Testing

@testable import AnnualReport

/// What happens to the text that stands there when another one is written.
@Suite struct ReplacingTests: ProseDraft {
  @Test func `a text that was ended stays until another one is`() throws {
    var talk = try begun(without: [])
    let earlier = try #require(text(talk, "总体情况.监督保障"))
    talk.type("1.5")
    talk.type(["3", "另写的一段，没有写完"])
    #expect(text(talk, "总体情况.监督保障") == "另写的一段，没有写完\n\(TextGap.unfinished)\n\(earlier)")
    try talk.kill()
    talk.type("<")
    #expect(talk.answered.contains("删去：另写的一段，没有写完"), "\(talk.answered)")
    #expect(text(talk, "总体情况.监督保障") == earlier)
    talk.type("")
    #expect(talk.answered.contains("没有写新的，原来的文字没有动") && text(talk, "总体情况.监督保障") == earlier)
    // Last year's text, of which nothing is taken.
    talk.type("4")
    talk.type("照上年的文字改")
    for _ in 0..<3 where !talk.prompt.contains("对吗？") { talk.type("3") }
    #expect(text(talk, "总体情况.监督保障") == earlier, "\(talk.prompt)")
  }

  @Test(arguments: ["没问题", "好的", "对的。", "可以的，不用改", "嗯", "正确", "没有意见", "这样就行", "没问题，谢谢"])
  func `whoever says that a text is right has not written one`(words: String) throws {
    var talk = try begun(without: [])
    let earlier = text(talk, "总体情况.监督保障")
    talk.type("1.5")
    talk.type(words)
    #expect(text(talk, "总体情况.监督保障") == earlier && talk.interview.topic != .text("总体情况.监督保障"))
    // Nor does a remark take the place of a whole text.
    talk.type("1.5")
    talk.type("公示栏破损3处没有修。")
    #expect(text(talk, "总体情况.监督保障") == earlier && talk.prompt.contains("对吗？"), "\(talk.prompt)")
  }

  @Test func `a text that stands there gives way to a remark only after a question`() throws {
    var talk = try begun(without: [])
    let (field, remark) = ("总体情况.监督保障", "这里的考核结果要等县里发文，先不要写进去。")
    let earlier = text(talk, field)
    talk.type("1.5")
    for answer in ["2", "不"] {
      talk.type(remark)
      #expect(talk.prompt == "用新写的代替原来的整段文字吗？ 1 代替   2 不代替   3 加在原来的后面\n> ")
      #expect(talk.answered.contains("  新写的：\n    \(remark)\n"), "\(talk.answered)")
      talk.type(answer)
      #expect(text(talk, field) == earlier && talk.prompt.contains("对吗？"), "\(answer): \(talk.prompt)")
      #expect(talk.answered.hasPrefix("  没有代替，还是原来的文字\n"))
    }
    // Back to the words, which are gone on with or taken away.
    talk.type([remark, "<"])
    #expect(talk.answered.contains("  上次写到这里：\n    \(remark)\n"), "\(talk.answered)")
    #expect(text(talk, field) == "\(remark)\n\(TextGap.unfinished)\n\(earlier ?? "")")
    talk.type(["<", ""])
    #expect(text(talk, field) == earlier && talk.prompt.contains("对吗？"), "\(talk.prompt)")
    talk.type([remark, "？"])
    try talk.kill()
    #expect(text(talk, field) == "\(remark)\n\(TextGap.undecided)\n\(earlier ?? "")")
    talk.type("")
    #expect(talk.answered.hasPrefix("  请填 1、2 或者 3\n"))
    talk.type("1")
    #expect(text(talk, field) == remark + "\n", "\(talk.said)")
  }

  @Test func `a text that was begun and taken back is as if it had never been answered`() throws {
    var talk = try begun(without: ["主动公开"])
    let before = saved(talk)
    talk.type(["", "", "3", "先写一行试试。"])
    #expect(text(talk, "总体情况.主动公开")?.hasPrefix("先写一行试试。\n") == true, "\(talk.said)")
    talk.type("<")
    #expect(text(talk, "总体情况.主动公开") == nil && !saved(talk).contains("\n  主动公开:"), "\(saved(talk))")
    #expect(saved(talk).contains(try #require(before.split(separator: "总体情况:\n").last)), "\(saved(talk))")
    try talk.kill()
    #expect(talk.interview.topic == .text("总体情况.主动公开"), "\(talk.prompt)")
  }

  @Test func `a sentence or paragraphs may be added behind the text that stands there`() throws {
    var talk = try begun(without: [])
    let field = "总体情况.监督保障"
    let earlier = try #require(text(talk, field)).trimmingCharacters(in: .newlines)
    talk.type(["1.5", "群众来电来访的咨询都当面作了答复。", "3"])
    #expect(text(talk, field) == "\(earlier)群众来电来访的咨询都当面作了答复。\n", "\(talk.said)")
    talk.type(["1.5", "3", "另有一段。", "又有一段。", "", "3"])
    #expect(
      text(talk, field) == "\(earlier)群众来电来访的咨询都当面作了答复。\n另有一段。\n又有一段。\n", "\(talk.said)")
  }

  @Test func `a text that is made anew takes the place of the one that was changed only after a question`()
    throws
  {
    var talk = try begun(without: [])
    let field = "总体情况.监督保障"
    talk.type(["1.5", "2", "1", "工作考核为优秀等次。"])
    let earlier = text(talk, field)
    for (answer, isReplaced) in [("<", false), ("2", false), ("1", true)] {
      if !talk.prompt.contains("对吗？") && !talk.prompt.contains("先这样吗？") { talk.type("1.5") }
      talk.type("重新成文")
      #expect(talk.prompt == "用它代替原来的整段文字吗？ 1 代替   2 不代替\n> ", "\(talk.prompt)")
      talk.type(answer)
      #expect((text(talk, field) != earlier) == isReplaced, "\(talk.said)")
    }
    #expect(text(talk, field)?.contains(TextGap.undecided) == false)
  }

  @Test func `last year's text takes the place of another one only after a question`() throws {
    var talk = try begun(without: [])
    let field = "总体情况.监督保障"
    let earlier = text(talk, field)
    for (answer, isReplaced) in [("2", false), ("1", true)] {
      talk.type(["1.5", "4"])
      if talk.prompt.hasPrefix("怎么写？") { talk.type("照上年的文字改") }
      while talk.prompt.contains("今年怎么写？") { talk.type("2 今年考核的结果另文公布。") }
      #expect(talk.prompt.hasPrefix("用新写的代替原来的整段文字吗？"), "\(talk.prompt)")
      talk.type(answer)
      #expect((text(talk, field) != earlier) == isReplaced, "\(talk.said)")
    }
  }
}
