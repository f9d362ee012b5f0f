import Foundation
import TestSupport

/// The order in which the folders of a target may use each other: each those before it.
///
/// Types, and members too. A member is known by its name alone: one that only later folders declare may not be used
/// in an earlier one. Names that earlier folders, or the targets below, declare as well say nothing, even those of
/// private members and of what a body declares.
struct FolderOrder {
  /// The folder of the target.
  let target: String
  /// Its folders, and files that lie beside them, in their order.
  let stages: [String]
  /// The targets below.
  let below: [String]
  /// Names that members of the standard library have as well.
  let common: Set<String>

  /// Every use of something that a later folder declares, and every file that lies in none of the folders.
  func violations() throws -> [String] {
    let files = try SourceFile.all(in: target)
    var types: [String: Int] = [:]
    var members: [String: Int] = [:]
    var known: [String: Int] = [:]
    for file in try below.flatMap(SourceFile.all(in:)) { declare(file, -1, &types, &members, &known) }
    for file in files { declare(file, stage(of: file) ?? -1, &types, &members, &known) }
    var found = files.filter { stage(of: $0) == nil }.map { "\($0.path) lies in no folder of the order" }
    for file in files {
      let stage = stage(of: file) ?? 0
      for line in file.code {
        for (name, isMember) in Self.uses(in: line.text) {
          if isMember && common.contains(name) { continue }
          guard let first = isMember ? members[name] : types[name], first > stage,
            !isMember || known[name] ?? first > stage
          else { continue }
          found.append("\(file.path):\(line.number): \(isMember ? "." : "")\(name) of \(stages[first])")
        }
      }
    }
    return found
  }

  private func stage(of file: SourceFile) -> Int? {
    stages.firstIndex { file.path == "\(target)/\($0)" || file.path.hasPrefix("\(target)/\($0)/") }
  }

  private func declare(
    _ file: SourceFile, _ stage: Int, _ types: inout [String: Int], _ members: inout [String: Int],
    _ known: inout [String: Int]
  ) {
    // What is open around a line: how far it is indented, and whether it is a type.
    var open: [(indentation: Int, isType: Bool)] = []
    for line in file.code where !line.text.allSatisfy({ $0 == " " }) {
      let indentation = line.text.prefix { $0 == " " }.count
      while let last = open.last, last.indentation >= indentation { open.removeLast() }
      let isInType = open.last?.isType ?? true
      if line.text.hasSuffix("{") { open.append((indentation, Self.beginsType(line.text))) }
      guard let (name, isMember) = Self.declaration(in: line.text) else { continue }
      if isMember { known[name] = min(stage, known[name] ?? stage) }
      if line.text.contains("private ") { continue }
      if isMember {
        if isInType { members[name] = min(stage, members[name] ?? stage) }
      } else {
        types[name] = min(stage, types[name] ?? stage)
      }
    }
  }

  // MARK: Lines

  private static let keywords: Set<String> = [
    "struct", "enum", "class", "protocol", "typealias", "actor", "func", "let", "var", "case",
  ]

  private static func beginsType(_ line: String) -> Bool {
    line.split(separator: " ").contains { types.contains($0) }
  }

  private static let types: Set<Substring> = ["struct", "enum", "class", "extension", "protocol", "actor"]

  /// What a line declares; at its beginning for the whole target, else as a member.
  private static func declaration(in line: String) -> (name: String, isMember: Bool)? {
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    guard let keyword = words.firstIndex(where: keywords.contains), keyword + 1 < words.count else {
      return nil
    }
    return (words[keyword + 1], line.hasPrefix(" "))
  }

  /// The words of a line, each with whether it is a member of something.
  private static func uses(in line: String) -> [(String, isMember: Bool)] {
    var uses: [(String, isMember: Bool)] = []
    var word = ""
    var isMember = false
    var previous: Character = " "
    for character in line + " " {
      if character.isASCII && (character.isLetter || (character.isNumber && !word.isEmpty))
        || character == "_"
      {
        if word.isEmpty { isMember = previous == "." }
        word.append(character)
      } else if !word.isEmpty {
        uses.append((word, isMember))
        word = ""
      }
      previous = character
    }
    return uses
  }
}
