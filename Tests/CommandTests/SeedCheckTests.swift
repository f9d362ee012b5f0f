import Foundation
import TestSupport
import Testing

/// What `check` says of reports that townships published, whose faults are known.
@Suite(
  .enabled(
    if: PublicSuite.file("../seeds") != nil,
    "no folder seeds beside the public suites; name theirs in NIANBAO_SUITES"))
struct SeedCheckTests {
  @Test(arguments: [
    ("王店镇2020", ["“政府集中采购”采购总金额写的是“108万元”，按 108 计"]),
    ("汉阳镇2021", ["全表读到 1 个数，应为 7 个", "全表读到 18 个数，应为 15 个", "没有找到“六、其他需要报告的事项”这个标题"]),
    ("湖山乡2020", ["“（一）予以公开”整行：读到 4 个数，应为 7 个", "写的是“为成员为成员”", "数字后面少了单位"]),
    ("新习镇2020", ["“（一）予以公开”整行：读到 6 个数，应为 7 个", "有 140 格没有数"]),
    (
      "太平庄乡2019",
      ["写的是“二是”，同一段里出现两次", "没有找到“四、政府信息公开行政复议、行政诉讼情况”这个标题", "留有“[bookmark”", "源文件是空的 154 格"]
    ),
  ])
  func `the faults of a published report are named`(name: String, words: [String]) throws {
    let scratch = try Scratch()
    let file = try #require(PublicSuite.file("../seeds/\(name).txt"))
    try scratch.write(Data(contentsOf: file), to: "年报.txt")
    let run = try scratch.program().run("check", "年报.txt")
    for words in words { #expect(run.output.contains(words), "\(run.output)") }
  }
}
