import Text
public import YAMLSubset

/// One correction as it is named on the command line: `表.行.列=3`, `电话=0573-00000000`.
public struct Correction: Hashable, Sendable {
  /// What is corrected: a cell, a passage or a fact.
  public let place: Place
  private let value: String

  /// Why a correction cannot be made.
  public enum Refusal: Error, Hashable, Sendable {
    /// There is no `=` in it.
    case noValue(String)
    /// A name that the form does not have.
    case unknownName(String, similar: [String])
    /// A row of several cells, or a table; the names of cells in it.
    case severalCells(String, [String])
    /// A text that is no figure of the cell.
    case figure(cell: CellID, text: String, FigureReading)
  }

  /// Reads a correction over a form.
  ///
  /// - Parameters:
  ///   - text: Name and value, with `=` between them.
  ///   - form: The form that has the name.
  /// - Throws: Where the name is none, or the value is no figure of the cell.
  public init(_ text: String, form: Form) throws(Refusal) {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { throw .noValue(text) }
    let name = text[..<sign].trimmed()
    let value = text[text.index(after: sign)...].trimmed()
    let place = Place(name, in: form)
    switch place {
    case .text, .fact:
      self.place = place ?? .fact(name)
      self.value = value
      return
    case .cell, .row, .group, .column, .table, .section, .lead, .key, nil: break
    }
    let cell = try Self.cell(name, place, form)
    let reading = form.cells[cell].format.corrected(value)
    switch reading {
    case .exact(let quantity), .understood(let quantity):
      self.place = .cell(form.cells[cell].id)
      self.value = quantity.description
    case .blank, .converted, .refused:
      throw .figure(cell: form.cells[cell].id, text: value, reading)
    }
  }

  /// Makes the correction in a file.
  public func apply(to editor: inout AnswersEditor) throws(SyntaxError) {
    try editor.set(place, to: value)
  }

  /// The cell of a place, or the only one in it.
  private static func cell(_ name: String, _ place: Place?, _ form: Form) throws(Refusal) -> Int {
    let cells =
      place.map { place in form.cells.indices.filter { place.contains(form.cells[$0].id) } }
      ?? form.cells(written: name)
    if cells.count == 1 { return cells[0] }
    if cells.count > 1 { throw .severalCells(name, cells.map { form.cells[$0].id.description }) }
    throw .unknownName(name, similar: form.names(near: name))
  }
}
