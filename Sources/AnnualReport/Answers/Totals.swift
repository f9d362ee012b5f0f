extension [Figure] {
  /// Computes the totals that were left out, once all their parts are answered.
  ///
  /// - Parameter form: The form, one figure for each of whose cells this is.
  mutating func computeTotals(of form: Form) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, cell) in form.cells.enumerated() where self[index] == .unanswered {
        guard let parts = cell.parts, let sum = parts.map({ self[$0].quantity }).sum else { continue }
        self[index] = .computed(sum)
        isSettled = false
      }
    }
  }
}
