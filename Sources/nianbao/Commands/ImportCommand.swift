import AnnualReport

/// `nianbao import`: published reports become answers files.
struct ImportCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    let paths = invocation.operands
    if paths.isEmpty { throw UsageError(.operandMissing(.import)) }
    if paths.count > 1 && !invocation.has(.output) { throw UsageError(.importNeedsOutput) }
    if paths.count(where: { $0 == "-" }) > 1 { throw UsageError(.standardInputTwice) }
    var code = ExitCode.clean
    for path in paths {
      do {
        try read(path)
      } catch {
        code = max(code, session.output.tell(error))
      }
    }
    return code
  }

  private func read(_ path: String) throws {
    let report = try session.loader.report(path)
    let file = ImportedFile(report, date: session.clock.date)
    let output = session.output
    guard let folder = invocation[.output] else {
      output.data(file.text)
      output.message("\(path): \(Self.summary(report))")
      return
    }
    let target = Path.join(folder, Self.folderName(report.answers, path))
    let answers = Path.join(target, DraftFiles.answersFile)
    if !FileReading.isMissing(answers) { throw FileError(answers, .exists) }
    var transaction = Transaction(in: target, makesFolder: true, disk: session.disk)
    transaction.write(NewFile(name: DraftFiles.answersFile, bytes: Array(file.text.utf8)), over: .nothing)
    try transaction.run()
    output.message("\(path): \(Self.summary(report))")
    output.data(answers + "\n")
  }

  /// The folder of the unit and year; where one of them is not known, one named after the file.
  private static func folderName(_ answers: Answers, _ path: String) -> String {
    if let unit = answers.unit, let year = answers.year {
      return DraftFiles.folderName(unit: unit, year: year)
    }
    let name = Path.split(path).name
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? String(name[..<$0]) : name } ?? name
    return Path.safeName(stem)
  }

  private static func summary(_ report: PublishedReport) -> String {
    ([PublishedReport.summary(report.answers)] + report.notes.map { $0.sentence }).joined(separator: "；")
  }
}
