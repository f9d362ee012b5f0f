import AnnualReport

/// `nianbao fill`: checks, then writes the report as text and HTML; any number of files, on all cores.
struct FillCommand {
  private let invocation: Invocation
  private let workshop: Workshop
  private let clock: Clock
  private let output: Output

  /// How many files are flushed together; as many are held in memory at most.
  private static let groupSize = 256

  init(_ invocation: Invocation, _ workshop: Workshop, _ clock: Clock, _ output: Output) {
    self.invocation = invocation
    self.workshop = workshop
    self.clock = clock
    self.output = output
  }

  func run() -> ExitCode {
    let inputs: Inputs
    do throws(UsageError) {
      inputs = try Inputs(invocation)
      try refuseContradictions(inputs.paths)
    } catch {
      output.message(error.message)
      return .usage
    }
    for problem in inputs.problems { output.message(problem.message) }
    let code = inputs.problems.map(\.exitCode).max() ?? .clean
    return max(code, fill(inputs))
  }

  private func refuseContradictions(_ paths: [String]) throws(UsageError) {
    if paths.contains("-") {
      if !invocation.has(.output) { throw UsageError(.standardInputNeedsOutput) }
      if paths.count > 1 { throw UsageError(.standardInputAmongMany) }
    }
    guard paths.count > 1 else { return }
    let output = invocation[.output]
    let isDraft = invocation.has(.draft)
    try FillTarget.refuseShared(paths) { path in
      guard output != nil else { return FillTarget(of: path, unit: nil, year: nil, under: nil).folder }
      guard let (unit, year) = workshop.identity(path), isDraft || (unit != nil && year != nil) else {
        return nil
      }
      return FillTarget(of: path, unit: unit, year: year, under: output).folder
    }
  }

  private func fill(_ inputs: Inputs) -> ExitCode {
    let paths = inputs.paths
    let isBatch = paths.count > 1
    if isBatch { Interrupt.hold() }
    var summary = FillSummary()
    for problem in inputs.problems { summary.add(problem) }
    let progress = Progress(total: paths.count, output)
    var workers = Array(
      repeating: FillWorker(invocation, workshop, clock, output, flush: !isBatch),
      count: usefulThreads(atMost: paths.count))
    var commit = GroupCommit(isFlushed: !isBatch)
    var code = ExitCode.clean
    var done = 0
    while done < paths.count && !Interrupt.isPending {
      progress.show(done)
      let group = paths[done..<min(done + Self.groupSize, paths.count)]
      for (number, part) in Self.parts(of: group, workers.count).enumerated() { workers[number].paths = part }
      inParallel(&workers) { $0.run() }
      var outcomes = workers.flatMap(\.outcomes)
      commit.commit(&outcomes)
      progress.clear()
      for outcome in outcomes {
        report(outcome)
        summary.add(outcome)
        code = max(code, outcome.code)
      }
      done += outcomes.count
    }
    commit.finish()
    if isBatch || !inputs.problems.isEmpty { output.notice(summary.text) }
    if done == paths.count { return code }
    output.message(FillWording.interrupted(done: done, left: paths.count - done))
    return .interrupted
  }

  private func report(_ outcome: FillOutcome) {
    output.notice(outcome.findings + (outcome.verdict.isEmpty ? "" : outcome.verdict + "\n"))
    output.data(outcome.json + outcome.made)
  }

  /// A group in as many consecutive parts as there are workers.
  private static func parts(of group: ArraySlice<String>, _ count: Int) -> [ArraySlice<String>] {
    (0..<count).map { number in
      let start = group.startIndex + group.count * number / count
      let end = group.startIndex + group.count * (number + 1) / count
      return group[start..<end]
    }
  }
}
