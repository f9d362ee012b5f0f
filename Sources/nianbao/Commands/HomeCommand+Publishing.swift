import AnnualReport

/// The day on which a finished report was published.
extension HomeCommand {
  /// A day, or the wish to do something else.
  enum DayEntry {
    case day(String)
    case back
    case leave
  }

  /// The line of the choice, which tells the day where one is recorded.
  static func publishing(_ day: String?) -> String {
    day.map { "改公布日期：现在记的是 \($0)" } ?? "记公布日期：报告哪一天公布的；以后的更正，另写更正说明"
  }

  /// Asks for the day, until it is one that the option takes.
  mutating func publicationDay() -> DayEntry {
    let question = "报告是哪一天公布的？例：\(session.clock.year)-01-20；直接回车回到上一步\n> "
    while let line = session.keyboard.line(question), !Vocabulary.leaves(line) {
      if Vocabulary.goesBack(line) || line.allSatisfy(\.isWhitespace) { return .back }
      do throws(UsageError) {
        return .day(try RegenerateCommand.publicationDay(Vocabulary.day(line) ?? line, session.clock))
      } catch {
        session.output.result("  \(error.message)\n")
      }
    }
    return .leave
  }
}
