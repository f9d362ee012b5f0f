import AnnualReport
import Text

/// What the county itself gives: the list of its units, what it asks of them, its own report.
struct CountyFiles {
  /// The units that are to report; nil where no list was given.
  let roster: Roster?
  private let reportFile: String?
  /// What the county asks of its units, in a file beside the list; nil where there is none.
  let requirementsFile: String?

  /// The file with what the county asks, beside the list of its units.
  static let requirementsName = "要求.txt"

  init(_ invocation: Invocation, _ session: borrowing Session) throws {
    reportFile = invocation[.report]
    guard let path = invocation[.roster] ?? invocation[.prepare] else {
      (roster, requirementsFile) = (nil, nil)
      return
    }
    let roster = Roster(try Self.text(path))
    if !roster.problems.isEmpty {
      throw RollupError(lines: roster.problems.map { "\(path):\($0.line): \($0.sentence)" })
    }
    if roster.units.isEmpty { throw FileError(path, .noUnits) }
    let shared = Self.sharedNames(roster).map { "\(path):\($0)" }
    if !shared.isEmpty { throw RollupError(lines: shared) }
    self.roster = roster
    let beside = Path.join(Path.split(path).folder, Self.requirementsName)
    requirementsFile = FileReading.exists(beside) ? beside : nil
  }

  /// Units that would have one folder: each with its line and what to do.
  private static func sharedNames(_ roster: Roster) -> [String] {
    var first: [String: String] = [:]
    return roster.units.compactMap { unit in
      let name = Path.safeName(unit.name).lowercased()
      guard let other = first[name] else {
        first[name] = unit.name
        return nil
      }
      return "\(unit.line ?? 0): “\(unit.name.sanitized())”和“\(other.sanitized())”写成文件夹名以后相同，请改一个能区分的名称"
    }
  }

  /// What the county asks of its units.
  func requirements(_ form: Form) throws -> CountyRequirements {
    guard let requirementsFile else { return CountyRequirements("", form: form) }
    let requirements = CountyRequirements(try Self.text(requirementsFile), form: form)
    if !requirements.problems.isEmpty {
      throw RollupError(
        lines: requirements.problems.map { "\(requirementsFile):\($0.line): \($0.sentence)" })
    }
    return requirements
  }

  /// What the county asks of a unit, as it lies in the unit's own folder; nil where nothing does.
  ///
  /// Nobody is kept from reporting by what is wrong with it: that is told, and the rest is taken.
  static func requirements(in folder: String, _ form: Form) -> (read: CountyRequirements?, notice: String) {
    let path = Path.join(folder, requirementsName)
    if FileReading.isMissing(path) { return (nil, "") }
    do {
      let requirements = CountyRequirements(try text(path), form: form)
      let notice = requirements.problems.map { "\(path):\($0.line): \($0.sentence)，这一行没有用\n" }.joined()
      return (requirements, notice)
    } catch {
      return (nil, asFailure(error).message + "\n")
    }
  }

  /// The county's own report.
  ///
  /// - Throws: Where it cannot be read, or is of another year or edition.
  func report(year: Int, edition: String, _ loader: AnswersLoader) throws -> Answers? {
    guard let reportFile else { return nil }
    let answers = try loader.file(reportFile).answers
    if answers.year != year || answers.edition.name != edition {
      let found = answers.year.map { "\($0) 年度" } ?? "没有写年度的"
      throw RollupError(lines: ["\(reportFile): 要汇总的是 \(year) 年度，县报告是\(found)"])
    }
    return answers
  }

  /// The text of a list in UTF-8 or GB18030.
  private static func text(_ path: String) throws -> String {
    String(decoding: try TextDecoding().utf8(FileReading.bytes(path), path: path), as: UTF8.self)
  }
}
