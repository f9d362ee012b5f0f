import AnnualReport
import Text

extension AnswersLoader {
  /// Last year's report for these answers: what `--last` names, what is noted of it in the draft's own folder, or last year's draft.
  ///
  /// - Parameters:
  ///   - answers: This year's answers.
  ///   - path: Where they lie.
  ///   - named: The file of `--last`; of another unit or year it is an error.
  ///   - output: The folder of `-o`, in which drafts lie too.
  /// - Returns: Last year's file, or none; one that is empty or broken never stops this year.
  /// - Throws: Where the file named is not there, or is another unit's or year's.
  func lastYear(
    of answers: Answers, at path: String, named: String?, under output: String? = nil
  ) throws(InputError) -> LastYear {
    guard let unit = answers.unit, let year = answers.year else { return LastYear() }
    return try lastYear(unit: unit, year: year, at: path, named: named, under: output)
  }

  /// Last year's report of a unit.
  func lastYear(
    unit: String, year: Int, at path: String, named: String?, under output: String?
  ) throws(InputError) -> LastYear {
    let wanted = (unit: unit, year: year - 1)
    if let named { return try lastYear(named, wanted) }
    var last = LastYear()
    let folder = DraftFiles.isOwnReport(path) ? Path.split(path).folder : DraftFiles.draftFolder(of: path)
    let notes = Path.join(folder, DraftFiles.lastYearFile)
    if FileReading.exists(notes) {
      last = read(notes)
      if let answers = last.answers, !isReport(answers, of: wanted) {
        last = LastYear(problem: .otherNotes(notes, answers, wanted: wanted))
      }
    }
    let draft = draft(of: wanted, beside: path, under: output)
    let whole = draft.answers.flatMap { $0.form.tables.allSatisfy($0.isAnswered) ? $0 : nil }
    // Questions about last year that were passed over while its report was not there leave notes without a figure.
    if last.file == nil || whole != nil && !last.hasFigures {
      last.file = draft.file
      last.isOfReport = draft.isOfReport
      last.problem = last.problem ?? draft.problem
    } else {
      last.draft = whole
    }
    return last
  }

  private func lastYear(_ named: String, _ wanted: (unit: String, year: Int)) throws(InputError) -> LastYear {
    if !FileReading.exists(named) { throw .file(FileError(named, .notFound)) }
    let last = read(named)
    guard let answers = last.answers else { return last }
    let isOther =
      last.published == nil
      ? answers.unit != wanted.unit || answers.year != wanted.year : !isReport(answers, of: wanted)
    if isOther { throw .otherLastYear(named, answers, wanted: wanted) }
    return last
  }

  /// Whether what was read from a document can be the report of a unit and year: it may name the unit in short, or not at
  /// all.
  func isReport(_ answers: Answers, of wanted: (unit: String, year: Int)) -> Bool {
    let unit = answers.unit ?? wanted.unit
    return (answers.year ?? wanted.year) == wanted.year
      && (wanted.unit.containsBytes(of: unit) || unit.containsBytes(of: wanted.unit))
  }

  /// The draft of last year in a folder beside this one, or why what lies there is none.
  private func draft(
    of wanted: (unit: String, year: Int), beside path: String, under output: String?
  ) -> LastYear {
    let name = DraftFiles.folderName(unit: wanted.unit, year: wanted.year)
    var problem: InputError?
    for folder in DraftFiles.neighbours(of: path, under: output) {
      let draft = Path.join(folder, name)
      let path = Path.join(draft, DraftFiles.answersFile)
      let report = written(wanted, in: draft)
      guard FileReading.exists(path) else {
        guard let report else { continue }
        return LastYear(file: report, problem: .file(FileError(path, .notFound)), isOfReport: true)
      }
      var last = read(path)
      if let answers = last.answers, answers.unit != wanted.unit || answers.year != wanted.year {
        // By its folder it is last year's, by what it says it is not: that is told, so that it can be put right.
        last = LastYear(problem: .otherNotes(path, answers, wanted: wanted))
      }
      if let report, report.bytes != last.file?.bytes {
        return LastYear(file: report, problem: last.problem, isOfReport: true)
      }
      guard case .otherNotes? = last.problem else { return last }
      problem = problem ?? last.problem
    }
    return LastYear(problem: problem)
  }

  /// What the report was made from that was written last in a draft folder; nil where there is none, or where it is another
  /// unit's or year's.
  private func written(_ wanted: (unit: String, year: Int), in folder: String) -> AnswersFile? {
    guard let settled = (try? DraftFolder(folder))?.settled,
      let file = try? file(settled.answers, named: Path.join(folder, DraftFiles.answersFile)),
      file.answers.unit == wanted.unit, file.answers.year == wanted.year
    else { return nil }
    return file
  }

  /// What a file says of last year, whoever's it is.
  func lastYear(_ path: String) -> LastYear { read(path) }

  private func read(_ path: String) -> LastYear {
    do throws(InputError) {
      switch try input(path) {
      case .file(let file): return LastYear(file: file)
      case .report(let report):
        let text = Array(ImportedFile(report, date: clock.date).text.utf8)
        return LastYear(file: try file(text, named: path), published: report.answers)
      }
    } catch {
      return LastYear(problem: error)
    }
  }
}
