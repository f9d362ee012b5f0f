extension MeasuredText {
  /// Breaks a label into few lines of like length, into one more where they can then end with punctuation.
  public func balancedLines(width: Int) -> [String] {
    guard self.width > width, pieces.allSatisfy({ $0.width <= width && !$0.isBlank }) else {
      var lines: [String] = []
      forEachLine(width: width) { lines.append(text(of: $0)) }
      return lines
    }
    // For each number of pieces: how bad the best way to break them is, in lines and breaks within a phrase, and then
    // in free columns; where its last line starts.
    var best: [(breaks: Int, cost: Int, start: Int)] = [(0, 0, 0)]
    let joints = pieces.indices.map { isJoint(before: $0) }
    for end in 1...pieces.count {
      var found = (breaks: Int.max, cost: 0, start: 0)
      var size = 0
      for start in (0..<end).reversed() {
        size += pieces[start].width
        if size > width { break }
        let cost = best[start].cost + (width - size) * (width - size)
        let breaks = best[start].breaks + (start == 0 || joints[start] ? 1 : 3)
        if (breaks, cost) < (found.breaks, found.cost) { found = (breaks, cost, start) }
      }
      best.append(found)
    }
    var lines: [String] = []
    var end = pieces.count
    while end > 0 {
      let start = best[end].start
      lines.append(text(of: pieces[start].start..<pieces[end - 1].end))
      end = start
    }
    return lines.reversed()
  }

  /// Whether a piece follows punctuation, other than that of the number at the beginning, or begins with an opening bracket.
  private func isJoint(before piece: Int) -> Bool {
    guard piece > 1, let last = text(of: pieces[piece - 1]).last, let first = text(of: pieces[piece]).first
    else { return false }
    return Self.isClosing(last) || Self.isOpening(first)
  }

  private func text(of piece: Piece) -> String.UnicodeScalarView {
    text(of: piece.start..<piece.end).unicodeScalars
  }

  private func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
