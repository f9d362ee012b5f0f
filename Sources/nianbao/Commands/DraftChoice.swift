import AnnualReport
import Glibc

/// Finds the draft that an interview is about, or begins a new one.
struct DraftChoice {
  let invocation: Invocation
  let loader: AnswersLoader
  let disk: Disk

  /// A draft folder that holds an answers file.
  struct Draft {
    let folder: String
    let isNew: Bool
    /// A document that was given in place of the unit.
    var document: String?
    /// Whether the clerk was asked who reports, and so is asked for last year's report too.
    var wasAsked = false
    /// What was written down of a new one.
    var begun: Begun?
  }

  /// The first two answers as they were written down.
  struct Begun {
    let unit: String
    let bytes: [UInt8]
  }

  /// Who reports and on which year, and how that came to be known.
  private struct Beginning {
    let unit: String
    let year: Int
    var document: String?
    var wasAsked = false
  }

  /// The draft that was named, or the one of the unit and year that the first two answers give.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask.
  ///   - unit: The unit that was told before somebody went back to the year.
  /// - Returns: The draft, with its answers file.
  /// - Throws: Where the clerk leaves, or the folder is another's.
  func folder(_ keyboard: inout Keyboard, back unit: String? = nil) throws -> Draft {
    let named = named
    if let named, isBegun { return Draft(folder: named, isNew: false) }
    let beginning = try firstAnswers(&keyboard, back: unit)
    let (unit, year) = (beginning.unit, beginning.year)
    let folder = named ?? Path.join(root, DraftFiles.folderName(unit: unit, year: year))
    if hasAnswers(folder) {
      // Another unit can have the same name as a folder; its draft is not gone on with.
      if named == nil, let other = loader.otherUnit(in: folder, than: unit) {
        throw DraftError(folder, .otherUnit(other))
      }
      if named == nil, beginning.wasAsked, drafts.finished.contains(folder) {
        throw DraftError(folder, .finished)
      }
      return Draft(folder: folder, isNew: false)
    }
    if try DraftFolder(folder).settled != nil { throw DraftError(folder, .lostAnswers) }
    let bytes = try begin(unit: unit, year: year, in: folder, &keyboard)
    return Draft(
      folder: folder, isNew: true, document: beginning.document, wasAsked: beginning.wasAsked,
      begun: Begun(unit: unit, bytes: bytes))
  }

  /// Whether the draft that was named has answers.
  var isBegun: Bool { named.map { hasAnswers($0) } ?? false }

  /// The folder that was named, by itself or by its answers file.
  private var named: String? {
    invocation.operands.first.map { path in
      let (folder, name) = Path.split(path)
      return name == DraftFiles.answersFile ? folder : path
    }
  }

  private func hasAnswers(_ folder: String) -> Bool {
    FileReading.exists(Path.join(folder, DraftFiles.answersFile))
  }

  private func firstAnswers(_ keyboard: inout Keyboard, back unit: String?) throws -> Beginning {
    let year = try invocation.year(loader.editions)
    let neighbour = invocation[.unit] == nil ? unit ?? drafts.onlyUnit(loader) : nil
    // The year is what is asked again, unless it was told beforehand.
    var opening = opening(year == nil ? unit : nil, neighbour, year, nil)
    var next = opening.next
    var beginning = Beginning(unit: "", year: 0)
    while true {
      switch next {
      case .ready(let unit, let year):
        return Beginning(
          unit: unit, year: year, document: beginning.document, wasAsked: beginning.wasAsked)
      case .leave: throw InterviewLeft(folder: nil)
      case .ask(let question):
        beginning.wasAsked = true
        guard let line = keyboard.line(question) else { throw InterviewLeft(folder: nil) }
        guard let path = LastYearDocument.path(in: line) else {
          next = opening.reply(line)
          continue
        }
        do throws(InputError) {
          let last = try loader.input(path).answers
          beginning.document = path
          opening = self.opening(nil, last.unit ?? neighbour, year, last.year)
          next = opening.next
        } catch {
          if case .ask(let plain) = opening.next { next = .ask("  \(error.message)\n\(plain)") }
        }
      }
    }
  }

  private var root: String { invocation[.output] ?? DraftFiles.root }

  private var drafts: DraftList {
    DraftList(in: root, loader)
  }

  private func opening(
    _ unit: String?, _ neighbour: String?, _ year: Int?, _ lastYear: Int?
  ) -> Opening {
    Opening(
      unit: invocation[.unit] ?? unit, neighbour: neighbour, year: year, lastYear: lastYear,
      editions: loader.editions, presentYear: loader.clock.year)
  }

  /// Writes the first answers down, with what last year's report tells about the office.
  ///
  /// - Returns: What was written.
  private func begin(
    unit: String, year: Int, in folder: String, _ keyboard: inout Keyboard
  ) throws -> [UInt8] {
    let edition = try loader.editions.needed(for: year)
    let path = Path.join(folder, DraftFiles.answersFile)
    let last = try loader.lastYear(
      unit: unit, year: year, at: path, named: invocation[.last], under: invocation[.output])
    let text = BegunFile.text(unit: unit, year: year, lastYear: last.answers, edition: edition)
    try SaveRetry(folder: folder, isFirst: true).keep(&keyboard) { _ in
      var transaction = Transaction(in: folder, makesFolder: true, disk: disk)
      transaction.write(NewFile(name: DraftFiles.answersFile, bytes: Array(text.utf8)), over: .nothing)
      try transaction.run()
    }
    return Array(text.utf8)
  }
}
