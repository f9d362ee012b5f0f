import AnnualReport
import Testing
import Text

@testable import nianbao

/// Lines that are broken for a narrow window.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("短的一行\n", "短的一行\n"), ("", ""), ("\n\n", "\n\n"), ("一二三四五六七八九十", "一二三四五六七八九十"),
    ("    报告年度现在是：2024", "    报告年度现在是：\n    2024"),
    ("一二三四五六七八九十，下一句", "一二三四五六七八九\n十，下一句"),
    ("适用格式：（国办〔2021〕30号）", "适用格式：（国办\n〔2021〕30号）"),
    ("  ask                 一问一答填报", "  ask  一问一答填报"),
    ("一二三四五六七八；p 先看草稿", "一二三四五六七八；\np 先看草稿"), ("写错了单独一行输入 < 删去", "写错了单独一行输入\n< 删去"),
    ("12345678901234567890123", "12345678901234567890\n123"),
    (
      "a/answers.yaml:10:9: \u{1B}[1;31m错误\u{1B}[0m: “行政许可”",
      "a/answers.yaml:10:9:\n\u{1B}[1;31m错误\u{1B}[0m: “行政许可”"
    ),
    ("\u{1B}[1;31m错误\u{1B}[0m: 一二三四五六七", "\u{1B}[1;31m错误\u{1B}[0m: 一二三四五六七"),
    ("完了 \u{1B}[1;31m一二三四五六七八九十\u{1B}[0m", "完了 \u{1B}[1;31m一二三四五六七\n八九十\u{1B}[0m"),
  ])
  func `numbers and what clings together stay whole, colours take no room`(text: String, folded: String) {
    #expect(Folding.folded(text, width: 20) == folded)
  }

  @Test func `nothing is folded where there is no window`() {
    let text = String(repeating: "长", count: 200)
    #expect(Folding.folded(text, width: nil) == text)
    #expect(Folding.folded(text, width: 1) == text)
  }

  @Test(arguments: [2, 3, 7, 20, 80]) func `nothing but blanks is changed`(width: Int) {
    let text = """
      drafts/云溪镇人民政府-2025/answers.yaml:14:12: \u{1B}[1;31m错误\u{1B}[0m: 表“收到和处理政府信息公开申请情况”自然人一列不平衡
          本年新收 2 + 上年结转 0 = 2，而 办理总计 3 + 结转下年 0 = 3，相差 1

        1   报告年度：2024     2   单位全称：云溪镇人民政府
      """
    let folded = Folding.folded(text, width: width)
    #expect(folded.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    let plain = folded.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    // A path stays whole, so that it can be copied.
    #expect(plain.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width || $0.contains("/") })
  }
}
