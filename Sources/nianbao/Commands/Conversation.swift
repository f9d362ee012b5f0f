import AnnualReport
import Glibc
import YAMLSubset

/// The loop of an interview: saves, prints, asks.
struct Conversation: ~Copyable {
  private var interview: Interview
  private let folder: String
  private let output: Output
  private let disk: Disk
  private let loader: AnswersLoader
  private var history: [String] = []
  private var answers: KeptFile
  /// What is noted of last year.
  private var notes: KeptFile
  /// What stands in the place of the notes and was not read, because nobody could.
  private var unreadNotes: [UInt8]?
  /// The file of a text that an editor brought back, until the answers that hold it are saved.
  private var written: String?
  /// Holds a folder that was made anew in the place of one that vanished.
  private var hold: Hold?

  init(_ interview: Interview, folder: String, output: Output, disk: Disk, loader: AnswersLoader) {
    self.interview = interview
    self.interview.hasEditor = Editor.isSet
    self.folder = folder
    self.output = output
    self.disk = disk
    self.loader = loader
    answers = KeptFile(DraftFiles.answersFile, in: folder)
    notes = KeptFile(DraftFiles.lastYearFile, in: folder)
    if interview.lastFile?.answers.file != notes.path {
      unreadNotes = notes.known
      notes.take(nil)
    }
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
    var turn =
      switch start {
      case .firstQuestion: interview.begin()
      case .contents: interview.resume()
      case .answers: interview.beginCorrecting()
      }
    var wasCrossed = false
    while true {
      do {
        if !turn.saves.isEmpty || wasCrossed { try keep(&keyboard) }
        wasCrossed = false
        if let written { disk.remove(written) }
        written = nil
      } catch let failure as WriteFailure where failure.isConflict {
        // Saved by somebody else since it was read: that comes first, and the question once more.
        if let again = try reread(&keyboard, afterConflict: true) {
          turn = leaving(again)
        } else if wasCrossed {
          throw failure
        }
        wasCrossed = true
        continue
      } catch {
        if let written { output.result("  \(Self.kept(written))\n") }
        throw error
      }
      if turn.isHelp { output.help(turn.text) } else { output.result(turn.text) }
      switch turn.request {
      case .reply:
        let entry = keyboard.readEntry(prompt: turn.prompt, history: history)
        fit(keyboard)
        switch entry {
        case .line(let line):
          if !line.isEmpty { history.append(line) }
          turn = try reread(&keyboard) ?? document(line) ?? interview.reply(line)
        case .unreadable:
          turn.saves = []
          turn.text = "  刚才的输入里有不能识别的文字，请重新输入。\n"
        case .endOfInput, .interrupted:
          try keepStanding()
          throw InterviewLeft(folder: folder)
        }
      case .editor(let text):
        turn = try edited(text, &keyboard)
      case .list(let text):
        turn = interview.wrote(handout.list(text))
      case .draft(let findings):
        turn = interview.wrote(handout.draft(findings))
      case .leave:
        try keepStanding(&keyboard)
        throw InterviewLeft(folder: folder)
      case .finish:
        try keepStanding(&keyboard)
        return
      }
    }
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
    guard let path = LastYearDocument.path(in: line), let unit = interview.answers.unit,
      let year = interview.answers.year
    else { return nil }
    switch LastYearDocument(loader: loader).reading(path, unit: unit, year: year) {
    case .failure(let refusal): return interview.wrote("  \(refusal.sentence)\n")
    case .success(let reading):
      let file = try loader.file(fromDisk: reading.bytes, named: notes.path)
      var transaction = Transaction(in: folder, disk: disk)
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

  private var handout: Handout { Handout(folder: folder, answers: interview.answers, disk: disk) }

  /// The window may have another width at each question.
  private mutating func fit(_ keyboard: borrowing Keyboard) {
    if keyboard.isTerminal { interview.width = keyboard.width }
  }

  // MARK: Reading anew

  /// Where somebody changed a file meanwhile, it is read as it is now, and the question is asked again.
  ///
  /// A file that lost what it held does not win over what the interview holds: that is written again.
  private mutating func reread(_ keyboard: inout Keyboard, afterConflict: Bool = false) throws -> Turn? {
    if let turn = try rereadAnswers(&keyboard) { return turn }
    return try rereadNotes(&keyboard, afterConflict: afterConflict)
  }

  private mutating func rereadAnswers(_ keyboard: inout Keyboard) throws -> Turn? {
    while true {
      switch answers.state {
      case .same: return nil
      case .lost(let loss):
        // Saving tells of a folder that is gone, and asks.
        if FileReading.isFolder(folder) {
          try keep(&keyboard)
          output.result("  \(answers.path): \(loss.words)，已按这个窗口里的回答重新保存。\n")
        }
        return nil
      case .changed, .unreadable:
        do throws(InputError) {
          let bytes = try read(answers.path)
          let document = try loader.file(fromDisk: bytes, named: answers.path).document
          answers.take(bytes)
          return interview.reread(document)
        } catch {
          let question =
            "\(error.message)\n  答案文件刚才在别处改过，现在读不懂，刚才的回答还没有算。改好以后直接回车；输入 q 离开\n> "
          if !SaveRetry.wantsAgain(question, &keyboard) { throw setAside(error) }
        }
      }
    }
  }

  private mutating func rereadNotes(_ keyboard: inout Keyboard, afterConflict: Bool) throws -> Turn? {
    while true {
      switch notes.state {
      case .same: return nil
      case .lost:
        if FileReading.isFolder(folder) { try keep(&keyboard) }
        return nil
      case .changed(let bytes) where bytes == unreadNotes && !afterConflict: return nil
      case .changed, .unreadable:
        do throws(InputError) {
          let bytes = try read(notes.path)
          let file = try loader.file(fromDisk: bytes, named: notes.path)
          notes.take(bytes)
          return interview.reread(lastYear: file)
        } catch {
          // What nobody needs yet stops nobody.
          if heldNotes == nil {
            unreadNotes = try? FileReading.bytes(notes.path)
            return nil
          }
          let question = "\(error.message)\n  这里已有读不懂的内容，上年的数字没有写进去。改好或者移走以后直接回车；输入 q 离开\n> "
          if !SaveRetry.wantsAgain(question, &keyboard) { throw error }
        }
      }
    }
  }

  private func read(_ path: String) throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return try FileReading.bytes(path)
    } catch {
      throw .file(error)
    }
  }

  // MARK: Saving

  /// What is noted of last year in the draft's own folder; nil where nothing is.
  private var heldNotes: [UInt8]? {
    interview.lastFile.flatMap { $0.answers.file == notes.path ? $0.bytes : nil }
  }

  /// Whatever was answered is on the disk before the next question is printed.
  private mutating func keep(_ keyboard: inout Keyboard) throws {
    try SaveRetry(folder: folder).keep(&keyboard) { again in
      if again { try makeFolderAnew() }
      try write()
    }
  }

  /// Where somebody took the answers away meanwhile, they are there again when the clerk leaves.
  private mutating func keepStanding(_ keyboard: inout Keyboard) throws {
    if case .lost = answers.state { try keep(&keyboard) }
    try refuseUnread()
  }

  /// The same without asking, for whoever breaks off.
  private mutating func keepStanding() throws {
    if case .lost = answers.state {
      do {
        try write()
      } catch let failure as WriteFailure {
        throw SaveRetry(folder: folder).error(failure)
      }
    }
    try refuseUnread()
  }

  /// Keeps the answers beside a file that nobody can read.
  private func refuseUnread() throws {
    guard case .changed = answers.state else { return }
    do throws(InputError) {
      _ = try loader.file(answers.path)
    } catch {
      throw setAside(error)
    }
  }

  private func setAside(_ error: InputError) -> any Failure {
    let aside = KeptFile(DraftFiles.asideFile, in: folder)
    var transaction = Transaction(in: folder, disk: disk)
    aside.write(interview.file.bytes, into: &transaction)
    guard (try? transaction.run()) != nil else { return error }
    return UnsavedError.setAside(error, aside.path)
  }

  private mutating func write() throws {
    var transaction = Transaction(in: folder, disk: disk)
    let held = heldNotes
    if let held { notes.write(held, into: &transaction) }
    answers.write(interview.file.bytes, into: &transaction)
    if transaction.isEmpty { return }
    do throws(WriteFailure) {
      try transaction.run()
    } catch {
      if error.written.contains(notes.name) { notes.take(held) }
      throw error
    }
    if let held { notes.take(held) }
    answers.take(interview.file.bytes)
  }

  private mutating func makeFolderAnew() throws {
    if FileReading.isFolder(folder) { return }
    try Transaction(in: folder, makesFolder: true, disk: disk).run()
    hold = try Hold(folder, signs: true)
  }
}

extension KeptFile.Loss {
  /// What became of the file.
  fileprivate var words: String {
    switch self {
    case .gone: "这个文件刚才不见了"
    case .emptied: "这个文件刚才在别处被清空了"
    case .cutOff: "这个文件刚才在别处只剩下前面一截"
    }
  }
}
