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
  /// The file as it was when it was last read or written.
  private var onDisk: [UInt8]?
  /// Last year's file as it was when it was last read or written; nil as long as there is none.
  private var lastYearOnDisk: (path: String, bytes: [UInt8])?
  /// Holds a folder that was made anew in the place of one that vanished.
  private var hold: Hold?

  private var path: String { Path.join(folder, DraftFiles.answersFile) }

  init(_ interview: Interview, folder: String, output: Output, disk: Disk, loader: AnswersLoader) {
    self.interview = interview
    self.interview.hasEditor = Editor.isSet
    self.folder = folder
    self.output = output
    self.disk = disk
    self.loader = loader
    onDisk = try? FileReading.bytes(path)
    if let last = interview.lastYear, FileReading.exists(last.file) {
      lastYearOnDisk = (last.file, (try? FileReading.bytes(last.file)) ?? [])
    }
  }

  /// Asks until the report may be written, or the clerk leaves.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask.
  ///   - isCorrecting: Whether to begin with the list of answers, not with the first open question.
  /// - Throws: Where the clerk leaves, also without an answer that cannot be saved.
  mutating func run(_ keyboard: inout Keyboard, isCorrecting: Bool = false) throws {
    fit(keyboard)
    var turn = isCorrecting ? interview.beginCorrecting() : interview.begin()
    while true {
      do {
        try save(turn, &keyboard)
      } catch let failure as WriteFailure where failure.isConflict {
        // Saved by somebody else since it was read: that comes first, and the question once more.
        guard let again = try reread(&keyboard) else { throw failure }
        turn = again
        continue
      }
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
          throw InterviewLeft(folder: folder)
        }
      case .editor(let text): turn = interview.edited(Editor.edited(text, in: folder))
      case .leave:
        try keepStanding(&keyboard)
        throw InterviewLeft(folder: folder)
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
  ///
  /// A file that was emptied does not win over what the interview holds: that is written again.
  private mutating func reread(_ keyboard: inout Keyboard) throws -> Turn? {
    while let bytes = try? FileReading.bytes(path), bytes != onDisk {
      if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        onDisk = bytes
        try keep(interview.file.bytes, &keyboard)
        output.result("  \(path): 这个文件刚才在别处被清空了，已按这个窗口里的回答重新保存。\n")
        return nil
      }
      do throws(InputError) {
        let document = try loader.file(fromDisk: bytes, named: path).document
        onDisk = bytes
        return interview.reread(document)
      } catch {
        let question =
          "\(error.message)\n  答案文件刚才在别处改过，现在读不懂，刚才的回答还没有算。改好以后直接回车；输入 q 离开\n> "
        if !SaveRetry.wantsAgain(question, &keyboard) { throw error }
      }
    }
    return nil
  }

  // MARK: Saving

  /// Whatever was answered is on the disk before the next question is printed.
  private mutating func save(_ turn: Turn, _ keyboard: inout Keyboard) throws {
    for save in turn.saves {
      switch save {
      case .draft(let bytes): try keep(bytes, &keyboard)
      case .lastYear(let bytes):
        guard let unit = interview.answers.unit, let year = interview.answers.year else { return }
        let name = "\(DraftFiles.folderName(unit: unit, year: year - 1))/\(DraftFiles.answersFile)"
        let place = Path.parent(of: folder)
        let path = Path.join(place, name)
        try SaveRetry(folder: folder).keep(&keyboard) { _ in
          // Whatever was not read is not written over, also where it is of another unit or year.
          let old = lastYearOnDisk?.path == path ? lastYearOnDisk?.bytes : nil
          try Self.write(NewFile(name: name, bytes: bytes), in: place, over: old, disk)
          lastYearOnDisk = (path, bytes)
        }
      }
    }
  }

  private mutating func keep(_ bytes: [UInt8], _ keyboard: inout Keyboard) throws {
    try SaveRetry(folder: folder).keep(&keyboard) { again in
      if again { try makeFolderAnew() }
      try write(bytes)
    }
  }

  /// Where somebody took the answers file away meanwhile, it is there again when the clerk leaves.
  private mutating func keepStanding(_ keyboard: inout Keyboard) throws {
    if !FileReading.exists(path) { try keep(interview.file.bytes, &keyboard) }
  }

  /// The same without asking, for whoever breaks off.
  private mutating func keepStanding() throws {
    if FileReading.exists(path) { return }
    do {
      try write(interview.file.bytes)
    } catch let failure as WriteFailure {
      throw SaveRetry(folder: folder).error(failure)
    }
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    let file = NewFile(name: DraftFiles.answersFile, bytes: bytes)
    try Self.write(file, in: folder, over: FileReading.exists(path) ? onDisk : nil, disk)
    onDisk = bytes
  }

  private static func write(_ file: NewFile, in folder: String, over old: [UInt8]?, _ disk: Disk) throws {
    if old == file.bytes { return }
    var transaction = Transaction(in: folder, disk: disk)
    transaction.write(file, over: old.map { .bytes($0) } ?? .nothing, followsLink: true)
    try transaction.run()
  }

  private mutating func makeFolderAnew() throws {
    if FileReading.isFolder(folder) { return }
    try Transaction(in: folder, makesFolder: true, disk: disk).run()
    hold = try Hold(folder, signs: true)
  }
}
