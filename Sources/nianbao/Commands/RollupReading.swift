import AnnualReport

/// Reads and checks what the units of a county sent.
struct RollupReading: Sendable {
  let loader: AnswersLoader
  /// Where last year's reports lie besides beside this year's; nil where no folder was named.
  let lastFolder: String?

  /// What a file came to.
  struct Item: Sendable {
    let path: String
    /// The unit and the year that it names; nil where it cannot be read, or does not say.
    var unit: String?
    var year: Int?
    var edition: String?
    /// What it came to; nil where it cannot be read.
    var reported: Reported?
    /// Why it cannot be read.
    var problem: (any Failure)?
  }

  /// What is kept of a report that was read; not its text, since there are thousands.
  struct Reported: Sendable {
    let unitReturn: UnitReturn
    let form: Form
    /// The texts, to be held against each other.
    let texts: [String]
    /// Whether all its figures are last year's.
    let isLastYears: Bool
  }

  /// Reads one file.
  func read(_ path: String) -> Item {
    var item = Item(path: path)
    do {
      let answers = try loader.input(path).answers
      (item.unit, item.year, item.edition) = (answers.unit, answers.year, answers.edition.name)
      let last = try loader.lastYear(of: answers, at: path, named: nil, under: lastFolder)
      let review = last.checker(on: loader.clock).review(answers)
      let unit = Roster.Unit(name: answers.unit ?? "")
      item.reported = Reported(
        unitReturn: UnitReturn(unit, reported: answers, review, superseded: superseded(beside: path)),
        form: answers.form,
        texts: answers.form.fields.compactMap { answers.texts[$0.name]?.text },
        isLastYears: last.answers.map {
          $0.edition.name == answers.edition.name
            && CountyFindings.areSame(answers.figures.map(\.quantity), $0.figures.map(\.quantity))
        } ?? false)
    } catch {
      item.problem = asFailure(error)
    }
    return item
  }

  /// The figures of the reports that were corrected since, from the history of the draft.
  private func superseded(beside path: String) -> [UnitReturn.Superseded] {
    let history = HistoryFolder(of: Path.split(path).folder)
    return history.entries.compactMap { entry in
      guard let bytes = try? history.answers(of: entry),
        let answers = try? loader.file(bytes, named: path).answers
      else { return nil }
      return UnitReturn.Superseded(date: entry.generation.date, figures: answers.figures.map(\.quantity))
    }
  }
}
