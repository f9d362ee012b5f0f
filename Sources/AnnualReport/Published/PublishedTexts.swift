import Text

/// Reads the texts of a report: which paragraphs belong to which field.
struct PublishedTexts {
  let paragraphs: [PublishedParagraph]
  let edition: Edition
  private var form: Form { edition.form }
  /// What is no text of the report: numbers of pages, addresses, buttons.
  private let furniture: [PhrasePattern]

  /// The text of each field that was read, by name.
  private(set) var texts: [String: [PublishedParagraph]] = [:]
  /// Why others were not, by name.
  private(set) var open: [String: (reason: Unread.Reason, source: Source?)] = [:]
  /// The figures of tables that are printed as a sentence, by name.
  private(set) var figures: [String: PublishedText] = [:]
  /// What a sentence in other words seems to say, by table.
  private(set) var otherWords: [String: (text: String, source: Source, candidate: String?)] = [:]
  /// The heading of each section that was found.
  private(set) var headings: [String: Source] = [:]
  /// The facts that a sentence names, by id.
  private(set) var facts: [String: PublishedText] = [:]
  private(set) var notes: [PublishedNote] = []
  /// The heading of the first section; 0 where none was found.
  private(set) var start = 0
  /// The first paragraph behind the last section's text.
  private(set) var end: Int

  init(_ paragraphs: [PublishedParagraph], _ edition: Edition, _ cells: PublishedCells) {
    self.paragraphs = paragraphs
    self.edition = edition
    furniture = edition.form.reading.furniture.map { PhrasePattern($0) }
    end = paragraphs.count
    let headings = SectionHeadings(paragraphs, edition.form, cells)
    start = headings.places.first.flatMap { $0 } ?? 0
    let hasTables = !cells.beginnings.isEmpty
    for (number, section) in edition.form.sections.enumerated() {
      let place = headings.places[number]
      if let place {
        self.headings[section.id] = paragraphs[place].source
      } else {
        notes.append(.noHeading(section.heading))
      }
      if section.fields.isEmpty { continue }
      // A report whose first heading is lost begins with its first section.
      guard let start = place.map({ $0 + 1 }) ?? (number == 0 && hasTables ? 0 : nil) else {
        for field in section.fields { open[field.name] = (.notFound, nil) }
        continue
      }
      let isLast = number == edition.form.sections.count - 1
      let end = isLast ? lastParagraph(from: start) : headings.ends[number]
      if isLast { self.end = end }
      read(section, paragraphs[start..<max(start, end)])
    }
  }

  /// Where the last section ends: at the line of the date, or of the unit.
  private func lastParagraph(from start: Int) -> Int {
    let end =
      paragraphs[start...].firstIndex { CalendarDate($0.text.trimmedBrackets()) != nil } ?? paragraphs.count
    var last = end
    while last > start, isFurniture(paragraphs[last - 1]) || isSigner(paragraphs[last - 1]) { last -= 1 }
    return last
  }

  /// The paragraphs of running text between the title and the first section.
  func lead(behind title: Range<Int>) -> [PublishedParagraph] {
    if start <= title.upperBound { return [] }
    return paragraphs[title.upperBound..<start].filter { paragraph in
      paragraph.text.unicodeScalars.contains("。") && !isFurniture(paragraph)
    }
  }

  private func isFurniture(_ paragraph: PublishedParagraph) -> Bool {
    furniture.contains { $0.isWhole(paragraph.text) }
  }

  /// Whether a paragraph is the name of who reports, or a draft's mark for it.
  func isSigner(_ paragraph: PublishedParagraph) -> Bool {
    guard 4...40 ~= paragraph.length,
      !paragraph.text.unicodeScalars.contains(where: { "。；，：".unicodeScalars.contains($0) })
    else { return false }
    return form.reading.signers.contains { paragraph.text.hasSuffix($0) } || paragraph.text == Answers.gap
  }

  // MARK: The fields of a section

  private mutating func read(_ section: Section, _ body: ArraySlice<PublishedParagraph>) {
    let fields = section.fields.filter { $0.heading != nil }
    if fields.isEmpty { return readWithoutHeadings(section, Array(body)) }
    if let division = FieldDivision(exactly: body, fields) { return take(division, fields, of: section) }
    let body = body.filter { paragraph in
      paragraph.level >= 2
        || !form.sections.contains { RowLabel($0.id, $0.heading, $0.variants).isSame(paragraph.label) }
    }
    if let division = FieldDivision(body[...], fields), division.found.count >= min(2, fields.count) {
      return take(division, fields, of: section)
    }
    divideByOpenings(section, fields, body)
  }

  private mutating func take(_ division: FieldDivision, _ fields: [Section.Field], of section: Section) {
    // What stands before the first heading has a field of its own where the form has one.
    let lead = section.fields.first { $0.heading == nil }
    var previous: Int?
    for part in division.parts {
      if let field = part.field {
        texts[fields[field].name] = part.paragraphs
        previous = field
      } else if let previous {
        texts[fields[previous].name, default: []] += part.paragraphs
        notes.append(.otherHeading(part.heading, behind: fields[previous].name))
      } else if let lead {
        if !part.paragraphs.isEmpty { texts[lead.name] = part.paragraphs }
      } else if !part.paragraphs.isEmpty {
        notes.append(.leadText(part.paragraphs.map { $0.text }.joined(separator: "\n"), section: section.id))
      }
    }
    for (number, field) in fields.enumerated() {
      if !division.found.contains(number) { open[field.name] = (.notFound, headings[section.id]) }
      refuseInstruction(field)
    }
  }

  /// Divides a section of two fields where a paragraph begins as the second one does.
  private mutating func divideByOpenings(
    _ section: Section, _ fields: [Section.Field], _ body: [PublishedParagraph]
  ) {
    let openings = fields.last?.openings.map { PhrasePattern($0) } ?? []
    let place = body.indices.dropFirst().first { place in
      openings.contains { $0.begins(body[place].withoutNumeral) }
    }
    if let place, fields.count == 2 {
      texts[fields[0].name] = Array(body[..<place])
      texts[fields[1].name] = Array(body[place...])
      notes.append(.dividedAt(String(body[place].text.prefix(8))))
      return
    }
    let text = body.map { $0.text }.joined(separator: "\n")
    if !text.isEmpty, let lead = section.fields.first(where: { $0.heading == nil }) {
      texts[lead.name] = body
      notes.append(.keptWhole(section: section.id, in: lead.name))
    } else if !text.isEmpty {
      notes.append(.undivided(text, section: section.id))
    }
    for field in fields {
      open[field.name] = (
        text.isEmpty ? .notFound : .undivided(text), body.first?.source ?? headings[section.id]
      )
    }
  }

  private mutating func refuseInstruction(_ field: Section.Field) {
    guard let text = texts[field.name], let first = text.first else { return }
    let words = first.text.trimmedBrackets()
    if text.count == 1, form.reading.instructions.contains(where: { PhrasePattern($0).isWhole(words) }) {
      texts[field.name] = nil
      open[field.name] = (.instruction, first.source)
    } else if text.count == 1, first.text == Answers.gap {
      texts[field.name] = nil
      open[field.name] = (.gap, first.source)
    }
  }

  // MARK: A section without headings inside

  private mutating func readWithoutHeadings(_ section: Section, _ body: [PublishedParagraph]) {
    var body = body.filter { !isFurniture($0) }
    let table = section.table.flatMap { form.table($0) }
    if let table, let sentence = table.sentence.flatMap({ edition.templates[$0] }) {
      let place = body.firstIndex { paragraph in
        guard let values = PublishedText.values(of: sentence, in: paragraph) else { return false }
        take(values)
        return true
      }
      if let place {
        body.remove(at: place)
      } else if let first = body.first {
        setOtherWords(table, body, first.source)
      }
    }
    guard let field = section.fields.first else { return }
    if body.isEmpty {
      open[field.name] = (.blank, headings[section.id])
    } else {
      texts[field.name] = body
      refuseInstruction(field)
    }
  }

  private mutating func setOtherWords(_ table: Table, _ body: [PublishedParagraph], _ source: Source) {
    let text = body.map { $0.text }.joined()
    let isNone = table.noneWords.contains { PhrasePattern($0).isFound(in: text) }
    otherWords[table.id] = (String(text.prefix(40)), source, isNone ? "0" : nil)
  }

  private mutating func take(_ values: [PublishedText]) {
    for value in values {
      if form.cell(named: value.name) != nil {
        figures[value.name] = value
      } else {
        facts[value.name] = value
      }
    }
  }
}

extension String {
  /// The text without white space and brackets at both ends.
  fileprivate func trimmedBrackets() -> String {
    let scalars = unicodeScalars
    let isEdge: (Unicode.Scalar) -> Bool = { $0.isWhiteSpace || "（()）".unicodeScalars.contains($0) }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(self[first...last])
  }
}
