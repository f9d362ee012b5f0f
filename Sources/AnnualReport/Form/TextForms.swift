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

/// The text without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(String.UnicodeScalarView(scalars[first...last]))
}
