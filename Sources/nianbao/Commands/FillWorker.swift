import AnnualReport
import Mustache
import YAMLSubset

/// Fills one answers file after the other, up to the point where the files are to be put in their places.
struct FillWorker: Sendable {
  private let invocation: Invocation
  private let loader: AnswersLoader
  private let clock: Clock
  private let output: Output
  /// Whether each file is flushed by itself.
  private let flush: Bool
  /// The renderers by edition.
  private var renderers: [String: ReportRenderer] = [:]

  init(_ invocation: Invocation, _ loader: AnswersLoader, _ clock: Clock, _ output: Output, flush: Bool) {
    self.invocation = invocation
    self.loader = loader
    self.clock = clock
    self.output = output
    self.flush = flush
  }

  /// Fills one file; nil once it was interrupted.
  mutating func fill(_ path: String) -> FillOutcome? {
    if Interrupt.isPending { return nil }
    do throws(InputError) {
      let file = try loader.file(path, clock)
      let last = try loader.lastYear(
        of: file.answers, named: invocation[.last],
        folders: DraftFiles.neighbours(of: path, under: invocation[.output]), clock)
      return outcome(file, Checker(lastYear: last?.answers).review(file.answers))
    } catch {
      var outcome = FillOutcome(path: path, code: error.exitCode, kind: .failed)
      if invocation.has(.json) {
        outcome.json = error.jsonLine(file: path)
      } else {
        outcome.verdict = error.message
      }
      return outcome
    }
  }

  private mutating func outcome(_ file: AnswersFile, _ review: Review) -> FillOutcome {
    let answers = file.answers
    var outcome = FillOutcome(path: answers.file, code: review.blocks ? .findings : .clean, kind: .blocked)
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
    do throws(FillError) {
      let target = FillTarget(
        of: answers.file, unit: answers.unit, year: answers.year, under: invocation[.output])
      outcome.staged = try stage(printed(answers, review), of: file, in: target)
      outcome.kind = outcome.staged == nil ? .unchanged : .written
      outcome.verdict = FillWording.done(answers.file, review, isChanged: outcome.staged != nil)
      if let warning = outcome.staged?.warning { outcome.verdict += "\n\(warning)" }
      if !invocation.has(.json) {
        outcome.made = DraftFiles.reportFiles.map { Path.join(target.folder, $0) + "\n" }.joined()
      }
    } catch {
      outcome.fail(error)
    }
    return outcome
  }

  private mutating func printed(_ answers: Answers, _ review: Review) throws(FillError) -> [Rendering] {
    let name = answers.edition.name
    var renderer = renderers.removeValue(forKey: name) ?? ReportRenderer(edition: answers.edition)
    defer { renderers[name] = renderer }
    let plain = FindingText(form: answers.form, file: DraftFiles.answersFile)
    do throws(TemplateError) {
      return try renderer.renderings(
        of: answers, draftNotes: invocation.has(.draft) ? review.findings.map { plain.text($0) } : nil)
    } catch {
      throw .template(error)
    }
  }

  /// Writes what has changed beside its place; nil where nothing has.
  private func stage(
    _ renderings: [Rendering], of file: AnswersFile, in target: FillTarget
  ) throws(FillError) -> StagedFiles? {
    let outputs = renderings.map { NewFile($0, named: DraftFiles.reportFile) }
    let hold: FolderHold?
    do throws(LockError) {
      hold = try FolderHold(target.folder)
    } catch {
      throw .held(error)
    }
    var isStaged = false
    defer { if !isStaged { hold?.release() } }
    let plan: DraftFolder.Plan
    var warning: String?
    do throws(FileError) {
      let folder = DraftFolder(target.folder)
      if !target.isNamed && !folder.isMissing && FileReading.isLink(target.folder) {
        throw FileError(target.folder, .isLink)
      }
      let day = GenerationDay(clock, in: folder)
      let new = generation(file, in: folder, target, day)
      if new != nil && day.warning != nil && !folder.isPresent(outputs) { warning = day.warning }
      plan = try folder.plan(outputs, edition: file.answers.edition.name, for: new)
      if case .write(let files, let kept) = plan {
        if !kept.isEmpty { try DraftWriter(folder: target.folder).write(keeping: kept, []) }
        var staged = try StagedFiles(files, in: target.folder, flush: flush)
        staged.warning = warning
        staged.hold = hold
        isStaged = true
        return staged
      }
    } catch {
      throw .file(error)
    }
    if case .refused(let edits) = plan { throw .edited(edits) }
    return nil
  }

  /// What the report of a draft is made from, in the draft's own folder.
  private func generation(
    _ file: AnswersFile, in folder: DraftFolder, _ target: FillTarget, _ day: GenerationDay
  ) -> NewGeneration? {
    let present = folder.record?.present
    guard target.isNamed || present != nil else { return nil }
    var new = NewGeneration(answers: file.bytes, date: day.date)
    new.isDraft = invocation.has(.draft)
    if let settled = folder.settled, settled.answers != new.answers,
      let earlier = try? loader.file(settled.answers, named: file.answers.file, clock).answers,
      let changes = try? ReportChanges(from: earlier, to: file.answers)
    {
      new.changes = ChangesText(changes).lines
    }
    return new
  }
}
