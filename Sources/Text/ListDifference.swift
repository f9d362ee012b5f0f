/// Where two lists differ.
public enum ListDifference {
  /// Longer lists are not searched for what they share between their first and their last difference.
  private static let longest = 2000

  /// What stands in one list in place of what stands in the other.
  public struct Gap: Sendable {
    /// The places in the old list; empty where something was only added.
    public var old: Range<Int>
    /// The places in the new list; empty where something was only removed.
    public var new: Range<Int>
  }

  /// The gaps between what two lists share, in order; as little as possible lies in them.
  public static func gaps<Element: Hashable>(from old: [Element], to new: [Element]) -> [Gap] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    let oldRange = start..<old.count - end
    let newRange = start..<new.count - end
    if oldRange.isEmpty && newRange.isEmpty { return [] }
    if oldRange.count + newRange.count > longest { return [Gap(old: oldRange, new: newRange)] }

    let difference = Array(new[newRange]).difference(from: Array(old[oldRange]))
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): inserted.insert(start + offset)
      }
    }
    var gaps: [Gap] = []
    var (oldPlace, newPlace) = (start, start)
    while oldPlace < oldRange.upperBound || newPlace < newRange.upperBound {
      var gap = Gap(old: oldPlace..<oldPlace, new: newPlace..<newPlace)
      while removed.contains(gap.old.upperBound) { gap.old = oldPlace..<gap.old.upperBound + 1 }
      while inserted.contains(gap.new.upperBound) { gap.new = newPlace..<gap.new.upperBound + 1 }
      if !gap.old.isEmpty || !gap.new.isEmpty { gaps.append(gap) }
      // Behind a gap both lists have the same element.
      oldPlace = gap.old.upperBound + 1
      newPlace = gap.new.upperBound + 1
    }
    return gaps
  }
}
