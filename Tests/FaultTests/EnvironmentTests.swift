import Foundation
import TestSupport
import Testing

/// No `HOME`, no locale, a foreign one, a terminal of another kind: everything is as it is everywhere.
@Suite struct EnvironmentTests {
  static let environments: [[String: String]] = [
    [:], ["LANG": "C", "LC_ALL": "C"], ["LANG": "zh_CN.GB18030", "LC_ALL": "zh_CN.GB18030"],
    ["LANG": "POSIX", "TERM": "dumb"], ["HOME": "", "USER": "", "TERM": ""],
    ["HOME": "/nowhere", "PATH": "/nowhere"],
    [
      "HOME": "/root", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "TERM": "xterm-256color",
      "COLUMNS": "20",
    ],
  ]

  private static let lines = [
    "--version", "help", "rules", "blank --year 2025", "check drafts", "check drafts --json", "fill drafts",
    "regenerate drafts/云溪镇人民政府-2025 主动公开.行政许可=37", "history drafts/云溪镇人民政府-2025 --restore 1",
    "history drafts/云溪镇人民政府-2025", "ask --unit 清溪镇人民政府 --year 2025",
  ]

  /// What all commands print and leave, one after the other.
  private static func work(_ variables: [String: String]) throws -> (seen: [String], files: [String: Data]) {
    let scratch = try Scratch()
    for year in ["2024", "2025"] { try scratch.copy("云溪镇人民政府-\(year)", to: "drafts/云溪镇人民政府-\(year)") }
    var program = scratch.program()
    program.variables = variables
    let seen = try lines.map { try program.run($0.split(separator: " ").map(String.init)).transcript }
    return (seen, try scratch.contents())
  }

  private static let usual = Result { try work(["HOME": "/root", "LANG": "C.UTF-8", "TERM": "xterm"]) }

  @Test(arguments: RunLength.cases(environments))
  func `every command prints and writes the same`(environment: [String: String]) throws {
    let (seen, files) = try Self.work(environment)
    let usual = try Self.usual.get()
    for (one, other) in zip(seen, usual.seen) { #expect(one == other) }
    #expect(files == usual.files)
    #expect(files.keys.contains("drafts/清溪镇人民政府-2025/answers.yaml"))
    #expect(files.keys.count { $0.hasSuffix("report.html") } == 4)
  }

  @Test(arguments: [
    ["LANG": "C", "LC_ALL": "C", "TERM": "linux"], ["LANG": "zh_CN.GB18030"], ["TERM": "dumb"],
  ])
  func `Chinese is typed and erased in any locale and on any terminal`(environment: [String: String]) throws {
    let scratch = try Scratch()
    var program = scratch.program()
    program.variables = environment
    var terminal = try Terminal(program, ["ask", "--unit", "清溪镇人民政府", "--year", "2025"])
    try terminal.type("我们\u{7F}镇\r", after: "自称（例：我镇） [我镇]\n> ")
    try terminal.type("q\r", after: "（没有上年报告的，直接回车跳过）\n> ")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text("drafts/清溪镇人民政府-2025/answers.yaml").hasSuffix("\n自称: 我镇\n"))
  }
}
