/// The look at every character of a text before it is read.
enum CharacterCheck {
  /// The first place where the text is not UTF-8, or has a character that readers of YAML disagree about.
  static func fault(in source: [UInt8]) -> Fault? {
    let invalid = invalidOffset(in: source)
    var offset = 0
    for scalar in String(decoding: source[..<(invalid ?? source.count)], as: UTF8.self).unicodeScalars {
      if let reason = reason(scalar, at: offset, in: source) { return Fault(reason, offset) }
      offset += UTF8.width(scalar)
    }
    return invalid.map { Fault(.invalidUTF8, $0) }
  }

  /// Why a character must not stand at an offset; nil if it may.
  private static func reason(
    _ scalar: Unicode.Scalar, at offset: Int, in source: [UInt8]
  ) -> SyntaxError.Reason? {
    switch scalar.value {
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
