import Foundation
import TestSupport
import Testing
import YAMLSubset

@Test func `no file is longer than 400 lines`() throws {
  let files = try SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests")
  #expect(files.count > 50)
  #expect(files.filter { $0.lines.count > 401 }.map(\.path) == [])
}

private let ring0 = [
  "Sources/Text", "Sources/YAMLSubset", "Sources/Mustache", "Sources/Archive", "Sources/Markup",
]

/// What no file of the program may contain, and the files where it is needed.
private let forbidden: [(pattern: String, folders: [String])] = [
  (#"\bimport (Foundation|Dispatch|Darwin)"#, ["Sources"]),
  (#"(?<![\w.])(print|debugPrint|dump)\("#, ["Sources"]),
  (#"\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\("#, ["Sources"]),
  (#"@unchecked|nonisolated\(unsafe\)|@preconcurrency"#, ["Sources"]),
  (#"\bAny\b(?!Object)|\bstatic var \w+( *:[^={]*)? *="#, ["Sources"]),
  (#"\bimport (Glibc|Musl|CTemplates)"#, ring0 + ["Sources/AnnualReport"]),
  (#"\bimport AnnualReport"#, ring0),
  (#"\bimport"#, ["Sources/Text", "Sources/Archive", "Sources/Markup"]),
  (#"\bimport Mustache"#, ["Sources/YAMLSubset"]),
  (#"\bimport YAMLSubset"#, ["Sources/Mustache"]),
  // What Embedded Swift does not take, as far as a line shows it; .ci/embedded compiles these rings with it.
  (
    #"\\\.\w|\bany [A-Z]|\bas\?|uniquingKeysWith|\.merge\(|\bthrows (?=->|\{)"#,
    ring0 + ["Sources/AnnualReport"]
  ),
  // The shipped program lacks the names of characters (.ci/ship).
  (#"properties\.name\b|\.nameAlias"#, ["Sources"]),
  // Answers may come from something else than a file.
  (
    #"\bimport YAMLSubset"#,
    ["Answers", "Check", "Compose"].map { "Sources/AnnualReport/\($0)" }
  ),
]

@Test(arguments: forbidden.indices)
func `no file contains what is forbidden in its ring`(number: Int) throws {
  let (pattern, folders) = forbidden[number]
  let expression = try NSRegularExpression(pattern: pattern)
  for folder in folders {
    let places = try SourceFile.all(in: folder).flatMap { $0.places(of: expression) }
    #expect(places == [], "\(pattern)")
  }
}

@Test func `no Swift file names a row or column of a form`() throws {
  var ids: Set<String> = []
  for edition in try PackageFolder.names(in: "templates") where edition != "common" {
    let form = try Document(PackageFolder.bytes("templates/\(edition)/form.yaml")).root
    for table in form["tables"]?.items ?? [] {
      for block in table["blocks"]?.items ?? [] {
        collectIDs(block["rows"], below: "rows", into: &ids)
        collectIDs(block["columns"], below: "columns", into: &ids)
      }
    }
  }
  #expect(ids.count > 50 && ids.allSatisfy { $0.utf8.contains { $0 > 0x7F } })
  // 其他 is a word of the messages about 其余; no id may be a string literal of its own, and no longer one
  // may stand anywhere.
  var places: [String] = []
  for file in try SourceFile.all(in: "Sources") {
    // Every id has a character that is not ASCII; few lines have one.
    for line in file.code where line.text.utf8.contains(where: { $0 > 0x7F }) {
      for id in ids where line.text.contains("\"\(id)\"") || (id.count >= 4 && line.text.contains(id)) {
        places.append("\(file.path):\(line.number): \(id)")
      }
    }
  }
  #expect(places == [])
}

private func collectIDs(_ headings: Node?, below key: String, into ids: inout Set<String>) {
  for heading in headings?.items ?? [] {
    if let id = heading["id"]?.text { ids.insert(id) }
    collectIDs(heading[key], below: key, into: &ids)
  }
}

@Test func `no folder of AnnualReport uses what a later folder declares`() throws {
  let order = FolderOrder(
    target: "Sources/AnnualReport",
    stages: ["Form", "Answers", "AnswersFile", "Published", "Findings", "Check", "Compose", "Render", "Ask"],
    below: ["Sources/Text", "Sources/YAMLSubset", "Sources/Mustache", "Sources/Archive", "Sources/Markup"],
    common: ["merge", "properties", "reserveCapacity"])
  let violations = try order.violations()
  #expect(violations == [])
}

@Test func `no folder of nianbao uses what a later folder declares`() throws {
  let order = FolderOrder(
    target: "Sources/nianbao",
    stages: ["Arguments", "Terminal", "Disk", "Session", "Drafts", "Commands", "Nianbao.swift"],
    below: ["Sources/Text", "Sources/YAMLSubset", "Sources/Mustache", "Sources/AnnualReport"],
    common: ["exchange", "suffix"])
  let violations = try order.violations()
  #expect(violations == [])
}

/// A newcomer finds what the text for contributors names.
@Test func `every function and file that CONTRIBUTING names is there`() throws {
  let text = try PackageFolder.text("CONTRIBUTING.md")
  let extensions = ["swift", "md", "yaml"]
  // What a contributor gives the name of.
  let placeholders = ["FIELD", "NameCommand"]
  var missing: [String] = []
  var count = 0
  for match in text.matches(of: /`([A-Z]\w+)\.(\w+)`/) where !extensions.contains(String(match.2)) {
    count += 1
    let files = try SourceFile.all(in: "Sources").filter {
      let name = $0.path.split(separator: "/").last ?? ""
      return name == "\(match.1).swift" || name.hasPrefix("\(match.1)+")
    }
    let declares = files.contains { file in
      file.code.contains {
        $0.text.contains(" func \(match.2)(") || $0.text.contains(" static let \(match.2)")
      }
    }
    if !declares { missing.append(String(match.0)) }
  }
  for match in text.matches(of: /`((?:Sources|Tests|templates)\/[\w\/.+]+)`/) {
    if placeholders.contains(where: match.1.contains) { continue }
    count += 1
    if !FileManager.default.fileExists(atPath: PackageFolder.url.appendingPathComponent(String(match.1)).path)
    {
      missing.append(String(match.0))
    }
  }
  #expect(missing == [])
  #expect(count > 30)
}
