/// The first look at the bytes: valid UTF-8, no character that readers of YAML disagree about, and where lines start.
struct Screening {
  /// The first byte that must not stand in a document.
  private(set) var fault: Fault?
  /// The offsets at which lines start, after the byte order mark for the first.
  private(set) var lineStarts: [Int] = []

  /// The bytes of the longest line.
  var longestLine: Int {
    var longest = count - (lineStarts.last ?? 0)
    for (start, next) in zip(lineStarts, lineStarts.dropFirst()) { longest = max(longest, next - start) }
    return longest
  }
  private let count: Int

  init(_ source: Span<UInt8>) {
    count = source.count
    let first = source.hasByteOrderMark ? 3 : 0
    lineStarts.reserveCapacity(source.count / 32 + 1)
    lineStarts.append(first)
    var index = first
    while index < source.count {
      let byte = source[index]
      if byte == Byte.lineFeed {
        lineStarts.append(index + 1)
      } else if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
        if fault == nil, let reason = Self.reason(source, index) { fault = Fault(reason, index) }
      }
      index += 1
    }
    guard let invalid = Self.invalidUTF8(source) else { return }
    if let fault, fault.offset < invalid { return }
    fault = Fault(.invalidUTF8, invalid)
  }

  /// Why the byte at `index`, one of few suspects, must not stand there; nil if it may.
  private static func reason(_ source: Span<UInt8>, _ index: Int) -> SyntaxError.Reason? {
    let byte = source[index]
    let second = index + 1 < source.count ? source[index + 1] : 0
    let third = index + 2 < source.count ? source[index + 2] : 0
    switch byte {
    case Byte.tab: return nil
    case Byte.carriageReturn: return second == Byte.lineFeed ? nil : .loneCarriageReturn
    case 0xC2 where second == 0x85: return .lineSeparator(0x85)
    case 0xC2 where (0x80..<0xA0).contains(second): return .controlCharacter(UInt32(second))
    case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9):
      return .lineSeparator(0x2000 + UInt32(third) - 0x80)
    case 0xEF where second == 0xBB && third == 0xBF: return .byteOrderMark
    case 0xEF where second == 0xBF && third >= 0xBE: return .controlCharacter(0xFFC0 + UInt32(third) - 0x80)
    case 0xC2, 0xE2, 0xEF: return nil
    default: return .controlCharacter(UInt32(byte))
    }
  }

  private static func invalidUTF8(_ source: Span<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension Span<UInt8> {
  /// Whether the text begins with the byte order mark of UTF-8.
  var hasByteOrderMark: Bool { count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF }
}
