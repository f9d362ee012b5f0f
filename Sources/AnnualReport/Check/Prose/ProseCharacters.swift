import Text

/// The characters of a running text in one spelling, without blanks, each with the bytes that it was made from.
///
/// Titles in 《》, short quotations and addresses are covered: names carry numbers and words that say nothing of the
/// year.
struct ProseCharacters {
  /// The characters, as values of Unicode scalars.
  private(set) var scalars: [UInt32] = []
  /// The byte at which each begins, and the one at which it ends.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// Whether each stands in a title, a quotation or an address.
  private(set) var isCovered: [Bool] = []

  init(_ text: String) {
    read(text)
    dropGrouping()
    isCovered = [Bool](repeating: false, count: scalars.count)
    coverNames()
    coverAddresses()
  }

  private mutating func read(_ text: String) {
    // Most of a text are Han, of three bytes each.
    let most = text.utf8.count / 3 + 16
    scalars.reserveCapacity(most)
    starts.reserveCapacity(most)
    ends.reserveCapacity(most)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += Int32(scalar.utf8.count)
      let isBlank = scalar.isWhiteSpace && scalar != "\n" || scalar == "\u{FEFF}" || scalar == "\u{200B}"
      if isBlank { continue }
      scalars.append(Self.plain(scalar))
      starts.append(start)
      ends.append(offset)
    }
  }

  /// One spelling of what an input method writes in two.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "０"..."９": scalar.value - 0xFF10 + 0x30
    case "％": 0x25
    case "．": 0x2E
    case ";": 0xFF1B
    case ":": 0xFF1A
    case "(": 0xFF08
    case ")": 0xFF09
    case "!": 0xFF01
    case "?": 0xFF1F
    case "\r", "\u{2028}", "\u{2029}": 0x0A
    default: scalar.value
    }
  }

  /// Takes commas out of `1,234`; every other comma becomes the Chinese one.
  private mutating func dropGrouping() {
    if !scalars.contains(0x2C) { return }
    var kept = 0
    for index in scalars.indices {
      var value = scalars[index]
      if value == 0x2C {
        let isGrouping =
          kept > 0 && isDigit(scalars[kept - 1]) && isDigit(at: index + 1) && isDigit(at: index + 2)
          && isDigit(at: index + 3) && !isDigit(at: index + 4)
        if isGrouping { continue }
        value = 0xFF0C
      }
      scalars[kept] = value
      starts[kept] = starts[index]
      ends[kept] = ends[index]
      kept += 1
    }
    scalars.removeLast(scalars.count - kept)
    starts.removeLast(starts.count - kept)
    ends.removeLast(ends.count - kept)
  }

  private func isDigit(at index: Int) -> Bool { index < scalars.count && isDigit(scalars[index]) }
  private func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// Longer quotations are running text themselves.
  private static let longestQuotation = 40

  /// Covers 《titles》 and “quotations” that end in their line.
  private mutating func coverNames() {
    var opened: (index: Int, closing: UInt32)?
    for index in scalars.indices {
      let value = scalars[index]
      if let start = opened {
        let isTooLong = start.closing == 0x201D && index - start.index > Self.longestQuotation
        if value == start.closing {
          for covered in start.index...index { isCovered[covered] = true }
          opened = nil
        } else if value == 0x0A || isTooLong {
          opened = nil
        }
      } else if value == 0x300A {
        opened = (index, 0x300B)
      } else if value == 0x201C {
        opened = (index, 0x201D)
      }
    }
  }

  /// Covers letters and digits with points and strokes between them.
  private mutating func coverAddresses() {
    var start: Int?
    var hasLetter = false
    for index in 0...scalars.count {
      let value = index < scalars.count ? scalars[index] : 0x0A
      if (0x21..<0x7F).contains(value), value != 0x25, value != 0x7B, value != 0x7D {
        if start == nil { start = index }
        if (0x41...0x5A).contains(value & ~0x20) { hasLetter = true }
      } else {
        if let start, hasLetter { for covered in start..<index { isCovered[covered] = true } }
        (start, hasLetter) = (nil, false)
      }
    }
  }
}
