/// What a document says by the labels of some editions.
struct DocumentReading {
  let cells: PublishedCells
  let paragraphs: [PublishedParagraph]
  let identity: PublishedIdentity

  /// Holds a document against the labels of editions, the newest first.
  init(_ document: PublishedDocument, _ editions: [Edition]) {
    let labels = FormLabels(editions)
    cells = Self.cells(Piece.all(in: document.items, units: labels.units), labels)
    var headings: Set<String> = []
    for edition in editions {
      headings.formUnion(edition.form.sections.map { $0.heading })
      headings.formUnion(edition.form.fields.compactMap { $0.heading })
    }
    paragraphs = PublishedParagraph.all(in: document.items, headings: headings)
    identity = PublishedIdentity(paragraphs, editions: editions)
  }

  /// The report year, where the document says one.
  var year: Int? { identity.year.flatMap { Vocabulary.year($0.text) } }

  /// Whether it is a report of one edition without a doubt: of its years, and with every figure of its tables.
  ///
  /// Labels of other editions can add nothing then.
  func isWhole(of form: Form) -> Bool {
    guard let year, year >= form.firstYear else { return false }
    return form.tables.allSatisfy { table in
      table.sentence != nil
        || table.rows.allSatisfy { row in
          row.isGroup
            || row.cells.allSatisfy { cell in
              let id = form.cells[cell].id
              if case .read = cells[id.table, id.row, id.column] { return true }
              return false
            }
        }
    }
  }

  private static func cells(_ pieces: [Piece], _ labels: FormLabels) -> PublishedCells {
    var cells = PublishedCells()
    var limit: Int?
    var end = 0
    if let chained = labels.chained {
      let reader = ChainedTableReader(pieces, chained)
      reader.put(into: &cells)
      limit = reader.start
      end = reader.end
    }
    if let stacked = labels.stacked {
      var reader = StackedTableReader(pieces, stacked, before: limit)
      reader.read(into: &cells)
    }
    if let strip = labels.strip {
      let stops = labels.editions.first.map { Self.words(behind: strip.table, $0.form) } ?? []
      StripTableReader(pieces: pieces, labels: strip, stops: stops).read(from: end, into: &cells)
    }
    return cells
  }

  /// The words of the fields in the section behind the one that prints a table.
  private static func words(behind table: String, _ form: Form) -> [LabelText] {
    guard let place = form.sections.firstIndex(where: { $0.table == table }), place + 1 < form.sections.count
    else {
      return []
    }
    return form.sections[place + 1].fields.flatMap { $0.words }.map { LabelText($0) }
  }
}
