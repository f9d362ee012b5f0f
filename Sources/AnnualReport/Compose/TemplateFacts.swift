import Mustache
import Text

/// What the templates of an edition may name, and the place of the answers behind each name.
struct TemplateFacts {
  /// Facts about the report, the contacts that were given, and figures as `表.行.列`.
  let value: Value
  private let form: Form
  private let contacts: [AboutFact]

  init(_ answers: Answers) {
    let form = answers.form
    var record: [String: Value] = [:]
    for fact in form.about {
      let text = answers.about[fact.id].map { $0.text.printable() } ?? ""
      record[fact.id] = .text(text.isEmpty && !fact.isOptional ? Answers.gap : text)
    }
    let contacts = form.about.filter { $0.isContact && !(answers.about[$0.id]?.isEmpty ?? true) }
    record[Self.contactList] = .list(
      contacts.enumerated().map { number, fact in
        .record([
          TemplateNames.label: .text(fact.label), TemplateNames.text: record[fact.id] ?? .text(""),
          "last": .flag(number == contacts.count - 1),
        ])
      })
    record[Self.hasContacts] = .flag(!contacts.isEmpty)
    for table in form.tables where table.sentence != nil {
      record[table.id] = Self.figures(of: table, answers)
    }
    self.form = form
    self.contacts = contacts
    value = .record(record)
  }

  /// The text of a template, and which of its ranges came from where.
  func rendered(_ template: Template) throws(TemplateError) -> (text: String, origins: [Origin]) {
    let rendering = try template.rendering(value)
    let origins = rendering.values.compactMap { value in place(of: value).map { Origin(value.range, $0) } }
    return (String(decoding: rendering.bytes, as: UTF8.self), origins)
  }

  /// The list of contacts that were given: records of label, value and whether it is the last.
  private static let contactList = "联系方式"
  /// Whether any contact was given.
  private static let hasContacts = "有联系方式"

  private func place(of printed: Template.PrintedValue) -> Place? {
    if printed.name == TemplateNames.text, let item = printed.item, contacts.indices.contains(item) {
      return .fact(contacts[item].id)
    }
    return Place(named: printed.name, in: form)
  }

  private static func figures(of table: Table, _ answers: Answers) -> Value {
    var rows: [String: Value] = [:]
    for row in table.rows {
      var columns: [String: Value] = [:]
      for cell in row.cells {
        columns[answers.form.cells[cell].id.column] = .text(answers.printed(cell) ?? Answers.gap)
      }
      rows[row.id] = .record(columns)
    }
    return .record(rows)
  }
}

extension Place {
  /// The figure or fact that a name in prose stands for.
  init?(named name: String, in form: Form) {
    if let cell = form.cell(named: name) {
      self = .cell(form.cells[cell].id)
    } else if form.aboutNames[name] != nil {
      self = .fact(name)
    } else {
      return nil
    }
  }
}

extension Answers {
  /// The figure of a cell as it is printed; nil where it is open.
  func printed(_ cell: Int) -> String? { figures[cell].quantity.map(form.cells[cell].format.printed) }
}
