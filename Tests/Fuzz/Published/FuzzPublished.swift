import AnnualReport
import Archive
import FuzzSupport
import YAMLSubset

@testable import nianbao

/// The input is read as a document of the kind that its bytes say, and as the text of a Word document, and held against
/// the form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPublished(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  read(bytes)
  var writer = ZipWriter()
  writer.add(PackedEntry(name: "word/document.xml", contents: bytes))
  read(writer.finished())
  return 0
}

private let editions: Editions = {
  guard let editions = try? EditionSource.editions(folder: nil) else { fail("the editions cannot be read") }
  return editions
}()

private func read(_ bytes: [UInt8]) {
  do throws(PublishedError) {
    let document = try PublishedDocument(bytes)
    for item in document.items {
      guard case .row(let row) = item else { continue }
      expect(row.table > 0, "no such table: \(row)")
      for cell in row.cells { expect(cell.span > 0 && !cell.source.text.isEmpty, "\(cell)") }
    }
    match(document)
  } catch {
    expect(!error.message.isEmpty, "no words: \(error)")
    expectPlain(error.message, "message")
  }
}

/// Holds the document against the form; the answers file that comes out says what was read, and no more.
private func match(_ document: PublishedDocument) {
  let report = PublishedReport(document, named: "a.docx", editions: editions, presentYear: 2026)
  guard let report else { fail("no report") }
  let read = report.answers
  expectPlain(PublishedReport.summary(read), "summary")
  for note in report.notes { expectPlain(note.sentence, "note") }
  for unread in read.unread ?? [] { expectPlain(unread.reason.sentence, "reason") }
  let review = Checker().review(read)
  let text = FindingText(form: read.form, file: read.file)
  for finding in review.findings { expectPlain(text.text(finding), "finding") }
  let imported = ImportedFile(report, date: "2026-11-26").text
  expectPlain(imported, "answers file")
  do throws(SyntaxError) {
    let file = AnswersFile(
      try Document(imported), named: "answers.yaml", editions: editions, presentYear: 2026)
    guard let file else { fail("no answers") }
    // Without a year that names an edition the file is one of the newest.
    guard file.answers.form.edition == read.form.edition else { return }
    for (place, cell) in read.form.cells.enumerated() where !cell.isGroup {
      let figure = read.figures[place]
      guard figure.isGiven, let quantity = figure.quantity else { continue }
      expect(file.answers.figures[place].quantity == quantity, "\(cell.id) is another: \(figure)")
    }
    for field in read.form.fields {
      guard let passage = read.texts[field.name], !passage.isEmpty else { continue }
      expect(file.answers.texts[field.name] != nil, "\(field.name) is lost")
    }
  } catch {
    fail("\(error): \(imported)")
  }
}
