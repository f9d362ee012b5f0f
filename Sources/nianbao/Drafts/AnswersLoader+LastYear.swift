import AnnualReport

/// Last year's report, where it was found.
struct LastYear {
  /// Its file; nil where there is none that can be used.
  var file: AnswersFile?
  /// Why a file that was found cannot be used; the relations with last year then stay unchecked.
  var problem: InputError?

  /// What it says.
  var answers: Answers? { file?.answers }

  /// What to tell the clerk about a file that cannot be used; empty where there is nothing to tell.
  var warning: String {
    guard let problem else { return "" }
    return "上年的答案文件不能用，与上年衔接的数字没有核对：\n"
      + problem.message.split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

extension AnswersLoader {
  /// Last year's report for these answers: the file named, or else the draft folder of the same unit and year − 1.
  ///
  /// - Parameters:
  ///   - answers: This year's answers.
  ///   - named: The file of `--last`; of another unit or year it is an error.
  ///   - folders: Where draft folders lie.
  /// - Returns: Last year's file, or none; one that is empty or broken never stops this year.
  /// - Throws: Where the file named is not there, or is another unit's or year's.
  func lastYear(of answers: Answers, named: String?, folders: [String]) throws(InputError) -> LastYear {
    guard let unit = answers.unit, let year = answers.year else { return LastYear() }
    return try lastYear(unit: unit, year: year, named: named, folders: folders)
  }

  /// Last year's report of a unit.
  func lastYear(unit: String, year: Int, named: String?, folders: [String]) throws(InputError) -> LastYear {
    if let named {
      if !FileReading.exists(named) { throw .file(FileError(named, .notFound)) }
      let last = read(named)
      if let answers = last.answers, answers.unit != unit || answers.year != year - 1 {
        throw .otherLastYear(named, answers, wanted: (unit, year - 1))
      }
      return last
    }
    for folder in folders {
      let path = Path.join(
        Path.join(folder, DraftFiles.folderName(unit: unit, year: year - 1)), DraftFiles.answersFile)
      guard FileReading.exists(path) else { continue }
      let last = read(path)
      guard let answers = last.answers else { return last }
      if answers.unit == unit && answers.year == year - 1 { return last }
    }
    return LastYear()
  }

  private func read(_ path: String) -> LastYear {
    do throws(InputError) {
      return LastYear(file: try file(path))
    } catch {
      return LastYear(problem: error)
    }
  }
}
