/// A relation as the form writes it: names joined by `+`, two sides, `=` or `≤`; an empty side is 0.
struct RelationText {
  struct Operand {
    let name: String
    let isLastYear: Bool

    func term(_ cell: Int) -> Relation.Term { isLastYear ? .last(cell) : .this(cell) }
  }

  let left: [Operand]
  let comparison: Relation.Comparison
  let right: [Operand]

  /// The two words of a relation over groups: the rows of the group, and the group's own figure.
  static let groupWords = ["各行", "合计"]
  private static let lastYear = "上年:"

  init?(_ text: String) {
    let words = text.unicodeScalars.split(separator: " ").map { String($0) }
    guard let middle = words.firstIndex(where: { Relation.Comparison(rawValue: $0) != nil }),
      let comparison = Relation.Comparison(rawValue: words[middle]),
      let left = Self.side(words[..<middle]), let right = Self.side(words[(middle + 1)...]),
      !(left + right).isEmpty
    else { return nil }
    self.left = left
    self.comparison = comparison
    self.right = right
  }

  /// The operands of one side, or nil where names and `+` do not alternate.
  private static func side(_ words: ArraySlice<String>) -> [Operand]? {
    if words.elementsEqual(["0"]) || words.isEmpty { return [] }
    var operands: [Operand] = []
    for (number, word) in words.enumerated() {
      if number.isMultiple(of: 2) {
        if word == "+" || Relation.Comparison(rawValue: word) != nil { return nil }
        let isLastYear = word.hasPrefix(lastYear)
        let name = isLastYear ? String(word.dropFirst(lastYear.count)) : word
        operands.append(Operand(name: name, isLastYear: isLastYear))
      } else if word != "+" {
        return nil
      }
    }
    return words.count.isMultiple(of: 2) ? nil : operands
  }
}
