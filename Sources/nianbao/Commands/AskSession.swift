import AnnualReport
import Glibc
import YAMLSubset

/// The loop of an interview: saves, prints, asks.
struct AskSession {
  private var interview: Interview
  private let folder: String
  private let output: Output
  private var history: [String] = []
  /// The file as it was when it was last read or written.
  private var onDisk: [UInt8]?

  private var path: String { DraftPlace.join(folder, DraftPlace.answersFile) }

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
  /// - Returns: That nothing is left to ask.
  /// - Throws: Where the clerk leaves, or an answer cannot be saved.
  mutating func run(_ keyboard: inout Keyboard, isCorrecting: Bool = false) throws(AskError) -> ExitCode {
    var turn = isCorrecting ? interview.beginCorrecting() : interview.begin()
    while true {
      try save(turn)
      output.result(turn.text)
      switch turn.request {
      case .reply:
        switch keyboard.readEntry(prompt: turn.prompt, history: history) {
        case .line(let line):
          if !line.isEmpty { history.append(line) }
          turn = try reread() ?? interview.reply(line)
        case .unreadable:
          turn.saves = []
          turn.text = "  刚才的输入里有不能识别的文字，请重新输入。\n"
        case .endOfInput, .interrupted: throw .left(folder: folder)
        }
      case .editor(let text): turn = interview.edited(Editor.edited(text, in: folder))
      case .leave: throw .left(folder: folder)
      case .finish: return .clean
      }
    }
  }

  /// Where somebody changed the file meanwhile, it is read as it is now, and the question is asked again.
  private mutating func reread() throws(AskError) -> Turn? {
    guard let bytes = try? FileReading.bytes(path), bytes != onDisk else { return nil }
    onDisk = bytes
    return try AskError.wrapping({ .input(.notation(path, $0)) }) { () throws(SyntaxError) in
      interview.reread(try Document(bytes))
    }
  }

  /// Whatever was answered is on the disk before the next question is printed.
  private mutating func save(_ turn: Turn) throws(AskError) {
    for save in turn.saves {
      try AskError.wrapping(AskError.file) { () throws(FileError) in
        switch save {
        case .draft(let bytes):
          _ = try AtomicFile.write(bytes, to: path)
          onDisk = bytes
        case .lastYear(let bytes):
          guard let unit = interview.answers.unit, let year = interview.answers.year else { return }
          let beside = DraftPlace.join(
            DraftPlace.parent(of: folder), DraftPlace.folderName(unit: unit, year: year - 1))
          try AtomicFile.makeFolder(beside)
          _ = try AtomicFile.write(bytes, to: DraftPlace.join(beside, DraftPlace.answersFile))
        }
      }
    }
  }
}
