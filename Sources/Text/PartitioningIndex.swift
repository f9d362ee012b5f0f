extension RandomAccessCollection {
  /// The first index whose element satisfies a condition, found by binary search.
  ///
  /// - Parameter condition: One that no element satisfies up to some place, and all behind it.
  /// - Returns: Where the elements begin that satisfy it; the end where none does.
  public func partitioningIndex(where condition: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if condition(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}
