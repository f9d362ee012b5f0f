import AnnualReport
import Text

/// The files that a county's year is summed up in.
struct CountyOutputs {
  let edition: Edition
  let findings: CountyFindings
  /// The county's own report; nil where none was given.
  let county: Answers?

  static let tableFile = "汇总表.html"
  static let valuesFile = "汇总表.csv"
  static let problemsFile = "问题清单.html"
  static let messagesFolder = "退回"

  /// What stands in the folder now.
  struct Written {
    /// The paths of the table, the values, the list and the answers.
    let paths: [String]
    /// Whether the county's own answers were left as they are, because somebody goes on with them.
    let keepsAnswers: Bool
  }

  /// Writes everything, or nothing where a file was edited by hand.
  ///
  /// The county's own answers follow the sums until somebody goes on with them; then they are left alone.
  func write(to folder: String, _ disk: Disk) throws -> Written {
    let made = try DraftFolder(folder)
    var outputs = try files(standing: FileReading.names(in: Path.join(folder, Self.messagesFolder)) ?? [])
    let answers = answers
    let keepsAnswers = try isContinued(answers, made)
    if !keepsAnswers { outputs.append(answers) }
    switch try made.plan(outputs, edition: edition.name, unit: nil, for: nil) {
    case .refused(let edits): throw CountyEditError(paths: edits.map(\.path))
    case .write(let change):
      if !change.isEmpty { try Self.run(change.transaction(makesFolder: true, disk), disk) }
    }
    let names = [Self.tableFile, Self.valuesFile, Self.problemsFile, answers.name]
    return Written(paths: names.map { Path.join(folder, $0) }, keepsAnswers: keepsAnswers)
  }

  /// Whether somebody wrote in the county's answers since the program did.
  private func isContinued(_ answers: NewFile, _ made: DraftFolder) throws -> Bool {
    let path = Path.join(made.path, answers.name)
    if FileReading.isMissing(path) { return false }
    let found = try FileReading.bytes(path)
    return found != answers.bytes && !(made.record?.knows(Fingerprint(found), of: answers.name) ?? false)
  }

  /// Writes thousands of files with one flush before each stage, not one for each file.
  private static func run(_ transaction: Transaction, _ disk: Disk) throws {
    var prepared = try transaction.prepare(flushes: false)
    while !prepared.isFinished {
      let code = disk.flushSystem(of: prepared.folder)
      if code != 0 { throw prepared.giveUp(prepared.folder, code) }
      try prepared.advance()
    }
    let code = disk.flushSystem(of: prepared.folder)
    if code != 0 { throw prepared.giveUp(prepared.folder, code) }
  }

  /// The files that the program makes anew each time.
  ///
  /// - Parameter standing: The names of the messages that stand there from an earlier time.
  /// - Returns: The pages, the values, and a message for each unit that has something to do.
  /// - Throws: Where the frame of the pages uses a name that it does not have.
  private func files(standing: [String]) throws -> [NewFile] {
    let page = CountyPage(edition: edition)
    let sum = findings.sum
    let figures = county?.figures.map(\.quantity)
    var files = [
      NewFile(name: Self.tableFile, bytes: try page.table(sum, county: figures)),
      NewFile(name: Self.valuesFile, bytes: CountyCSV(sum, county: figures).bytes),
      NewFile(name: Self.problemsFile, bytes: try page.problems(findings)),
    ]
    var names: Set<String> = []
    var taken: Set<String> = []
    for unit in sum.returns {
      let name = Self.messageName(unit.unit.name, besides: &taken)
      let message = RollupWording.message(to: unit, year: sum.year, deadline: findings.deadline)
      if message != nil { names.insert(name) }
      if let text = message
        ?? (standing.contains(name) ? RollupWording.nothing(for: unit, year: sum.year) : nil)
      {
        files.append(NewFile(name: "\(Self.messagesFolder)/\(name)", bytes: Array(text.utf8)))
      }
    }
    return files
  }

  /// The name of a unit's message, which no other unit's has; also not where small and capital letters are one.
  private static func messageName(_ unit: String, besides taken: inout Set<String>) -> String {
    let stem = Path.safeName(String(unit.map { $0.isWhitespace ? "_" : $0 }))
    var name = stem
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name + ".txt"
  }

  /// The county's own answers, with the sums of what is whole.
  private var answers: NewFile {
    let sum = findings.sum
    let text = BlankFile(
      edition: edition, year: sum.year, unit: county?.unit,
      figures: sum.sums.map { $0.absent == 0 ? $0.quantity : nil }
    ).text
    return NewFile(name: DraftFiles.answersFile, bytes: Array(text.utf8))
  }
}
