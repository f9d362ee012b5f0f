import TestSupport
import Testing

/// `fill --paste`.
@Suite struct PasteTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `it is written where it is asked for, and from then on with every other`() throws {
    try scratch.write(Sample.text, to: "a/answers.yaml")
    let program = scratch.program()
    #expect(
      try program.run("fill", "a/answers.yaml").output == "a/report.txt\na/report.html\na/report.docx\n")
    let asked = try program.run("fill", "a/answers.yaml", "--paste")
    #expect(asked.output == "a/report.txt\na/report.html\na/report.docx\na/report-paste.html\n")
    // It is another form of the same report, not another report.
    #expect(!scratch.exists("a/history"))
    try scratch.edit("a/answers.yaml", "单位: 云溪镇", "单位: 云溪新镇")
    let again = try program.run("fill", "a/answers.yaml")
    #expect(again.output == asked.output)
    #expect(try scratch.text("a/report-paste.html").contains("云溪新镇"))
    #expect(scratch.exists("a/history/1-2026-02-01/report-paste.html"))
  }
}
