import AnnualReport
import Text

/// Reads and checks what the units of a county sent.
struct RollupReading: Sendable {
  let loader: AnswersLoader
  /// The units of the list; nil where there is no list.
  let matching: UnitMatching?
  let units: [Roster.Unit]
  /// Last year's reports besides those beside this year's.
  let lastYear: LastYearReports

  /// What a file came to.
  struct Item: Sendable {
    let path: String
    /// The unit that it is the report of, as far as it can be told.
    var unit: String?
    /// The unit that it names; nil where it cannot be read, or names none.
    var said: String?
    var year: Int?
    var edition: String?
    /// What it came to; nil where it cannot be read, or nobody has begun to fill it in.
    var reported: Reported?
    /// Why it cannot be read.
    var problem: (any Failure)?
    /// What somebody should know who looks at the sums.
    var note: String?

    init(path: String) { self.path = path }
  }

  /// What is kept of a report that was read; not its text, since there are thousands.
  struct Reported: Sendable {
    let unitReturn: UnitReturn
    /// The texts, to be held against each other.
    let texts: [String]
    /// Whether all its figures are last year's.
    let isLastYears: Bool
  }

  /// Reads what lies in one place: the answers, or where those were not begun the documents beside them.
  func read(_ input: RollupInputs.Input) -> [Item] {
    var item = read(input.path, input.places)
    if item.reported == nil && item.problem == nil && !input.documents.isEmpty {
      return input.documents.map { read($0, Array(input.places.dropLast()) + [Path.split($0).name]) }
    }
    if !input.documents.isEmpty {
      let names = input.documents.map { Path.split($0).name }.joined(separator: "、")
      item.note = "\(input.path): 汇总的是这一份，旁边的 \(names) 没有汇总"
    }
    return [item]
  }

  private func read(_ path: String, _ places: [String]) -> Item {
    var item = Item(path: path)
    do {
      let input = try loader.input(path)
      let answers = input.answers
      (item.said, item.year, item.edition) = (answers.unit, answers.year, answers.edition.name)
      var isPublished = false
      if case .report = input { isPublished = true }
      identify(&item, isPublished: isPublished, places)
      if !isPublished && !answers.isBegun { return item }
      item.reported = try reported(answers, path, item.unit)
    } catch {
      item.problem = asFailure(error)
      let number = places.lazy.compactMap { matching?.unit(ofFile: $0) }.first
      item.unit = number.map { units[$0].name }
    }
    return item
  }

  /// Finds the unit of the list, or without one the name that the folder gives.
  private func identify(_ item: inout Item, isPublished: Bool, _ places: [String]) {
    guard let matching else {
      // A file that lies in the county's own folder has no folder of its unit.
      let folder = places.count > 1 ? places.first : nil
      item.unit = item.said ?? folder.map { DraftFiles.unit(ofFolder: $0) }
      return
    }
    switch matching.match(said: item.said, isPublished: isPublished, places: places) {
    case .named(let number): item.unit = units[number].name
    case .concluded(let number):
      item.unit = units[number].name
      let said = item.said.map { "里面写的单位是“\($0.sanitized())”" } ?? "里面没有写单位"
      item.note = "\(item.path): \(said)，算作名单里的“\(units[number].name)”"
    case .unknown, .none: item.unit = nil
    }
  }

  private func reported(_ answers: Answers, _ path: String, _ unit: String?) throws -> Reported {
    // A document lies in the unit's folder in the place of its answers, beside what is noted of last year.
    let place = Path.join(Path.split(path).folder, DraftFiles.answersFile)
    let last = try lastYear.report(of: unit ?? answers.unit, before: answers.year, at: place, loader)
    let review = last.checker(on: loader.clock).review(answers)
    let unitReturn = UnitReturn(
      Roster.Unit(name: unit ?? ""), reported: answers, review, superseded: superseded(beside: path))
    return Reported(
      unitReturn: unitReturn,
      texts: answers.form.fields.compactMap { answers.texts[$0.name]?.text },
      isLastYears: last.answers.map { CountyFindings.areSame(answers, $0) } ?? false)
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
