import Testing
import Text

@Test func `white space is that of Unicode`() {
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value), scalar.isWhiteSpace != scalar.properties.isWhitespace else {
      continue
    }
    Issue.record("U+\(String(value, radix: 16))")
  }
}

@Test(arguments: [
  ("", ""), (" \u{3000}\t\n", ""), ("\u{3000} 王店镇 人民政府\u{A0}\r\n", "王店镇 人民政府"), ("镇", "镇"),
])
func `white space at both ends is taken off`(text: String, trimmed: String) {
  #expect(text.trimmed() == trimmed)
}

@Test(arguments: [
  ("（１２３，４５６．７８％）　ＡＢ", "(123,456.78%) AB"), ("\u{3000}２件\u{A0}", "2件"), ("\u{2212}3", "-3"), ("１\t２", "1 2"),
  ("，。", ",。"), ("", ""), ("\u{3000}", ""), ("王店镇", "王店镇"),
])
func `full-width forms become half-width`(text: String, plain: String) {
  #expect(text.halfWidth() == plain)
}
