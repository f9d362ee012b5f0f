import AnnualReport
import FuzzSupport
import Mustache
import YAMLSubset

/// Makes corrections one after the other, as `regenerate` does: what was named reads as told, other figures stay.
func correct(_ file: AnswersFile, _ lines: [String], _ editions: Editions) {
  var file = file
  for line in lines.prefix(8) {
    guard let correction = correction(line, file.answers.form) else { continue }
    let corrected: AnswersFile
    do throws(SyntaxError) {
      corrected = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        try correction.apply(to: &editor)
      }
    } catch {
      // Only what stands in the way of an entry may refuse it.
      expect(
        error.problems.map(\.reason) == [.mapExpected],
        "\(line.debugDescription) in \(text(file)): \(error)")
      expectPlaced(error, in: file.bytes)
      continue
    }
    expectApplied(correction, line, file, corrected)
    expectChanges(from: file.answers, to: corrected.answers)
    file = corrected
  }
}

private func correction(_ line: String, _ form: Form) -> Correction? {
  do throws(Correction.Refusal) {
    return try Correction(line, form: form)
  } catch {
    return nil
  }
}

private func text(_ file: AnswersFile) -> String {
  String(decoding: file.bytes, as: UTF8.self).debugDescription
}

/// What was named reads as told, and every other figure in the file stays.
private func expectApplied(
  _ correction: Correction, _ line: String, _ before: AnswersFile, _ after: AnswersFile
) {
  let (old, new) = (before.answers, after.answers)
  // With the year or the edition the form itself changes.
  guard old.form.edition == new.form.edition else { return }
  func story() -> String { "\(line.debugDescription) in \(text(before))\ngave \(text(after))" }
  let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
  // A name may be written in other ways than the form's.
  let named = old.form.cells.firstIndex { correction.place == .cell($0.id) }
  if let written = old.form.cell(named: parts[0]) { expect(written == named, "another cell: \(story())") }
  if let named, parts.count == 2 {
    switch old.form.cells[named].format.reading(parts[1]) {
    case .exact(let quantity), .understood(let quantity):
      expect(new.figures[named].quantity == quantity, "not applied: \(story())")
    case .blank, .converted, .refused: break
    }
  }
  for (cell, figure) in old.figures.enumerated() where cell != named {
    guard case .given(let quantity, _) = figure else { continue }
    expect(new.figures[cell].quantity == quantity, "\(old.form.cells[cell].id) was \(quantity): \(story())")
  }
}

private func expectChanges(from old: Answers, to new: Answers) {
  do throws(TemplateError) {
    let changes = ChangesWording(try ReportChanges(from: old, to: new))
    expectPlain(changes.text + changes.lines.joined(), "changes")
  } catch {
    fail("\(error)")
  }
}
