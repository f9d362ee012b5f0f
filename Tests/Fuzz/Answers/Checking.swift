import AnnualReport
import FuzzSupport
import Mustache
import YAMLSubset

/// Checks and prints answers: every finding has its place, every output is text.
func check(_ file: AnswersFile, after last: AnswersFile?) {
  let answers = file.answers
  let review = Checker(lastYear: last?.answers).review(answers)
  expect(
    review.passed + review.unjudged <= review.checked,
    "\(review.passed) + \(review.unjudged) of \(review.checked)")
  let places = Places(file.bytes)
  let lastPlaces = last.map { Places($0.bytes) }
  for finding in review.findings { expectPlaces(of: finding, places, lastPlaces) }
  expectJSON(review.jsonLine(for: answers))
  expectPlain(FindingText.summary(review) + (FindingText.tally(review) ?? ""), "summary")
  let text = FindingText(form: answers.form, file: answers.file)
  let notes = review.findings.map(text.text)
  for note in notes { expectPlain(note, "finding") }
  for finding in review.findings { expectExplainable(finding, in: answers.form) }
  print(answers, nil)
  print(answers, notes)
}

private func expectPlaces(of finding: Finding, _ places: Places, _ lastPlaces: Places?) {
  if let position = finding.position { expect(places.contains(position), "no such place: \(finding)") }
  for cell in finding.cells {
    guard let position = cell.position else { continue }
    let hasPlace = (cell.isLastYear ? lastPlaces : places)?.contains(position) ?? false
    expect(hasPlace, "no such place: \(cell) of \(finding)")
  }
  for consequence in finding.consequences { expectPlaces(of: consequence, places, lastPlaces) }
}

/// The line to paste under `说明:` says of the finding what must be said.
private func expectExplainable(_ finding: Finding, in form: Form) {
  let wording = FindingWording(form: form)
  guard let line = wording.explanationLine(finding) else { return }
  do throws(SyntaxError) {
    let item = try Document(line).root.items.first
    expect(
      item?["检查"]?.text == finding.rule && item?["位置"]?.text == finding.place?.spelling ?? ""
        && item?["所见"]?.text == wording.seen(finding), "another finding is explained: \(line)")
  } catch {
    fail("\(line.debugDescription): \(error)")
  }
}

private func print(_ answers: Answers, _ notes: [String]?) {
  guard let renderer = Shipped.renderers[answers.edition.name] else { fail("no renderer") }
  do throws(TemplateError) {
    for rendering in try renderer.renderings(of: answers, draftNotes: notes) {
      if rendering.format == .word { continue }
      guard let text = String(validating: rendering.bytes, as: UTF8.self) else { fail("no UTF-8") }
      expectPlain(text, rendering.format.fileName("report"))
      if rendering.format == .html { expectMarkup(text) }
      expect(text.hasSuffix("\n"), "no line end at the end")
    }
  } catch {
    fail("\(error)")
  }
}
