/// The one spelling of places, `表.行.列`: in explanations, in findings as text and JSON, and on the command line.
extension Place {
  /// The place as it is spelled.
  public var spelling: String {
    switch self {
    case .cell(let cell): cell.description
    case .row(let table, let row): "\(table).\(row)"
    case .group(let table, let group): "\(table).\(group)"
    case .column(let table, let column): "\(table).\(column)"
    case .table(let id), .section(let id), .fact(let id): id
    case .text(let section, let field): "\(section).\(field)"
    case .lead: Vocabulary.lead
    case .key(let key, let place): place.map { "\($0.spelling).\(key)" } ?? key
    }
  }

  /// Reads a spelling over a form; nil where the form has no such place.
  ///
  /// A table and the section that prints it have one spelling: it means the section where that has texts besides, else
  /// the table.
  public init?(_ spelling: String, in form: Form) {
    if let cell = form.cell(named: spelling) {
      self = .cell(form.cells[cell].id)
      return
    }
    let parts = spelling.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: self.init(part: parts[0], in: form)
    case 2: self.init(parts[0], parts[1], in: form)
    default: return nil
    }
  }

  private init?(part id: String, in form: Form) {
    if form.aboutNames[id] != nil {
      self = .fact(id)
    } else if let section = form.section(id), !section.fields.isEmpty {
      self = .section(id)
    } else if form.table(id) != nil {
      self = .table(id)
    } else if form.section(id) != nil {
      self = .section(id)
    } else if id == Vocabulary.lead {
      self = .lead
    } else {
      return nil
    }
  }

  private init?(_ section: String, _ part: String, in form: Form) {
    if form.fieldNames["\(section).\(part)"] != nil {
      self = .text(section: section, field: part)
      return
    }
    guard let table = form.table(section) else { return nil }
    if let row = table.row(part) {
      self = row.isGroup ? .group(table: section, group: part) : .row(table: section, row: part)
    } else if table.blocks.contains(where: { $0.columnLeaves.contains { $0.id == part } }) {
      self = .column(table: section, column: part)
    } else {
      return nil
    }
  }
}
