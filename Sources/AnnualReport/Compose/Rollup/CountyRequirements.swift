import Text

/// What the county asks of its units besides the form: a deadline, and questions (`要求.txt`).
///
/// Shape of a line: `截止日期: 2026年1月15日`, or a part of the report and a question, as `主动公开: 网站公开了多少条？`;
/// what follows a `#` is a remark.
public struct CountyRequirements: Hashable, Sendable {
  /// Until when the reports are wanted, in the county's words.
  public private(set) var deadline: String?
  /// The questions in their order.
  public private(set) var questions: [Question] = []
  /// The lines that cannot be meant, each with what is the matter.
  public private(set) var problems: [Problem] = []

  /// A question, and the part of the report that it belongs to.
  public struct Question: Hashable, Sendable {
    /// The section, table or text field.
    public let place: Place
    /// The question in the county's words.
    public let text: String
  }

  /// A line that cannot be meant.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is the matter and what to do.
    public let sentence: String
  }

  /// The questions about one part of the report.
  public func questions(about place: Place) -> [String] {
    questions.filter { $0.place == place }.map { $0.text }
  }

  /// The word for the deadline.
  public static let deadlineKey = "截止日期"

  /// Reads the lines by the parts of a form.
  public init(_ text: String, form: Form) {
    let parts = Self.parts(of: form)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
    for (index, line) in lines.enumerated() {
      let said = line.prefix { $0 != "#" && $0 != "＃" }.drop { $0 == "\u{FEFF}" }
      if said.allSatisfy({ $0.isWhitespace }) { continue }
      let halves = said.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { $0.trimmed() }
      guard halves.count == 2, let key = halves.first, let words = halves.last, !words.isEmpty else {
        problems.append(Problem(line: index + 1, sentence: "请写成“\(Self.deadlineKey): 日期”，或者“哪一部分: 问题”"))
        continue
      }
      if key == Self.deadlineKey {
        deadline = words
      } else if let part = parts.first(where: { $0.names.contains(key) }) {
        questions.append(Question(place: part.place, text: words))
      } else {
        let similar = Nearest.name(to: key, among: parts.flatMap { $0.names }).map { "，是不是“\($0)”" } ?? ""
        problems.append(Problem(line: index + 1, sentence: "报告里没有“\(key.sanitized())”这一部分\(similar)"))
      }
    }
  }

  /// The parts of a report by what they may be called.
  private static func parts(of form: Form) -> [(place: Place, names: [String])] {
    let sections = form.sections.map { (place: Place.section($0.id), names: [$0.id, $0.heading]) }
    let fields = form.fields.map {
      (place: Place($0), names: [$0.name, $0.id] + ($0.heading.map { [$0] } ?? []))
    }
    // A text and a table may be called the same: what is asked is answered in the text.
    return fields + sections
  }
}
