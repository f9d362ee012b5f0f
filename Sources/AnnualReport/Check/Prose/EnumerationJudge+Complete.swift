/// Lists that nothing tells to be incomplete, and yet make less than their total.
extension EnumerationJudge {
  /// So many parts are listed for completeness; of fewer, only ways of publishing are.
  private static let fewParts = 3
  /// How many characters open a list: `，其中：`, `（其中，`.
  private static let longestOpening = 8

  /// Whether a list seems to be complete and makes less than its total.
  ///
  /// One says 其中 also before a few examples. A list is taken for complete where every item of it has a figure of the same
  /// unit, nothing follows the last of them in the sentence, and neither 等 nor 主要 is said.
  func isTooSmall(_ enumeration: Enumeration, _ sum: Quantity) -> Bool {
    let (total, parts) = (enumeration.total, enumeration.parts)
    guard sum < total.figure.value, let first = parts.first, let last = parts.last else { return false }
    let isByChannel = parts.allSatisfy { finder.has(words.channels, in: $0.label) }
    guard parts.count >= Self.fewParts || isByChannel, isEnd(behind: last.end),
      first.label.lowerBound - total.end <= Self.longestOpening,
      !finder.has(words.open, in: total.label.lowerBound..<last.end)
    else { return false }
    return parts.indices.allSatisfy { index in
      let part = parts[index]
      guard areAlike(part.unit, total.unit), !part.label.isEmpty,
        !finder.has(words.otherThings, in: part.label),
        !finder.isOther(part.label)
      else { return false }
      if index == 0 { return true }
      let mark = finder.behindBrackets(parts[index - 1].end)
      return isMark(mark) && part.label.lowerBound == mark + 1 && !opens(parts, at: index)
    }
  }

  /// Whether the sentence ends at a place, or the brackets around the list; brackets behind the place are passed over.
  private func isEnd(behind end: Int) -> Bool {
    switch finder.text.character(at: finder.behindBrackets(end)) {
    case "。", "）", "\n", nil: true
    default: false
    }
  }

  private func isMark(_ place: Int) -> Bool {
    switch finder.text.character(at: place) {
    case "、", "，", "；": true
    default: false
    }
  }
}
