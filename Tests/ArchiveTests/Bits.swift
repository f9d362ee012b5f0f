/// Bits as deflate has them: written in the order in which a decoder takes them, blanks between fields ignored.
func bytes(ofBits text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var count = 0
  for bit in text where bit != " " {
    if count % 8 == 0 { bytes.append(0) }
    if bit == "1" { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
    count += 1
  }
  return bytes
}

/// Bytes as two hexadecimal digits each.
func bytes(ofHex text: String) -> [UInt8] {
  let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
