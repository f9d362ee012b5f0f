import Mustache
import Text

/// Puts together what was read of a document as answers of one edition.
struct PublishedAnswers {
  private let edition: Edition
  private let cells: PublishedCells
  private let read: PublishedTexts
  private var figures: [Figure]
  private var texts: Passages
  private var about: Passages
  private var title: Passage?
  private var lead: Passage?
  private var unread: [Unread] = []
  private var problems: [FileProblem] = []
  private var beginnings: [Answers.Beginning] = []
  var notes: [PublishedNote] = []

  private var form: Form { edition.form }

  init(_ edition: Edition, _ cells: PublishedCells, _ texts: PublishedTexts, _ document: PublishedDocument) {
    self.edition = edition
    self.cells = cells
    read = texts
    figures = Array(repeating: .unanswered, count: edition.form.cells.count)
    self.texts = Passages(edition.form.fieldNames)
    about = Passages(edition.form.aboutNames)
  }

  // MARK: Figures

  private mutating func readTables() {
    for table in form.tables {
      for row in table.rows {
        if let source = cells.rows["\(table.id).\(row.id)"] {
          beginnings.append(Answers.Beginning(place: .row(table: table.id, row: row.id), source: source))
        }
        for cell in row.cells { readCell(cell, of: row, in: table) }
      }
    }
    computeGroups()
  }

  private mutating func readCell(_ cell: Int, of row: Table.Row, in table: Table) {
    let id = form.cells[cell].id
    switch cells[id.table, id.row, id.column] {
    case .read(let figure): readFigure(figure.text, figure.source, cell)
    case .open(let reason, let source):
      if !row.isGroup { unread.append(Unread(place: .cell(id), reason: reason, source: source)) }
    case nil:
      if let text = read.figures[id.description] {
        readFigure(text.text, text.source, cell)
      } else if let other = read.otherWords[table.id] {
        unread.append(
          Unread(
            place: .cell(id), reason: .otherWords(other.text), source: other.source,
            candidate: other.candidate))
      } else if !row.isGroup {
        unread.append(Unread(place: .cell(id), reason: missing(row, of: table, id.column), source: nil))
      }
    }
  }

  /// Why a row was not found: where its group was printed as one row, that.
  private func missing(_ row: Table.Row, of table: Table, _ column: String) -> Unread.Reason {
    guard let group = row.group, case .read = cells[table.id, group, column],
      let heading = table.row(group)?.heading
    else { return .notFound }
    return .oneRow(heading.label)
  }

  private mutating func readFigure(_ text: String, _ source: Source, _ cell: Int) {
    let id = form.cells[cell].id
    func open(_ reason: Unread.Reason, _ candidate: String? = nil) {
      unread.append(Unread(place: .cell(id), reason: reason, source: source, candidate: candidate))
    }
    let format = form.cells[cell].format
    switch format.reading(text) {
    case .exact(let quantity): figures[cell] = .given(quantity, source)
    case .understood(let quantity):
      figures[cell] = .given(quantity, source)
      problems.append(
        FileProblem(
          check: .figure, severity: .hint, place: .cell(id),
          reason: .understoodAs(text, quantity.description),
          position: source))
    case .converted(let quantity, _): open(.otherUnit(text), quantity.description)
    case .blank: open(text.trimmed().isEmpty ? .blank : .mark(text))
    case .refused:
      if text.containsBytes(of: Answers.shortGap) {
        open(.gap)
      } else if Piece.isBlank(text) {
        open(.mark(text))
      } else {
        open(.notAFigure(text), Self.leadingFigure(text, format))
      }
    }
  }

  /// The digits that a text begins with, where they are a figure of the cell and no digit stands right behind.
  private static func leadingFigure(_ text: String, _ format: FigureFormat) -> String? {
    let plain = text.halfWidth()
    let digits = plain.unicodeScalars.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let next = plain.unicodeScalars.dropFirst(digits.count).first
    guard next == "(" || next == "〔" || next == "[",
      case .exact(let quantity) = format.reading(String(digits))
    else {
      return nil
    }
    return quantity.description
  }

  /// Adds up the groups that the document does not print, which it never does.
  private mutating func computeGroups() {
    var all = figures
    all.computeTotals(of: form)
    for (place, cell) in form.cells.enumerated() where cell.isGroup && figures[place] == .unanswered {
      figures[place] = all[place]
    }
  }

  // MARK: Texts

  private mutating func readTexts() {
    for section in form.sections {
      if let source = read.headings[section.id] {
        beginnings.append(Answers.Beginning(place: .section(section.id), source: source))
      }
      for field in section.fields {
        if let paragraphs = read.texts[field.name], let passage = Self.passage(paragraphs) {
          beginnings.append(Answers.Beginning(place: Place(field), source: passage.source))
          texts[field.name] = passage
        } else if let open = read.open[field.name] {
          if field.isOptional, open.reason == .blank || open.reason == .notFound { continue }
          unread.append(Unread(place: Place(field), reason: open.reason, source: open.source))
        } else if !field.isOptional {
          unread.append(Unread(place: Place(field), reason: .blank, source: read.headings[section.id]))
        }
      }
    }
  }

  private static func passage(_ paragraphs: [PublishedParagraph], separator: String = "\n") -> Passage? {
    guard let first = paragraphs.first else { return nil }
    var text = ""
    var stretches: [Passage.Stretch] = []
    for paragraph in paragraphs {
      if !text.isEmpty { text += separator }
      stretches.append(Passage.Stretch(start: text.utf8.count, source: paragraph.source))
      text += paragraph.text
    }
    return Passage(text, source: first.source, stretches: stretches)
  }

  // MARK: Facts

  /// Reads what the document says of the report itself.
  mutating func read(_ identity: PublishedIdentity, _ paragraphs: [PublishedParagraph]) {
    title = Self.passage(Array(paragraphs[identity.title]), separator: "")
    lead = Self.passage(read.lead(behind: identity.title))
    if let year = identity.year { set(form.fact(.year), year.text, year.source) }
    if let unit = identity.unit { set(form.fact(.unit), unit.text, unit.source) }
    for fact in identity.lead where about[fact.name] == nil && form.aboutNames[fact.name] != nil {
      about[fact.name] = Passage(fact.text, source: fact.source)
    }
    let behind = paragraphs[min(read.end, paragraphs.count)...]
    if let date = behind.prefix(6).first(where: { CalendarDate($0.text) != nil }) {
      set(form.fact(.date), date.text, date.source)
    }
    for (name, fact) in read.facts.sorted(by: { $0.key < $1.key }) where about[name] == nil {
      if form.aboutNames[name] != nil { about[name] = Passage(fact.text, source: fact.source) }
    }
    readSelfName(paragraphs)
    for fact in form.about where about[fact.id] == nil {
      let reason: Unread.Reason
      switch fact.kind {
      case .year: reason = identity.yearProblem ?? .notFound
      case .unit: reason = .notFound
      case .edition, .line, .website, .phone, .postcode, .email, .date, .publication: continue
      }
      unread.append(Unread(place: .fact(fact.id), reason: reason, source: nil))
    }
    beginnings += form.about.compactMap { fact in
      about[fact.id].map { Answers.Beginning(place: .fact(fact.id), source: $0.source) }
    }
  }

  private mutating func set(_ fact: AboutFact?, _ text: String, _ source: Source) {
    if let fact { about[fact.id] = Passage(text, source: source) }
  }

  /// What the report calls itself, where it does so in one way only.
  private mutating func readSelfName(_ paragraphs: [PublishedParagraph]) {
    for fact in form.about where !fact.proposals.isEmpty && about[fact.id] == nil {
      var found: [String: Source] = [:]
      for paragraph in paragraphs {
        for proposal in fact.proposals where found[proposal.answer] == nil {
          if paragraph.text.containsBytes(of: proposal.answer) { found[proposal.answer] = paragraph.source }
        }
      }
      if found.count == 1, let only = found.first { about[fact.id] = Passage(only.key, source: only.value) }
    }
  }

  /// Says of a year that cannot be reported on why.
  mutating func refuse(year: Int?, _ years: ReportYears) {
    guard let year, !years.contains(year) else { return }
    let place = form.fact(.year).map { Place.fact($0.id) }
    problems.append(
      FileProblem(
        check: .year, severity: .error, place: place,
        reason: .badYear(String(year), first: years.first, last: years.present),
        position: form.fact(.year).flatMap { about[$0.id]?.source }))
  }

  // MARK: The result

  /// The answers.
  mutating func answers(named name: String, year: Int?, expected: Edition?) -> Answers {
    readTables()
    readTexts()
    return Answers(
      edition: edition, file: name, year: year, expectedEdition: expected, figures: figures, texts: texts,
      about: about, explanations: [], unreadable: [], doubtful: [], beginnings: beginnings,
      problems: problems, title: title, lead: lead, unread: unread)
  }
}
