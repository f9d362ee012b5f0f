/// The text with full-width forms made half-width and without blanks at both ends.
func halfWidth(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x3000, 0x00A0, 0x09: scalars.append(" ")
    case 0x2212: scalars.append("-")  // the typographic minus sign
    default: scalars.append(scalar)
    }
  }
  let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " }
  let head = scalars.drop(while: isBlank)
  guard let end = head.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(head[...end])
}

extension Unicode.Scalar {
  /// Whether it has the Unicode property White_Space, told without the tables of the library.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// The text without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.isBlank }),
    let last = scalars.lastIndex(where: { !$0.isBlank })
  else { return "" }
  return String(text[first..<scalars.index(after: last)])
}
