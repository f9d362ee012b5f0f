import Text

/// What the interview says next, what must be saved first, and what it waits for.
public struct Turn: Sendable {
  /// Lines to print before the prompt; empty or with a final line end.
  public var text = ""
  /// Whether the lines are help that was asked for.
  public var isHelp = false
  /// The question with its place, unit and proposal; the last line is what the clerk types after.
  public var prompt = ""
  /// The files to write before anything is printed.
  public var saves: [Save] = []
  /// Whether a text that an editor brought back was not taken over.
  public var refusesText = false
  /// What is waited for.
  public var request = Request.reply

  /// A file to be written, whole.
  public enum Save: Hashable, Sendable {
    /// The answers of this draft.
    case answers([UInt8])
    /// What was noted down from last year's report, for a file of its own beside the answers.
    case lastYear([UInt8])
  }

  /// What the interview waits for.
  public enum Request: Hashable, Sendable {
    /// A line from the keyboard.
    case reply
    /// A text from an editor that starts with this one; `Interview.edited` takes it.
    case editor(String)
    /// A list to be printed is to be written down as a file; `Interview.wrote` goes on.
    case list(String)
    /// The report as it stands is to be written down to be looked at, with what is open and wrong; `Interview.wrote` goes
    /// on.
    case preview([Finding])
    /// The report is to be written; the conversation ends.
    case finish
    /// The clerk leaves; everything is saved.
    case leave
  }
}

extension Turn {
  /// Says a sentence in an indented line.
  mutating func say(_ sentence: String) { text += "  \(sentence)\n" }

  /// Puts a question; what is typed stands in the line below it.
  mutating func put(_ question: String) { prompt = question + "\n> " }

  /// The same without what would steer the terminal: the answers file may hold control characters as `\e`.
  var printable: Turn {
    var turn = self
    turn.text = text.sanitizedLines()
    turn.prompt = prompt.sanitizedLines()
    return turn
  }
}
