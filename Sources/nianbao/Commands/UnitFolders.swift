import AnnualReport

/// `nianbao rollup --prepare`: a folder for each unit of a list, to be handed out.
///
/// What a unit has begun already is left as it is.
struct UnitFolders: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.first { throw UsageError(.operandNotAllowed(stray, .rollup)) }
    guard let output = invocation[.output] else { throw UsageError(.prepareNeedsOutput) }
    let list = try CountyFiles(invocation, session)
    let year = try invocation.year(session.editions) ?? session.clock.year - 1
    let edition = try session.editions.needed(for: year)
    _ = try list.requirements(edition.form)
    let requirements = try list.requirementsFile.map { try FileReading.bytes($0) }
    let units = list.roster?.units ?? []
    var last: LastYearReports?
    if let folder = invocation[.last] {
      last = try LastYearReports(in: folder, units: units, before: year, session.loader)
    }
    var made = 0
    var failed = 0
    var withLastYear = 0
    for unit in units {
      let folder = Path.join(output, DraftFiles.folderName(unit: unit.name, year: year))
      if let other = session.loader.otherUnit(in: folder, than: unit.name) {
        failed += 1
        session.output.message(DraftError(folder, .otherUnit(other)).message)
        continue
      }
      var files = [answers(of: unit, year, edition)]
      if let requirements { files.append(NewFile(name: CountyFiles.requirementsName, bytes: requirements)) }
      if let last {
        let place = Path.join(folder, DraftFiles.answersFile)
        let found = try last.report(of: unit.name, before: year, at: place, session.loader)
        if let problem = found.problem { session.output.message(problem.message) }
        if let file = found.file {
          files.append(NewFile(name: DraftFiles.lastYearFile, bytes: file.bytes))
          withLastYear += 1
        }
      }
      var transaction = Transaction(in: folder, makesFolder: true, disk: session.disk)
      for file in files where FileReading.isMissing(Path.join(folder, file.name)) {
        transaction.write(file, over: .nothing)
      }
      if transaction.isEmpty { continue }
      do throws(WriteFailure) {
        try transaction.run()
        made += 1
      } catch {
        failed += 1
        session.output.message(error.message)
      }
    }
    let kept = units.count - made - failed
    var text = "\(units.count) 家：新发 \(made)"
    if failed > 0 { text += "，\(failed) 家没有发成" }
    if kept > 0 { text += "，\(kept) 家的文件夹已经在，没有动" }
    if last != nil { text += "，附上年报告的 \(withLastYear)" }
    session.output.result(text + "，在 \(output) 里\n")
    return failed > 0 ? .cannotWrite : .clean
  }

  private func answers(of unit: Roster.Unit, _ year: Int, _ edition: Edition) -> NewFile {
    let blank = BlankFile(edition: edition, year: year, unit: unit.name)
    return NewFile(name: DraftFiles.answersFile, bytes: Array(blank.text.utf8))
  }
}
