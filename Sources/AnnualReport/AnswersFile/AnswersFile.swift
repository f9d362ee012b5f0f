import Text
public import YAMLSubset

/// An answers file: its text as notation, and the answers that it gives.
///
/// Changes are gathered, with the answers as they would be, until they are written into the text all at once.
public struct AnswersFile: Sendable {
  /// The text, without the changes that are not written yet.
  public let document: Document
  /// What it says, with the changes that are not written yet.
  public let answers: Answers
  /// How often the text was read since the file was opened; an answer at the keyboard is worth one reading.
  public let readings: Int

  /// All that it says, with the changes.
  let root: FileValue
  /// The suggested texts of its edition, where they were needed.
  private let suggestions: Suggestions?
  /// The changes that are not written yet.
  private let changes: [FileChange]
  let editions: Editions
  let presentYear: Int

  /// Reads an answers file: chooses the edition by year, holds every key and value against its form.
  ///
  /// Nothing about the content fails: what is wrong is in the answers' `problems`, and everything else is still read.
  ///
  /// - Parameters:
  ///   - document: The text of the file, already read as notation.
  ///   - name: The name of the file in messages.
  ///   - editions: The editions to choose from; without any there are no answers.
  ///   - presentYear: The year in which the program runs; a later report year is an error.
  public init?(_ document: Document, named name: String, editions: Editions, presentYear: Int) {
    self.init(
      document, root: .read(document.root), changes: [], readings: 1, named: name, editions: editions,
      presentYear: presentYear)
  }

  private init?(
    _ document: Document, root: FileValue, changes: [FileChange], readings: Int, named name: String,
    editions: Editions, presentYear: Int, earlier: AnswersFile? = nil
  ) {
    guard let newest = editions.newest else { return nil }
    let years = ReportYears(editions, presentYear: presentYear)
    let choice = EditionChoice(root, editions: editions, newest: newest, years: years)
    let known = earlier.flatMap { $0.answers.edition === choice.edition ? $0.suggestions : nil }
    var reader = AnswersReader(edition: choice.edition, document: document, root: root, suggestions: known)
    for problem in choice.problems {
      reader.report(problem.check, problem.reason, position: problem.position, place: problem.place)
    }
    reader.readRoot()
    reader.reportUntold()
    suggestions = reader.suggestedTexts
    self.document = document
    self.root = root
    self.changes = changes
    self.readings = readings
    self.editions = editions
    self.presentYear = presentYear
    answers = Answers(
      edition: choice.edition, file: name, year: choice.year,
      expectedEdition: choice.year.flatMap { editions.edition(for: $0) }, figures: reader.figures,
      texts: reader.texts, about: reader.about, explanations: reader.explanations,
      unreadable: reader.unreadable, doubtful: reader.doubtful, beginnings: reader.beginnings,
      problems: reader.problems, details: reader.details)
  }

  // MARK: Changing it

  /// Whether answers can be added: it is a map, or has nothing in it.
  ///
  /// A list or a single value has no room for them.
  public var takesAnswers: Bool { root.kind == .map || root.isEmpty }

  /// The bytes of the text, with the changes.
  public var bytes: [UInt8] {
    changes.isEmpty ? document.bytes : document.applying(writing.edits)
  }

  /// Whether there are changes that are not written into the text yet.
  var isEdited: Bool { !changes.isEmpty }

  private var writing: FileWriting { FileWriting(document: document, root: root, changes: changes) }

  /// The file after changes, which are gathered; nothing is read anew.
  func edited(_ change: (inout AnswersEditor) throws(SyntaxError) -> Void) throws(SyntaxError) -> AnswersFile
  {
    var editor = AnswersEditor(self)
    try change(&editor)
    let file = AnswersFile(
      document, root: editor.root, changes: changes + editor.changes, readings: readings,
      named: answers.file, editions: editions, presentYear: presentYear, earlier: self)
    return file ?? self
  }

  /// The file with its changes in its text, which is read once.
  func written() throws(SyntaxError) -> AnswersFile {
    if changes.isEmpty { return self }
    let written = try writing.written()
    let file = AnswersFile(
      written.document, root: .read(written.document.root), changes: [],
      readings: readings + written.readings, named: answers.file, editions: editions,
      presentYear: presentYear, earlier: self)
    return file ?? self
  }

  /// The file after changes, written into its text.
  ///
  /// - Parameter change: Makes the changes.
  /// - Returns: The file as it is to be saved.
  /// - Throws: Where something else stands in the way of an entry.
  public func corrected(
    _ change: (inout AnswersEditor) throws(SyntaxError) -> Void
  ) throws(SyntaxError) -> AnswersFile {
    try edited(change).written()
  }

  /// Whether the file names these keys, from the outermost inwards, even with nothing behind them.
  func hasKey(_ keys: [String]) -> Bool { root[path: keys] != nil }

  /// What stands in the file at a place of the report, as it is written there, on one line; nil where nothing does.
  func text(at place: Place) -> String? {
    let keys: [String]? =
      switch place {
      case .table(let id), .section(let id), .fact(let id): [id]
      case .row(let table, let row), .group(let table, let row): [table, row]
      case .cell(let id):
        root[path: [id.table, id.row, id.column]] == nil
          ? [id.table, id.row] : [id.table, id.row, id.column]
      case .text(let section, let field): [section, field]
      case .column, .lead, .key: nil
      }
    guard let node = keys.flatMap({ root[path: $0] })?.node else { return nil }
    let text = String(decoding: document.bytes[node.range], as: UTF8.self)
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

extension Source {
  /// A place of a text file.
  init(_ position: Position) {
    self = .text(line: position.line, column: position.column)
  }
}

extension AnswersFile {
  /// The unit and the report year that an answers file names, without reading the rest if they stand before it.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8.
  ///   - editions: The editions to choose from.
  /// - Returns: Each as in the answers, nil where the file does not say it.
  /// - Throws: Where the file is not in the notation; a fault behind both of them may go unnoticed.
  public static func identity(
    of bytes: [UInt8], editions: Editions
  ) throws(SyntaxError) -> (unit: String?, year: Int?) {
    guard let form = editions.newest?.form else { return (nil, nil) }
    // A key at the start of a line begins an entry, so that what stands before it is a document of its own.
    if let head = try? Document(Array(bytes[..<firstSection(in: bytes, form)])),
      case let (unit?, year?) = identity(of: head, form)
    {
      return (unit, year)
    }
    return identity(of: try Document(bytes), form)
  }

  /// Where the first line begins that starts with the key of a section.
  private static func firstSection(in bytes: [UInt8], _ form: Form) -> Int {
    let keys = form.sections.map { Array($0.id.utf8) }
    var line = 0
    while line < bytes.count {
      for key in keys where bytes.span.starts(with: key.span, at: line) { return line }
      line = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    }
    return bytes.count
  }

  private static func identity(of document: Document, _ form: Form) -> (unit: String?, year: Int?) {
    let unit = form.fact(.unit).flatMap { document.root[$0.id]?.text }.map { $0.trimmed() } ?? ""
    let year = form.fact(.year).flatMap { document.root[$0.id]?.text }.flatMap(Vocabulary.year)
    return (unit.isEmpty ? nil : unit, year)
  }
}

/// Which edition a file is for, and what is wrong with how it says so.
private struct EditionChoice {
  let edition: Edition
  let year: Int?
  let problems: [(check: FileCheck, reason: FileProblem.Reason, position: Source?, place: Place?)]

  init(_ root: FileValue, editions: Editions, newest: Edition, years: ReportYears) {
    var problems: [(check: FileCheck, reason: FileProblem.Reason, position: Source?, place: Place?)] = []
    var year: Int?
    let yearPlace = newest.form.fact(.year).map { Place.fact($0.id) }
    let yearNode = newest.form.fact(.year).flatMap { root[$0.id] }
    if let node = yearNode, let text = node.text, !text.isEmpty {
      year = Vocabulary.year(text)
      if year.map({ !years.contains($0) }) ?? true {
        let reason = FileProblem.Reason.badYear(text, first: years.first, last: years.present)
        problems.append((.year, reason, node.source, yearPlace))
      }
    } else if yearNode.map({ $0.kind == .scalar }) ?? true {
      problems.append((.year, .noYear, yearNode?.source ?? root.source, yearPlace))
    }
    var edition = year.flatMap { editions.edition(for: $0) ?? editions.all.first } ?? newest
    if let key = newest.form.fact(.edition)?.id, let node = root[key], let text = node.text,
      !text.isEmpty
    {
      if let named = editions.edition(named: text) {
        edition = named
      } else {
        problems.append((.edition, .badEdition(text, editions.all.map { $0.name }), node.source, .fact(key)))
      }
    }
    self.edition = edition
    self.year = year
    self.problems = problems
  }
}
