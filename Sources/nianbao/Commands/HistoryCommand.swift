import AnnualReport
import Mustache
import YAMLSubset

/// `nianbao history`: the generations of a draft, the differences of two, and the way back to one.
struct HistoryCommand {
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
      return try history()
    } catch {
      output.message(error.message)
      return error.exitCode
    }
  }

  private func history() throws(RegenerateError) -> ExitCode {
    guard let operand = invocation.operands.first else { throw .usage(UsageError(.operandMissing(.history))) }
    if let stray = invocation.operands.dropFirst().first {
      throw .usage(UsageError(.operandNotAllowed(stray, .history)))
    }
    let folder = try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
      try LoadedDraft.folder(operand)
    }
    if let words = invocation[.diff] { return try compare(words, folder) }
    if let word = invocation[.restore] { return try restore(word, folder) }
    list(folder)
    return .clean
  }

  // MARK: The list

  private func list(_ folder: String) {
    let record = DraftFolder(folder).record
    let history = HistoryFolder(of: folder)
    let present = record?.present?.generation
    let kept = history.entries.map(\.generation).filter { $0.number != present?.number }
    let all = kept + (present.map { [$0] } ?? [])
    if all.isEmpty { output.result("\(folder): 还没有写出过报告\n") }
    for generation in all {
      var marks: [String] = []
      if generation.isDraft { marks.append("草稿") }
      if generation.number == present?.number { marks.append("现在的") }
      if let publication = record?.publication, publication.number == generation.number {
        marks.append("\(publication.date) 公布")
      }
      let mark = marks.isEmpty ? "" : "（\(marks.joined(separator: "，"))）"
      let reason = generation.reason ?? (generation.number == 1 ? "首次写出" : "没有写明原因")
      output.result("第 \(generation.number) 份  \(generation.date)  \(reason)\(mark)\n")
      for change in generation.changes.prefix(Self.mostChanges) { output.result("    \(change)\n") }
      let more = generation.changes.count - Self.mostChanges
      if more > 0 { output.result("    还有 \(more) 处\n") }
    }
    for folder in history.edited { output.result("手工改过以后留下的：\(folder)\n") }
  }

  private static let mostChanges = 10

  // MARK: Two generations

  private func compare(_ words: String, _ folder: String) throws(RegenerateError) -> ExitCode {
    var answers: [Answers] = []
    for word in words.split(separator: " ") { answers.append(try file(String(word), folder).file.answers) }
    guard answers.count == 2 else { throw .usage(UsageError(.valueMissing(.diff))) }
    let changes = try RegenerateError.wrapping(RegenerateError.template) { () throws(TemplateError) in
      try ReportChanges(from: answers[0], to: answers[1])
    }
    output.result(changes.isEmpty ? "两份的数字和文字完全相同\n" : ChangesText(changes).text)
    return .clean
  }

  /// The answers file of the generation of this number.
  private func file(
    _ word: String, _ folder: String
  ) throws(RegenerateError) -> (file: AnswersFile, number: Int) {
    guard let number = Int(word) else { throw .usage(UsageError(.notANumber(word))) }
    let history = HistoryFolder(of: folder)
    let present = DraftFolder(folder).record?.present
    let bytes: [UInt8]
    let path: String
    if let present, present.generation.number == number {
      (bytes, path) = (present.answers, Path.join(folder, DraftFiles.answersFile))
    } else if let entry = history.entries.first(where: { $0.generation.number == number }) {
      bytes = try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
        try history.answers(of: entry)
      }
      path = Path.join(entry.folder, DraftFiles.answersFile)
    } else {
      let last = max(history.lastNumber, present?.generation.number ?? 0)
      throw .usage(UsageError(.noGeneration(number, last: last)))
    }
    let read = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.file(bytes, named: path, clock)
    }
    return (read, number)
  }

  // MARK: The way back

  private func restore(_ word: String, _ folder: String) throws(RegenerateError) -> ExitCode {
    var keyboard = Keyboard()
    if invocation.has(.dryRun) { return try restore(word, folder, &keyboard) }
    let lock = try RegenerateError.wrapping(RegenerateError.lock) { () throws(LockError) in
      try DraftLock(folder: folder)
    }
    let code = try restore(word, folder, &keyboard)
    lock.release()
    return code
  }

  private func restore(
    _ word: String, _ folder: String, _ keyboard: inout Keyboard
  ) throws(RegenerateError) -> ExitCode {
    let chosen = try file(word, folder)
    let draft = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try LoadedDraft(folder, loader, clock)
    }
    let file = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
      try loader.file(of: chosen.file.document, draft.path, clock)
    }
    let isEdited = draft.earlier?.bytes != draft.file.bytes
    let regeneration = Regeneration(
      draft: draft, invocation: invocation, loader: loader, clock: clock, output: output)
    let revision = Revision(
      file: file, reason: invocation[.because] ?? "恢复第 \(chosen.number) 份", keepsFile: isEdited)
    return try regeneration.run(revision, &keyboard)
  }
}
