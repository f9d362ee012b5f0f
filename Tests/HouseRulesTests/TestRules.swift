import Foundation
import Testing

@testable import TestSupport

/// The folders of the suites and of what they share.
private func suites() throws -> [String] {
  try PackageFolder.names(in: "Tests").filter { $0.hasSuffix("Tests") || $0 == "TestSupport" }
}

@Test func `every snapshot is named by a test of its suite`() throws {
  var orphans: [String] = []
  var count = 0
  for suite in try suites() {
    let code = try SourceFile.all(in: "Tests/\(suite)").flatMap(\.code)
    for file in try PackageFolder.files(below: "Tests/\(suite)") where file.hasPrefix("Snapshots/") {
      count += 1
      let literal = "\"\(file.dropFirst("Snapshots/".count))\""
      if !code.contains(where: { $0.text.contains(literal) }) { orphans.append("\(suite)/\(file)") }
    }
  }
  #expect(orphans == [])
  #expect(count > 40)
}

/// Whoever runs the tests sees what failed and nothing else, and finds nothing that they left.
@Test(arguments: [
  #"(?<![\w.])(print|debugPrint|dump)\("#, #""/(tmp|var/tmp|dev/shm)\b"#,
  #"\b(temporaryDirectory|NSTemporaryDirectory|mkstemp|mkdtemp|tempnam)\b"#,
])
func `no test prints or writes outside of its scratch folder`(pattern: String) throws {
  let expression = try NSRegularExpression(pattern: pattern)
  let files = try suites().flatMap { try SourceFile.all(in: "Tests/\($0)") }
  let places = files.filter { $0.path != "Tests/TestSupport/Scratch.swift" }
    .flatMap { $0.places(of: expression) }.filter { !$0.hasPrefix("Tests/HouseRulesTests/") }
  #expect(files.count > 50)
  #expect(places == [])
}

/// What several suites need is made once, so that it does the same in all of them when something fails.
@Test(arguments: [
  #":[^=]*\bRandomNumberGenerator\b"#, #"\b(openpty|posix_openpt)\("#, #""NIANBAO_SUITES""#,
  #""NIANBAO_LONG_TESTS""#,
  #""RECORD_SNAPSHOTS""#,
])
func `what suites share stands in TestSupport alone`(pattern: String) throws {
  let expression = try NSRegularExpression(pattern: pattern)
  let places = try suites().flatMap { try SourceFile.all(in: "Tests/\($0)") }
    .flatMap { $0.places(of: expression) }.filter { !$0.hasPrefix("Tests/HouseRulesTests/") }
  #expect(places.filter { !$0.hasPrefix("Tests/TestSupport/") } == [])
  #expect(Set(places.map { $0.prefix { $0 != ":" } }).count == 1, "\(places)")
}

/// A test that returns where something else came than it expects could not fail.
@Test func `no test passes over what it does not expect`() throws {
  let expression = try NSRegularExpression(pattern: #"\bguard case\b.*\belse \{ return \}"#)
  let files = try suites().flatMap { try SourceFile.all(in: "Tests/\($0)") }
    .filter { $0.path.hasSuffix("Tests.swift") }
  #expect(files.flatMap { $0.places(of: expression) } == [])
  #expect(files.count > 50)
}

@Test func `a difference from a snapshot is shown by line`() {
  #expect(Snapshot.lines(of: "甲\n乙\n丙\n", and: "甲\n丁\n丙\n") == "+2: 丁\n-2: 乙")
  #expect(Snapshot.lines(of: "甲\n", and: "甲") == "-2: ")
}

@Test func `a snapshot of a page holds all but its style`() {
  #expect(Snapshot.content(of: "<style>\na {}\n</style>\n<p>甲</p>") == "<style>……</style>\n<p>甲</p>")
  #expect(Snapshot.content(of: "<p>甲</p>") == "<p>甲</p>")
}
