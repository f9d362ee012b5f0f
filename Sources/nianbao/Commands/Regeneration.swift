import AnnualReport
import Text
import YAMLSubset

/// Writes the report of a draft again: shows what changes, asks, keeps the earlier generation, writes.
struct Regeneration {
  let draft: LoadedDraft
  let invocation: Invocation
  let loader: AnswersLoader
  let output: Output
  let disk: Disk
  /// The edited report.docx that the answers come from; nil where they come from elsewhere.
  var word: NewFile?
  /// Files that were edited by hand and that nobody wants, as they were when that was said.
  var discarded: [NewFile] = []
  /// Whether nothing but the day of publication is to be told.
  var isOnlyDay = false
  /// Where `<` leads from its questions; nil where they are the first.
  var back: Back?
  /// The reason that was typed before somebody went back to correct more.
  var typedReason: String?

  /// Does everything.
  ///
  /// - Parameters:
  ///   - revision: What is wanted.
  ///   - keyboard: Where to ask; on a terminal only.
  /// - Returns: What the program tells the shell; nil where more is to be corrected first.
  /// - Throws: Where something cannot be read or written, or a report was edited by hand.
  mutating func run(_ revision: Revision, _ keyboard: inout Keyboard) throws -> ExitCode? {
    var revision = revision
    let publication = publication(revision)
    try addNote(to: &revision, publication)
    var changes: ReportChanges?
    if let earlier = draft.earlier {
      changes = try ReportChanges(from: earlier.answers, to: revision.file.answers)
    }
    let found = try loader.lastYear(
      of: revision.file.answers, at: draft.path, named: invocation[.last])
    output.notice(found.notice)
    let review = found.checker(on: loader.clock).review(revision.file.answers)
    show(revision, changes, review, found)
    if review.blocks {
      tellBlocked(revision, review, found)
      return .findings
    }
    var change = try change(revision, changes, publication)
    if change.isEmpty {
      output.message(RegenerateWording.nothing(draft))
      return .clean
    }
    if withdraws(revision, publication) {
      output.result(WithdrawalWording.shown(draft, change, isTyped: revision.withdraws))
    }
    let isCorrected = draft.earlier != nil && changes.map { !$0.isEmpty } ?? false
    if isCorrected, let warning = day(publication).warning { output.message(warning) }
    if invocation.has(.dryRun) {
      output.message("只是看看，什么也没有写")
      return .clean
    }
    if word != nil && !keyboard.isTerminal && !invocation.has(.yes) {
      output.message(WordEditsWording.needsYes(Path.join(draft.folder, DraftFiles.reportFile(.word))))
      return .cannotWrite
    }
    guard keyboard.isTerminal && !invocation.has(.yes) else { return try write(change) }
    if revision.reason == nil && isCorrected {
      switch try askReason(revision, &keyboard) {
      case .goOn: return nil
      case .reason(let reason): (revision.reason, typedReason) = (reason, reason)
      }
      change = try self.change(revision, changes, publication)
    }
    switch try confirm(change, revision, &keyboard) {
    case .write: return try write(change)
    case .goOn: return nil
    case .decline: return try decline(revision)
    }
  }

  /// Says that nothing is written, and which totals did not follow.
  private func tellBlocked(_ revision: Revision, _ review: Review, _ found: LastYear) {
    output.message(RegenerateWording.blocked(draft, review, isFileKept: isFileKept(revision)))
    guard let earlier = draft.earlier, !isFileKept(revision), word == nil else { return }
    let before = found.checker(on: loader.clock).review(earlier.answers)
    let totals = RegenerateWording.leftBehind(before, review, form: earlier.answers.form)
    if let totals { output.message(totals) }
  }

  /// Leaves everything as it was before the corrections.
  private func decline(_ revision: Revision) throws -> ExitCode {
    let copy = try putBack(revision)
    let now = revision.before ?? (isFileKept(revision) ? draft.bytes : nil)
    let isKept = now.map { $0 != draft.earlier?.bytes } ?? draft.isEdited
    output.message(RegenerateWording.declined(draft, isFileKept: isKept, copy))
    return .clean
  }

  /// Whether the answers file stays as it is.
  private func isFileKept(_ revision: Revision) -> Bool {
    draft.isReadable && revision.file.bytes == draft.file.bytes
  }

  func day(_ publication: MadeRecord.Publication?) -> GenerationDay {
    GenerationDay(loader.clock, in: draft.made, publication: publication)
  }

  private func show(_ revision: Revision, _ changes: ReportChanges?, _ review: Review, _ last: LastYear) {
    if let changes, !changes.isEmpty {
      output.result(RegenerateWording.changed(draft) + ChangesWording(changes).text)
    }
    let text = FindingText(
      form: revision.file.answers.form, file: draft.path, paint: output.paint(results: false))
    output.notice(review.findings.map(text.text).joined())
    if let earlier = draft.earlier {
      let before = last.checker(on: loader.clock).review(earlier.answers)
      let isSame = changes?.isEmpty ?? true
      output.notice(
        isSame
          ? "\(draft.path): \(FindingText.summary(review))\(RegenerateWording.tally(review))\n"
          : RegenerateWording.reviews(before, review, form: earlier.answers.form))
      // The report was written without a finding that blocks; what blocks now came from outside.
      if before.blocks && review.blocks, let last = last.answers, RegenerateWording.blames(lastYear: review) {
        output.message("\(last.file): 上年报告改过以后，这份报告和它对不上了")
      }
    } else {
      output.message("\(draft.path): \(FindingText.summary(review))\(RegenerateWording.tally(review))")
    }
  }

  // MARK: Giving up

  /// Puts the answers back as they were before somebody chose corrections that are not wanted after all.
  ///
  /// - Returns: What is kept of them in the history; nil where nothing was chosen.
  private func putBack(_ revision: Revision) throws -> NewFolder? {
    guard let before = revision.before, let now = draft.bytes, before != now else { return nil }
    var change = DraftChange(folder: draft.folder, record: nil)
    change.kept = copyOfFile.map { [$0] } ?? []
    change.answers = DraftChange.Replacement(
      file: NewFile(name: DraftFiles.answersFile, bytes: before), basis: .bytes(now))
    try change.transaction(makesFolder: false, disk).run()
    return change.kept.first
  }

  /// Makes the answers those of the present report again, whatever became of the report; what they were is kept in the
  /// history.
  func undo() throws -> ExitCode {
    guard let earlier = draft.earlier else { return .clean }
    let lost = try ReportChanges(from: earlier.answers, to: draft.file.answers)
    if !lost.isEmpty { output.result("不要了的改动：\n\(ChangesWording(lost).text)") }
    var change = DraftChange(folder: draft.folder, record: nil)
    change.answers = replacement(earlier)
    change.kept = copyOfFile.map { [$0] } ?? []
    try change.transaction(makesFolder: false, disk).run()
    output.message(RegenerateWording.undone(draft, change))
    return .clean
  }

  /// What has to be written so that the answers hold what was edited in report.docx, and the report is the present one.
  func taking(_ edits: WordEdits) throws -> DraftChange {
    guard let earlier = draft.earlier else { return DraftChange(folder: draft.folder, record: nil) }
    let name = DraftFiles.reportFile(.word)
    let edited = NewFile(name: name, bytes: edits.bytes)
    let printer = DraftPrinter(draft: draft, loader: loader, formats: invocation.formats)
    let made = try printer.report(earlier.answers).first { $0.name == name }
    var change = DraftChange(folder: draft.folder, record: draft.made.recordBytes)
    if let made, var record = draft.made.record {
      // Another version of the program may print it otherwise.
      record.noteAlso(Fingerprint(of: made), of: name)
      change.pendingRecord = record.bytes
    }
    change.kept = [
      HistoryFolder(of: draft.folder).copy(
        of: [edited], .edited, number: draft.present?.number ?? 1, date: day(nil).date)
    ].compactMap { $0 }
    change.outputs = [made].compactMap { $0 }.map { file in
      DraftChange.Replacement(file: file, basis: .bytes(edited.bytes))
    }
    change.answers = replacement(edits.file)
    change.writesAnswersFirst = true
    return change
  }

  // MARK: Writing

  private func change(
    _ revision: Revision, _ changes: ReportChanges?, _ publication: MadeRecord.Publication?
  ) throws -> DraftChange {
    let printer = DraftPrinter(draft: draft, loader: loader, formats: invocation.formats)
    let outputs = try printer.outputs(revision.file.answers, reason: revision.reason, publication)
    var originals = try draft.earlier.map { try printer.report($0.answers) } ?? []
    var new = NewGeneration(
      answers: revision.file.bytes, date: day(publication).date, reason: revision.reason,
      changes: changes.map { ChangesWording($0).lines } ?? [], publication: publication,
      discardsEdits: invocation.has(.discardEdits))
    new.withdrawsPublication = withdraws(revision, publication)
    if new.withdrawsPublication { originals += try notices(printer) }
    new.originals = originals
    new.taken = discarded + (word.map { [$0] } ?? [])
    // Nothing that anybody reads is different: only the day of publication.
    new.isSameReport = changes?.isEmpty ?? false && draft.made.isPresent(originals)
    new.leavesEdits = new.isSameReport && isOnlyDay
    let answers = revision.file.answers
    switch try draft.made.plan(outputs, edition: answers.edition.name, unit: answers.unit, for: new) {
    case .refused(let edits):
      throw RegenerateError.edited(
        HandEditWording(draft: draft, originals: originals.isEmpty ? outputs : originals).refusal(edits))
    case .write(var change):
      if !isFileKept(revision) {
        change.answers = replacement(revision.file)
        // Until they are in the answers, only the document has its edits.
        change.writesAnswersFirst = word != nil
        if revision.keepsFile, let copy = copyOfFile { change.kept.append(copy) }
      }
      change.source = draft.bytes
      return change
    }
  }

  /// The answers file in place of the one that lies there.
  private func replacement(_ file: AnswersFile) -> DraftChange.Replacement {
    DraftChange.Replacement(
      file: NewFile(name: DraftFiles.answersFile, bytes: file.bytes),
      basis: draft.bytes.map { .bytes($0) } ?? .nothing)
  }

  private func write(_ change: DraftChange) throws -> ExitCode {
    try change.transaction(makesFolder: false, disk).run()
    output.message(RegenerateWording.written(draft, try DraftFolder(draft.folder), change))
    output.data(change.names.map { Path.join(draft.folder, $0) + "\n" }.joined())
    return .clean
  }

  /// The answers file as it is now, changed since the report was made.
  private var copyOfFile: NewFolder? {
    let file = NewFile(name: DraftFiles.answersFile, bytes: draft.bytes ?? [])
    return HistoryFolder(of: draft.folder).copy(
      of: [file], .replaced, number: draft.present?.number ?? 1, date: day(nil).date)
  }
}
