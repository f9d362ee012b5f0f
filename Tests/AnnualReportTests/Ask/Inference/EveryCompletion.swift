/// All ways to complete a small form, found by trying figures one after the other.
struct EveryCompletion {
  /// The least and the largest figure seen in each cell, in tenths; nil where there is no completion at all.
  private(set) var seen: [ClosedRange<Int>]?
  /// The first completion that was met.
  private(set) var first: [Int]?
  /// Whether it was given up.
  private(set) var isTooMuch = false

  private let form: SmallForm
  private let domains: [ClosedRange<Int>]
  private let order: [Int]
  private var effort: Int
  private let stopsAtFirst: Bool

  /// Tries figures up to a largest one.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - said: The figures that are fixed, in tenths.
  ///   - most: The largest figure to try, in tenths.
  ///   - order: In which order cells are tried.
  ///   - effort: How often a figure may be tried.
  ///   - stopsAtFirst: Whether one completion is enough.
  ///   - shuffle: In which order the figures of a cell are tried.
  init(
    _ form: SmallForm, said: [Int?], most: Int, order: [Int], effort: Int, stopsAtFirst: Bool = false,
    shuffle: ((inout [Int]) -> Void)? = nil
  ) {
    self.form = form
    self.order = order
    self.effort = effort
    self.stopsAtFirst = stopsAtFirst
    domains = form.names.indices.map { cell in
      let end = most / form.steps[cell] * form.steps[cell]
      return said[cell].map { $0...$0 } ?? (form.isSigned[cell] ? -end : 0)...end
    }
    complete(said, shuffle)
  }

  private var isDone: Bool {
    if isTooMuch || (stopsAtFirst && first != nil) { return true }
    guard let seen else { return false }
    return zip(seen, domains).allSatisfy { $0.lowerBound < $0.upperBound || $1.count == 1 }
  }

  private mutating func complete(_ known: [Int?], _ shuffle: ((inout [Int]) -> Void)?) {
    var known = known
    effort -= 1
    if effort < 0 { isTooMuch = true }
    if isDone || !settle(&known) { return }
    guard let cell = order.first(where: { known[$0] == nil }) else { return take(known.map { $0 ?? 0 }) }
    var figures = Array(
      stride(from: domains[cell].lowerBound, through: domains[cell].upperBound, by: form.steps[cell]))
    shuffle?(&figures)
    for figure in figures where !isDone {
      known[cell] = figure
      complete(known, shuffle)
    }
  }

  private mutating func take(_ completion: [Int]) {
    first = first ?? completion
    seen = zip(completion, seen ?? completion.map { $0...$0 }).map { figure, range in
      min(range.lowerBound, figure)...max(range.upperBound, figure)
    }
  }

  /// Fills in what is the last unknown of an equation; false where a sum cannot come out.
  private func settle(_ known: inout [Int?]) -> Bool {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for sum in form.sums {
        let terms = sum.left.map { ($0, 1) } + sum.right.map { ($0, -1) }
        var (least, most, fixed) = (0, 0, 0)
        var open: [(cell: Int, sign: Int)] = []
        for (cell, sign) in terms {
          if let figure = known[cell] {
            fixed += sign * figure
          } else {
            open.append((cell, sign))
            let ends = [sign * domains[cell].lowerBound, sign * domains[cell].upperBound]
            least += min(ends[0], ends[1])
            most += max(ends[0], ends[1])
          }
        }
        if fixed + least > 0 || (!sum.isAtMost && fixed + most < 0) { return false }
        if open.count == 1, !sum.isAtMost {
          let figure = -fixed * open[0].sign
          let cell = open[0].cell
          guard domains[cell].contains(figure), figure.isMultiple(of: form.steps[cell]) else { return false }
          known[cell] = figure
          hasChanged = true
        }
      }
    }
    return true
  }
}
