import AnnualReport
import YAMLSubset

/// `nianbao regenerate`: corrections, then the report again.
struct RegenerateCommand {
  private let invocation: Invocation
  private let loader: AnswersLoader
  private let clock: Clock
  private let output: Output

  init(_ invocation: Invocation, _ loader: AnswersLoader, _ clock: Clock, _ output: Output) {
    self.invocation = invocation
    self.loader = loader
    self.clock = clock
    self.output = output
  }

  func run() -> ExitCode {
    do throws(RegenerateError) {
      return try regenerate()
    } catch {
      output.message(error.message)
      return error.exitCode
    }
  }

  private func regenerate() throws(RegenerateError) -> ExitCode {
    guard let operand = invocation.operands.first else {
      throw .usage(UsageError(.operandMissing(.regenerate)))
    }
    let published = try publishedDate()
    let folder = try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
      try LoadedDraft.folder(operand)
    }
    var keyboard = Keyboard()
    // Who only looks needs no lock, nor the right to write.
    if invocation.has(.dryRun) { return try regenerate(folder, published, &keyboard) }
    let lock = try RegenerateError.wrapping(RegenerateError.lock) { () throws(LockError) in
      try DraftLock(folder: folder)
    }
    let code = try regenerate(folder, published, &keyboard)
    lock.release()
    return code
  }

  private func regenerate(
    _ folder: String, _ published: String?, _ keyboard: inout Keyboard
  ) throws(RegenerateError) -> ExitCode {
    var draft = try read(folder)
    let corrected = try corrected(draft.file)
    if corrected.bytes == draft.file.bytes, mayChoose(draft, keyboard, published) {
      try choose(draft, &keyboard)
      draft = try read(folder)
    }
    let isNamed = corrected.bytes != draft.file.bytes && hasCorrections
    let regeneration = Regeneration(
      draft: draft, invocation: invocation, loader: loader, clock: clock, output: output)
    let revision = Revision(
      file: isNamed ? corrected : draft.file, reason: reason, published: published)
    return try regeneration.run(revision, &keyboard)
  }

  private func read(_ folder: String) throws(RegenerateError) -> LoadedDraft {
    try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try LoadedDraft(folder, loader, clock)
    }
  }

  // MARK: Corrections by name

  private var hasCorrections: Bool { invocation.operands.count > 1 }

  private var reason: String? {
    let words = invocation[.because]?.split(whereSeparator: \.isWhitespace) ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The answers file with all corrections that the command line names.
  private func corrected(_ file: AnswersFile) throws(RegenerateError) -> AnswersFile {
    guard hasCorrections else { return file }
    var corrections: [Correction] = []
    var refusals: [String] = []
    for word in invocation.operands.dropFirst() {
      do throws(Correction.Refusal) {
        corrections.append(try Correction(word, form: file.answers.form))
      } catch {
        refusals.append(error.message(file.answers.form))
      }
    }
    if !refusals.isEmpty { throw .usage(UsageError(.correction(refusals.joined(separator: "\n")))) }
    let editor = try RegenerateError.wrapping(RegenerateError.notation) { () throws(SyntaxError) in
      var editor = AnswersEditor(file)
      for correction in corrections { try correction.apply(to: &editor) }
      return editor
    }
    return try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.file(of: editor.document, file.answers.file, clock)
    }
  }

  // MARK: Choosing from the list of answers

  /// Whether there is nothing to do yet, and somebody to choose what is to be corrected.
  private func mayChoose(_ draft: LoadedDraft, _ keyboard: borrowing Keyboard, _ published: String?) -> Bool {
    keyboard.isTerminal && !hasCorrections && published == nil && !invocation.has(.yes)
      && !invocation.has(.dryRun) && !invocation.has(.discardEdits)
      && draft.earlier?.bytes == draft.file.bytes
  }

  /// The interview, which begins with its last page where everything is answered.
  private func choose(_ draft: LoadedDraft, _ keyboard: inout Keyboard) throws(RegenerateError) {
    let last = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.lastYear(
        of: draft.file.answers, named: invocation[.last],
        folders: DraftFiles.neighbours(of: draft.path, under: nil), clock)
    }
    let interview = Interview(
      draft.file, lastYear: last, editions: loader.editions, presentYear: clock.year)
    var session = AskSession(interview, folder: draft.folder, output: output)
    do throws(AskError) {
      try session.run(&keyboard, isCorrecting: true)
    } catch {
      switch error {
      case .left: throw .interrupted("改过的答案已保存，报告还没有改。再运行 nianbao regenerate \(draft.folder) 写出新的报告")
      case .usage(let error): throw .usage(error)
      case .input(let error): throw .input(error)
      case .file(let error): throw .file(error)
      case .unsaved(let trouble): throw .unsaved(trouble)
      case .lock(let error): throw .lock(error)
      }
    }
  }

  // MARK: Publication

  private func publishedDate() throws(RegenerateError) -> String? {
    guard let text = invocation[.published] else { return nil }
    guard Clock.isDate(text) else { throw .usage(UsageError(.notADate(text))) }
    return text
  }
}
