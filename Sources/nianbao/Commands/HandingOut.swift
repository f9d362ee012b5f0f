import AnnualReport

/// `nianbao rollup --prepare`: a folder for each unit of a list, to be handed out.
///
/// What a unit has begun already is left as it is.
struct HandingOut: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.first { throw UsageError(.operandNotAllowed(stray, .rollup)) }
    guard let output = invocation[.output] else { throw UsageError(.prepareNeedsOutput) }
    let list = try CountyFiles(invocation, session)
    let word = invocation[.year] ?? String(session.clock.year - 1)
    guard word.utf8.count == 4, let year = Int(word), let edition = session.editions.edition(for: year) else {
      throw UsageError(.notAYear(word))
    }
    _ = try list.requirements(edition.form)
    let requirements = try list.requirementsFile.map { try FileReading.bytes($0) }
    var made = 0
    let units = list.roster?.units ?? []
    for unit in units {
      let folder = Path.join(output, DraftFiles.folderName(unit: unit.name, year: year))
      var transaction = Transaction(in: folder, makesFolder: true, disk: session.disk)
      for file in try files(for: unit, year, edition, requirements)
      where FileReading.isMissing(Path.join(folder, file.name)) {
        transaction.write(file, over: .nothing)
      }
      if transaction.isEmpty { continue }
      try transaction.run()
      made += 1
    }
    let kept = units.count - made
    session.output.result(
      "\(units.count) 家：新发 \(made)" + (kept > 0 ? "，\(kept) 家的文件夹已经在，没有动" : "") + "，在 \(output) 里\n")
    return .clean
  }

  private func files(
    for unit: Roster.Unit, _ year: Int, _ edition: Edition, _ requirements: [UInt8]?
  ) throws -> [NewFile] {
    let blank = BlankFile(edition: edition, year: year, unit: unit.name)
    var files = [NewFile(name: DraftFiles.answersFile, bytes: Array(blank.text.utf8))]
    if let requirements { files.append(NewFile(name: CountyFiles.requirementsName, bytes: requirements)) }
    if let folder = invocation[.last] {
      let draft = Path.join(folder, DraftFiles.folderName(unit: unit.name, year: year))
      let last = try session.loader.lastYear(
        unit: unit.name, year: year, at: Path.join(draft, DraftFiles.answersFile), named: nil, under: nil)
      if let file = last.file { files.append(NewFile(name: DraftFiles.lastYearFile, bytes: file.bytes)) }
    }
    return files
  }
}
