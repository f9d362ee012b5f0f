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
    var counts = Counts(units: units.count)
    for unit in units {
      let folder = Path.join(output, DraftFiles.folderName(unit: unit.name, year: year))
      if let other = session.loader.otherUnit(in: folder, than: unit.name) {
        counts.failed += 1
        session.output.message(DraftError(folder, .otherUnit(other)).message)
        continue
      }
      let blank = BlankFile(edition: edition, year: year, unit: unit.name)
      var files = [NewFile(name: DraftFiles.answersFile, bytes: Array(blank.text.utf8))]
      if let requirements { files.append(NewFile(name: CountyFiles.requirementsName, bytes: requirements)) }
      if let file = try lastYear(last, of: unit, before: year, folder) {
        files.append(file)
        counts.withLastYear += 1
      }
      write(files, to: folder, &counts)
    }
    session.output.result("\(counts.text(hasLastYear: last != nil))，在 \(output) 里\n")
    return counts.failed > 0 ? .cannotWrite : .clean
  }

  /// How many folders became what.
  private struct Counts {
    let units: Int
    var made = 0
    var failed = 0
    var withLastYear = 0

    func text(hasLastYear: Bool) -> String {
      let kept = units - made - failed
      var text = "\(units) 家：新发 \(made)"
      if failed > 0 { text += "，\(failed) 家没有发成" }
      if kept > 0 { text += "，\(kept) 家的文件夹已经在，没有动" }
      if hasLastYear { text += "，附上年报告的 \(withLastYear)" }
      return text
    }
  }

  /// Last year's report of a unit, for its folder; nil where there is none, with what is the matter told.
  private func lastYear(
    _ last: LastYearReports?, of unit: Roster.Unit, before year: Int, _ folder: String
  ) throws -> NewFile? {
    guard let last else { return nil }
    let place = Path.join(folder, DraftFiles.answersFile)
    let found = try last.report(of: unit.name, before: year, at: place, session.loader)
    if let problem = found.problem { session.output.message(problem.message) }
    return found.file.map { NewFile(name: DraftFiles.lastYearFile, bytes: $0.bytes) }
  }

  /// Writes what is not there yet.
  private func write(_ files: [NewFile], to folder: String, _ counts: inout Counts) {
    var transaction = Transaction(in: folder, makesFolder: true, disk: session.disk)
    for file in files where FileReading.isMissing(Path.join(folder, file.name)) {
      transaction.write(file, over: .nothing)
    }
    if transaction.isEmpty { return }
    do throws(WriteFailure) {
      try transaction.run()
      counts.made += 1
    } catch {
      counts.failed += 1
      session.output.message(error.message)
    }
  }
}
