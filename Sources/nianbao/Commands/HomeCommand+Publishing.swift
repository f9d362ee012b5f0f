import AnnualReport

/// The day on which a finished report was published.
extension HomeCommand {
  /// A day, or the wish to do something else.
  enum DayEntry {
    case said(PublicationWord)
    case back
    case leave
  }

  /// The line of the choice, which tells the day where one is recorded.
  static func publishing(_ day: String?) -> String {
    day.map { "改公布日期：现在记的是 \($0)" } ?? "记公布日期：报告哪一天公布的；以后的更正，另写更正说明"
  }

  /// Asks for the day, until it is one on which this report can have been published.
  ///
  /// - Parameters:
  ///   - folder: The draft.
  ///   - recorded: The day that is recorded, which can be taken back; nil where none is.
  /// - Returns: The day, or that it was none.
  mutating func publicationDay(of folder: String, recorded: String?) -> DayEntry {
    let none = recorded == nil ? "" : "；其实还没有公布的，填“\(PublicationWord.noneWord)”"
    let question = "报告是哪一天公布的？例：\(session.clock.date)\(none)；直接回车回到上一步\n> "
    while let line = session.keyboard.line(question), !Vocabulary.leaves(line) {
      if Vocabulary.goesBack(line) || line.allSatisfy(\.isWhitespace) { return .back }
      if Vocabulary.isCommand(line) {
        session.output.result("  \(Self.aboutDay)\(recorded.map(Self.aboutNone) ?? "")\n")
        continue
      }
      if PublicationWord.isNone(line) {
        if recorded != nil { return .said(.withdrawn) }
        session.output.result("  还没有公布的不用记，公布以后再来；直接回车回到上一步\n")
        continue
      }
      let whole = Vocabulary.day(line)
      let ofThisYear = whole == nil ? Vocabulary.day(line, in: session.clock.year) : nil
      do {
        let day = try PublicationWord.day(whole ?? ofThisYear ?? line, session.clock)
        guard let refusal = try refusal(of: day, folder) else { return .said(.day(day)) }
        session.output.result("  \(refusal)\n")
      } catch {
        // Whatever else failed has nothing to do with the year.
        let isOfDay = error is UsageError || error is RegenerateError
        let year = ofThisYear == nil || !isOfDay ? "" : "；不是今年的，把年份也写上"
        session.output.result("  \(asFailure(error).message)\(year)\n")
      }
    }
    return .leave
  }

  /// What is wanted, for whoever asks.
  private static let aboutDay =
    "填报告在网站上公开的那一天，公开的网页上写着发布日期。写成 2026-01-20、2026年1月20日，今年的也可以只写 1月20日。"
    + "这一天不印进正文，只写进网页的信息；以后再更正的，另写更正说明"

  /// How a day that was recorded by mistake is taken back.
  private static func aboutNone(_ day: String) -> String {
    "。\(day) 记错了、其实还没有公布的，填“\(PublicationWord.noneWord)”：撤销公布日期，更正说明移到 history 里"
  }

  /// Why a report was hardly published on a day, by its own dates; nil where nothing speaks against it.
  private func refusal(of day: String, _ folder: String) throws -> String? {
    let draft = try LoadedDraft(folder, session.loader)
    try RegenerateCommand.hold(day, against: draft)
    let answers = try PublicationWord.day(day).noted(in: draft.file).answers
    let findings = Checker(today: session.clock.date).review(answers).findings
    let place = answers.form.fact(.publication).map { Place.fact($0.id) }
    guard let place, let finding = findings.first(where: { $0.place == place && $0.blocks }) else {
      return nil
    }
    return "\(FindingWording(form: answers.form).headline(finding))。请重新填；落款日期写错了的，先选“更正”改它"
  }
}
