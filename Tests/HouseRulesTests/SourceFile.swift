import Foundation
import TestSupport

/// A Swift file of this package, for rules about files.
struct SourceFile: Sendable, CustomStringConvertible {
  let path: String
  let lines: [String]

  var description: String { path }

  /// The lines without doc comments and line comments, with their numbers.
  var code: [(number: Int, text: String)] {
    lines.enumerated().compactMap { index, line in
      let text = line.trimmingCharacters(in: .whitespaces)
      return text.hasPrefix("//") ? nil : (index + 1, line)
    }
  }

  /// All Swift files below a folder of the package.
  static func all(in folder: String) throws -> [SourceFile] {
    try PackageFolder.files(below: folder).filter { $0.hasSuffix(".swift") }.map { name in
      let path = "\(folder)/\(name)"
      let lines = try PackageFolder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      return SourceFile(path: path, lines: lines.map(String.init))
    }
  }

  /// `path:line` of every line of code in which a pattern is found.
  func places(of pattern: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return code.filter { _, text in
      expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }.map { "\(path):\($0.number)" }
  }
}
