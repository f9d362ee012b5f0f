import AnnualReport
import Mustache
import Text
import YAMLSubset

/// Fills one answers file after the other, up to the point where the files are to be put in their places.
struct FillWorker: Sendable {
  let invocation: Invocation
  /// Inputs of which nobody can tell which one is meant.
  let contested: ContestedInputs
  let loader: AnswersLoader
  let output: Output
  let disk: Disk
  /// Whether each file is flushed by itself.
  let flushes: Bool
  /// The renderers by edition.
  private var renderers: [String: ReportRenderer] = [:]

  init(
    invocation: Invocation, contested: ContestedInputs, loader: AnswersLoader, output: Output, disk: Disk,
    flushes: Bool
  ) {
    self.invocation = invocation
    self.contested = contested
    self.loader = loader
    self.output = output
    self.disk = disk
    self.flushes = flushes
  }

  /// Fills one file; nil once it was interrupted.
  mutating func fill(_ path: String) -> FillOutcome? {
    if Interrupt.isPending { return nil }
    if let reason = contested.reasons[path] {
      return failed(path, code: .usage, message: "\(path): \(reason)") {
        Review.jsonLine(file: path, message: $0)
      }
    }
    do throws(InputError) {
      let file = try loader.file(path)
      let last = try loader.lastYear(
        of: file.answers, at: path, named: invocation[.last], under: invocation[.output])
      var outcome = outcome(file, last.checker(on: loader.clock).review(file.answers))
      outcome.findings = last.notice + outcome.findings
      return outcome
    } catch {
      return failed(path, code: error.exitCode, message: error.message) { _ in error.jsonLine(file: path) }
    }
  }

  /// What became of an input that is not read.
  private func failed(
    _ path: String, code: ExitCode, message: String, json: (String) -> String
  ) -> FillOutcome {
    var outcome = FillOutcome(path: path, code: code, ending: .failed)
    if invocation.has(.json) { outcome.json = json(message) } else { outcome.verdict = message }
    return outcome
  }

  private mutating func outcome(_ file: AnswersFile, _ review: Review) -> FillOutcome {
    let answers = file.answers
    var outcome = FillOutcome(path: answers.file, code: review.blocks ? .findings : .clean, ending: .blocked)
    if invocation.has(.json) {
      outcome.json = review.jsonLine(for: answers)
    } else {
      let text = FindingText(form: answers.form, file: answers.file, paint: output.paint(results: false))
      outcome.findings = review.findings.map(text.text).joined()
    }
    if review.blocks && !invocation.has(.draft) {
      outcome.verdict = FillWording.blocked(answers.file, review)
      return outcome
    }
    do {
      let target = FillTarget(
        of: answers.file, unit: answers.unit, year: answers.year, under: invocation[.output])
      let renderings = try renderings(of: answers, review, in: target)
      let (staged, warning) = try stage(renderings, of: file, in: target)
      outcome.staged = staged
      outcome.ending = staged == nil ? .unchanged : .written
      outcome.verdict = FillWording.done(answers.file, review, isChanged: staged != nil)
      if let warning { outcome.verdict += "\n\(warning)" }
      if !invocation.has(.json) {
        outcome.made = renderings.map {
          Path.join(target.folder, DraftFiles.reportFile($0.format)) + "\n"
        }.joined()
      }
    } catch {
      outcome.fail(asFailure(error))
    }
    return outcome
  }

  private mutating func renderings(
    of answers: Answers, _ review: Review, in target: FillTarget
  ) throws(TemplateError) -> [Rendering] {
    let renderer = renderer(answers.edition)
    let plain = FindingText(form: answers.form, file: DraftFiles.answersFile)
    return try renderer.renderings(
      of: answers, as: DraftFiles.formats(in: target.folder, wanted: invocation.formats),
      draftNotes: invocation.has(.draft) ? review.findings.map { plain.text($0) } : nil)
  }

  /// Writes what has changed beside its place.
  ///
  /// - Returns: Nothing staged where nothing has changed, and what to tell the clerk about the day.
  private mutating func stage(
    _ renderings: [Rendering], of file: AnswersFile, in target: FillTarget
  ) throws -> (FillOutcome.Staged?, warning: String?) {
    let outputs = renderings.map { NewFile($0, named: DraftFiles.reportFile) }
    let hold = FileReading.isFolder(target.folder) ? HoldOwner(try Hold(target.folder, signs: false)) : nil
    let folder = try DraftFolder(target.folder)
    if !target.isNamed && !folder.isMissing && FileReading.isLink(target.folder) {
      throw FileError(target.folder, .isLink)
    }
    if !target.isNamed, let other = folder.record?.unit, let unit = file.answers.unit,
      other != unit.sanitized()
    {
      throw DraftError(target.folder, .otherUnit(other))
    }
    let day = GenerationDay(loader.clock, in: folder)
    let new = try generation(file, in: folder, target, day)
    switch try folder.plan(outputs, edition: file.answers.edition.name, unit: file.answers.unit, for: new) {
    case .refused(let edits): throw HandEditFailure(edits: edits)
    case .write(let change):
      if change.isEmpty {
        // Leftovers of a run that was killed behind its last rename.
        TemporaryFile.removeLeftovers(from: target.folder, disk)
        return (nil, nil)
      }
      let transaction = try change.transaction(makesFolder: true, disk).prepare(flushes: flushes)
      let isNew = new != nil && !folder.isPresent(outputs)
      return (FillOutcome.Staged(transaction: transaction, hold: hold), isNew ? day.warning : nil)
    }
  }

  /// What the report of a draft is made from, in the draft's own folder.
  private mutating func generation(
    _ file: AnswersFile, in folder: DraftFolder, _ target: FillTarget, _ day: GenerationDay
  ) throws -> NewGeneration? {
    let present = folder.record?.present
    guard target.isNamed || present != nil else { return nil }
    var new = NewGeneration(answers: file.bytes, date: day.date)
    new.isDraft = invocation.has(.draft)
    if let settled = folder.settled, settled.answers != new.answers,
      let earlier = try? loader.file(settled.answers, named: file.answers.file).answers,
      let changes = try? ReportChanges(from: earlier, to: file.answers)
    {
      new.changes = ChangesWording(changes).lines
      // Only where the day of publication is another is it worth printing the earlier report once more.
      if changes.isEmpty, earlier.publicationDate != file.answers.publicationDate, !settled.generation.isDraft
      {
        new.isSameReport = isPresent(earlier, in: folder)
      }
    }
    let settled = { [loader] in
      folder.settled.flatMap { try? loader.file($0.answers, named: file.answers.file).answers }
    }
    let publication = folder.publication(of: file.answers, after: settled())
    // Also before a draft, after which nothing tells that the day was taken out.
    if publication == nil, let day = folder.record?.publication?.date {
      throw DraftError(target.folder, .publicationTakenOut(day))
    }
    if new.isDraft { return new }
    new.publication = publication
    if let day = publication?.date, day != folder.record?.publication?.date,
      let first = folder.correction(before: day)
    {
      throw RegenerateError.publishedBehind(correction: first.number, on: first.date)
    }
    return new
  }

  /// Whether a report of these answers is what was written last.
  private mutating func isPresent(_ answers: Answers, in folder: DraftFolder) -> Bool {
    let renderings = try? renderer(answers.edition).renderings(
      of: answers, as: DraftFiles.formats(in: folder.path, wanted: invocation.formats))
    return folder.isPresent(renderings?.map { NewFile($0, named: DraftFiles.reportFile) } ?? [])
  }

  private mutating func renderer(_ edition: Edition) -> ReportRenderer {
    let renderer = renderers[edition.name] ?? ReportRenderer(edition: edition)
    renderers[edition.name] = renderer
    return renderer
  }
}
