extension Array {
  /// The first place, in a list in order, from which on something holds; the end where it never does.
  ///
  /// The same as `partitioningIndex`, which the compiler does not specialise across modules: in the innermost loops of
  /// the checks that took a third of their time.
  func firstPlace(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
