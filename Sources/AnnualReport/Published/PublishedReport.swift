import Mustache
import Text

/// What a published document says, held against the form: answers with their places in it, and what was not read.
///
/// Nothing is computed, completed or corrected: a figure is read or it is open with its reason. Only groups of rows, which
/// no report prints, are added up where all their rows were read.
public struct PublishedReport: Sendable {
  /// The answers, and in them what was not read.
  public let answers: Answers
  /// What a person should know about how it was read.
  public let notes: [PublishedNote]

  /// Holds a document against the forms of all editions; the edition is that of its tables, else of its year.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - name: The name of the file in messages.
  ///   - editions: The editions to choose from; without any there is no report.
  ///   - presentYear: The year in which the program runs; a later report year is an error.
  public init?(_ document: PublishedDocument, named name: String, editions: Editions, presentYear: Int) {
    guard let newest = editions.newest else { return nil }
    let labels = FormLabels(editions)
    let pieces = Piece.all(in: document.items, units: labels.units)
    let cells = Self.cells(pieces, labels)
    var headings: Set<String> = []
    for edition in labels.editions {
      headings.formUnion(edition.form.sections.map { $0.heading })
      headings.formUnion(edition.form.fields.compactMap { $0.heading })
    }
    let paragraphs = PublishedParagraph.all(in: document.items, headings: headings)
    let identity = PublishedIdentity(paragraphs, editions: labels.editions)
    let year = identity.year.flatMap { Vocabulary.year($0.text) }
    let expected = year.flatMap { editions.edition(for: $0) }
    let edition =
      (cells.stackedEdition ?? cells.chainedEdition).flatMap { editions.edition(named: $0) } ?? expected
      ?? newest
    let texts = PublishedTexts(paragraphs, edition, cells)
    var builder = PublishedAnswers(edition, cells, texts, document)
    builder.read(identity, paragraphs)
    builder.refuse(year: year, ReportYears(editions, presentYear: presentYear))
    if let expected, expected.name != edition.name {
      builder.notes.append(.otherEdition(edition.name))
    }
    answers = builder.answers(named: name, year: year, expected: expected)
    notes = document.notes + cells.notes + texts.notes + builder.notes
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
