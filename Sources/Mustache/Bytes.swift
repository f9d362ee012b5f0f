extension UInt8 {
  /// Whether this is a blank or a line end of ASCII.
  var isBlank: Bool {
    self == 0x20 || (0x09...0x0D).contains(self)
  }

  /// Whether this is a blank that may stand beside a tag alone on its line.
  var isInlineBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }
}

extension [UInt8] {
  /// Moves over blanks and line ends, ASCII or full-width.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < count {
      if self[index].isBlank {
        index += 1
      } else if index + 3 <= count, isWideBlank(at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Takes blanks and line ends, ASCII or full-width, off both ends of a range.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = Swift.min(skippingBlanks(from: range.lowerBound), range.upperBound)
    var end = range.upperBound
    while end > start {
      if self[end - 1].isBlank {
        end -= 1
      } else if end - 3 >= start, isWideBlank(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a line begins here.
  func isLineStart(_ index: Int) -> Bool {
    index == 0 || self[index - 1] == UInt8(ascii: "\n")
  }

  /// The whole line or lines, with their line end, that hold a range and otherwise only blanks.
  ///
  /// - Returns: Their bytes; nil if something else stands before or behind the range.
  func lineHolding(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, self[start - 1].isInlineBlank { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = range.upperBound
    while end < count, self[end].isInlineBlank { end += 1 }
    if end == count { return start..<end }
    if self[end] == UInt8(ascii: "\r"), end + 1 < count { end += 1 }
    return self[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }

  /// Whether U+3000 stands here, the blank of Chinese input methods.
  private func isWideBlank(at index: Int) -> Bool {
    self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
  }
}
