import TestSupport
import YAMLSubset

@testable import AnnualReport

/// A whole conversation of a clerk with the interview.
struct Conversation {
  private(set) var interview: Interview
  /// Everything that a person would have seen and typed.
  private(set) var transcript = ""
  /// What the program said, without what was typed.
  private(set) var said = ""
  /// What it said to the last line that was typed.
  private(set) var answered = ""
  /// The prompts that were answered; a text with its gaps and lines is one.
  private(set) var answers = 0
  /// The lines that were typed.
  private(set) var typed: [String] = []
  /// How many they are.
  private(set) var lines = 0
  /// What went wrong, in words.
  private(set) var complaints: [String] = []
  private(set) var isFinished = false
  private(set) var isLeft = false
  private var draft: [UInt8]
  private var conversing: Topic?
  private(set) var lastYearBytes: [UInt8]?

  /// Starts with a draft as `nianbao ask` begins it, after its first two questions.
  init(unit: String, year: Int, lastYear: AnswersFile?, draft text: String? = nil) throws {
    var begun = text ?? ""
    if text == nil, let edition = try Shipped.editions().edition(for: year) {
      begun = BegunFile.text(unit: unit, year: year, lastYear: lastYear?.answers, edition: edition)
    }
    draft = Array(begun.utf8)
    interview = Interview(
      try Shipped.file(begun), lastYear: lastYear, editions: try Shipped.editions(),
      presentYear: Shipped.presentYear)
    answers = text == nil ? 2 : 0
    take(interview.begin())
  }

  /// The bytes that lie on the disk.
  var saved: [UInt8] { draft }

  /// The prompt that is on the screen.
  private(set) var prompt = ""

  /// Types a line.
  mutating func type(_ line: String) {
    lines += 1
    typed.append(line)
    if !isSameText() { answers += 1 }
    transcript += line + "\n"
    answered = ""
    let readings = interview.file.readings
    take(interview.reply(line))
    // However much follows from an answer, its file is read once.
    if interview.file.readings > readings + 1 {
      complaints.append("读了 \(interview.file.readings - readings) 次：\(line)")
    }
  }

  /// A text with its gaps and lines is one answer.
  private mutating func isSameText() -> Bool {
    let topic: Topic? = if case .text = interview.topic { interview.topic } else { nil }
    defer { conversing = topic }
    return topic != nil && conversing == topic
  }

  /// Answers a question that is not the present one.
  mutating func answer(_ topic: Topic, _ line: String) throws {
    interview.choose(topic)
    type(line)
  }

  mutating func type(_ lines: [String]) {
    for line in lines { type(line) }
  }

  /// Lets the clerk answer until the report is there, or `limit` lines were typed.
  mutating func run(_ clerk: inout Clerk, limit: Int = 600, killing: Bool = false) throws {
    while !isFinished && !isLeft && lines < limit {
      inspect()
      type(clerk.answer(interview))
      if killing && !isFinished { try kill() }
    }
    if !isFinished { complaints.append("没有完成：\(prompt)") }
  }

  /// The clerk leaves and comes back another day.
  mutating func comeBack() throws {
    let file = try Shipped.file(String(decoding: draft, as: UTF8.self))
    interview = Interview(
      file, lastYear: interview.lastYearFile, editions: try Shipped.editions(),
      presentYear: Shipped.presentYear)
    answered = ""
    take(interview.resume())
  }

  /// The session is killed; the same command goes on with what was saved.
  mutating func kill() throws {
    switch interview.mode {
    case .topic, .conflict: break
    case .prose(_, .detail(let question)) where question.choice == nil && question.then.isEmpty: break
    case .prose(_, .readBack), .prose(_, .lines), .prose(_, .gap), .prose(_, .figure): break
    // Nothing was accepted yet.
    case .prose, .confirm, .part, .contents, .reason: return
    }
    let file = try Shipped.file(String(decoding: draft, as: UTF8.self))
    interview = Interview(
      file, lastYear: interview.lastYearFile, editions: try Shipped.editions(),
      presentYear: Shipped.presentYear)
    take(interview.begin())
  }

  /// The window gets another width.
  mutating func resize(_ width: Int) { interview.width = width }

  /// Somebody changes the file in an editor.
  mutating func reread(_ text: String) throws {
    draft = Array(text.utf8)
    take(interview.reread(try Document(draft)))
  }

  /// What must hold at every question.
  private mutating func inspect() {
    if prompt.isEmpty { complaints.append("没有问题") }
    if answers > 2, interview.file.bytes != draft { complaints.append("没有保存") }
    guard case .topic = interview.mode else { return }
    if case .cell(let cell) = interview.topic {
      if interview.answers.figures[cell].quantity != nil { complaints.append("已经知道：\(prompt)") }
      let question = interview.plan.question(.cell(cell))
      if question?.following == .zero, question?.state == .open { complaints.append("没有可分：\(prompt)") }
    }
  }

  private mutating func take(_ turn: Turn) {
    for save in turn.saves {
      switch save {
      case .answers(let bytes): draft = bytes
      case .lastYear(let bytes): lastYearBytes = bytes
      }
    }
    say(turn.text)
    switch turn.request {
    case .reply:
      say(turn.prompt)
      prompt = turn.prompt
    case .editor: take(interview.edited(nil))
    case .list(let text): take(interview.wrote("  写好了。\n\(text)"))
    case .preview: take(interview.wrote("  草稿写好了。\n"))
    case .finish: isFinished = true
    case .leave: isLeft = true
    }
  }

  private mutating func say(_ text: String) {
    transcript += text
    said += text
    answered += text
  }
}
