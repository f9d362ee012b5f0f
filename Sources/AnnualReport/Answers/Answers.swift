import Text
public import YAMLSubset

/// Everything that an answers file says, held against the form, and what is wrong with the file's content.
public struct Answers: Sendable {
  /// The edition that the report year or an explicit `格式` chose.
  public let edition: Edition
  /// The name of the file in messages.
  public let file: String
  /// The text that the answers were read from.
  public let document: Document
  /// The report year; nil where the file gives none that can be used.
  public let year: Int?
  /// The edition that the report year asks for, whatever was chosen by hand.
  public let expectedEdition: String?
  /// One figure for each cell of the form.
  public let figures: [Figure]
  /// The text fields by name (`总体情况.主动公开`).
  public let texts: Passages
  /// The facts about the report by id.
  public let about: Passages
  /// The explained reminders.
  public let explanations: [Explanation]
  /// The facts, texts and sections where another kind of value was written; a problem says so.
  let unreadable: Set<String>
  /// What is wrong with the content of the file, in file order.
  public let problems: [FileProblem]

  /// The form that the answers are for.
  public var form: Form { edition.form }

  /// The figure of the cell of this name, if it is answered.
  public func quantity(_ name: String) -> Quantity? {
    form.cell(named: name).flatMap { figures[$0].quantity }
  }

  /// The full name of the reporting body.
  public var unit: String? {
    form.fact(.unit).flatMap { about[$0.id] }.flatMap { $0.isEmpty ? nil : $0.text.trimmed() }
  }

  /// What a draft prints for an unanswered cell or text.
  public static let gap = "【未填】"
  /// What stands there instead where a column is too narrow.
  public static let shortGap = "未填"

  /// Whether a printed figure says that the cell is unanswered.
  ///
  /// The length tells at once: comparing each `0` of a report with Han characters took a hundredth of the time of a report.
  static func isGap(_ figure: String) -> Bool { figure.utf8.count == gap.utf8.count && figure == gap }

  /// Whether the file names these keys, from the outermost inwards, even with nothing behind them.
  func hasKey(_ keys: [String]) -> Bool { position(ofKeys: keys) != nil }

  /// Whether entries stand behind these keys, from the outermost inwards, or braces for them.
  func isBegun(_ keys: [String]) -> Bool {
    var node = document.root
    for key in keys {
      guard let value = node[key] else { return false }
      node = value
    }
    return node.kind == .map
  }

  /// Whether it is no report but only figures noted down from one, as the interview does with last year's.
  public var isPartial: Bool { texts.isEmpty }

  /// Where a key stands in the file, from the outermost key inwards; nil where it is not written.
  func position(ofKeys keys: [String]) -> Position? {
    var node = document.root
    var found: Position?
    for key in keys {
      guard let entry = node.entries.first(where: { $0.key.text == key }) else { return nil }
      found = entry.key.start
      node = entry.value
    }
    return found
  }

  /// Whether every cell of the table is answered.
  public func isAnswered(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in row.isGroup || row.cells.allSatisfy { figures[$0].quantity != nil } }
  }
}
