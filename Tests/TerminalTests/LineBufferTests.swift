import Testing

@testable import nianbao

/// The text with `|` at the cursor, after some keys.
private func edited(_ start: String = "", _ keys: Key..., history: [String] = []) -> String {
  var buffer = LineBuffer(history: history)
  _ = buffer.insert(start)
  for key in keys { _ = buffer.apply(key) }
  return String(buffer.text[..<buffer.cursor]) + "|" + String(buffer.text[buffer.cursor...])
}

@Test func `typing, erasing and moving go by whole characters`() {
  #expect(edited("年报数据", .eraseBack, .eraseBack, .text("乙")) == "年报乙|")
  #expect(edited("１２", .left, .text("３")) == "１３|２")
  #expect(edited("ae\u{301}", .eraseBack) == "a|")
  #expect(edited("年报", .home, .eraseForward) == "|报")
  #expect(edited("年报", .home, .endOfInput, .right, .right) == "报|")
  #expect(edited("年报", .left, .home, .left, .end) == "年报|")
}

@Test func `a mark joins the character it comes after`() {
  #expect(edited("e", .text("\u{301}"), .eraseBack) == "|")
  #expect(edited("\u{301}", .home, .text("e"), .eraseBack) == "|")
  #expect(edited("👨", .text("\u{200D}"), .text("👩"), .left) == "|👨‍👩")
}

@Test func `kill takes a part away`() {
  #expect(edited("一二三", .left, .killToEnd) == "一二|")
  #expect(edited("一二三", .left, .killToStart) == "|三")
  #expect(edited("收到申请2件，办结", .killWord) == "收到申请2件，|")
  #expect(edited("收到申请2件，办结", .killWord, .killWord) == "收到申请2件|")
  #expect(edited("收到申请12件", .killWord, .killWord) == "收到申请|")
  #expect(edited("two words  ", .killWord) == "two |")
  #expect(edited("收到 abc，", .wordLeft, .wordLeft) == "收到 |abc，")
  #expect(edited("收到 abc，", .home, .wordRight, .wordRight) == "收到 abc|，")
}

@Test func `Up and Down walk the entries and lose nothing`() {
  let history = ["甲", "乙"]
  #expect(edited("丙", .previous, history: history) == "乙|")
  #expect(edited("丙", .previous, .previous, .previous, history: history) == "甲|")
  #expect(edited("丙", .previous, .text("改"), .next, history: history) == "丙|")
  #expect(edited("丙", .previous, .text("改"), .next, .previous, history: history) == "乙改|")
}

@Test func `what cannot be done says so`() {
  var buffer = LineBuffer()
  let refused: [Key] = [
    .eraseBack, .eraseForward, .left, .right, .previous, .next, .killToEnd, .killWord, .invalid,
  ]
  let done = refused.filter { buffer.apply($0) }
  #expect(done.isEmpty)
  let accepted: [Key] = [.text("a"), .ignored, .left, .home, .end]
  let undone = accepted.filter { !buffer.apply($0) }
  #expect(undone.isEmpty)
}

@Test func `control characters never get in`() {
  #expect(edited("a\u{1B}[2Jb\u{9B}c\r\nd") == "a[2Jbc\nd|")
  #expect(edited("", .previous, history: ["\u{1B}甲\u{7}"]) == "甲|")
}

@Test(.timeLimit(.minutes(10))) func `an entry ends at one megabyte, also one that comes in pieces`() {
  var buffer = LineBuffer()
  let piece = String(repeating: "年", count: 21_845)
  var fits = true
  for _ in 0..<128 { fits = buffer.insert(piece) && fits }
  #expect(!fits)
  #expect(buffer.text.count == TypedText.limit / 3)
  let keys: [Key] = [.eraseBack, .text("a"), .text("报"), .text("报"), .killToStart, .text(piece)]
  let done = keys.map { buffer.apply($0) }
  #expect(done == [true, true, true, false, true, true])
}
