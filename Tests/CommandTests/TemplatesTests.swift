import Foundation
import TestSupport
import Testing

/// Editions from a folder, and the files that they share.
@Suite struct TemplatesTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func page() throws -> String {
    try scratch.write(Sample.text, to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml", "--templates", "t")
    #expect(run.code == 0, "\(run.messages)")
    return try scratch.text("a/report.html")
  }

  private func export() throws {
    #expect(try scratch.program().run("templates", "export", "t").code == 0)
    #expect(scratch.exists("t/common/page.html") && scratch.exists("t/2021/form.yaml"))
  }

  @Test func `what is changed in common is changed for the editions of the folder`() throws {
    try export()
    try scratch.edit("t/common/page.html", "<main>", "<main id=\"county\">")
    #expect(try page().contains("<main id=\"county\">"))
    let lint = try scratch.program().run("templates", "lint", "t")
    #expect(lint.code == 0 && lint.output.split(separator: "\n").count == 2)
  }

  @Test func `a file of the edition comes before the common one`() throws {
    try export()
    let page = try scratch.text("t/common/page.html").replacing("<main>", with: "<main id=\"own\">")
    try scratch.write(page, to: "t/2021/page.html")
    #expect(try self.page().contains("<main id=\"own\">"))
  }

  @Test func `what the folder lacks of the common files is compiled in`() throws {
    try export()
    try scratch.remove("t/common")
    try scratch.remove("t/2019")
    #expect(try page().contains("<main>"))
    #expect(try scratch.program().run("templates", "lint", "t").code == 0)
  }

  @Test func `a common file that is no template is found by lint`() throws {
    try export()
    try scratch.edit("t/common/page.html", "{{{content}}}", "{{{contents}}}")
    let lint = try scratch.program().run("templates", "lint", "t")
    #expect(lint.code == 1 && lint.messages.contains("page.html:"))
  }

  @Test(arguments: RunLength.cases(["t/2021", "t/2021/prose", "t/common", "t/common/prose", "t"]))
  func `strays in the folder stop nothing`(folder: String) throws {
    try export()
    for name in ["x.yaml", "form - 副本.yaml", "form.yaml~", "笔记.txt", "旧.html", "Thumbs.db", "x/form.yaml"] {
      try scratch.write(Data([0xFF, 0xFE, 0x5B, 0x5B, 0x0A]), to: "\(folder)/\(name)")
    }
    if folder == "t" { try scratch.remove("t/x") }
    try scratch.write(Data(count: 9 << 20), to: "\(folder)/大.yaml")
    try scratch.link("\(folder)/nowhere.yaml", to: "nowhere")
    try #require(try scratch.shell("mkfifo \(folder)/pipe.yaml"))
    #expect(try page().contains("<main>"))
    let lint = try scratch.program().run("templates", "lint", "t")
    #expect(lint.code == 0 && lint.output.split(separator: "\n").count == 2, "\(lint.messages)")
  }
}
