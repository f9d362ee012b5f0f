extension Sequence<Quantity> {
  /// The sum; nil where it is too large.
  var sum: Quantity? {
    var sum = Quantity.zero
    for quantity in self {
      guard let next = sum.adding(quantity) else { return nil }
      sum = next
    }
    return sum
  }
}

extension Sequence<Quantity?> {
  /// The sum; nil where one of them is open, and where it is too large.
  var sum: Quantity? {
    var sum = Quantity.zero
    for quantity in self {
      guard let quantity, let next = sum.adding(quantity) else { return nil }
      sum = next
    }
    return sum
  }
}
