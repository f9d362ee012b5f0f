import Text

/// Where the lines of a text start, and how many characters stand before a place in it.
struct LineIndex: Sendable {
  /// The offsets at which lines start; that of the first lies behind the byte order mark.
  let starts: [Int]
  /// How many Unicode scalars begin before each block of bytes, so that a place far along a line need not be counted
  /// from the line's start: a file of one line may have a fault at every third byte.
  private let scalarsBeforeBlock: [Int]
  private static let blockSize = 1024

  init(_ source: [UInt8]) {
    var starts = [source.hasByteOrderMark ? 3 : 0]
    var scalarsBeforeBlock: [Int] = []
    var scalars = 0
    for block in stride(from: 0, to: source.count, by: Self.blockSize) {
      scalarsBeforeBlock.append(scalars)
      for offset in block..<min(block + Self.blockSize, source.count) {
        if source[offset].beginsScalar { scalars += 1 }
        if source[offset] == Byte.lineFeed { starts.append(offset + 1) }
      }
    }
    self.starts = starts
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  /// The line and column of an offset of the same text.
  func position(at offset: Int, in source: [UInt8]) -> Position {
    let line = max(1, starts.partitioningIndex { $0 > offset })
    let start = starts[line - 1]
    let end = max(offset, start)
    let before =
      end - start <= Self.blockSize
      ? source[start..<end].count { $0.beginsScalar }
      : scalars(before: end, in: source) - scalars(before: start, in: source)
    return Position(line: line, column: before + 1)
  }

  private func scalars(before offset: Int, in source: [UInt8]) -> Int {
    let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
    guard block >= 0 else { return 0 }
    return scalarsBeforeBlock[block] + source[block * Self.blockSize..<offset].count { $0.beginsScalar }
  }
}

extension UInt8 {
  /// Whether this is the first byte of a Unicode scalar in UTF-8.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
