import Text

/// The units that a county sums up, read from a list with one unit a line (`名单.txt`).
///
/// Shape of a line: the full name of a unit, then, after blanks, what kind of unit it is (本级, 部门, 乡镇); what follows
/// a `#` is a remark. Source: 国办公开办函〔2021〕30号 二（二）, 县级汇总所属部门和乡镇政府.
public struct Roster: Hashable, Sendable {
  /// The units in the order of the list, without those that a problem is about.
  public let units: [Unit]
  /// What cannot be meant, in the order of the list.
  public let problems: [Problem]

  /// A unit that is to report.
  public struct Unit: Hashable, Sendable {
    /// The full name.
    public let name: String
    /// What kind of unit it is; nil where the list does not say.
    public let kind: Kind?
    /// The line of the list, from 1; nil where there is no list and the unit was found.
    public let line: Int?

    /// Makes a unit.
    public init(name: String, kind: Kind? = nil, line: Int? = nil) {
      self.name = name
      self.kind = kind
      self.line = line
    }

    /// The kinds of units, in the order in which they are summed up; the raw value is the word of the list.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The county government and its office, a unit beside the others.
      case own = "本级"
      case department = "部门"
      case township = "乡镇"
    }
  }

  /// A line that cannot be meant.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is the matter with it.
    public let reason: Reason

    /// What can be the matter.
    public enum Reason: Hashable, Sendable {
      /// The unit stands in an earlier line.
      case repeated(String, firstLine: Int)
      /// The second word is no kind of unit.
      case unknownKind(String)
      /// More than two words.
      case tooManyWords(String)
    }
  }

  /// Keeps units that were found without a list.
  public init(found names: [String]) {
    units = names.map { Unit(name: $0) }
    problems = []
  }

  /// Reads a list.
  public init(_ text: String) {
    var units: [Unit] = []
    var problems: [Problem] = []
    var lines: [String: Int] = [:]
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
    for (index, line) in all.enumerated() {
      let words = line.prefix { $0 != "#" && $0 != "＃" }
        .split { $0.isWhitespace || $0 == "," || $0 == "，" || $0 == "\u{FEFF}" }.map(String.init)
      guard let name = words.first else { continue }
      let number = index + 1
      if words.count > 2 {
        problems.append(Problem(line: number, reason: .tooManyWords(words.joined(separator: " "))))
      } else if let first = lines[name] {
        problems.append(Problem(line: number, reason: .repeated(name, firstLine: first)))
      } else if words.count == 2, Unit.Kind(rawValue: words[1]) == nil {
        problems.append(Problem(line: number, reason: .unknownKind(words[1])))
      } else {
        lines[name] = number
        units.append(
          Unit(name: name, kind: words.count == 2 ? Unit.Kind(rawValue: words[1]) : nil, line: number))
      }
    }
    self.units = units
    self.problems = problems
  }
}

extension Roster.Problem {
  /// What is the matter and what to do, in one sentence.
  public var sentence: String {
    switch reason {
    case .repeated(let name, let first): "“\(name.sanitized())”在第 \(first) 行已经写过，请删去一行"
    case .unknownKind(let word):
      "“\(word.sanitized())”不是单位的种类；单位名称后面空一格，只能写 "
        + Roster.Unit.Kind.allCases.map { $0.rawValue }.joined(separator: "、")
    case .tooManyWords(let line): "“\(line.sanitized())”里的空格太多；一行写一个单位，名称后面空一格可以写种类"
    }
  }
}
