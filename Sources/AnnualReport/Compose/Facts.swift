import Mustache
import Text

/// The names that the templates of an edition may use: facts about the report, and figures as `表.行.列`.
struct Facts {
  let value: Value
  let signature: [String]

  init(_ answers: Answers) {
    var record: [String: Value] = [:]
    for fact in answers.form.about {
      let text = answers.about[fact.id].map { $0.text.printable() } ?? ""
      record[fact.id] = .text(text.isEmpty && !fact.isOptional ? Answers.gap : text)
    }
    let contacts = answers.form.about.filter { $0.isContact && !(answers.about[$0.id]?.isEmpty ?? true) }
    record[Self.contacts] = .list(
      contacts.enumerated().map { number, fact in
        .record([
          "label": .text(fact.label), "value": record[fact.id] ?? .text(""),
          "last": .flag(number == contacts.count - 1),
        ])
      })
    record[Self.hasContacts] = .flag(!contacts.isEmpty)
    for table in answers.form.tables where table.sentence != nil {
      record[table.id] = Self.figures(of: table, answers)
    }
    value = .record(record)
    let date = answers.form.fact(.date).flatMap { answers.about[$0.id] }.map { $0.text.printable() } ?? ""
    let unit = answers.unit.map { $0.printable() } ?? ""
    signature = date.isEmpty ? [] : [unit.isEmpty ? Answers.gap : unit, DateText.printed(date)]
  }

  /// The list of contacts that were given: records of label, value and whether it is the last.
  private static let contacts = "联系方式"
  /// Whether any contact was given.
  private static let hasContacts = "有联系方式"

  private static func figures(of table: Table, _ answers: Answers) -> Value {
    var rows: [String: Value] = [:]
    for row in table.rows {
      var columns: [String: Value] = [:]
      for cell in row.cells {
        let described = answers.form.cells[cell]
        let printed = answers.figures[cell].quantity.map(described.format.printed)
        columns[described.id.column] = .text(printed ?? Answers.gap)
      }
      rows[row.id] = .record(columns)
    }
    return .record(rows)
  }
}
