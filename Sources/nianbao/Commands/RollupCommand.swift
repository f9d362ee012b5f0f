import AnnualReport
import Text

/// `nianbao rollup`: what a county's units sent is checked, summed up, and sent back where need be.
struct RollupCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if invocation.has(.prepare) { return try HandingOut(invocation: invocation, session: session).run() }
    guard let folder = invocation.operands.first else { throw UsageError(.operandMissing(.rollup)) }
    if let stray = invocation.operands.dropFirst().first {
      throw UsageError(.operandNotAllowed(stray, .rollup))
    }
    let output = invocation[.output] ?? Self.usualOutput
    let list = try CountyFiles(invocation, session)
    let inputs = try RollupInputs(
      below: folder, except: [output] + [Option.roster, .report].compactMap { invocation[$0] })
    for problem in inputs.problems { session.output.message(problem.message) }
    session.output.notice(inputs.copies.map { "\($0): 从名称看是副本，没有汇总\n" }.joined())
    let items = read(inputs.paths)
    for case let problem? in items.map(\.problem) { session.output.message(problem.message) }

    let year = try year(of: items)
    guard let edition = session.editions.edition(for: year) else { throw UsageError(.notAYear("\(year)")) }
    let roster = list.roster ?? Roster(found: items.compactMap { $0.reported == nil ? nil : $0.unit })
    let problems = RollupError.problems(
      of: items, roster: roster, hasRoster: list.roster != nil, year: year, edition: edition.name)
    if !problems.isEmpty { throw RollupError(lines: problems) }
    let county = try list.report(year: year, edition: edition.name, session.loader)
    let requirements = try list.requirements(edition.form)

    let returns = roster.units.map { Self.unitReturn(of: $0, among: items) }
    let sum = CountySum(form: edition.form, year: year, returns: returns)
    let figures = county?.figures.map(\.quantity)
    let findings = CountyFindings(
      sum: sum, differences: figures.map { Differences(of: sum, against: $0) },
      resemblances: resemblances(roster, items, edition),
      sameAsLastYear: roster.units.indices.filter { number in
        items.contains { $0.unit == roster.units[number].name && $0.reported?.isLastYears ?? false }
      },
      deadline: requirements.deadline)
    let outputs = CountyOutputs(edition: edition, findings: findings, county: county)
    let written = try outputs.write(to: output, session.disk)
    tell(findings, hasRoster: list.roster != nil, written)
    let code: ExitCode = findings.isDone ? .clean : .findings
    let worst = items.compactMap { $0.problem?.exitCode }.max() ?? .clean
    return max(code, worst, inputs.problems.map(\.exitCode).max() ?? .clean)
  }

  private static let usualOutput = "汇总"

  /// Reads and checks all files, as many at a time as there are processors.
  private func read(_ paths: [String]) -> [RollupReading.Item] {
    let progress = Progress(total: paths.count, session.output)
    let reading = RollupReading(loader: session.loader, lastFolder: invocation[.last])
    var items: [RollupReading.Item] = []
    for start in stride(from: 0, to: paths.count, by: Self.groupSize) {
      progress.show(start)
      items += inParallel(Array(paths[start..<min(start + Self.groupSize, paths.count)])) { reading.read($0) }
    }
    progress.clear()
    return items
  }

  private static let groupSize = 128

  /// The year that was asked for, else that of most files, of two the later.
  private func year(of items: [RollupReading.Item]) throws(UsageError) -> Int {
    if let word = invocation[.year] {
      guard word.utf8.count == 4, let year = Int(word) else { throw UsageError(.notAYear(word)) }
      return year
    }
    let years = Dictionary(grouping: items.compactMap(\.year)) { $0 }.mapValues(\.count)
    return years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? session.clock.year - 1
  }

  /// What came in of a unit of the roster: its file by the unit that it names, or one that cannot be read in its folder.
  private static func unitReturn(of unit: Roster.Unit, among items: [RollupReading.Item]) -> UnitReturn {
    if let reported = items.first(where: { $0.reported != nil && $0.unit == unit.name })?.reported {
      return reported.unitReturn.of(unit)
    }
    let folder = Path.safeName(unit.name) + "-"
    let unreadable = items.first { item in
      item.reported == nil && Path.split(Path.split(item.path).folder).name.hasPrefix(folder)
    }
    return unreadable.map { UnitReturn(unit, unreadable: $0.problem?.message ?? "") }
      ?? UnitReturn(missing: unit)
  }

  private func resemblances(
    _ roster: Roster, _ items: [RollupReading.Item], _ edition: Edition
  ) -> [Resemblance] {
    let texts = Dictionary(items.map { ($0.unit ?? "", $0.reported?.texts ?? []) }) { first, _ in first }
    return Resemblance.pairs(
      in: roster.units.map { texts[$0.name] ?? [] }, common: (try? edition.readSuggestions())?.texts ?? [])
  }

  private func tell(_ findings: CountyFindings, hasRoster: Bool, _ written: [String]) {
    var text = RollupWording.state(findings.sum) + "\n"
    if !hasRoster { text += "没有给名单，收到的就当作全部单位；有没有漏报的看不出来，请用 --roster 给名单\n" }
    if let differences = findings.differences {
      let wording = DifferenceWording(findings.sum)
      if !differences.entries.isEmpty { text += "县报告有 \(differences.entries.count) 格和合计不同\n" }
      text += wording.lines(differences.verdict).map { "  \($0)\n" }.joined()
    }
    session.output.result(text)
    session.output.data(written.map { $0 + "\n" }.joined())
  }
}
