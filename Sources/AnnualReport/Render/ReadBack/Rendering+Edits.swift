import Text

extension Rendering {
  /// The places of the answers that an edit of a line touched, so that it can be made to last.
  ///
  /// - Parameters:
  ///   - number: The number of the line in this rendering, from 1.
  ///   - edited: What stands in its place now; nil where that cannot be told, or nothing does.
  /// - Returns: The figures and facts that were touched, and the texts that they stand in; of a line without a
  ///   successor all that it came from. Empty for words of the form.
  public func origins(ofLine number: Int, edited: String?) -> [Origin] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return [] }
    let line = lines[number - 1]
    let text = String(decoding: line, as: UTF8.self)
    let changed = edited.map { text.changedRanges(in: $0) } ?? [0..<line.count]
    return origins.filter { origin in
      changed.contains { change in
        let lower = change.lowerBound + line.startIndex
        let upper = change.upperBound + line.startIndex
        // What is only put in touches what stands on both its sides.
        return lower == upper
          ? origin.range.lowerBound <= lower && upper <= origin.range.upperBound
          : lower < origin.range.upperBound && origin.range.lowerBound < upper
      }
    }
  }
}
