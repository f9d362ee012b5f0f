import AnnualReport

/// Which generation of a draft was published.
extension DraftFolder {
  /// Which generation was published and when, by what the answers say, or by the record of an earlier version of the program.
  func publication(of answers: Answers) -> MadeRecord.Publication? {
    guard let date = answers.publicationDate ?? record?.publication?.date else { return nil }
    return publication(on: date)
  }

  /// Which generation was published on a day: the one that is known, else the one that stood there on that day.
  func publication(on date: String) -> MadeRecord.Publication {
    let history = HistoryFolder(of: path)
    let known = history.publishedNumber ?? record?.publication?.number
    return MadeRecord.Publication(date: date, number: known ?? standing(on: date, history)?.number ?? 1)
  }

  /// The last generation that was written by a day; where none was, the present one.
  private func standing(on day: String, _ history: HistoryFolder) -> Generation? {
    guard let present = settled?.generation, present.date > day else { return settled?.generation }
    let earlier = history.entries.map(\.generation).last { !$0.isDraft && $0.date <= day }
    return earlier ?? present
  }
}
