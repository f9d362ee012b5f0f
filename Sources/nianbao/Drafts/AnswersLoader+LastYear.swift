import AnnualReport

extension AnswersLoader {
  /// Last year's report for these answers: the file named, or else the draft folder of the same unit and year − 1.
  ///
  /// - Parameters:
  ///   - answers: This year's answers.
  ///   - named: The file of `--last`; of another unit or year it is an error.
  ///   - folders: Where draft folders lie.
  /// - Returns: Last year's file, nil where there is none.
  /// - Throws: Where the file cannot be read, or is another unit's or year's.
  func lastYear(
    of answers: Answers, named: String?, folders: [String]
  ) throws(InputError) -> AnswersFile? {
    guard let unit = answers.unit, let year = answers.year else { return nil }
    return try lastYear(unit: unit, year: year, named: named, folders: folders)
  }

  /// Last year's report of a unit.
  func lastYear(
    unit: String, year: Int, named: String?, folders: [String]
  ) throws(InputError) -> AnswersFile? {
    if let named {
      let last = try file(named)
      if last.answers.unit != unit || last.answers.year != year - 1 {
        throw .otherLastYear(named, last.answers, wanted: (unit, year - 1))
      }
      return last
    }
    for folder in folders {
      let path = "\(folder)/\(DraftFiles.folderName(unit: unit, year: year - 1))/\(DraftFiles.answersFile)"
      guard FileReading.exists(path) else { continue }
      let last = try file(path)
      if last.answers.unit == unit && last.answers.year == year - 1 { return last }
    }
    return nil
  }
}
