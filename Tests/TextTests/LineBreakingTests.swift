import Testing
import Text

private let cases: [(text: String, width: Int, indent: Int, lines: [String])] = [
  ("", 10, 0, [""]),
  ("一二三四五", 10, 0, ["一二三四五"]),
  ("一二三四五六", 10, 0, ["一二三四五", "六"]),
  ("一二三四五六", 10, 4, ["一二三", "四五六"]),
  ("一二三四，五六", 8, 0, ["一二三", "四，五六"]),
  ("一二三（四）五", 8, 0, ["一二三", "（四）五"]),
  ("一二三《四五》", 8, 0, ["一二三", "《四五》"]),
  ("共12345件", 6, 0, ["共", "12345", "件"]),
  ("看 https://a.cn 吧", 12, 0, ["看", "https://a.cn", "吧"]),
  ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]),
  ("一 二 三", 4, 0, ["一", "二", "三"]),
  ("一二。。。。。", 6, 0, ["一", "二。。", "。。。"]),
  ("中", 2, 0, ["中"]),
  ("12.5万元，约", 8, 0, ["12.5万", "元，约"]),
]

@Test(arguments: cases)
func `lines break where Chinese typesetting allows it`(text: String, width: Int, indent: Int, lines: [String])
{
  #expect(LineBreaking.lines(text, width: width, indent: indent) == lines)
}

@Test func `no line is too wide and nothing but blanks is lost`() {
  let text = "2025年，我镇共收到政府信息公开申请12件（其中自然人10件、法人2件），见https://www.example.com/“公开”专栏；办结11件。"
  for width in 2...60 {
    let lines = LineBreaking.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined() == text)
  }
}

private let labels: [(text: String, unbroken: [String], width: Int, lines: [String])] = [
  ("一二三四五六七八", [], 10, ["一二三四", "五六七八"]),
  ("一二三四五六七八", ["四五"], 10, ["一二三四五", "六七八"]),
  ("一二三四五六七八", ["五六", "四五"], 10, ["一二三", "四五六七八"]),
  ("一二三四五六七八", ["三四五六"], 10, ["一二", "三四五六", "七八"]),
  ("一二三，四五六七八九", [], 12, ["一二三，", "四五六七八九"]),
  // A word that no line has room for is broken after all.
  ("一二三四五六七八", ["二三四五六七"], 8, ["一", "二三四五", "六七八"]),
  ("一二三四五六七八", [""], 10, ["一二三四", "五六七八"]),
]

@Test(arguments: labels)
func `a label is broken into like lines, at its joints and never inside its words`(
  text: String, unbroken: [String], width: Int, lines: [String]
) {
  #expect(MeasuredText(text, unbroken: unbroken).balancedLines(width: width) == lines)
}
