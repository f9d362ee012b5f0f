import AnnualReport
import Foundation
import TestSupport
import Testing

/// Reports that townships published, as they were found; each was also typed into the drafts of this repository by hand.
private let seeds: [(name: String, draft: String, cells: Int)] = [
  ("王店镇2020", "王店镇人民政府-2020", 198), ("湖山乡2020", "湖山乡人民政府-2020", 106),
  ("新习镇2020", "新习镇人民政府-2020", 58), ("汉阳镇2021", "汉阳镇人民政府-2021", 8),
  ("太平庄乡2019", "太平庄乡人民政府-2019", 3),
]

private func seed(_ name: String) throws -> PublishedReport {
  let file = try #require(PublicSuite.file("../seeds/\(name).txt"))
  return try #require(try published([UInt8](Data(contentsOf: file))))
}

/// What is read of a document over the shipped editions.
func published(_ bytes: [UInt8], named name: String = "年报") throws -> PublishedReport? {
  PublishedReport(
    try PublishedDocument(bytes), named: name, editions: try Shipped.editions(),
    presentYear: Shipped.presentYear)
}

@Suite(
  .enabled(
    if: PublicSuite.file("../seeds") != nil,
    "no folder seeds beside the public suites; name theirs in NIANBAO_SUITES"))
struct SeedTests {
  @Test(arguments: seeds)
  func `every cell that is read of a published report is what a person typed from it`(
    name: String, draft: String, cells: Int
  ) throws {
    let report = try seed(name)
    let typed = try Samples.answers(draft)
    #expect(report.answers.form.edition == typed.form.edition)
    #expect(report.answers.year == typed.year)
    let form = report.answers.form
    let read = form.cells.indices.filter { report.answers.figures[$0].isGiven }
    #expect(read.count == cells)
    for cell in read {
      let name = form.cells[cell].id.description
      // What was typed as it stood, with its unit, is an error in an answers file.
      guard let figure = typed.quantity(name) else { continue }
      #expect(report.answers.quantity(name) == figure, "\(name)")
    }
    let printed = form.cells.indices.filter { !form.cells[$0].isGroup && !form.cells[$0].isOptional }
    let open = report.answers.unread?.filter {
      if case .cell(let id) = $0.place { id.table != "其他事项" } else { false }
    }
    #expect(open?.count == printed.count - cells)
  }

  @Test func `a unit behind a figure is told`() throws {
    let answers = try seed("王店镇2020").answers
    #expect(answers.quantity("主动公开.政府集中采购.采购金额")?.description == "108")
    #expect(answers.problems.contains { $0.reason == .understoodAs("108万元", "108") })
  }

  @Test func `open cells say why`() throws {
    func reasons(_ name: String) throws -> Set<String> {
      Set(
        (try seed(name).answers.unread ?? []).map { unread in
          let sentence = unread.reason.sentence
          return sentence.contains("：") ? String(sentence.prefix { $0 != "：" }) : sentence
        })
    }
    #expect(try reasons("新习镇2020").contains("读到 6 个数，应为 7 个，分不清是哪几格"))
    #expect(try reasons("太平庄乡2019").contains("没有读到"))
    #expect(try reasons("汉阳镇2021").contains("读到 18 个数，应为 15 个，分不清是哪几格"))
    #expect(try reasons("湖山乡2020").contains { $0.hasPrefix("读到 ") })
  }
}
