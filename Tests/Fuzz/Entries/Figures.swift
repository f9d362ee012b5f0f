import FuzzSupport

@testable import AnnualReport

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
