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
      if Vocabulary.isCommand(line) {
        session.output.result("  \(Self.aboutDay)\n")
        continue
      }
      let whole = Vocabulary.day(line)
      let ofThisYear = whole == nil ? Vocabulary.day(line, in: session.clock.year) : nil
      do {
        let day = try RegenerateCommand.publicationDay(whole ?? ofThisYear ?? line, session.clock)
        guard let refusal = try refusal(of: day, folder) else { return .day(day) }
        session.output.result("  \(refusal)\n")
      } catch {
        let year = ofThisYear == nil ? "" : "；不是今年的，把年份也写上"
        session.output.result("  \(asFailure(error).message)\(year)\n")
      }
    }
    return .leave
  }

  /// What is wanted, for whoever asks.
  private static let aboutDay =
    "填报告在网站上公开的那一天，公开的网页上写着发布日期。写成 2026-01-20、2026年1月20日，今年的也可以只写 1月20日。"
    + "这一天不印进正文，只写进网页的信息；以后再更正的，另写更正说明"

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
