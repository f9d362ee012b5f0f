import FuzzSupport
import Text

@testable import AnnualReport

/// An answer that was understood is in the file, or the turn says why not.
func expectAnswered(_ line: String, _ turn: Turn, before: Interview, after: Interview) {
  guard Keys(line) == nil, before.form.edition == after.form.edition else { return }
  let typed = line.trimmed()
  switch (before.mode, before.topic) {
  case (.topic, .cell(let cell)) where !typed.isEmpty:
    switch before.form.cells[cell].format.reading(typed) {
    case .exact(let quantity), .understood(let quantity):
      let isThere = after.answers.figures[cell].quantity == quantity
      expect(isThere || turn.text.contains("请") || turn.text.contains("写不进"), "\(typed) was lost: \(turn)")
    case .converted, .blank, .refused: break
    }
  case (.topic, .about(let id)) where !typed.isEmpty && !turn.text.hasPrefix("  "):
    let text = after.answers.about[id]?.text ?? ""
    let plain = TypedWords.plain(typed)
    let isBlank =
      Vocabulary.blankMarks.contains(plain) || TypedWords.none.contains(plain)
      || TypedWords.later.contains(plain)
    expect(
      text == typed || text == typed.halfWidth() || text + "年" == plain || text.isEmpty && isBlank,
      "\(typed) was lost: \(turn)")
  case (.prose(let name, .readBack), _) where turn.text.hasPrefix("  已记下"):
    expect(after.answers.texts[name]?.text == typed + "\n", "\(typed) was lost: \(turn)")
  default: break
  }
}

/// Reads a line as a figure of every format; what is read is a figure that reads back as itself.
func expectFigures(_ line: String) {
  for format in formats {
    switch format.reading(line) {
    case .exact(let quantity):
      expect(
        quantity.description == line || Quantity.isPadded(line, as: quantity),
        "\(line) is exactly \(quantity)")
      expectFits(quantity, format, line)
    case .understood(let quantity), .converted(let quantity, _): expectFits(quantity, format, line)
    case .blank, .refused: break
    }
  }
}

private func expectFits(_ quantity: Quantity, _ format: FigureFormat, _ line: String) {
  expect(format.isSigned || !quantity.isNegative, "\(line) is \(quantity)")
  expect(format.fits(quantity), "\(line) is \(quantity)")
  expect(format.reading(quantity.description) == .exact(quantity), "\(line) is \(quantity), which is another")
  let printed = format.reading(format.printed(quantity))
  expect(printed == .exact(quantity), "\(line) is printed as \(format.printed(quantity))")
}

private let formats = Array(Set(Talk.editions.all.flatMap { $0.form.cells.map(\.format) }))

extension Quantity {
  /// Whether a text is the figure with zeros at its end, with a plus, or with a minus before 0.
  fileprivate static func isPadded(_ text: String, as quantity: Quantity) -> Bool {
    var text = text[...]
    if text.first == "+" { text.removeFirst() }
    if text.contains(".") { while text.last == "0" { text.removeLast() } }
    if text.last == "." { text.removeLast() }
    return text == quantity.description || quantity == .zero && text == "-0"
  }
}
