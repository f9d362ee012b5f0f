import Testing
import Text

@Test(arguments: [
  ("改进情况【待填：做法】", "【待填", 12), ("到XX", "XX", 3), ("XX", "XX", 0), ("X", "XX", nil), ("", "XX", nil),
  ("待核", "待填", nil), ("XXXY", "XXY", 1), ("任何文字", "", 0), ("", "", 0),
  // é and e with its accent are one character, and two spellings.
  ("\u{E9}", "e\u{301}", nil), ("e\u{301}", "e", 0),
])
func `words are found byte for byte`(text: String, words: String, offset: Int?) {
  #expect(Array(text.utf8).firstOffset(of: Array(words.utf8)) == offset)
  #expect(text.containsBytes(of: words) == (offset != nil))
}

@Test func `bytes are looked for in a range`() {
  let bytes = Array("ababab".utf8)
  let pattern = Array("ab".utf8)
  #expect(bytes.firstOffset(of: pattern, from: 1) == 2)
  #expect(bytes.firstOffset(of: pattern, from: 5) == nil)
  #expect(bytes.firstOffset(of: pattern, from: 9) == nil)
  let find = { (range: Range<Int>) in bytes.span.firstOffset(of: pattern.span, in: range) }
  #expect(find(1..<4) == 2)
  #expect(find(1..<3) == nil)
  let stands = { (offset: Int) in bytes.span.starts(with: pattern.span, at: offset) }
  #expect([4, 5, 6].map(stands) == [true, false, false])
}

@Test(arguments: [
  ("甲{{乙{{{", "{{", "｛｛", "甲｛｛乙｛｛{"), ("aaa", "aa", "a", "aa"), ("甲乙", "乙", "", "甲"), ("甲", "", "乙", "甲"),
  ("", "甲", "乙", ""), ("甲", "乙", "丙", "甲"),
])
func `words are replaced`(text: String, words: String, replacement: String, replaced: String) {
  #expect(text.replacingBytes(of: words, with: replacement) == replaced)
}

@Test func `words are found in a part of a text`() {
  let text = "（单位：件）"
  #expect(text.dropFirst().containsBytes(of: "单位"))
  #expect(!text.dropFirst(2).containsBytes(of: "单位"))
  #expect(!text.dropLast(5).containsBytes(of: "单位"))
}
