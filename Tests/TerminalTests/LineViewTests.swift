import AnnualReport
import TestSupport
import Testing
import Text

@testable import nianbao

/// A view and the screen that it prints on, with a line of somebody else above.
private struct Stage {
  var view: LineView
  var screen: Screen
  let prompt: String
  var buffer = LineBuffer(history: ["上一条", String(repeating: "长", count: 30)])

  init(prompt: String, width: Int, height: Int) {
    self.prompt = prompt
    view = LineView(prompt: prompt, width: width, height: height)
    screen = Screen(width: width, height: height)
    screen.show("题目\r\n")
    paint()
  }

  mutating func paint() { screen.show(view.paint(buffer.text, cursor: buffer.cursor)) }

  mutating func press(_ keys: Key...) {
    for key in keys {
      _ = buffer.apply(key)
      paint()
    }
  }
}

@Test func `what is typed at the end is printed and nothing else`() {
  var view = LineView(prompt: "> ", width: 20, height: 24)
  #expect(view.paint([], cursor: 0) == "> ")
  #expect(view.paint(["年"], cursor: 1) == "年")
  #expect(view.paint(["年", "1"], cursor: 2) == "1")
  #expect(view.paint(["年"], cursor: 1) == "\u{8}\u{1B}[J")
  #expect(view.paint([], cursor: 0) == "\u{8}\u{8}\u{1B}[J")
}

@Test func `a Chinese character is erased on the screen as in the text`() {
  var stage = Stage(prompt: "？", width: 20, height: 5)
  stage.press(.text("年报数据"), .eraseBack, .eraseBack, .text("乙"))
  #expect(stage.screen.rows == ["题目", "？年报乙", "", "", ""])
  #expect(stage.screen.column == 8)
}

@Test func `a wide character that does not fit goes to the next row`() {
  var stage = Stage(prompt: ">", width: 20, height: 5)
  stage.press(.text("一二三四五六七八九十"))
  #expect(stage.screen.rows == ["题目", ">一二三四五六七八九", "十", "", ""])
  stage.press(.home, .eraseForward)
  #expect(stage.screen.rows == ["题目", ">二三四五六七八九十", "", "", ""])
  stage.press(.text("1"))
  #expect(stage.screen.rows == ["题目", ">1二三四五六七八九十", "", "", ""])
  stage.press(.end)
  #expect(stage.screen.row == 2)
  #expect(stage.screen.column == 0)
}

@Test func `a mark that has no letter before it is not drawn on the prompt`() {
  var stage = Stage(prompt: "> ", width: 20, height: 4)
  stage.press(.text("\u{600}Z"), .text("\u{301}"))
  #expect(stage.screen.rows[1].unicodeScalars.elementsEqual("> Z\u{301}".unicodeScalars))
  stage.press(.eraseBack)
  #expect(stage.screen.rows[1].unicodeScalars.elementsEqual(">".unicodeScalars))
}

@Test func `a character of two wide parts at the edge of the window does not scroll it`() {
  var stage = Stage(prompt: "> ", width: 20, height: 1)
  stage.press(.text("abcdefghijklmnop👨\u{200D}👀"), .left)
  #expect(stage.screen.rows == ["> abcdefghijklmnop👨\u{200D}"])
  #expect(stage.screen.column == 18)
}

@Test func `a coloured prompt takes the room of its letters`() {
  var stage = Stage(prompt: "\u{1B}[1;33m提醒\u{1B}[0m ", width: 20, height: 4)
  stage.press(.text("12"), .left, .text("，"))
  #expect(stage.screen.rows[1] == "提醒 1，2")
  #expect(stage.screen.column == 8)
}

@Test func `a finished text stands whole above the next line`() {
  for count in [0, 5, 19, 20, 39, 200] {
    var stage = Stage(prompt: ">", width: 20, height: 4)
    stage.buffer = LineBuffer()
    stage.press(.text(String(repeating: "a", count: count)), .home)
    stage.screen.show(stage.view.finish(stage.buffer.text))
    let lines = stage.screen.scrolled + stage.screen.rows.prefix(stage.screen.row)
    #expect(lines.joined() == "题目>" + stage.buffer.string, "\(count)")
    #expect(stage.screen.column == 0)
    #expect(stage.screen.rows[stage.screen.row].isEmpty)
  }
}

@Test func `after a change of the window the text is shown for the new one`() {
  var view = LineView(prompt: "> ", width: 40, height: 24)
  _ = view.paint(Array("一二三四五六七八九十一二"), cursor: 12)
  view.resize(width: 20, height: 24)
  #expect(view.paint(Array("一二三四五六七八九十一二"), cursor: 12) == "\r\u{1B}[J> 一二三四五六七八九十一二")
  view.resize(width: 60, height: 24)
  #expect(view.paint(Array("一二三"), cursor: 3) == "\r\u{1B}[J> 一二三")
}

@Test(arguments: [3, 4, 8, 40], [20, 21, 33])
func `after any keys the screen shows the text`(height: Int, width: Int) throws {
  var random = SeededGenerator(seed: height * 100 + width)
  let texts = ["年", "报", "，", "a", "1", "２", "e\u{301}", "\u{301}", "\t", "一\n二", "\n", "𠮷", "中文和abc混排的一段，"]
  let moves: [Key] = [
    .eraseBack, .eraseBack, .eraseForward, .left, .left, .right, .wordLeft, .home, .end, .previous, .next,
    .killToEnd, .killToStart, .killWord,
  ]
  for round in 0..<RunLength.rounds(6, long: 60) {
    let prompt = round % 3 == 0 ? "一个很长的提问要占两行才写得完的那种？" : "> "
    var stage = Stage(prompt: prompt, width: width, height: height)
    var isUndisturbed = true
    for step in 0..<120 {
      let isText = Int.random(in: 0..<10, using: &random) < 6
      let text = try #require(texts.randomElement(using: &random))
      let move = try #require(moves.randomElement(using: &random))
      stage.press(isText ? .text(text) : move)
      if Int.random(in: 0..<40, using: &random) == 0 {
        stage.screen.show(stage.view.leave())
        stage.paint()
        isUndisturbed = false
      }
      let expected = Screen.Expected(
        prompt: prompt, text: stage.buffer.text, cursor: stage.buffer.cursor, width: width)
      let difference = stage.screen.difference(from: expected)
      try #require(
        difference == nil, "round \(round) step \(step): \(stage.buffer.string.debugDescription)")
      if isUndisturbed && stage.screen.scrolled.isEmpty { #expect(stage.screen.rows[0] == "题目") }
    }
  }
}
