import AnnualReport
import Glibc
import YAMLSubset

/// The loop of an interview: saves, prints, asks.
struct AskSession: ~Copyable {
  private var interview: Interview
  private let folder: String
  private let output: Output
  private var history: [String] = []
  /// The file as it was when it was last read or written.
  private var onDisk: [UInt8]?
  /// Holds a folder that was made anew in the place of one that vanished.
  private var lock: DraftLock?

  private var path: String { Path.join(folder, DraftFiles.answersFile) }

  init(_ interview: Interview, folder: String, output: Output) {
    self.interview = interview
    self.folder = folder
    self.output = output
    onDisk = try? FileReading.bytes(path)
  }

  /// Asks until the report may be written, or the clerk leaves.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask.
  ///   - isCorrecting: Whether to begin with the list of answers, not with the first open question.
  /// - Throws: Where the clerk leaves, also without an answer that cannot be saved.
  mutating func run(_ keyboard: inout Keyboard, isCorrecting: Bool = false) throws(AskError) {
    fit(keyboard)
    var turn = isCorrecting ? interview.beginCorrecting() : interview.begin()
    while true {
      try save(turn, &keyboard)
      output.result(turn.text)
      switch turn.request {
      case .reply:
        let entry = keyboard.readEntry(prompt: turn.prompt, history: history)
        fit(keyboard)
        switch entry {
        case .line(let line):
          if !line.isEmpty { history.append(line) }
          turn = try reread(&keyboard) ?? interview.reply(line)
        case .unreadable:
          turn.saves = []
          turn.text = "  刚才的输入里有不能识别的文字，请重新输入。\n"
        case .endOfInput, .interrupted:
          try keepStanding()
          throw .left(folder: folder)
        }
      case .editor(let text): turn = interview.edited(Editor.edited(text, in: folder))
      case .leave:
        try keepStanding(&keyboard)
        throw .left(folder: folder)
      case .finish:
        try keepStanding(&keyboard)
        return
      }
    }
  }

  /// The window may have another width at each question.
  private mutating func fit(_ keyboard: borrowing Keyboard) {
    if keyboard.isTerminal { interview.width = keyboard.width }
  }

  /// Where somebody changed the file meanwhile, it is read as it is now, and the question is asked again.
  private mutating func reread(_ keyboard: inout Keyboard) throws(AskError) -> Turn? {
    while let bytes = try? FileReading.bytes(path), bytes != onDisk {
      do throws(SyntaxError) {
        let document = try Document(bytes)
        onDisk = bytes
        return interview.reread(document)
      } catch {
        let error = InputError.notation(path, error)
        let question =
          "\(error.message)\n  答案文件刚才在别处改过，现在读不懂，刚才的回答还没有算。改好以后直接回车；输入 q 离开\n> "
        if !SaveRetry.wantsAgain(question, &keyboard) { throw .input(error) }
      }
    }
    return nil
  }

  // MARK: Saving

  /// Whatever was answered is on the disk before the next question is printed.
  private mutating func save(_ turn: Turn, _ keyboard: inout Keyboard) throws(AskError) {
    for save in turn.saves {
      switch save {
      case .draft(let bytes): try keep(bytes, &keyboard)
      case .lastYear(let bytes):
        guard let unit = interview.answers.unit, let year = interview.answers.year else { return }
        let beside = Path.join(
          Path.parent(of: folder), DraftFiles.folderName(unit: unit, year: year - 1))
        try SaveRetry(folder: folder).keep(&keyboard) { _ throws(AskError) in
          try AskError.wrapping(AskError.file) { () throws(FileError) in
            try AtomicFile.makeFolder(beside)
            try AtomicFile.write(bytes, to: Path.join(beside, DraftFiles.answersFile))
          }
        }
      }
    }
  }

  private mutating func keep(_ bytes: [UInt8], _ keyboard: inout Keyboard) throws(AskError) {
    try SaveRetry(folder: folder).keep(&keyboard) { again throws(AskError) in
      if again { try makeFolderAnew() }
      try write(bytes)
    }
  }

  /// Where somebody took the answers file away meanwhile, it is there again when the clerk leaves.
  private mutating func keepStanding(_ keyboard: inout Keyboard) throws(AskError) {
    if !FileReading.exists(path) { try keep(interview.file.bytes, &keyboard) }
  }

  /// The same without asking, for whoever breaks off.
  private mutating func keepStanding() throws(AskError) {
    if FileReading.exists(path) { return }
    do throws(AskError) {
      try write(interview.file.bytes)
    } catch {
      guard case .file(let refusal) = error else { throw error }
      throw .unsaved(SaveRetry(folder: folder).trouble(refusal))
    }
  }

  private mutating func write(_ bytes: [UInt8]) throws(AskError) {
    try AskError.wrapping(AskError.file) { () throws(FileError) in _ = try AtomicFile.write(bytes, to: path) }
    onDisk = bytes
  }

  private mutating func makeFolderAnew() throws(AskError) {
    let made = try AskError.wrapping(AskError.file) { () throws(FileError) in
      try AtomicFile.makeFolder(folder)
    }
    if made.isEmpty { return }
    lock = try AskError.wrapping({ if case .file(let error) = $0 { .file(error) } else { .lock($0) } }) {
      () throws(LockError) in try DraftLock(folder: folder)
    }
  }
}
