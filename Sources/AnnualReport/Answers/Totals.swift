extension [Figure] {
  /// Computes the totals that were left out, once all their parts are answered.
  ///
  /// - Parameter form: The form, one figure for each of whose cells this is.
  mutating func computeTotals(of form: Form) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, cell) in form.cells.enumerated() where self[index] == .unanswered {
        guard let parts = cell.parts, let sum = sum(of: parts) else { continue }
        self[index] = .computed(sum)
        isSettled = false
      }
    }
  }

  private func sum(of cells: [Int]) -> Quantity? {
    var sum = Quantity.zero
    for cell in cells {
      guard let quantity = self[cell].quantity, let next = sum.adding(quantity) else { return nil }
      sum = next
    }
    return sum
  }
}
