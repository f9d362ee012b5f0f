/// Finds the name that was probably meant, by edit distance.
public enum Nearest {
  /// Longer names are not compared: nobody mistypes them, they are pasted text.
  private static let longest = 100

  /// Returns the known name that is nearest to a mistyped one, if it is near enough to be suggested.
  ///
  /// Near means: of the longer name's characters at most two, or a third if that is more, were inserted, left out or
  /// replaced, and never more than half of them.
  ///
  /// - Parameters:
  ///   - mistyped: What was written.
  ///   - known: The names there are; of equally near ones the first is taken, so give them in a fixed order.
  /// - Returns: One of the known names, or nil if none is near.
  public static func name(to mistyped: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(mistyped.prefix(longest + 1))
    guard wanted.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.prefix(longest + 1))
      guard letters.count <= longest else { continue }
      let length = max(wanted.count, letters.count)
      var limit = min(max(2, length / 3), length / 2)
      if let best { limit = min(limit, best.distance - 1) }
      guard let distance = distance(wanted, letters, limit: limit) else { continue }
      if distance == 0 { return candidate }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Counts insertions, deletions and replacements; nil as soon as more than `limit` are certain.
  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      var smallest = row + 1
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        let cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
        current.append(cost)
        smallest = min(smallest, cost)
      }
      guard smallest <= limit else { return nil }
      previous = current
    }
    guard let cost = previous.last, cost <= limit else { return nil }
    return cost
  }
}
