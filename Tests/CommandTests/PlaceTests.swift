import Foundation
import TestSupport
import Testing

/// Where reports go, and where they never go.
@Suite struct PlaceTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let report = [".made", "report.docx", "report.html", "report.txt"]

  @Test func `writes beside answers yaml`() throws {
    try scratch.write(Sample.text, to: "草稿/answers.yaml")
    let run = try scratch.program().run("fill", "草稿/answers.yaml")
    #expect(run.output == "草稿/report.txt\n草稿/report.html\n草稿/report.docx\n")
    #expect(scratch.files("草稿") == [".made", "answers.yaml", "report.docx", "report.html", "report.txt"])
  }

  @Test func `writes into the folder of the name`() throws {
    try scratch.write(Sample.text, to: "云溪.yaml")
    let run = try scratch.program().run("fill", "云溪.yaml")
    #expect(run.output == "云溪/report.txt\n云溪/report.html\n云溪/report.docx\n")
    #expect(scratch.files("云溪") == Self.report)
  }

  @Test func `writes below the output folder by unit and year`() throws {
    try scratch.write(Sample.text, to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml", "-o", "out/2024")
    #expect(
      run.output
        == "out/2024/云溪镇人民政府-2024/report.txt\nout/2024/云溪镇人民政府-2024/report.html\nout/2024/云溪镇人民政府-2024/report.docx\n"
    )
    #expect(scratch.files("out/2024/云溪镇人民政府-2024") == Self.report)
  }

  @Test func `writes below the output folder where the unit begins with a mark that combines`() throws {
    try scratch.write(Sample.with(unit: "\u{301}镇"), to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml", "-o", "out")
    #expect(run.code == 0)
    #expect(scratch.files("out/\u{301}镇-2024") == Self.report)
  }

  @Test func `fills from standard input`() throws {
    var program = scratch.program()
    program.input = Data(Sample.text.utf8)
    let run = try program.run("fill", "-", "-o", "out")
    #expect(run.code == 0)
    #expect(scratch.files("out/云溪镇人民政府-2024") == Self.report)
  }

  @Test func `gives every answers file of a folder a place of its own`() throws {
    try scratch.write(Sample.text, to: "x/answers.yaml")
    try scratch.write(Sample.with(unit: "甲镇"), to: "x/answers-2.yaml")
    try scratch.write(Sample.with(unit: "乙镇"), to: "x/y/answers.yaml")
    try scratch.write(Sample.text, to: "x/y/history/1/answers.yaml")
    for _ in 1...2 {
      let run = try scratch.program().run("fill", "x")
      let places = ["x/answers-2", "x", "x/y"]
      #expect(
        run.output == places.map { "\($0)/report.txt\n\($0)/report.html\n\($0)/report.docx\n" }.joined())
      #expect(run.code == 0)
    }
  }

  @Test(arguments: [
    ["a/answers.yaml", "b/answers.yaml", "-o", "out"], ["a/answers.yaml", "./a/../a/answers.yaml"],
    ["a", "a/answers.yaml"], ["a/answers.yaml", "a.yaml"],
  ])
  func `refuses two inputs for one output`(words: [String]) throws {
    try scratch.write(Sample.text, to: "a/answers.yaml")
    try scratch.write(Sample.text, to: "b/answers.yaml")
    try scratch.write(Sample.text, to: "a.yaml")
    let before = scratch.files()
    let run = try scratch.program().run(["fill"] + words)
    #expect(
      run.messages.split(separator: "\n").prefix(2).allSatisfy {
        $0.contains("的报告也要写到") && $0.hasSuffix("里，都没有写。请改正其中一份的单位或年度，或者分开填写")
      }, "\(run.messages)")
    #expect(run.code == 64)
    #expect(scratch.files() == before)
  }

  @Test(arguments: [
    ("../../x", "_._.._x-2024"), ("/etc/passwd", "_etc_passwd-2024"), (#""a\0\e\u202Eb""#, "a___b-2024"),
    ("-rf", "_rf-2024"), (#""甲\n乙""#, "甲_乙-2024"),
    (String(repeating: "长", count: 3000), String(repeating: "长", count: 60) + "-2024"),
  ])
  func `makes a safe name of any unit`(unit: String, folder: String) throws {
    try scratch.write(Sample.with(unit: unit), to: "in/answers.yaml")
    let run = try scratch.program().run("fill", "in/answers.yaml", "-o", "in/out")
    #expect(
      run.output
        == "in/out/\(folder)/report.txt\nin/out/\(folder)/report.html\nin/out/\(folder)/report.docx\n")
    let expected = ["in", "in/answers.yaml", "in/out", "in/out/\(folder)"]
    #expect(scratch.files() == expected + Self.report.map { "in/out/\(folder)/\($0)" })
    #expect(run.code == 0)
  }

  /// A name without a word is an error, but a draft is written.
  @Test(arguments: [(".", "_-2024"), ("..", "_.-2024")])
  func `makes a safe name of a unit that cannot be one`(unit: String, folder: String) throws {
    try scratch.write(Sample.with(unit: unit), to: "in/answers.yaml")
    let run = try scratch.program().run("fill", "--draft", "in/answers.yaml", "-o", "in/out")
    let expected = ["in", "in/answers.yaml", "in/out", "in/out/\(folder)"]
    #expect(scratch.files() == expected + Self.report.map { "in/out/\(folder)/\($0)" })
    #expect(run.code == 1)
  }

  @Test func `has a name for a draft without unit and year`() throws {
    try scratch.write("自称: 我镇\n", to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml", "--draft", "-o", "out")
    #expect(scratch.files("out/未填单位-未填年度") == Self.report)
    #expect(run.code == 1)
  }

  @Test func `writes nothing through a link in the place of the folder`() throws {
    try scratch.write(Sample.text, to: "answers.yaml")
    try scratch.folder("elsewhere")
    try scratch.folder("out")
    try scratch.link("out/云溪镇人民政府-2024", to: "../elsewhere")
    let run = try scratch.program().run("fill", "answers.yaml", "-o", "out")
    #expect(
      run.messages.hasSuffix(
        "out/云溪镇人民政府-2024: 这是指向别处的链接，报告不往别处写。请移开它，或用 -o 写明真正的文件夹\n"))
    #expect(run.code == 73)
    #expect(scratch.files("elsewhere") == [])
  }

  @Test(arguments: ["report.txt", "report.html", "report.docx"])
  func `writes nothing through a link in the place of a file`(name: String) throws {
    try scratch.write(Sample.text, to: "a/answers.yaml")
    try scratch.write("mine", to: "other")
    try scratch.link("a/\(name)", to: "../other")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.messages.hasSuffix("a/\(name): 要在这里写报告，却已有同名的文件夹或链接，没有写。请移开它或换个地方\n"))
    #expect(run.code == 73)
    #expect(try scratch.text("other") == "mine")
    #expect(scratch.files("a") == ["answers.yaml", name])
  }

  @Test func `writes nothing through a link in the place of its record`() throws {
    try scratch.write(Sample.text, to: "a/answers.yaml")
    try scratch.write("mine", to: "other")
    try scratch.link("a/.made", to: "../other")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.messages.hasSuffix("a/.made: 要在这里写报告，却已有同名的文件夹或链接，没有写。请移开它或换个地方\n"))
    #expect(run.code == 73)
    #expect(try scratch.text("other") == "mine")
  }

  @Test func `does not walk in circles`() throws {
    try scratch.write(Sample.text, to: "a/b/answers.yaml")
    try scratch.link("a/b/up", to: "..")
    let run = try scratch.program().run("fill", "a")
    #expect(run.output == "a/b/report.txt\na/b/report.html\na/b/report.docx\n")
  }
}
