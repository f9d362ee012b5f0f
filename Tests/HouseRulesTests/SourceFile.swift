import Foundation
import TestSupport

/// A Swift file of this package, for rules about files.
struct SourceFile: Sendable, CustomStringConvertible {
  /// A line with its number, from 1.
  struct Line: Sendable {
    let number: Int
    let text: String
  }

  let path: String
  let lines: [String]
  /// The lines without doc comments and line comments.
  let code: [Line]
  /// The words of the code that no period precedes, with the numbers of their lines.
  let words: [String: [Int]]

  var description: String { path }

  private init(_ path: String) throws {
    self.path = path
    let lines = try PackageFolder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = lines.map(String.init)
    code = self.lines.enumerated().compactMap { index, line in
      line.drop { $0 == " " }.hasPrefix("//") ? nil : Line(number: index + 1, text: line)
    }
    var words: [String: [Int]] = [:]
    for line in code {
      for word in Self.words(of: line.text) { words[word, default: []].append(line.number) }
    }
    self.words = words
  }

  /// The words of a line, each once, without those that are members of something.
  private static func words(of line: String) -> Set<String> {
    var words: Set<String> = []
    var start: Int?
    let bytes = Array(line.utf8)
    for (place, byte) in (bytes + [0x20]).enumerated() {
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      if isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_") || byte > 0x7F
      {
        start = start ?? place
      } else if let first = start {
        if first == 0 || bytes[first - 1] != UInt8(ascii: ".") {
          words.insert(String(decoding: bytes[first..<place], as: UTF8.self))
        }
        start = nil
      }
    }
    return words
  }

  /// All Swift files of the package's sources and tests, read once.
  private static let all = Result {
    try ["Sources", "Tests"].flatMap { folder in
      try PackageFolder.files(below: folder).filter { $0.hasSuffix(".swift") }.map {
        try SourceFile("\(folder)/\($0)")
      }
    }
  }

  /// All Swift files below a folder of the package.
  static func all(in folder: String) throws -> [SourceFile] {
    try all.get().filter { $0.path.hasPrefix(folder + "/") }
  }

  /// `path:line` of every line of code in which a pattern is found.
  func places(of pattern: NSRegularExpression) -> [String] {
    code.filter { line in
      pattern.firstMatch(in: line.text, range: NSRange(line.text.startIndex..., in: line.text)) != nil
    }.map { "\(path):\($0.number)" }
  }
}
