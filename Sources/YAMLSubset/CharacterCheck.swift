/// The look at every character of a text before it is read.
enum CharacterCheck {
  /// The first place where the text is not UTF-8, or has a character that readers of YAML disagree about.
  ///
  /// It looks at first bytes and decodes only where one of those characters may begin: 4 % of the instructions of one
  /// report less than decoding all.
  static func fault(in source: [UInt8]) -> Fault? {
    let invalid = invalidOffset(in: source)
    for offset in 0..<(invalid ?? source.count) where mayBeRefused(at: offset, in: source) {
      if let reason = reason(at: offset, in: source) { return Fault(reason, offset) }
    }
    return invalid.map { Fault(.invalidUTF8, $0) }
  }

  /// Whether a character that is refused may begin at an offset: a control character of one byte or two, a line separator
  /// (E2 80), a byte order mark (EF BB) or what is no character (EF BF).
  private static func mayBeRefused(at offset: Int, in source: [UInt8]) -> Bool {
    let byte = source[offset]
    // Letters, digits, and what begins a Chinese character or continues any.
    if byte < 0x7F ? byte >= 0x20 : byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF {
      return false
    }
    return switch byte {
    case 0x09, 0x0A: false
    case 0xE2: source[offset + 1] == 0x80
    case 0xEF: source[offset + 1] == 0xBB || source[offset + 1] == 0xBF
    default: true
    }
  }

  /// Why the character that begins at an offset must not stand there; nil if it may.
  private static func reason(at offset: Int, in source: [UInt8]) -> SyntaxError.Reason? {
    let rest = source[offset..<min(offset + 4, source.count)]
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else { return nil }
    return switch scalar.value {
    case 0x09, 0x0A: nil
    case 0x0D: source.isLineEnd(offset) ? nil : .loneCarriageReturn
    case 0x85, 0x2028, 0x2029: .lineSeparator(scalar.value)
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: .controlCharacter(scalar.value)
    case 0xFEFF: offset == 0 ? nil : .byteOrderMark
    default: nil
    }
  }

  private static func invalidOffset(in source: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
