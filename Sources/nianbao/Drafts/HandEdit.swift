import AnnualReport
import Text

/// An output that somebody edited, or put there, after the program last wrote it.
struct HandEdit: Sendable {
  let path: String
  /// What stands there; nil where it is too large to be compared.
  let found: [UInt8]?
  /// What would be written.
  let wanted: [UInt8]
  /// Whether it is known what the program wrote there.
  var isRecorded = true
  /// Whether `regenerate` lists what was changed.
  var isListed = false
  /// Whether it is to be taken away, and nothing put in its place.
  var isToGo = false

  /// The most lines that are shown.
  static let mostLines = 20
  /// The most characters of a line that are shown.
  private static let mostCharacters = 60

  /// What differs, and what to do.
  var message: String {
    var text = "\(path): \(isRecorded ? Self.edited : Self.unrecorded)\n"
    if let found, found.count <= FileReading.limit,
      let difference = Self.difference(path, from: found, to: wanted)
    {
      let isText = DraftFiles.isText(Path.split(path).name)
      text += "  不同的地方（- 现有的，+ 这次要写的）：\n"
      for line in difference.lines.prefix(Self.mostLines) { text += Self.shown(line, isNumbered: isText) }
      let more = difference.lines.count - Self.mostLines
      if more > 0 { text += "  还有 \(more) 行不同\n" }
    }
    if isListed, FileReading.exists(answers) {
      text += "  改了什么，用 nianbao regenerate \(Path.split(path).folder) 列出来\n"
    }
    return text + "  手改的内容要留，请写进答案文件；不要了，就把这个文件改名或者移走。然后再运行一次"
  }

  /// The answers file in the same folder.
  private var answers: String { Path.join(Path.split(path).folder, DraftFiles.answersFile) }

  private static let edited = "这份报告写好以后手工改过，或者不是本程序写的，没有覆盖"
  /// Said where a folder was copied without its hidden files, or holds somebody else's report.
  static let unrecorded = "这里没有写这份报告时的记录（.made；复制时没有带上隐藏文件就会这样），看不出有没有手工改过，没有覆盖"

  /// Where two states of an output differ, of a Word document in its words; nil where that cannot be told.
  static func difference(_ path: String, from old: [UInt8], to new: [UInt8]) -> LineDifference? {
    if DraftFiles.isText(Path.split(path).name) { return LineDifference(from: old, to: new) }
    guard let old = WordEdits.lines(in: old), let new = WordEdits.lines(in: new), old != new else {
      return nil
    }
    return LineDifference(from: old, to: new)
  }

  static func shown(_ line: LineDifference.Line, isNumbered: Bool = true) -> String {
    // What a stranger's file holds must not steer the terminal.
    let text = line.text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    let end = text.count > mostCharacters ? "…" : ""
    let shown = String(String.UnicodeScalarView(text.prefix(mostCharacters)))
    return "  \(line.isAdded ? "+" : "-") \(isNumbered ? "\(line.number): " : "")\(shown)\(end)\n"
  }
}

/// Reports that were edited by hand, and so were not written.
struct HandEditFailure: Failure {
  let edits: [HandEdit]

  var exitCode: ExitCode { .cannotWrite }

  var message: String { edits.map(\.message).joined(separator: "\n") }
}
