import AnnualReport

/// `nianbao chart`: the figures of drafts as pictures, with those of the years before that lie beside them.
struct ChartCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if invocation.operands.isEmpty { throw UsageError(.operandMissing(.chart)) }
    var code = ExitCode.clean
    for operand in invocation.operands {
      do {
        try draw(LoadedDraft.folder(operand))
      } catch {
        code = max(code, session.output.tell(error))
      }
    }
    return code
  }

  private func draw(_ folder: String) throws {
    let path = Path.join(folder, DraftFiles.answersFile)
    let present = try session.loader.file(path).answers
    let page = ChartPage(years(before: present, beside: folder) + [present], edition: present.edition)
    let outputs = [
      NewFile(name: DraftFiles.chartFile, bytes: try page.bytes()),
      NewFile(name: DraftFiles.summaryFile, bytes: try page.summary()),
    ].filter { !$0.bytes.isEmpty }
    switch try DraftFolder(folder).plan(outputs, edition: present.edition.name, unit: present.unit) {
    case .refused(let edits): throw HandEditFailure(edits: edits)
    case .write(let change):
      if !change.isEmpty { try change.transaction(makesFolder: false, session.disk).run() }
    }
    session.output.data(outputs.map { Path.join(folder, $0.name) + "\n" }.joined())
  }

  /// The reports of the years before, the oldest first, as far as they lie beside the draft without a gap.
  private func years(before present: Answers, beside folder: String) -> [Answers] {
    guard let unit = present.unit, let year = present.year else { return [] }
    var found: [Answers] = []
    while found.count < ChartPage.mostYears - 1 {
      let number = year - found.count
      let name = DraftFiles.folderName(unit: unit, year: number)
      let draft = found.isEmpty ? folder : Path.join(Path.parent(of: folder), name)
      let last = try? session.loader.lastYear(
        unit: unit, year: number, at: Path.join(draft, DraftFiles.answersFile), named: nil, under: nil)
      guard let answers = last?.answers else { break }
      found.append(answers)
    }
    return found.reversed()
  }
}
