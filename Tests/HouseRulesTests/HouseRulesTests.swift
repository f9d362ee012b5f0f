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
  for edition in try PackageFolder.names(in: "templates") {
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

@Test func `no folder of AnnualReport names a type of a later stage`() throws {
  let stages = ["Form", "Answers", "AnswersFile", "Findings", "Check", "Compose", "Render", "Ask"]
  var declared: [(stage: Int, name: String)] = []
  let files = try SourceFile.all(in: "Sources/AnnualReport").map { file in
    (file: file, stage: stages.firstIndex { file.path.hasPrefix("Sources/AnnualReport/\($0)/") } ?? -1)
  }
  #expect(files.filter { $0.stage < 0 }.map(\.file.path) == [])
  for (file, stage) in files {
    for line in file.lines {
      let words = line.split(separator: " ").map(String.init)
      guard !line.hasPrefix(" "), let keyword = words.firstIndex(where: { kinds.contains($0) }),
        keyword + 1 < words.count
      else { continue }
      declared.append((stage, String(words[keyword + 1].prefix { $0.isLetter || $0.isNumber })))
    }
  }
  var places: [String] = []
  for (file, stage) in files {
    for later in declared where later.stage > stage {
      places += (file.words[later.name] ?? []).map { "\(file.path):\($0): \(later.name)" }
    }
  }
  #expect(places == [])
}

private let kinds: Set<String> = ["struct", "enum", "class", "protocol", "typealias", "actor", "func", "let"]
