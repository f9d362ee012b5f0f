import Mustache
import Testing

@testable import AnnualReport

/// Which names may stay where a sentence was changed: those whose figure and the words beside it stayed.
@Suite struct TextChangeTests {
  @Test(arguments: [
    // Equal figures change places: only their words tell which is which.
    ("部分公开{{甲}}件、无法提供{{乙}}件", "无法提供1件、部分公开1件", []),
    ("部分公开{{甲}}件，无法提供{{乙}}件。", "全年答复1件无法提供、1件部分公开。", []),
    ("其他处理{{甲}}件，其余{{丙}}件。", "其他处理1件，无法提供1件；其余4件。", ["甲"]),
    // Words that come to a figure may make it count something else.
    ("收到申请{{丙}}件，予以公开{{甲}}件；处罚{{乙}}件。", "收到申请4件，网上予以公开1件；处罚1件。", ["丙", "乙"]),
    // What the sentence begins with is said of all of it.
    ("收到申请{{丙}}件；处罚{{乙}}件。", "去年，收到申请4件；处罚1件。", []),
    ("{{年}}年，收到申请{{丙}}件。", "2024年，收到申请4件。2025年，收到申请4件。", ["丙"]),
    ("收到申请{{丙}}件。处罚{{乙}}件。", "网上收到申请4件。处罚1件。", ["乙"]),
    ("收到申请{{丙}}件，予以公开{{甲}}件。", "收到申请14件，予以公开1件。", ["甲"]),
    ("收到申请{{丙}}件，予以公开{{甲}}件。", "收到申请5件，予以公开1件。", ["甲"]),
    ("{{年}}年，收到申请{{丙}}件。", "2025年，收到申请4件。", ["年", "丙"]),
    ("收到申请{{丙}}件。", "收到申请4件，其中1件是上年的。", ["丙"]),
    // Another verb makes it another figure, and what is part of it too.
    ("制发规范性文件{{丙}}件，废止{{甲}}件；处罚{{乙}}件。", "清理规范性文件4件，废止1件；处罚1件。", []),
    ("收到申请{{丙}}件，其中自然人{{甲}}件。", "办结申请4件，其中自然人1件。", []),
    ("予以公开{{丙}}件。", "未予以公开4件。", []),
  ])
  func `a name stays with its words and its figure`(sentence: String, typed: String, kept: [String]) throws {
    let figures = ["甲": "1", "乙": "1", "丙": "4", "年": "2025"]
    let before = try Template(sentence).expansion { figures[$0] ?? "" }
    let change = TextChange(from: before.text, to: typed)
    let names = zip(before.names, change.keepingWords(before.names.map { $0.expanded })).filter {
      name, isKept in
      isKept && change.words(at: name.expanded) == change.oldWords(at: name.expanded)
    }
    #expect(names.map { $0.0.name } == kept)
  }
}
