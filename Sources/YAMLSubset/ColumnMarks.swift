/// How many characters stand before every so many bytes, so that a column on a long line need not be counted from its start.
struct ColumnMarks: Sendable {
  /// Lines up to this many bytes are short: their columns are counted.
  static let shortLine = 4096
  private static let step = 1024

  /// For each step the number of Unicode scalars that begin before it.
  private let marks: [Int]

  init(_ source: Span<UInt8>) {
    var marks: [Int] = []
    marks.reserveCapacity(source.count / Self.step + 1)
    var count = 0
    for index in source.indices {
      if index % Self.step == 0 { marks.append(count) }
      if source[index] & 0xC0 != 0x80 { count += 1 }
    }
    self.marks = marks
  }

  /// The number of Unicode scalars that begin before an offset of the same text.
  func scalars(before offset: Int, in source: Span<UInt8>) -> Int {
    guard let mark = marks.indices.last.map({ min($0, offset / Self.step) }) else { return 0 }
    var count = marks[mark]
    for index in mark * Self.step..<offset where source[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
