import Foundation
import TestSupport
import Testing

/// Drafts, and the samples that come with the program.
@Suite struct DraftTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `writes nothing that is not complete`() throws {
    try scratch.write(Sample.with("  行政许可: 31\n", ""), to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.messages.hasSuffix("没有写报告，改好后再运行；先看样子可加 --draft\n"))
    #expect(run.output == "")
    #expect(run.code == 1)
    #expect(scratch.files("a") == ["answers.yaml"])
  }

  @Test func `marks a draft and lists what is wrong at its end`() throws {
    try scratch.write(Sample.with("  行政许可: 31\n", ""), to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml", "--draft")
    #expect(run.output == "a/report.txt\na/report.html\na/report.docx\n")
    #expect(run.code == 1)
    let text = try scratch.text("a/report.txt")
    let page = try scratch.text("a/report.html")
    for output in [text, page] {
      #expect(output.contains("草稿"))
      #expect(output.contains("【未填】"))
      #expect(output.contains("尚有问题"))
      #expect(output.contains("有 1 格未填"))
    }
    try scratch.write(Sample.text, to: "a/answers.yaml")
    #expect(try scratch.program().run("fill", "a/answers.yaml").code == 0)
    #expect(try !scratch.text("a/report.txt").contains("草稿"))
  }

  /// The three reports that have gaps as published.
  static let incomplete = ["太平庄乡人民政府-2019", "汉阳镇人民政府-2021", "湖山乡人民政府-2020"]

  @Test(arguments: RunLength.cases(Samples.all)) func `fills every sample`(name: String) throws {
    let isComplete = !Self.incomplete.contains(name)
    let final = try Program().run("fill", "drafts/\(name)", "-o", scratch.path() + "/final")
    #expect(final.code == (isComplete ? 0 : 1))
    #expect(scratch.files("final/\(name)").count == (isComplete ? 4 : 0))
    let draft = try Program().run("fill", "drafts/\(name)/answers.yaml", "--draft", "-o", scratch.path())
    #expect(draft.code == (isComplete ? 0 : 1))
    #expect(scratch.files(name) == [".made", "report.docx", "report.html", "report.txt"])
  }

  @Test func `fills all samples at once`() throws {
    let run = try Program().run("fill", "drafts", "-o", scratch.path())
    // The worked county has three units that are right and one that is not.
    #expect(run.messages.contains("写出 \(Samples.all.count - 3 + 3)，没有变化 0，有问题没有写 \(3 + 1)，读不了或写不了 0\n"))
    #expect(run.code == 1)
  }
}
