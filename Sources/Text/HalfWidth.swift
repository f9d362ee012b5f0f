extension StringProtocol {
  /// The text with its full-width digits made half-width, also the point between two of them; nothing else is changed.
  public func withASCIIDigits() -> String {
    let all = Array(unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for (place, scalar) in all.enumerated() {
      let isBetween =
        place > 0 && place + 1 < all.count && isWideDigit(all[place - 1]) && isWideDigit(all[place + 1])
      if isWideDigit(scalar) || scalar.value == 0xFF0E && isBetween {
        scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text as a program expects it: full-width forms made half-width, without blanks at both ends.
  ///
  /// Letters, digits and signs from U+FF01 to U+FF5E become those of ASCII (`（１２．５％）` is `(12.5%)`), wide and
  /// no-break blanks and tabs become a blank, the typographic minus sign a hyphen,
  /// radicals the characters that they stand for.
  public func halfWidth() -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0x00A0, 0x09: scalars.append(" ")
      case 0x2212: scalars.append("-")
      case 0x2E80...0x2FDF: scalars.append(Radicals.character(for: scalar) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " }
    let head = scalars.drop(while: isBlank)
    guard let end = head.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(head[...end])
  }
}

/// Whether a character is one of the digits `０` to `９`.
private func isWideDigit(_ scalar: Unicode.Scalar) -> Bool { (0xFF10...0xFF19).contains(scalar.value) }
