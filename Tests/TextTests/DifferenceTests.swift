import Testing
import Text

@Suite struct LineDifferenceTests {
  /// Both texts, a letter for each line, and what is told: `-` or `+`, the line's number, its letter.
  static let cases = [
    ("", "", ""), ("abc", "abc", ""), ("abc", "axc", "-2b +2x"), ("ac", "abc", "+2b"), ("abc", "ac", "-2b"),
    ("abc", "xabc", "+1x"), ("abc", "abcx", "+4x"), ("abcde", "axcye", "-2b +2x -4d +4y"),
    ("abcd", "axyd", "-2b -3c +2x +3y"), ("aab", "ab", "-2a"), ("abcde", "acdxe", "-2b +4x"),
  ]

  @Test(arguments: cases)
  func `the lines that differ are told in order`(old: String, new: String, told: String) {
    let difference = LineDifference(from: lines(old), to: lines(new))
    let line = { (line: LineDifference.Line) in "\(line.isAdded ? "+" : "-")\(line.number)\(line.text)" }
    #expect(difference.lines.map(line).joined(separator: " ") == told)
  }

  @Test func `two spellings of one character differ`() {
    #expect(LineDifference(from: lines("\u{E9}"), to: Array("e\u{301}".utf8)).lines.count == 2)
  }

  @Test func `texts that differ much are told whole`() {
    let old = (0..<1500).map { "o\($0)" } + ["shared"] + (0..<1500).map { "p\($0)" }
    let new = (0..<1500).map { "n\($0)" } + ["shared"]
    let bytes = { (lines: [String]) in Array(lines.joined(separator: "\n").utf8) }
    let difference = LineDifference(from: bytes(old), to: bytes(new))
    #expect(difference.lines.count == old.count + new.count)
  }

  private func lines(_ letters: String) -> [UInt8] {
    Array(letters.map(String.init).joined(separator: "\n").utf8)
  }
}

@Suite struct SentencesTests {
  @Test(
    arguments: [
      ("", []), ("甲。乙。", ["甲。", "乙。"]), ("甲。 乙", ["甲。", "乙"]), ("“甲。”乙！？丙", ["“甲。”", "乙！？", "丙"]),
      ("甲；乙\n丙，丁", ["甲；乙", "丙，丁"]), ("（甲。）。乙", ["（甲。）。", "乙"]), ("。", ["。"]),
    ] as [(String, [String])])
  func `a text is split where sentences end`(text: String, sentences: [String]) {
    #expect(Sentences.split([text]) == sentences)
  }

  @Test func `each paragraph begins a sentence`() {
    #expect(Sentences.split(["甲", "乙。丙", ""]) == ["甲", "乙。", "丙"])
  }

  @Test(
    arguments: [
      (["甲"], ["甲"], []),
      (["甲乙丙"], ["丁戊己"], ["甲乙丙→丁戊己"]),
      (["甲", "乙"], ["甲"], ["乙→"]),
      (["乙"], ["甲", "乙"], ["→甲"]),
      (["共收到2件。", "无。"], ["新的一句话。", "共收到3件。"], ["→新的一句话。", "共收到2件。→共收到3件。", "无。→"]),
    ] as [([String], [String], [String])])
  func `a sentence is held against the one it replaces`(old: [String], new: [String], told: [String]) {
    let changes = Sentences.changes(from: old, to: new)
    #expect(changes.map { "\($0.old ?? "")→\($0.new ?? "")" } == told)
  }
}
