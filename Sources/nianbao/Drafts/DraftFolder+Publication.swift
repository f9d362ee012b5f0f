import AnnualReport

/// Which generation of a draft was published.
extension DraftFolder {
  /// Which generation was published and when, by what the answers say, or by the record of an earlier version of the program.
  ///
  /// - Parameters:
  ///   - answers: The answers as they are.
  ///   - earlier: Those that the present report was made from; nil where they are not known.
  /// - Returns: The publication; nil where nothing tells of one, or where the day was taken out of the answers by hand.
  func publication(
    of answers: Answers, after earlier: @autoclosure () -> Answers?
  ) -> MadeRecord.Publication? {
    if let date = answers.publicationDate { return publication(on: date) }
    // What never stood in the answers was not taken out of them.
    guard let date = record?.publication?.date, earlier()?.publicationDate == nil else { return nil }
    return publication(on: date)
  }

  /// Which generation was published on a day: the one that is known, else the one that stood there on that day.
  func publication(on date: String) -> MadeRecord.Publication {
    let history = HistoryFolder(of: path)
    let known = history.publishedNumber ?? record?.publication?.number
    return MadeRecord.Publication(date: date, number: known ?? standing(on: date, history)?.number ?? 1)
  }

  /// The first correction of the published report, where a day of publication is behind it: what was corrected on a day was
  /// published by then.
  func correction(before day: String) -> Generation? {
    let history = HistoryFolder(of: path)
    guard let published = history.publishedNumber ?? record?.publication?.number else { return nil }
    let all = history.entries.map(\.generation) + [settled?.generation].compactMap { $0 }
    let later = all.filter { $0.number > published && !$0.isDraft }
    return later.min { $0.number < $1.number }.flatMap { day > $0.date ? $0 : nil }
  }

  /// Whether anything names a generation as the published one, apart from the answers.
  var namesPublication: Bool {
    record?.publication != nil || HistoryFolder(of: path).publishedNumber != nil
  }

  /// The last generation that was written by a day; where none was, the present one.
  private func standing(on day: String, _ history: HistoryFolder) -> Generation? {
    guard let present = settled?.generation, present.date > day else { return settled?.generation }
    let earlier = history.entries.map(\.generation).last { !$0.isDraft && $0.date <= day }
    return earlier ?? present
  }
}
