import AnnualReport
import Text

/// `nianbao rollup`: what a county's units sent is checked, summed up, and sent back where need be.
struct RollupCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if invocation.has(.prepare) { return try UnitFolders(invocation: invocation, session: session).run() }
    guard let folder = invocation.operands.first else { throw UsageError(.operandMissing(.rollup)) }
    if let stray = invocation.operands.dropFirst().first {
      throw UsageError(.operandNotAllowed(stray, .rollup))
    }
    let output = invocation[.output] ?? Self.usualOutput
    let list = try CountyFiles(invocation, session)
    let inputs = try RollupInputs(
      below: folder, except: [output] + [Option.roster, .report, .last].compactMap { invocation[$0] })
    let items = read(inputs.inputs, try reading(list))
    tell(inputs, items)
    let worst = (items.compactMap { $0.problem?.exitCode } + inputs.problems.map(\.exitCode)).max()

    let year = try year(of: items)
    let edition = try session.editions.needed(for: year)
    let found = items.filter { $0.reported != nil }.compactMap(\.unit)
    let roster = list.roster ?? Roster(found: Set(found).sorted())
    let problems = RollupError.problems(of: items, list.roster, year: year, edition: edition.name)
    if !problems.isEmpty { throw RollupError(lines: problems) }
    let county = try list.report(year: year, edition: edition.name, session.loader)
    let requirements = try list.requirements(edition.form)

    let units = Self.byUnit(items)
    let returns = roster.units.map { Self.unitReturn(of: $0, units[$0.name]) }
    let sum = CountySum(form: edition.form, year: year, returns: returns)
    let findings = CountyFindings(
      sum: sum, differences: county.map { Differences(of: sum, against: $0.figures.map(\.quantity)) },
      resemblances: resemblances(roster, units, edition),
      sameAsLastYear: roster.units.indices.filter { number in
        units[roster.units[number].name]?.reported?.isLastYears ?? false
      },
      deadline: requirements.deadline)
    let outputs = CountyOutputs(edition: edition, findings: findings, county: county)
    let written = try outputs.write(to: output, session.disk)
    tell(findings, hasRoster: list.roster != nil, written)
    let code: ExitCode = findings.isDone ? .clean : .findings
    return max(code, worst ?? .clean)
  }

  private static let usualOutput = "汇总"

  /// What reads the files by the list, with last year's reports at hand.
  private func reading(_ list: CountyFiles) throws -> RollupReading {
    let units = list.roster?.units
    var last = LastYearReports()
    if let folder = invocation[.last] {
      let year = try invocation.year(session.editions) ?? session.clock.year - 1
      last = try LastYearReports(in: folder, units: units, before: year, session.loader)
    }
    return RollupReading(
      loader: session.loader, matching: units.map { UnitMatching($0, fileName: Path.safeName) },
      units: units ?? [], lastYear: last)
  }

  /// Reads and checks all files, as many at a time as there are processors.
  private func read(_ inputs: [RollupInputs.Input], _ reading: RollupReading) -> [RollupReading.Item] {
    let progress = Progress(total: inputs.count, session.output)
    var items: [RollupReading.Item] = []
    for start in stride(from: 0, to: inputs.count, by: Self.groupSize) {
      progress.show(start)
      let group = Array(inputs[start..<min(start + Self.groupSize, inputs.count)])
      items += inParallel(group) { reading.read($0) }.flatMap { $0 }
    }
    progress.clear()
    return items
  }

  /// Names what was passed over, concluded, or cannot be read.
  private func tell(_ inputs: RollupInputs, _ items: [RollupReading.Item]) {
    for problem in inputs.problems { session.output.message(problem.message) }
    session.output.notice((inputs.passedOver + items.compactMap(\.note)).map { $0 + "\n" }.joined())
    for case let problem? in items.map(\.problem) { session.output.message(problem.message) }
  }

  private static let groupSize = 128

  /// The year that was asked for, else that of most files, of two the later.
  private func year(of items: [RollupReading.Item]) throws(UsageError) -> Int {
    if let year = try invocation.year(session.editions) { return year }
    let years = Dictionary(grouping: items.compactMap(\.year)) { $0 }.mapValues(\.count)
    return years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? session.clock.year - 1
  }

  /// For each unit the report that can be read, else what cannot.
  private static func byUnit(_ items: [RollupReading.Item]) -> [String: RollupReading.Item] {
    var units: [String: RollupReading.Item] = [:]
    for item in items {
      guard let unit = item.unit, item.reported != nil || item.problem != nil else { continue }
      if units[unit]?.reported == nil && (units[unit] == nil || item.reported != nil) { units[unit] = item }
    }
    return units
  }

  /// What came in of a unit of the roster.
  private static func unitReturn(of unit: Roster.Unit, _ item: RollupReading.Item?) -> UnitReturn {
    if let reported = item?.reported { return reported.unitReturn.of(unit) }
    guard let item, let problem = item.problem else { return UnitReturn(missing: unit) }
    return UnitReturn(unit, unreadable: UnreadableWording(file: Path.split(item.path).name).sentence(problem))
  }

  private func resemblances(
    _ roster: Roster, _ items: [String: RollupReading.Item], _ edition: Edition
  ) -> [Resemblance] {
    Resemblance.pairs(
      in: roster.units.map { items[$0.name]?.reported?.texts ?? [] },
      common: (try? edition.readSuggestions())?.texts ?? [])
  }

  private func tell(_ findings: CountyFindings, hasRoster: Bool, _ written: CountyOutputs.Written) {
    var text = RollupWording.state(findings.sum) + "\n"
    if !hasRoster { text += "没有给名单，收到的就当作全部单位；有没有漏报的看不出来，请用 --roster 给名单\n" }
    let year = findings.sum.year
    if invocation[.year] == nil && year != session.clock.year - 1 {
      session.output.notice("汇总的是 \(year) 年度；要别的年度，请用 --year 写明\n")
    }
    if let differences = findings.differences {
      let wording = DifferenceWording(findings.sum)
      if !differences.mismatches.isEmpty { text += "县报告有 \(differences.mismatches.count) 格和合计不同\n" }
      text += wording.lines(differences.verdict).map { "  \($0)\n" }.joined()
    }
    session.output.result(text)
    if written.keepsAnswers {
      session.output.notice("\(written.paths.last ?? "")：已经有人接着写，没有动；里面的数字请对照汇总表\n")
    }
    session.output.data(written.paths.map { $0 + "\n" }.joined())
  }
}
