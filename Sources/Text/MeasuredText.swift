/// A text cut into the pieces that are never broken, measured once for all the widths that it is broken to.
public struct MeasuredText: Sendable {
  /// The text as UTF-8; lines are ranges of it.
  public let bytes: [UInt8]
  /// The columns of the whole text on one line.
  public let width: Int
  /// What is never broken.
  let pieces: [Piece]

  /// A word, a number, a Han character with the punctuation that clings to it.
  struct Piece {
    let start: Int
    var end: Int
    var width: Int
    let isBlank: Bool
  }

  /// Measures a text without line breaks.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - words: Words that no line break divides, other than those that Chinese typesetting keeps whole anyway.
  public init(_ text: String, unbroken words: [String] = []) {
    let inside = words.flatMap { text.byteRanges(of: $0) }
    var pieces: [Piece] = []
    var width = 0
    var offset = 0
    var last: (piece: Int, scalar: Unicode.Scalar, size: Int)?
    bytes = Array(text.utf8)
    pieces.reserveCapacity(bytes.count / 3 + 1)
    for scalar in text.unicodeScalars {
      let size = DisplayWidth.of(scalar)
      let end = offset + UTF8.width(scalar)
      width += size
      let isInWord = inside.contains { $0.lowerBound < offset && offset < $0.upperBound }
      if let last, isInWord || Self.join(last.scalar, last.size, scalar, size) {
        pieces[last.piece].end = end
        pieces[last.piece].width += size
      } else {
        pieces.append(Piece(start: offset, end: end, width: size, isBlank: scalar == " "))
      }
      last = (pieces.count - 1, scalar, size)
      offset = end
    }
    self.width = width
    self.pieces = pieces
  }

  /// Breaks the text into lines of a width, by the rules of ``LineBreaking``.
  ///
  /// - Parameters:
  ///   - width: The columns of a line; at least 2.
  ///   - indent: Columns that the first line leaves free.
  ///   - body: Called for each line, and at least once, with the line as a range of `bytes`.
  public func forEachLine(width: Int, indent: Int = 0, _ body: (Range<Int>) -> Void) {
    var line = 0..<0
    var used = indent
    for piece in pieces {
      if used + piece.width > width, used > 0, !line.isEmpty {
        body(withoutTrailingBlanks(line))
        line = piece.start..<piece.start
        used = 0
        if piece.isBlank && piece.end == piece.start + 1 {
          line = piece.end..<piece.end
          continue
        }
      }
      if piece.width > width {
        breakUp(piece, width: width, line: &line, used: &used, body)
      } else {
        used += piece.width
      }
      line = line.lowerBound..<piece.end
    }
    if !line.isEmpty || bytes.isEmpty { body(withoutTrailingBlanks(line)) }
  }

  /// Breaks a piece that is wider than a line wherever the line is full.
  private func breakUp(
    _ piece: Piece, width: Int, line: inout Range<Int>, used: inout Int, _ body: (Range<Int>) -> Void
  ) {
    var offset = piece.start
    for scalar in String(decoding: bytes[piece.start..<piece.end], as: UTF8.self).unicodeScalars {
      let size = DisplayWidth.of(scalar)
      if used + size > width, offset > line.lowerBound {
        body(line.lowerBound..<offset)
        line = offset..<offset
        used = 0
      }
      offset += UTF8.width(scalar)
      used += size
    }
  }

  private func withoutTrailingBlanks(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return line.lowerBound..<end
  }

  // MARK: What clings together

  private static func join(
    _ before: Unicode.Scalar, _ beforeSize: Int, _ after: Unicode.Scalar, _ size: Int
  ) -> Bool {
    if isHan(before) && isHan(after) { return false }
    if size == 0 || before == zeroWidthJoiner { return true }
    let areWords = beforeSize <= 1 && before != " " && size <= 1 && after != " "
    return areWords || isClosing(after) || isOpening(before)
  }

  private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  /// Whether it is one of the characters that make up nearly all of a report.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "”", "’", "】", "〕", "…", "—", "％": true
    case "%", ",", ".", ";", ":", "!", "?", ")", "]": true
    default: false
    }
  }

  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "〈", "“", "‘", "【", "〔", "(", "[": true
    default: false
    }
  }
}
