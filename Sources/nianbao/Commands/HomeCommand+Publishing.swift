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

  /// Asks for the day, until it is one on which this report can have been published.
  mutating func publicationDay(of folder: String) -> DayEntry {
    let question = "报告是哪一天公布的？例：\(session.clock.date)；直接回车回到上一步\n> "
    while let line = session.keyboard.line(question), !Vocabulary.leaves(line) {
      if Vocabulary.goesBack(line) || line.allSatisfy(\.isWhitespace) { return .back }
      do {
        let day = try RegenerateCommand.publicationDay(Vocabulary.day(line) ?? line, session.clock)
        guard let refusal = try refusal(of: day, folder) else { return .day(day) }
        session.output.result("  \(refusal)\n")
      } catch {
        session.output.result("  \(asFailure(error).message)\n")
      }
    }
    return .leave
  }

  /// Why a report was hardly published on a day, by its own dates; nil where nothing speaks against it.
  private func refusal(of day: String, _ folder: String) throws -> String? {
    let draft = try LoadedDraft(folder, session.loader)
    try RegenerateCommand.hold(day, against: draft)
    let answers = try RegenerateCommand.noting(day, in: draft.file).answers
    let findings = Checker(today: session.clock.date).review(answers).findings
    let place = answers.form.fact(.publication).map { Place.fact($0.id) }
    guard let place, let finding = findings.first(where: { $0.place == place && $0.blocks }) else {
      return nil
    }
    return "\(FindingWording(form: answers.form).headline(finding))。请重新填；落款日期写错了的，先选“更正”改它"
  }
}
