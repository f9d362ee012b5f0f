/// How like two labels are, in thousandths: 1,000 for the same, 800 and more for what is near, 0 for what is not.
enum Likeness {
  /// A label that is at most so long counts only to the letter.
  private static let shortest = 5
  /// So many characters that are the same from the start on make a label that was cut off, or has a remark behind it.
  private static let cut = 8
  static let same = 1_000
  static let cutOff = 920
  static let near = 800

  /// Compares a text of a document with a label of the form and its known variants.
  static func of(_ text: LabelText, _ label: LabelText, also variants: [LabelText] = []) -> Int {
    let (found, wanted) = (text.scalars, label.scalars)
    if found == wanted || variants.contains(where: { $0.scalars == found }) { return same }
    guard wanted.count > shortest, found.count >= shortest, 10 * found.count <= 16 * wanted.count + 40 else {
      return 0
    }
    if found.count >= cut, wanted.starts(with: found) || found.starts(with: wanted) { return cutOff }
    // What the shorter one alone makes them unlike need not be compared letter by letter.
    guard ratio(of: min(found.count, wanted.count), found, wanted) >= near else { return 0 }
    let ratio = ratio(of: common(found, wanted), found, wanted)
    return ratio >= near ? ratio : 0
  }

  /// How like two labels are that have so many characters in common.
  private static func ratio(of common: Int, _ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    2_000 * common / (one.count + other.count)
  }

  /// The length of the longest sequence that both have in this order.
  private static func common(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    // The row of the table for the characters of `one` so far; `diagonal` is what stood to the left in the row before.
    var row = [Int](repeating: 0, count: other.count + 1)
    for scalar in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == candidate ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
