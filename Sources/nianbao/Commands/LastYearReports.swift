import AnnualReport
import Text

/// Last year's reports of a county's units in a folder, answers files and published documents mixed.
struct LastYearReports: Sendable {
  /// The folder; nil where none was named.
  private let folder: String?
  /// Last year's documents by their units; drafts are found by the names of their folders.
  private let documents: [String: String]

  /// Without a folder only what lies beside each report is known.
  init() { (folder, documents) = (nil, [:]) }

  /// Looks through a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - units: The units of the list; without a list they are those that the documents name.
  ///   - year: The year before which the reports are.
  ///   - loader: What reads them.
  /// - Throws: Where there is no such folder, or nothing in it.
  init(in folder: String, units: [Roster.Unit]?, before year: Int, _ loader: AnswersLoader) throws {
    self.folder = folder
    let matching = units.map { UnitMatching($0, fileName: Path.safeName) }
    let inputs = try RollupInputs(below: folder, except: []).inputs
    let isDraft = { (input: RollupInputs.Input) in
      Path.split(input.path).name == DraftFiles.answersFile
        && (input.places.first?.hasSuffix("-\(year - 1)") ?? false)
    }
    let found = inParallel(inputs.filter { !isDraft($0) }) { input in
      Self.unit(of: input, units, matching, year - 1, loader).map { ($0, input.path) }
    }
    documents = Dictionary(found.compactMap { $0 }) { first, _ in first }
  }

  private static func unit(
    of input: RollupInputs.Input, _ units: [Roster.Unit]?, _ matching: UnitMatching?, _ year: Int,
    _ loader: AnswersLoader
  ) -> String? {
    guard let answers = try? loader.input(input.path).answers, (answers.year ?? year) == year else {
      return nil
    }
    guard let units, let matching else { return answers.unit }
    switch matching.match(said: answers.unit, isPublished: true, places: input.places) {
    case .named(let number), .concluded(let number): return units[number].name
    case .unknown, .none: return nil
    }
  }

  /// Last year's report of a unit, or none.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - year: This year.
  ///   - place: Where this year's answers lie, or would.
  ///   - loader: What reads it.
  /// - Returns: What was found; what cannot be read is no reason to stop.
  /// - Throws: Never for what was only found, since no file is named.
  func report(
    of unit: String?, before year: Int?, at place: String, _ loader: AnswersLoader
  ) throws(InputError) -> LastYear {
    guard let unit, let year else { return LastYear() }
    let last = try loader.lastYear(unit: unit, year: year, at: place, named: nil, under: folder)
    guard last.file == nil, let document = documents[unit] else { return last }
    return loader.lastYear(document)
  }
}
