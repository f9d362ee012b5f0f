import AnnualReport

/// `nianbao fill`: checks, then writes the report in every format; any number of files, on all cores.
struct FillCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  /// How many reports are flushed together: up to half of what is left, as nothing can be done while the last are flushed.
  private static let groupSize = 32...256

  /// The most reports of a group: each holds its folder by two open files, and two groups are under way at a time.
  private static func mostInGroup() -> Int { max(1, (OpenFiles.limit() - 40) / 4) }

  consuming func run() throws -> ExitCode {
    let inputs = try Inputs(invocation)
    try refuseContradictions(inputs.paths)
    for problem in inputs.problems { session.output.message(problem.message) }
    session.output.notice(inputs.copiesText)
    let code = inputs.problems.map(\.exitCode).max() ?? .clean
    return max(code, fill(inputs))
  }

  private func refuseContradictions(_ paths: [String]) throws {
    if paths.contains("-") {
      if !invocation.has(.output) { throw UsageError(.standardInputNeedsOutput) }
      if paths.count > 1 { throw UsageError(.standardInputAmongMany) }
    }
  }

  /// Units and years are looked at before anything is written.
  private func contested(_ paths: [String]) -> ContestedInputs {
    guard paths.count > 1 else { return ContestedInputs() }
    let output = invocation[.output]
    let isDraft = invocation.has(.draft)
    return ContestedInputs(
      inParallel(paths) { [loader = session.loader] path in
        let (unit, year) = loader.identity(path) ?? (nil, nil)
        var folder: String?
        if output == nil || isDraft || (unit != nil && year != nil) {
          folder = FillTarget(of: path, unit: unit, year: year, under: output).folder
        }
        // What lies below one output folder is the same where the names are.
        let place = output == nil ? folder.map(Path.resolved) : folder
        return ContestedInputs.Claim(path: path, unit: unit, year: year, folder: folder, place: place)
      })
  }

  private func fill(_ inputs: Inputs) -> ExitCode {
    let paths = inputs.paths
    let isBatch = paths.count > 1
    if isBatch { Interrupt.hold() }
    var summary = FillSummary()
    for problem in inputs.problems { summary.add(problem) }
    summary.copies = inputs.copies.count
    let progress = Progress(total: paths.count, session.output)
    let worker = FillWorker(
      invocation: invocation, contested: contested(paths), loader: session.loader, output: session.output,
      disk: session.disk, flushes: !isBatch)
    var workers = Array(repeating: worker, count: usefulThreads(atMost: paths.count))
    var commit = FillGroup(flushesEach: !isBatch, disk: session.disk)
    var code = ExitCode.clean
    var done = 0
    var rest = paths[...]
    let most = isBatch ? Self.mostInGroup() : 1
    repeat {
      progress.show(done)
      let size = min(max(rest.count / 2, Self.groupSize.lowerBound), Self.groupSize.upperBound, most)
      let group = Interrupt.isPending ? [] : rest.prefix(size)
      rest = rest.dropFirst(group.count)
      let outcomes = Self.fill(Array(group), by: &workers, while: &commit)
      progress.clear()
      report(commit.outcomes)
      for outcome in commit.outcomes {
        summary.add(outcome)
        code = max(code, outcome.code)
      }
      done += commit.outcomes.count
      commit.outcomes = outcomes
    } while !commit.outcomes.isEmpty
    for failure in commit.finish() { code = max(code, session.output.tell(failure)) }
    if isBatch || !inputs.problems.isEmpty || summary.copies > 0 { session.output.notice(summary.text) }
    if done == paths.count { return code }
    session.output.message(FillWording.interrupted(done: done, left: paths.count - done))
    return .interrupted
  }

  /// Fills a group while the one before it is flushed and put in its places; what became of it.
  private static func fill(
    _ group: [String], by workers: inout [FillWorker], while commit: inout FillGroup
  ) -> [FillOutcome] {
    if commit.outcomes.isEmpty {
      return inParallel(&workers, pieces: group.count) { $0.fill(group[$1]) }
    }
    if group.isEmpty {
      commit.commit()
      return []
    }
    var committing = commit
    defer { commit = committing }
    return inParallel(&workers, pieces: group.count, besides: { committing.commit() }) { $0.fill(group[$1]) }
  }

  /// Says what became of a group, in the order of the input.
  private func report(_ outcomes: [FillOutcome]) {
    var messages = ""
    var results = ""
    for outcome in outcomes {
      messages += outcome.findings
      if !outcome.verdict.isEmpty { messages += outcome.verdict + "\n" }
      results += outcome.json + outcome.made
    }
    session.output.notice(messages)
    session.output.data(results)
  }
}
