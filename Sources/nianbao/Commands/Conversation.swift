import AnnualReport
import Glibc

/// The loop of an interview: saves, prints, asks.
struct Conversation: ~Copyable {
  var interview: Interview
  let folder: String
  let output: Output
  let disk: Disk
  let loader: AnswersLoader
  private var history: [String] = []
  var answers: KeptFile
  /// What is noted of last year.
  var notes: KeptFile
  /// What stands in the place of the notes and is not used: nobody can read it, or it has no figure.
  var unreadNotes: [UInt8]?
  /// What stands there of another unit or year; it goes to the history before it is written over.
  var otherNotes: [UInt8]?
  /// Where the answers were set aside while the file is one that nobody can read.
  var aside: String?
  /// The file of a text that an editor brought back, until the answers that hold it are saved.
  private var written: String?
  /// Where last year's report is looked for once more; nil where it is not.
  var lastYearPlace: LastYearPlace?
  /// Holds a folder that was made anew in the place of one that vanished.
  var hold: Hold?

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - interview: The interview.
  ///   - read: The bytes of the answers file that it was made from, as they were on the disk.
  ///   - folder: The draft folder.
  ///   - output: Where to print.
  ///   - disk: Where to write.
  ///   - loader: What reads answers.
  init(
    _ interview: Interview, read: [UInt8]?, folder: String, output: Output, disk: Disk, loader: AnswersLoader
  ) {
    self.interview = interview
    self.interview.hasEditor = Editor.isSet
    self.folder = folder
    self.output = output
    self.disk = disk
    self.loader = loader
    answers = KeptFile(DraftFiles.answersFile, in: folder)
    answers.take(read)
    notes = KeptFile(DraftFiles.lastYearFile, in: folder)
    sortNotes()
  }

  /// Where a conversation begins.
  enum Start {
    /// With the first open question.
    case firstQuestion
    /// With the parts of the report and what is open in each.
    case contents
    /// With the list of answers, for a correction.
    case answers
  }

  /// Asks until the report may be written, or the clerk leaves.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask.
  ///   - start: Where to begin.
  /// - Throws: Where the clerk leaves, also without an answer that cannot be saved.
  mutating func run(_ keyboard: inout Keyboard, from start: Start) throws {
    fit(keyboard)
    var turn = begin(start)
    while true {
      turn = try saved(turn, &keyboard)
      if turn.isHelp { output.help(turn.text) } else { output.result(turn.text) }
      switch turn.request {
      case .reply: turn = try answer(turn.prompt, &keyboard)
      case .editor(let text): turn = try edited(text, &keyboard)
      case .list(let text): turn = interview.wrote(sideFiles.list(text))
      case .preview(let findings): turn = interview.wrote(sideFiles.draft(findings))
      case .leave:
        try keepStanding(&keyboard)
        throw InterviewLeft(folder: folder)
      case .finish:
        try keepStanding(&keyboard)
        guard let again = rereadLastYear() else { return }
        turn = again
      }
    }
  }

  private mutating func begin(_ start: Start) -> Turn {
    switch start {
    case .firstQuestion: interview.begin()
    case .contents: interview.resume()
    case .answers: interview.beginCorrecting()
    }
  }

  /// Saves what a turn has to be saved; where somebody else saved meanwhile, the turn after reading that.
  private mutating func saved(_ turn: Turn, _ keyboard: inout Keyboard) throws -> Turn {
    var turn = turn
    var wasCrossed = false
    while true {
      do {
        if !turn.saves.isEmpty || wasCrossed { try keep(&keyboard) }
        if let written { disk.remove(written) }
        written = nil
        return turn
      } catch let failure as WriteFailure where failure.isConflict {
        // Saved by somebody else since it was read: that comes first, and the question once more.
        if let again = try reread(&keyboard, afterConflict: true) {
          turn = leaving(again)
        } else if wasCrossed {
          throw failure
        }
        wasCrossed = true
      } catch {
        if let written { output.result("  \(Self.kept(written))\n") }
        throw error
      }
    }
  }

  /// Asks, and takes the line that is typed.
  private mutating func answer(_ prompt: String, _ keyboard: inout Keyboard) throws -> Turn {
    if interview.asksUnexpectedly && keyboard.discardTyped() {
      output.result("  后面已经打进来的没有用上，请先看上面这一处。\n")
    }
    guard let line = keyboard.line(prompt, history: history) else {
      try keepStanding()
      throw InterviewLeft(folder: folder)
    }
    fit(keyboard)
    if !line.isEmpty { history.append(line) }
    return try reread(&keyboard) ?? document(line) ?? interview.reply(line)
  }

  // MARK: An editor

  /// Lets the clerk write in an editor, and takes what was written; its file stays until the answers are saved.
  private mutating func edited(_ text: String, _ keyboard: inout Keyboard) throws -> Turn {
    let edited = Editor(folder: folder, disk: disk).edited(text, &keyboard)
    output.result(edited.note.map { "  \($0)\n" } ?? "")
    written = edited.path
    // What another program saved meanwhile comes first; the text is taken after it.
    let reread: Turn?
    do {
      reread = try self.reread(&keyboard)
    } catch {
      if let written { output.result("  \(Self.kept(written))\n") }
      throw error
    }
    output.result(reread?.text ?? "")
    var turn = interview.edited(edited.text, wasOpened: edited.wasOpened)
    turn.saves += reread?.saves ?? []
    return turn.refusesText ? leaving(turn) : turn
  }

  /// A turn that tells where the text lies that an editor brought back and that was not taken over.
  private mutating func leaving(_ turn: Turn) -> Turn {
    var turn = turn
    if let written { turn.text += "  \(Self.kept(written))\n" }
    written = nil
    return turn
  }

  private static func kept(_ path: String) -> String { "编辑器里写的文字没有收进答案，留在 \(path)" }

  /// Takes last year's report where a line names a document; nil where it does not.
  private mutating func document(_ line: String) throws -> Turn? {
    // An address or a text with a stroke in it is an answer.
    let isPath = LastYearDocument.isPath(line)
    guard let path = LastYearDocument.path(in: line) ?? (isPath ? TypedPath.understood(line) : nil) else {
      return nil
    }
    if !FileReading.exists(path) {
      return isPath ? interview.wrote("  \(LastYearDocument.notFound(path))\n") : nil
    }
    guard let unit = interview.answers.unit,
      let year = interview.answers.year
    else { return nil }
    switch LastYearDocument(loader: loader).reading(path, unit: unit, year: year) {
    case .failure(let refusal): return interview.wrote("  \(refusal.sentence)\n")
    case .success(let reading):
      let file = try loader.file(fromDisk: reading.bytes, named: notes.path)
      var transaction = Transaction(in: folder, disk: disk)
      if let copy = copyOfNotes(for: reading.bytes) {
        transaction.write(NewFolder(name: "\(DraftFiles.historyFolder)/\(copy.name)", files: copy.files))
        transaction.bar()
      }
      notes.write(reading.bytes, into: &transaction)
      do throws(WriteFailure) {
        try transaction.run()
      } catch {
        return interview.wrote("  没有收下。\(error.message)\n")
      }
      notes.take(reading.bytes)
      return interview.took(lastYear: file, note: reading.note)
    }
  }

  /// What was noted of last year, before something else takes its place; nil where nothing was.
  func copyOfNotes(for new: [UInt8]) -> NewFolder? {
    guard let known = notes.known ?? unreadNotes, known != new else { return nil }
    let history = HistoryFolder(of: folder)
    return history.copy(
      of: [NewFile(name: notes.name, bytes: known)], .replaced, number: history.lastNumber,
      date: loader.clock.date)
  }

  private var sideFiles: SideFiles { SideFiles(folder: folder, answers: interview.answers, disk: disk) }

  /// The window may have another width at each question.
  private mutating func fit(_ keyboard: borrowing Keyboard) {
    if keyboard.isTerminal { interview.width = keyboard.width }
  }
}
