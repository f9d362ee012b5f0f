import AnnualReport
import Foundation
import YAMLSubset

/// The project's own editions and samples, read once.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let editions: Editions = {
    let folders = ["2019", "2021"]
    return Editions(folders.compactMap { try? edition($0) })
  }()

  private static func edition(_ name: String) throws -> Edition {
    let folder = root.appending(path: "templates/\(name)")
    var files: [String: [UInt8]] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".txt") || path.hasSuffix(".html") {
      files[path] = Array(try Data(contentsOf: folder.appending(path: path)))
    }
    return try Edition(folder: name, files: files)
  }

  /// The answers of a text, as in the year 2026.
  static func answers(_ text: String) throws -> Answers { try file(text).answers }

  /// The file of a text, as in the year 2026.
  static func file(_ text: String) throws -> AnswersFile {
    let document = try Document(Array(text.utf8))
    guard
      let file = AnswersFile(
        document, named: "answers.yaml", editions: editions, presentYear: presentYear)
    else { throw NoEdition() }
    return file
  }

  static func sample(_ folder: String) throws -> String {
    try String(contentsOf: root.appending(path: "drafts/\(folder)/answers.yaml"), encoding: .utf8)
  }

  static let presentYear = 2026

  struct NoEdition: Error {}
}

/// The same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
