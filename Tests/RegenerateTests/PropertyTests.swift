import AnnualReport
import Foundation
import TestSupport
import Testing
import YAMLSubset

/// Random corrections of random drafts, with fixed seeds.
@Suite struct PropertyTests {
  /// Complete drafts of both editions in different ways of writing.
  static let samples = [
    "云溪镇人民政府-2024", "云溪镇人民政府-2025", "王店镇人民政府-2020", "新习镇人民政府-2020", "青禾乡人民政府-2019",
    "砚湾镇人民政府-2021", "苇陌乡人民政府-2020",
  ]

  @Test(arguments: RunLength.cases(samples))
  func `a corrected report is what a fresh fill of its file gives`(sample: String) throws {
    var numbers = SeededGenerator(seed: 20_260_305)
    var changed = 0
    for _ in 0..<RunLength.rounds(12, long: 96) where changed < RunLength.rounds(1, long: 12) {
      let scratch = try Scratch()
      // The draft itself is one that was corrected before.
      try scratch.write(try corrected(sample, &numbers), to: "a/answers.yaml")
      let first = try scratch.program().run("fill", "a/answers.yaml")
      // Figures at random may contradict what the prose of a sample says of them; then there is nothing to correct.
      if Self.isOnlyProse(first) { continue }
      try #require(first.code == 0, "\(first.transcript)")
      let before = try scratch.contents("a")
      let words = RandomCorrections(of: try answers(scratch), numbers: &numbers).words
      let run = try scratch.program(month: 3).run(["regenerate", "a", "--because", "试"] + words)
      if Self.isOnlyProse(run) { continue }
      try #require(run.code == 0, "\(run.transcript)")
      try scratch.write(try scratch.text("a/answers.yaml"), to: "b/answers.yaml")
      try #require(try scratch.program().run("fill", "b/answers.yaml").code == 0)
      for name in ["report.txt", "report.html", "report.docx"] {
        #expect(try scratch.text("a/\(name)") == scratch.text("b/\(name)"), "\(words)")
      }
      let isChanged = try scratch.contents("a")["report.html"] != before["report.html"]
      if isChanged { changed += 1 }
      let kept = try scratch.contents("a")
      for name in ["answers.yaml", "report.txt", "report.html", "report.docx"] where isChanged {
        #expect(kept["history/1-2026-02-01/\(name)"] == before[name])
      }
      let again = try scratch.program(month: 4).run("regenerate", "a")
      #expect(again.messages.hasSuffix("a: 没有改动，报告没有重写\n") && again.code == 0)
      #expect(try scratch.contents("a") == kept)
    }
    #expect(changed > 0)
  }

  @Test(arguments: RunLength.cases(samples))
  func `a corrected cell leaves every other cell and byte as it was`(sample: String) throws {
    let text = try PackageFolder.text("drafts/\(sample)/answers.yaml")
    let file = try Shipped.file(text)
    let answers = file.answers
    // The short run takes every fourth cell, which meets every column of the tables.
    for (cell, described) in answers.form.cells.enumerated() where RunLength.isLong || cell % 4 == 0 {
      let figure = answers.figures[cell].quantity == Quantity(7) ? "8" : "7"
      let correction = try Correction("\(described.id)=\(figure)", form: answers.form)
      let corrected = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        try correction.apply(to: &editor)
      }
      #expect(corrected.readings == 2)
      let new = try Shipped.answers(String(decoding: corrected.bytes, as: UTF8.self))
      #expect(new.figures[cell].quantity?.description == figure, "\(described.id)")
      for (other, old) in answers.figures.enumerated() where other != cell {
        let found = new.figures[other]
        if case .computed = old, case .computed = found { continue }
        #expect(found.quantity == old.quantity, "\(described.id) changed \(answers.form.cells[other].id)")
      }
      let lines = Snapshot.lines(of: text, and: String(decoding: corrected.bytes, as: UTF8.self))
      #expect(lines.split(separator: "\n").count <= 4, "\(described.id):\n\(lines)")
    }
  }

  /// Whether a report was refused for nothing but what its prose says beside its figures.
  private static func isOnlyProse(_ run: Program.Run) -> Bool {
    let text = run.output + run.messages
    return run.code == 1 && text.contains("[文字.") && !text.contains(": 错误: ")
  }

  private func answers(_ scratch: Scratch) throws -> Answers {
    try Shipped.answers(try scratch.text("a/answers.yaml"))
  }

  /// The text of a sample after corrections.
  private func corrected(_ sample: String, _ numbers: inout SeededGenerator) throws -> String {
    let file = try Shipped.file(try PackageFolder.text("drafts/\(sample)/answers.yaml"))
    // What is said there of the applications would contradict figures at random.
    let neutral = "总体情况.依申请公开=收到和处理的申请见第三部分的表。"
    let corrections = try (RandomCorrections(of: file.answers, numbers: &numbers).words + [neutral]).map {
      try Correction($0, form: file.answers.form)
    }
    let corrected = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for correction in corrections { try correction.apply(to: &editor) }
    }
    return String(decoding: corrected.bytes, as: UTF8.self)
  }
}
