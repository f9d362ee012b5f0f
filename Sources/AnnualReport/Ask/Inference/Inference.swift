/// What follows from what was said about the figures of one table.
///
/// A figure follows if every way to complete the table has it: with every figure that was said, every 错误 relation kept, and
/// nothing unsigned below 0. Bounds are narrowed by each relation until nothing changes; then one whole completion must be
/// found, because figures can exclude each other though no bounds cross; and a figure that the bounds leave open follows only
/// where no completion has another.
struct Inference: Sendable {
  /// Whether what was said cannot all be right; then nothing follows.
  let isContradicted: Bool
  /// The search that found a completion, from which further ones go on; nil where none was found.
  let search: CompletionSearch?
  private let first: Int
  private let bounds: [Bounds]
  private let said: [Bool]
  private let only: [Int64?]

  /// Infers from all that was said.
  init(_ table: TableRelations, _ statements: [Statement]) {
    var said = table.cells.map { _ in false }
    for statement in statements {
      for cell in statement.cells where table.cells.contains(cell) {
        said[cell - table.cells.lowerBound] = true
      }
    }
    first = table.cells.lowerBound
    self.said = said
    var only: [Int64?] = said.map { _ in nil }
    var (search, outcome) = table.search(statements)
    switch outcome {
    case .found:
      for (cell, figure) in search.onlyFigures() { only[cell] = figure }
      self.search = search
      bounds = search.bounds
      isContradicted = false
    case .none:
      self.search = nil
      bounds = table.bounds([])
      isContradicted = true
    case .undecided:
      self.search = nil
      bounds = table.bounds([])
      isContradicted = false
    }
    self.only = only
  }

  /// The figure of a cell that was not said and follows.
  func following(_ cell: Int) -> Quantity? {
    said[cell - first] ? nil : only[cell - first].map { Quantity(millionths: $0) }
  }

  /// The figure of a cell, said or following.
  func figure(_ cell: Int) -> Quantity? { only[cell - first].map { Quantity(millionths: $0) } }

  /// Whether a figure of a cell was said.
  func isSaid(_ cell: Int) -> Bool { said[cell - first] }

  /// Whether each of these cells has this figure, said or following.
  func figures(_ cells: [Int], are figure: Quantity) -> Bool {
    cells.allSatisfy { self.figure($0) == figure }
  }

  /// The most that a cell can be; nil where that is no limit, because no figure that can be written is above it.
  func largest(_ cell: Int) -> Quantity? {
    let upper = Quantity(millionths: bounds[cell - first].upper)
    return upper < Quantity.firstTooLarge ? upper : nil
  }
}
