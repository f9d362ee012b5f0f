import AnnualReport
import Glibc

/// The loop of an interview: saves, prints, asks.
struct AskSession {
  private var interview: Interview
  private let folder: String
  private let output: Output
  private var history: [String] = []

  init(_ interview: Interview, folder: String, output: Output) {
    self.interview = interview
    self.folder = folder
    self.output = output
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
          turn = interview.reply(line)
        case .unreadable: output.result("  刚才的输入里有不能识别的文字，请重新输入。\n")
        case .endOfInput, .interrupted: throw .left(folder: folder)
        }
      case .editor(let text): turn = interview.edited(Editor.edited(text, in: folder))
      case .leave: throw .left(folder: folder)
      case .finish: return .clean
      }
    }
  }

  /// Whatever was answered is on the disk before the next question is printed.
  private func save(_ turn: Turn) throws(AskError) {
    for save in turn.saves {
      try AskError.wrapping(AskError.file) { () throws(FileError) in
        switch save {
        case .draft(let bytes):
          _ = try AtomicFile.write(bytes, to: DraftPlace.join(folder, DraftPlace.answersFile))
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
