import AnnualReport
import YAMLSubset

/// `nianbao regenerate`: corrections, then the report again.
struct RegenerateCommand: ~Copyable {
  var invocation: Invocation
  var session: Session
  /// Whether what was edited in report.docx is to be taken into the answers, to be corrected further.
  private var goesOn = false
  /// Files that were edited by hand and that nobody wants, as they were when that was said.
  private var discarded: [NewFile] = []
  /// The reason that was typed before somebody went back to correct more.
  private var typedReason: String?

  init(invocation: Invocation, session: consuming Session) {
    self.invocation = invocation
    self.session = session
  }

  consuming func run() throws -> ExitCode {
    let published = try publicationWord()
    let folder = try invocation.operands.first.map { try LoadedDraft.folder($0) } ?? chosenFolder()
    // Who only looks needs no hold, nor the right to write.
    if invocation.has(.dryRun) { return try regenerate(folder, published) }
    let hold = try Hold(folder, signs: true)
    let waits = session.keyboard.isTerminal && !invocation.has(.yes)
    while true {
      do {
        let code = try redoing(session.output, waits: waits) { try regenerate(folder, published) }
        hold.release()
        return code
      } catch RegenerateError.edited(let refusal) where waits {
        switch try way(refusal) {
        case .leave: return .cannotWrite
        case .discardEdits where refusal.files.isEmpty:
          session.output.message("这个文件太大，程序不能把它移到 history 里。请自己把它移走，再运行一次")
          return .cannotWrite
        case .discardEdits: discarded += refusal.files
        case .discardAnswers:
          _ = try regeneration(of: LoadedDraft(folder, session.loader)).undo()
        case .goOn: goesOn = true
        }
      }
    }
  }

  /// The finished draft that is chosen from a list, where none was named.
  private mutating func chosenFolder() throws -> String {
    let drafts = DraftList(in: DraftFiles.root, session.loader).correctable
    guard session.keyboard.isTerminal, !drafts.isEmpty else {
      throw UsageError(.operandMissing(.regenerate))
    }
    let list = drafts.enumerated().map { "  \($0 + 1) \($1)\n" }.joined()
    session.output.result("已经写出报告的：\n\(list)")
    let number = session.keyboard.number("更正哪一份？填编号；直接回车离开\n> ", most: drafts.count, session.output)
    guard let number, number > 0 else { throw RegenerateError.interrupted("没有选，什么也没有改") }
    return drafts[number - 1]
  }

  private mutating func regenerate(_ folder: String, _ published: PublicationWord?) throws -> ExitCode {
    let loader = session.loader
    let draft = try LoadedDraft(folder, loader)
    var published = published
    if published == .withdrawn, !draft.isPublished {
      session.output.message(WithdrawalWording.nothing(draft))
      if !hasCorrections { return .clean }
      published = nil
    }
    let corrected = try noting(published, in: corrected(draft.file))
    if case .day(let day) = published {
      try Self.hold(day, against: draft)
    } else if let day = corrected.answers.publicationDate, day != draft.made.record?.publication?.date {
      // Corrected by name, or written into the answers by hand.
      try Self.hold(day, against: draft)
    }
    // The day of publication stands in no Word document, so that another layout may stay.
    let isOnlyDay = published != nil && !hasCorrections && !draft.isEdited
    if !invocation.has(.discardEdits), let edits = try draft.wordEdits(but: discarded),
      !(edits.isOnlyLayout && isOnlyDay && !goesOn)
    {
      return try take(edits, draft, published)
    }
    // Whoever wants edits discarded wants the report written, unless more was begun.
    let isDecided = (invocation.has(.discardEdits) || !discarded.isEmpty) && !draft.isEdited
    if corrected.bytes == draft.file.bytes, mayChoose(published), !isDecided {
      return try correct(draft)
    }
    let isNamed = corrected.bytes != draft.file.bytes && (hasCorrections || published != nil)
    let revision = revision(isNamed ? corrected : draft.file, published)
    // Whoever goes back from here is asked anew what is to become of edits by hand.
    let code = try write(draft, revision, isOnlyDay: isOnlyDay, back: discarded.isEmpty ? nil : .ways)
    if let code { return code }
    discarded = []
    return try regenerate(folder, published)
  }

  /// Writes the report; nil where more is to be corrected first.
  mutating func write(
    _ draft: LoadedDraft, _ revision: Revision, isOnlyDay: Bool = false, back: Regeneration.Back?
  ) throws -> ExitCode? {
    var regeneration = regeneration(of: draft)
    regeneration.back = back
    regeneration.isOnlyDay = isOnlyDay
    let code = try regeneration.run(revision, &session.keyboard)
    typedReason = regeneration.typedReason
    if code == .findings, let path = draft.editedDraft {
      session.output.message(WordEditsWording.ofDraft(path, draft.path))
    }
    return code
  }

  func regeneration(of draft: LoadedDraft) -> Regeneration {
    Regeneration(
      draft: draft, invocation: invocation, loader: session.loader, output: session.output,
      disk: session.disk, discarded: discarded, typedReason: typedReason)
  }

  // MARK: Corrections in report.docx

  /// Takes the edits of report.docx as corrections, or says why they cannot be taken.
  private mutating func take(
    _ edits: WordEdits, _ draft: LoadedDraft, _ published: PublicationWord?
  ) throws -> ExitCode {
    let word = NewFile(name: DraftFiles.reportFile(.word), bytes: edits.bytes)
    let text = WordEditsWording(word, in: draft.folder)
    if edits.isOnlyLayout && !goesOn { throw RegenerateError.edited(text.onlyLayout) }
    if hasCorrections { throw RegenerateError.edited(text.alsoInCommand) }
    // Nothing is given up before it is known that the document can be taken.
    if !edits.strays.isEmpty, let made = draft.earlier {
      let changes = try ReportChanges(from: made.answers, to: edits.file.answers)
      throw RegenerateError.edited(text.strays(edits.strays, beside: changes))
    }
    if draft.isEdited && draft.file.bytes != edits.file.bytes, let made = draft.earlier {
      var refusal = text.alsoElsewhere(
        draft.path, try ReportChanges(from: made.answers, to: draft.file.answers),
        try ReportChanges(from: made.answers, to: edits.file.answers))
      refusal.other = .discardAnswers
      throw RegenerateError.edited(refusal)
    }
    if goesOn { return try goOn(edits, draft) }
    session.output.result(text.origin(edits.followed, loosened: edits.loosened))
    var regeneration = regeneration(of: draft)
    regeneration.word = word
    let revision = revision(try noting(published, in: edits.file), published)
    regeneration.back = .ways
    guard let code = try regeneration.run(revision, &session.keyboard) else {
      var refusal = text.shown
      refusal.other = .goOn
      throw RegenerateError.edited(refusal)
    }
    if code != .findings { return code }
    if session.keyboard.isTerminal && !invocation.has(.yes) {
      var refusal = text.blocked
      refusal.other = .goOn
      throw RegenerateError.edited(refusal)
    }
    session.output.message(text.blocked.message)
    return code
  }

  // MARK: Corrections by name

  private var hasCorrections: Bool { invocation.operands.count > 1 }

  /// The answers file with all corrections that the command line names.
  private func corrected(_ file: AnswersFile) throws -> AnswersFile {
    guard hasCorrections else { return file }
    let form = file.answers.form
    var corrections: [Correction] = []
    var refusals: [String] = []
    for word in invocation.operands.dropFirst() {
      do throws(Correction.Refusal) {
        corrections.append(try Correction(word, form: form))
      } catch {
        refusals.append(error.message(form))
      }
    }
    if !refusals.isEmpty { throw UsageError(.correction(refusals.joined(separator: "\n"))) }
    do throws(SyntaxError) {
      return try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        for correction in corrections { try correction.apply(to: &editor) }
      }
    } catch {
      throw RegenerateError.correction(error)
    }
  }

  // MARK: Publication

  /// Holds a day of publication against those on which the published report was corrected.
  ///
  /// - Throws: Where it is behind the first of them.
  static func hold(_ day: String, against draft: LoadedDraft) throws {
    guard let first = draft.made.correction(before: day) else { return }
    throw RegenerateError.publishedBehind(correction: first.number, on: first.date)
  }

  private func publicationWord() throws(UsageError) -> PublicationWord? {
    guard let text = invocation[.published] else { return nil }
    return try PublicationWord(text, session.clock)
  }

  private func noting(_ word: PublicationWord?, in file: AnswersFile) throws -> AnswersFile {
    try word?.noted(in: file) ?? file
  }

  /// What is to be made of a draft, of whose publication something is said.
  private func revision(_ file: AnswersFile, _ word: PublicationWord?) -> Revision {
    var revision = Revision(file: file, reason: invocation.reason)
    switch word {
    case .day(let day): if file.answers.form.fact(.publication) == nil { revision.published = day }
    case .withdrawn: revision.withdraws = true
    case nil: break
    }
    return revision
  }
}
