/// One writing of a report: which it is, when and why it was made, and what it changed.
struct Generation: Equatable, Sendable {
  /// Counted from 1.
  var number: Int
  /// The day, as `2026-03-05`.
  var date: String
  /// The reason in the clerk's words.
  var reason: String?
  /// What it changed in the one before it, in lines.
  var changes: [String] = []
  /// Whether it was written with `--draft`: the next writing takes its place, and it is not kept.
  var isDraft = false
  /// The edition of the report.
  var edition: String
  /// The version of the program.
  var program = ProgramVersion.number

  private enum Key: String {
    case number = "第几份"
    case date = "日期"
    case reason = "原因"
    case change = "改动"
    case draft = "草稿"
    case edition = "格式"
    case program = "版本"
  }

  /// The generation in lines, each a key and what it says.
  var text: String {
    var text = "\(Key.number.rawValue) \(number)\n\(Key.date.rawValue) \(date)\n"
    text += "\(Key.program.rawValue) \(program)\n\(Key.edition.rawValue) \(edition)\n"
    if isDraft { text += "\(Key.draft.rawValue) 是\n" }
    if let reason { text += "\(Key.reason.rawValue) \(reason)\n" }
    for change in changes { text += "\(Key.change.rawValue) \(change)\n" }
    return text
  }

  /// What a number can be; another one is a slip of whoever wrote into the file.
  static let numbers = 1...99_999

  /// The number of the one after; where that is more than a number can be, the first that is not taken.
  static func number(after last: Int, taken: Set<Int>) -> Int {
    if numbers.contains(last + 1) { return last + 1 }
    return numbers.first { !taken.contains($0) && $0 != last } ?? numbers.upperBound
  }

  /// Reads the lines; nil where number or date are missing or cannot be meant.
  ///
  /// Other lines among them are passed over.
  init?(reading text: String) {
    self.init(number: 0, date: "", edition: "", program: "")
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let key = Key(rawValue: String(words[0])) else { continue }
      let said = String(words[1])
      switch key {
      case .number: number = Int(said).flatMap { Self.numbers.contains($0) ? $0 : nil } ?? 0
      case .date: date = said
      case .reason: reason = said
      case .change: changes.append(said)
      case .draft: isDraft = true
      case .edition: edition = said
      case .program: program = said
      }
    }
    if number < 1 || !Clock.isDate(date) { return nil }
  }

  init(
    number: Int, date: String, reason: String? = nil, isDraft: Bool = false, edition: String,
    program: String = ProgramVersion.number
  ) {
    self.number = number
    self.date = date
    self.reason = reason
    self.isDraft = isDraft
    self.edition = edition
    self.program = program
  }
}
