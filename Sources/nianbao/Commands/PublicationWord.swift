import AnnualReport
import YAMLSubset

/// What is said of the publication of a report.
enum PublicationWord: Equatable {
  /// The day on which it was published, as `2026-01-20`.
  case day(String)
  /// That it is not published yet, whatever was said before.
  case withdrawn

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: A day, or a word by which somebody says that there is none.
  ///   - clock: The present day.
  /// - Throws: Where it is neither, or a day that is not yet.
  init(_ text: String, _ clock: Clock) throws(UsageError) {
    self = Self.isNone(text) ? .withdrawn : .day(try Self.day(text, clock))
  }

  /// A day that a report can have been published on.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - clock: The present day.
  /// - Returns: The day, as it was typed.
  /// - Throws: Where it is no day, or is not yet.
  static func day(_ text: String, _ clock: Clock) throws(UsageError) -> String {
    guard Clock.isDate(text) else { throw UsageError(.notADate(text)) }
    if text > clock.date { throw UsageError(.dateInFuture(text, present: clock.date)) }
    return text
  }

  /// What is typed to say it.
  var typed: String {
    switch self {
    case .day(let day): day
    case .withdrawn: Self.noneWord
    }
  }

  /// Whether a typed line says that the report is not published: 没有, 还没有公布, 撤销, `-`.
  static func isNone(_ line: String) -> Bool {
    noneWords.contains(line.filter { !$0.isWhitespace && $0 != "。" })
  }

  /// The word by which the program says it itself.
  static let noneWord = "没有"

  private static let noneWords: Set<String> = [
    noneWord, "没有公布", "没公布", "还没有", "还没有公布", "还没公布", "未公布", "尚未公布", "还未公布", "撤销", "无", "-", "－", "—", "——",
  ]

  /// An answers file with what is said, where its form has room for it.
  func noted(in file: AnswersFile) throws -> AnswersFile {
    guard let fact = file.answers.form.fact(.publication) else { return file }
    do throws(SyntaxError) {
      switch self {
      case .day(let day):
        if file.answers.publicationDate == day { return file }
        return try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
          try editor.set(fact.id, to: day)
        }
      case .withdrawn:
        if file.answers.about[fact.id] == nil { return file }
        return try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
          editor.remove(fact: fact.id)
        }
      }
    } catch {
      throw RegenerateError.correction(error)
    }
  }
}
