import AnnualReport
import YAMLSubset

/// `nianbao history`: the generations of a draft, the differences of two, and the way back to one.
struct HistoryCommand: ~Copyable {
  let invocation: Invocation
  var session: Session

  consuming func run() throws -> ExitCode {
    guard let operand = invocation.operands.first else { throw UsageError(.operandMissing(.history)) }
    if let stray = invocation.operands.dropFirst().first {
      throw UsageError(.operandNotAllowed(stray, .history))
    }
    let folder = try LoadedDraft.folder(operand, needsAnswers: false)
    if let words = invocation[.diff] { return try compare(words, folder) }
    if let word = invocation[.restore] { return try restore(word, folder) }
    try list(folder)
    return .clean
  }

  // MARK: The list

  private func list(_ folder: String) throws {
    let made = try DraftFolder(folder)
    let record = made.record
    let answers = try? session.loader.file(Path.join(folder, DraftFiles.answersFile)).answers
    let publication =
      answers.map { made.publication(of: $0, after: settled(made)) } ?? record?.publication
    let history = HistoryFolder(of: folder)
    let present = record?.present?.generation
    let kept = history.entries.map(\.generation).filter { $0.number != present?.number }
    let all = kept + (present.map { [$0] } ?? [])
    if all.isEmpty { session.output.result("\(folder): 还没有写出过报告\n") }
    for generation in all {
      var marks: [String] = []
      if generation.isDraft { marks.append("草稿") }
      if generation.number == present?.number { marks.append("现在的") }
      if let publication, publication.number == generation.number {
        marks.append("\(publication.date) 公布")
      }
      let mark = marks.isEmpty ? "" : "（\(marks.joined(separator: "，"))）"
      let reason = generation.reason ?? (generation.number == 1 ? "首次写出" : "没有写明原因")
      session.output.result("第 \(generation.number) 份  \(generation.date)  \(reason)\(mark)\n")
      for change in generation.changes.prefix(Self.mostChanges) { session.output.result("    \(change)\n") }
      let more = generation.changes.count - Self.mostChanges
      if more > 0 { session.output.result("    还有 \(more) 处\n") }
    }
    for folder in history.others {
      switch HistoryFolder.reason(of: folder) {
      case .edited: session.output.result("手工改过以后留下的：\(folder)\n")
      case .replaced: session.output.result("换下的答案：\(folder)\n")
      case .withdrawn: session.output.result("撤下的更正说明：\(folder)\n")
      }
    }
  }

  private static let mostChanges = 10

  /// The answers of the last generation that is no draft.
  private func settled(_ made: DraftFolder) -> Answers? {
    made.settled.flatMap { try? session.loader.file($0.answers, named: MadeRecord.file).answers }
  }

  // MARK: Two generations

  private func compare(_ words: String, _ folder: String) throws -> ExitCode {
    var answers: [Answers] = []
    for word in words.split(separator: " ") { answers.append(try file(String(word), folder).file.answers) }
    guard answers.count == 2 else { throw UsageError(.valueMissing(.diff)) }
    let changes = try ReportChanges(from: answers[0], to: answers[1])
    session.output.result(changes.isEmpty ? "两份的数字和文字完全相同\n" : ChangesWording(changes).text)
    return .clean
  }

  /// The answers file of the generation of this number.
  private func file(_ word: String, _ folder: String) throws -> (file: AnswersFile, number: Int) {
    guard let number = Int(word) else { throw UsageError(.notANumber(word)) }
    let history = HistoryFolder(of: folder)
    let present = try DraftFolder(folder).record?.present
    let bytes: [UInt8]
    let path: String
    if let present, present.generation.number == number {
      (bytes, path) = (present.answers, Path.join(folder, MadeRecord.file))
    } else if let kept = history.entries.first(where: { $0.generation.number == number }) {
      (bytes, path) = (try history.answers(of: kept), Path.join(kept.folder, DraftFiles.answersFile))
    } else {
      let last = max(history.lastNumber, present?.generation.number ?? 0)
      throw UsageError(.noGeneration(number, last: last))
    }
    return (try session.loader.file(bytes, named: path), number)
  }

  // MARK: The way back

  private mutating func restore(_ word: String, _ folder: String) throws -> ExitCode {
    if invocation.has(.dryRun) { return try restore(held: word, folder) }
    let hold = try Hold(folder, signs: true)
    let waits = session.keyboard.isTerminal && !invocation.has(.yes)
    let code = try redoing(session.output, waits: waits) { try restore(held: word, folder) }
    hold.release()
    return code
  }

  private mutating func restore(held word: String, _ folder: String) throws -> ExitCode {
    let chosen = try file(word, folder)
    let path = Path.join(folder, DraftFiles.answersFile)
    let chosenFile = try session.loader.file(of: chosen.file.document, path)
    let draft = try LoadedDraft(folder, session.loader, inPlaceOfBroken: chosenFile)
    let restored = try keepingPublication(of: draft, in: chosenFile)
    var regeneration = Regeneration(
      draft: draft, invocation: invocation, loader: session.loader, output: session.output,
      disk: session.disk)
    let revision = Revision(
      file: restored,
      reason: invocation.reason ?? "恢复第 \(chosen.number) 份",
      keepsFile: draft.isEdited && draft.bytes != nil)
    return try regeneration.run(revision, &session.keyboard) ?? .clean
  }

  /// An earlier answers file with the day of publication, which is no part of what was restored.
  private func keepingPublication(of draft: LoadedDraft, in file: AnswersFile) throws -> AnswersFile {
    let known =
      (draft.isReadable ? draft.file.answers.publicationDate : nil) ?? draft.made.record?.publication?.date
    // What was taken back since that generation was written does not come back with it.
    if known == nil && !draft.made.namesPublication && draft.made.record != nil {
      return try PublicationWord.withdrawn.noted(in: file)
    }
    return try known.map { try PublicationWord.day($0).noted(in: file) } ?? file
  }
}
