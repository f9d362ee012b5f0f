import AnnualReport
import YAMLSubset

/// What every command that reads answers works with: the editions, and a way from a path to answers.
struct AnswersLoader: Sendable {
  let editions: Editions
  private let decoding: TextDecoding

  init(editions: Editions) {
    self.editions = editions
    decoding = TextDecoding {
      editions.all.flatMap { $0.form.about.map(\.id) + $0.form.sections.map(\.id) }
    }
  }

  /// Reads an answers file.
  func file(_ path: String, _ clock: Clock) throws(InputError) -> AnswersFile {
    try file(of: try document(path), path, clock)
  }

  /// Reads an answers file that was kept.
  func file(_ bytes: [UInt8], named path: String, _ clock: Clock) throws(InputError) -> AnswersFile {
    let document: Document
    do throws(SyntaxError) {
      document = try Document(bytes)
    } catch {
      throw .notation(path, error)
    }
    return try file(of: document, path, clock)
  }

  /// Reads the text of an answers file.
  func file(of document: Document, _ path: String, _ clock: Clock) throws(InputError) -> AnswersFile {
    guard let file = AnswersFile(document, named: path, editions: editions, presentYear: clock.year) else {
      throw .file(FileError(path, .empty))
    }
    return file
  }

  /// The unit and the year that an answers file names; nil for a file that cannot be read.
  func identity(_ path: String) -> (unit: String?, year: Int?)? {
    guard let bytes = try? decoding.utf8(FileReading.bytes(path), path: path) else { return nil }
    return try? AnswersFile.identity(of: bytes, editions: editions)
  }

  private func document(_ path: String) throws(InputError) -> Document {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try decoding.utf8(FileReading.bytes(path), path: path)
    } catch {
      throw .file(error)
    }
    do throws(SyntaxError) {
      return try Document(bytes)
    } catch {
      throw .notation(path, error)
    }
  }

  /// Last year's report for these answers: the file named, or else the draft folder of the same unit and year − 1.
  ///
  /// - Parameters:
  ///   - answers: This year's answers.
  ///   - named: The file of `--last`; of another unit or year it is an error.
  ///   - folders: Where draft folders lie.
  ///   - clock: The day on which the program runs.
  /// - Returns: Last year's file, nil where there are none.
  /// - Throws: Where the file cannot be read, or is another unit's or year's.
  func lastYear(
    of answers: Answers, named: String?, folders: [String], _ clock: Clock
  ) throws(InputError) -> AnswersFile? {
    guard let unit = answers.unit, let year = answers.year else { return nil }
    return try lastYear(unit: unit, year: year, named: named, folders: folders, clock)
  }

  /// Last year's report of a unit.
  func lastYear(
    unit: String, year: Int, named: String?, folders: [String], _ clock: Clock
  ) throws(InputError) -> AnswersFile? {
    if let named {
      let last = try file(named, clock)
      if last.answers.unit != unit || last.answers.year != year - 1 {
        throw .otherLastYear(named, last.answers, wanted: (unit, year - 1))
      }
      return last
    }
    for folder in folders {
      let path = "\(folder)/\(DraftFiles.folderName(unit: unit, year: year - 1))/\(DraftFiles.answersFile)"
      guard FileReading.exists(path) else { continue }
      let last = try file(path, clock)
      if last.answers.unit == unit && last.answers.year == year - 1 { return last }
    }
    return nil
  }
}

/// Why there are no answers to check.
enum InputError: Error {
  /// The file cannot be read.
  case file(FileError)
  /// The file is not in the notation.
  case notation(String, SyntaxError)
  /// The file of `--last` is another unit's or another year's.
  case otherLastYear(String, Answers, wanted: (unit: String, year: Int))

  var exitCode: ExitCode {
    switch self {
    case .file(let error): error.exitCode
    case .notation: .notation
    case .otherLastYear: .usage
    }
  }

  /// Each problem on a line of its own, with its place.
  var message: String {
    switch self {
    case .file(let error): error.message
    case .notation(let path, let error):
      error.problems.map { "\(path):\($0.position.line):\($0.position.column): 错误: \($0.message)" }
        .joined(separator: "\n")
    case .otherLastYear(let path, let answers, let wanted):
      "\(path): --last 要的是 \(wanted.unit) \(wanted.year) 年度的答案文件，"
        + "这一份是 \(answers.unit ?? "（未写单位）") \(answers.year.map { "\($0) 年度" } ?? "（未写年度）")"
    }
  }

  /// The error as a line of JSON for one input file.
  func jsonLine(file: String) -> String {
    switch self {
    case .notation(let path, let error) where path == file: Review.jsonLine(file: file, error: error)
    case .notation, .file, .otherLastYear: Review.jsonLine(file: file, message: message)
    }
  }
}
