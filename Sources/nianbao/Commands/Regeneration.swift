import AnnualReport
import Mustache
import Text
import YAMLSubset

/// Writes the report of a draft again: shows what changes, asks, keeps the earlier generation, writes.
struct Regeneration {
  let draft: LoadedDraft
  let invocation: Invocation
  let loader: AnswersLoader
  let clock: Clock
  let output: Output
  var disk = Disk()

  /// Does everything.
  ///
  /// - Parameters:
  ///   - revision: What is wanted.
  ///   - keyboard: Where to ask; on a terminal only.
  /// - Returns: What the program tells the shell.
  /// - Throws: Where something cannot be read or written, or a report was edited by hand.
  func run(_ revision: Revision, _ keyboard: inout Keyboard) throws(RegenerateError) -> ExitCode {
    var revision = revision
    let publication = publication(revision)
    try addNote(to: &revision, publication)
    var changes: ReportChanges?
    if let earlier = draft.earlier { changes = try self.changes(earlier, revision.file) }
    let last = try lastYear(of: revision.file.answers)
    let review = Checker(lastYear: last).review(revision.file.answers)
    show(revision, changes, review, last)
    if review.blocks {
      output.message(RegenerateWording.blocked(draft, review, isFileKept: isFileKept(revision)))
      return .findings
    }
    var plan = try plan(revision, changes, publication)
    if case .nothing = plan, isFileKept(revision) {
      output.message(
        RegenerateWording.nothing(draft, isPublished: publication != draft.made.record?.publication))
      return .clean
    }
    if draft.earlier != nil, let warning = day(publication).warning, changes.map({ !$0.isEmpty }) ?? false {
      output.message(warning)
    }
    if invocation.has(.dryRun) {
      output.message("只是看看，什么也没有写")
      return .clean
    }
    if asks(keyboard) {
      if revision.reason == nil, draft.earlier != nil, changes.map({ !$0.isEmpty }) ?? false {
        revision.reason = try askReason(&keyboard)
        plan = try self.plan(revision, changes, publication)
      }
      guard try confirm(&keyboard) else {
        output.message(RegenerateWording.declined(draft, isFileKept: isFileKept(revision)))
        return .clean
      }
    }
    return try write(plan, revision)
  }

  /// Whether the answers file stays as it is.
  private func isFileKept(_ revision: Revision) -> Bool {
    revision.file.bytes == draft.file.bytes
  }

  private func day(_ publication: MadeRecord.Publication?) -> GenerationDay {
    GenerationDay(clock, in: draft.made, publication: publication)
  }

  private func lastYear(of answers: Answers) throws(RegenerateError) -> Answers? {
    let last = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.lastYear(
        of: answers, named: invocation[.last],
        folders: DraftFiles.neighbours(of: draft.path, under: nil), clock)
    }
    return last?.answers
  }

  private func changes(
    _ old: AnswersFile, _ new: AnswersFile, countingNotes: Bool = true
  ) throws(RegenerateError) -> ReportChanges {
    try RegenerateError.wrapping(RegenerateError.template) { () throws(TemplateError) in
      try ReportChanges(from: old.answers, to: new.answers, countingNotes: countingNotes)
    }
  }

  // MARK: Showing and asking

  private func show(_ revision: Revision, _ changes: ReportChanges?, _ review: Review, _ last: Answers?) {
    if let changes, !changes.isEmpty {
      output.result(RegenerateWording.changed(draft) + ChangesText(changes).text)
    }
    let text = FindingText(
      form: revision.file.answers.form, file: draft.path, paint: output.paint(results: false))
    output.notice(review.findings.map(text.text).joined())
    if let earlier = draft.earlier {
      let before = Checker(lastYear: last).review(earlier.answers)
      let isSame = changes?.isEmpty ?? true
      output.notice(
        isSame
          ? "\(draft.path): \(FindingText.summary(review))\n"
          : RegenerateWording.reviews(before, review, form: earlier.answers.form))
      // The report was written without a finding that blocks; what blocks now came from outside.
      if before.blocks && review.blocks, let last, RegenerateWording.blames(lastYear: review) {
        output.message("\(last.file): 上年报告改过以后，这份报告和它对不上了")
      }
    } else {
      output.message("\(draft.path): \(FindingText.summary(review))")
    }
  }

  private func asks(_ keyboard: borrowing Keyboard) -> Bool { keyboard.isTerminal && !invocation.has(.yes) }

  private func askReason(_ keyboard: inout Keyboard) throws(RegenerateError) -> String? {
    let reason = try line("更正的原因，例：县政府办审核意见（可不填，直接回车）\n> ", &keyboard)
    return reason.isEmpty ? nil : reason
  }

  private func confirm(_ keyboard: inout Keyboard) throws(RegenerateError) -> Bool {
    while true {
      switch try line("照这样写出新的报告吗？ [是]\n> ", &keyboard) {
      case "", "是", "对", "好", "y", "Y", "yes": return true
      case "否", "不", "不是", "n", "N", "no", "q": return false
      default: output.result("  请填“是”或“否”\n")
      }
    }
  }

  private func line(_ prompt: String, _ keyboard: inout Keyboard) throws(RegenerateError) -> String {
    while true {
      switch keyboard.readEntry(prompt: prompt, history: []) {
      case .line(let line): return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case .unreadable: output.result("  刚才的输入里有不能识别的文字，请重新输入。\n")
      case .endOfInput, .interrupted:
        throw .interrupted("已中断，报告没有改")
      }
    }
  }

  // MARK: Publication

  private func publication(_ revision: Revision) -> MadeRecord.Publication? {
    let known = draft.made.record?.publication
    guard let date = revision.published else { return known }
    return known?.date == date
      ? known : MadeRecord.Publication(date: date, number: draft.present?.number ?? 1)
  }

  /// Adds the note of corrections to the last text of the report.
  private func addNote(
    to revision: inout Revision, _ publication: MadeRecord.Publication?
  ) throws(RegenerateError) {
    guard invocation.has(.note) else { return }
    guard let publication else { throw .usage(UsageError(.noteNeedsPublication)) }
    guard let earlier = draft.earlier else { return }
    let changes = try changes(earlier, revision.file, countingNotes: false)
    guard !changes.isEmpty, let field = revision.file.answers.form.fields.last else { return }
    let correction = CorrectionNotice.Correction(
      changes: changes, date: day(publication).date, reason: revision.reason)
    let note = CorrectionNotice.note(correction, published: publication.date)
    let text = revision.file.answers.texts[field.name]?.text ?? ""
    if text.containsBytes(of: note) { return }
    var editor = AnswersEditor(revision.file)
    let lines = text.split(whereSeparator: \.isNewline) + [Substring(note)]
    try RegenerateError.wrapping(RegenerateError.notation) { () throws(SyntaxError) in
      try editor.set(field.name, to: lines.map { $0 + "\n" }.joined())
    }
    revision.file = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.file(of: editor.document, draft.path, clock)
    }
  }

  // MARK: Writing

  private func plan(
    _ revision: Revision, _ changes: ReportChanges?, _ publication: MadeRecord.Publication?
  ) throws(RegenerateError) -> DraftFolder.Plan {
    let printer = DraftPrinter(draft: draft, loader: loader, clock: clock)
    let outputs = try printer.outputs(revision.file.answers, reason: revision.reason, publication)
    var originals: [NewFile] = []
    if let earlier = draft.earlier { originals = try printer.report(earlier.answers) }
    let new = NewGeneration(
      answers: revision.file.bytes, date: day(publication).date, reason: revision.reason,
      changes: changes.map { ChangesText($0).lines } ?? [], publication: publication,
      originals: originals, discardsEdits: invocation.has(.discardEdits))
    let plan = try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
      try draft.made.plan(outputs, edition: revision.file.answers.edition.name, for: new)
    }
    if case .refused(let edits) = plan {
      throw .edited(
        HandEditText(draft: draft, originals: originals.isEmpty ? outputs : originals).text(edits))
    }
    return plan
  }

  private func write(_ plan: DraftFolder.Plan, _ revision: Revision) throws(RegenerateError) -> ExitCode {
    var outputs: [NewFile] = []
    var kept: [NewFolder] = []
    if case .write(let files, let copies) = plan { (outputs, kept) = (files, copies) }
    if !isFileKept(revision) {
      let answers = NewFile(name: DraftFiles.answersFile, bytes: revision.file.bytes)
      outputs.insert(answers, at: 0)
      if revision.keepsFile { kept.append(copyOfFile) }
    }
    let names = outputs.map(\.name).filter { $0 != MadeRecord.file }
    try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
      try DraftWriter(folder: draft.folder, disk: disk).write(keeping: kept, outputs)
    }
    output.message(RegenerateWording.written(draft, DraftFolder(draft.folder), kept, names))
    output.data(names.map { Path.join(draft.folder, $0) + "\n" }.joined())
    return .clean
  }

  /// The answers file as it is now, edited since the report was made.
  private var copyOfFile: NewFolder {
    let file = NewFile(name: DraftFiles.answersFile, bytes: draft.file.bytes)
    return HistoryFolder(of: draft.folder).copy(
      ofEdited: [file], number: draft.present?.number ?? 1, date: day(nil).date)
  }
}
