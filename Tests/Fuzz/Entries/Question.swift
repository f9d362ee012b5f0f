import FuzzSupport

@testable import AnnualReport

/// A question that was answered, as it stood on the screen.
struct Question {
  let prompt: String
  let line: String
  let edition: String
  let asked: Witness.Asked
  private let topic: Topic?
  /// Whether a figure was asked, and nothing else.
  private let isFigure: Bool

  init(_ interview: Interview, prompt: String, line: String) {
    self.prompt = prompt
    self.line = line
    edition = interview.form.edition
    topic = interview.topic
    asked = Self.asked(interview)
    isFigure = if case (.topic, .cell) = (interview.mode, interview.topic) { true } else { false }
  }

  private static func asked(_ interview: Interview) -> Witness.Asked {
    let form = interview.form
    let field = { (name: String) in
      Witness.Asked.words(Set(form.fields.filter { $0.name == name }.map { $0.section } + ["素材"]))
    }
    switch interview.mode {
    case .prose(let name, _): return field(name)
    case .reason: return .words(["说明"])
    case .conflict, .part, .contents: return .figures(table: "", isChoice: false)
    case .topic, .confirm: break
    }
    switch interview.topic {
    case .about(let id): return .words([id])
    case .text(let name): return field(name)
    case .gate(let table): return .figures(table: table, isChoice: false)
    case .cell(let cell), .row(let cell): return .figures(table: form.cells[cell].id.table, isChoice: false)
    case .rowOfGroup(let cell), .columnOfRow(let cell):
      return .figures(table: form.cells[cell].id.table, isChoice: true)
    case .lastYear, nil: return .figures(table: "", isChoice: false)
    }
  }

  /// The cells that the answer may name.
  func touched(_ shared: SharedTable) -> Set<Int> {
    switch topic {
    case .cell(let cell), .row(let cell), .columnOfRow(let cell), .rowOfGroup(let cell):
      return shared.cells(ofRowOf: cell)
    case .gate, .about, .lastYear, .text, nil: return []
    }
  }

  /// A plain number that was typed where a figure is asked is in the file, or the turn says why not.
  func expectTaken(_ turn: Turn, in file: String) {
    guard isFigure, (1...9).contains(line.utf8.count), line.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(line), number > 0, String(number) == line
    else { return }
    expect(file.contains(line) || turn.text.contains("请") || turn.text.contains("写不进"), "\(line) was lost")
  }
}
