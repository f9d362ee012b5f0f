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
    var kept = 0
    for path in paths {
      do {
        if try read(path) { kept += 1 }
      } catch {
        code = max(code, session.output.tell(error))
      }
    }
    if kept > 0 && paths.count > 1 { session.output.message(Self.kept(kept)) }
    return code
  }

  /// Reads one report; whether it became a file that is good for the next year.
  private func read(_ path: String) throws -> Bool {
    let report = try session.loader.report(path)
    let file = ImportedFile(report, date: session.clock.date)
    let output = session.output
    guard let folder = invocation[.output] else {
      output.data(file.text)
      output.message("\(path): \(Self.summary(report))\n\(Self.notKept)")
      return false
    }
    let target = Path.join(folder, Self.folderName(report.answers, path))
    let answers = Path.join(target, DraftFiles.answersFile)
    if !FileReading.isMissing(answers) { throw FileError(answers, .exists) }
    var transaction = Transaction(in: target, makesFolder: true, disk: session.disk)
    transaction.write(NewFile(name: DraftFiles.answersFile, bytes: Array(file.text.utf8)), over: .nothing)
    try transaction.run()
    let isNamed = report.answers.unit != nil && report.answers.year != nil
    // Of many files it is said once, at the end, what they are good for.
    let isAlone = invocation.operands.count == 1
    let note = isNamed && !isAlone ? "" : "\n\(Self.kept(report.answers))"
    output.message("\(path): \(Self.summary(report))\(note)")
    output.data(answers + "\n")
    return isNamed
  }

  private static let notKept = "  没有存成文件。加 -o drafts，就存进 drafts 里，编下一年的年报时当作上年报告"

  /// What the new file is good for: the draft of the next year looks for it beside its own folder.
  private static func kept(_ answers: Answers) -> String {
    guard answers.unit != nil, let year = answers.year else {
      return "  已存成下面这个文件。单位或者年度没有读到，请先打开填上"
    }
    return "  已存成下面这个文件。在同一个文件夹里编 \(year + 1) 年度的年报时，会自动当作上年报告"
  }

  /// What many new files are good for.
  private static func kept(_ count: Int) -> String {
    "存好 \(count) 份。在同一个文件夹里编下一年度的年报时，会自动当作上年报告"
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
