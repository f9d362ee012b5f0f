import AnnualReport
import Text

/// Last year's report as a document or answers file, dragged into the window or found beside: it becomes the notes of
/// last year.
struct LastYearDocument {
  let loader: AnswersLoader

  /// The endings of files that reports are published in.
  private static let endings = [".docx", ".doc", ".wps", ".html", ".htm", ".txt"]
  /// Those of answers files.
  private static let answersEndings = [".yaml", ".yml"]
  /// Those of other files that may be dragged into the window.
  private static let otherEndings = [
    ".pdf", ".ofd", ".rtf", ".jpg", ".jpeg", ".png", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".zip", ".rar",
  ]
  /// Words in the names of such files.
  private static let words = ["年报", "年度报告"]

  /// The file that a typed line is meant to name, whether it is there or not; nil where it looks like none.
  static func path(in line: String) -> String? {
    // A stroke by itself, where there is nothing to be told, is no path.
    let hasName = line.contains { $0.isLetter || $0.isNumber }
    let isLikely =
      hasName && line.contains("/") || (endings + answersEndings).contains { line.containsBytes(of: $0) }
    return isLikely ? TypedPath.understood(line) : nil
  }

  /// Whether a typed line can be nothing but the path of a file, whole or only its name, of this system or another one.
  ///
  /// A sentence may end with the name of a file, and an address of a web site with its kind.
  static func isPath(_ line: String) -> Bool {
    TypedPath.readings(of: line).contains { isPath(reading: $0.lowercased()) }
  }

  private static func isPath(reading path: String) -> Bool {
    if ["http://", "https://", "www."].contains(where: { path.hasPrefix($0) }) { return false }
    if [#"\\"#, "smb://", "file://"].contains(where: { path.hasPrefix($0) }) { return true }
    if path.dropFirst().hasPrefix(#":\"#) { return true }
    let isSentence = path.contains { "，。；：、！？ ".contains($0) }
    if isSentence && !path.hasPrefix("/") { return false }
    return (endings + answersEndings + otherEndings).contains { path.hasSuffix($0) }
  }

  /// Said of a path at which there is nothing.
  static func notFound(_ path: String) -> String { "没有这个文件：\(path)。请看看文件名，从文件管理器里再拖一次" }

  /// The only file of the present folder that may be last year's report; nil where there are several, or none.
  static func beside(_ year: Int) -> String? {
    let names = (FileReading.names(in: ".") ?? []).filter { name in
      endings.contains { name.hasSuffix($0) } && words.contains { name.containsBytes(of: $0) }
    }
    let ofYear = names.filter { $0.containsBytes(of: String(year - 1)) }
    let found = ofYear.isEmpty ? names : ofYear
    return found.count == 1 ? found[0] : nil
  }

  /// What a document says of last year.
  struct Reading {
    /// The text of the notes.
    let bytes: [UInt8]
    /// What was read and what was not.
    let note: String
  }

  /// Reads a file as the report of the year before.
  ///
  /// - Parameters:
  ///   - path: The document, or the answers file.
  ///   - unit: This year's unit.
  ///   - year: This year.
  /// - Returns: What it says, or why it is not taken.
  func reading(_ path: String, unit: String, year: Int) -> Result<Reading, Refusal> {
    do throws(InputError) {
      let input = try loader.input(path)
      let answers = input.answers
      if let other = answers.year, other != year - 1 {
        let isOwn = other == year && answers.unit.map { unit.containsBytes(of: $0) } ?? true
        return .failure(
          Refusal(
            sentence: "\(path)：这是 \(other) 年度的报告，要的是 \(year - 1) 年度的"
              + (isOwn ? "。别人改过的这一份，先另存为报告文件夹里的 report.docx（盖过原来的），再选“更正”" : "")))
      }
      if let other = answers.unit, !unit.containsBytes(of: other), !other.containsBytes(of: unit) {
        return .failure(Refusal(sentence: "\(path)：这是\(other)的报告，不是\(unit)的"))
      }
      guard answers.figures.contains(where: { $0.quantity != nil }) else {
        return .failure(Refusal(sentence: "\(path)：里面没有读到一个上年的数，没有收下"))
      }
      let (text, notes) = said(by: input)
      let sentences = [PublishedReport.summary(answers)] + notes.map { $0.sentence }
      let summary = sentences.joined(separator: "；")
      return .success(Reading(bytes: text, note: "  上年的报告：\(summary)。结转等数字将与它核对，联系方式沿用。\n"))
    } catch {
      return .failure(Refusal(sentence: error.message))
    }
  }

  /// What a file says as notes of last year, and what was not read of it.
  private func said(by input: LoadedInput) -> (text: [UInt8], notes: [PublishedNote]) {
    switch input {
    case .file(let file): (file.bytes, [])
    case .report(let report): (Array(ImportedFile(report, date: loader.clock.date).text.utf8), report.notes)
    }
  }

  /// Why a document is not taken.
  struct Refusal: Error {
    let sentence: String
  }
}
