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
    // The older editions are read only where the newest does not explain everything: that takes longer than the document.
    let first = DocumentReading(document, [newest])
    let isWhole = first.isWhole(of: newest.form)
    let reading = isWhole ? first : DocumentReading(document, Array(editions.all.reversed()))
    let (cells, paragraphs, year) = (reading.cells, reading.paragraphs, reading.year)
    let expected = year.flatMap { editions.edition(for: $0) }
    let edition =
      (cells.stackedEdition ?? cells.chainedEdition).flatMap { editions.edition(named: $0) } ?? expected
      ?? newest
    let texts = PublishedTexts(paragraphs, edition, cells)
    var builder = PublishedAnswers(edition, cells, texts, document)
    builder.read(reading.identity, paragraphs)
    builder.refuse(year: year, ReportYears(editions, presentYear: presentYear))
    if let expected, expected.name != edition.name {
      builder.notes.append(.otherEdition(edition.name))
    }
    answers = builder.answers(named: name, year: year, expected: expected)
    notes = document.notes + cells.notes + texts.notes + builder.notes
  }
}
