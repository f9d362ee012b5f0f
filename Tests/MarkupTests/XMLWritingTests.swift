import Markup
import TestSupport
import Testing

@Suite struct XMLWritingTests {
  @Test func `writes elements, attributes and text`() {
    var writer = XMLWriter()
    writer.start("w:p")
    writer.attribute("w:val", "“年报” & \"报\"")
    writer.attribute("w:w", 640)
    writer.start("w:r")
    writer.end()
    writer.start("w:t")
    writer.text("1 < 2 & 3 > 2 ]]>")
    writer.text("\"'")
    writer.end()
    writer.end()
    // Nothing is open any more.
    writer.end()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:p w:val="“年报” &amp; &quot;报&quot;" w:w="640"><w:r/><w:t>1 &lt; 2 &amp; 3 &gt; 2 ]]&gt;"'</w:t></w:p>
        """)
  }

  @Test func `an attribute behind text is left out`() {
    var writer = XMLWriter()
    writer.start("a")
    writer.text("")
    writer.attribute("b", "1")
    writer.end()
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("<a></a>"))
  }

  @Test func `what was written is read back, and what XML cannot hold is U+FFFD`() throws {
    var numbers = SeededGenerator(seed: 8)
    for _ in 0..<3_000 {
      let (value, text) = (String.random(&numbers), String.random(&numbers))
      var writer = XMLWriter()
      writer.start("a")
      writer.attribute("b", value)
      writer.text(text)
      writer.end()
      let document = try XMLDocument(writer.bytes)
      #expect(document.text(of: document.root).unicodeScalars.elementsEqual(text.held.unicodeScalars))
      let read = document.value(of: document.root) { _ in true }
      #expect(read?.unicodeScalars.elementsEqual(value.held.unicodeScalars) == true)
    }
  }
}

extension String {
  /// A text of a few characters, many of them such that need care.
  fileprivate static func random(_ numbers: inout SeededGenerator) -> String {
    let special: [Unicode.Scalar] = [
      "&", "<", ">", "\"", "'", "\t", "\n", "\r", " ", ";", "]", "\u{0}", "\u{1F}", "\u{7F}", "\u{FFFD}",
      "\u{FFFE}",
      "\u{FFFF}", "\u{FF9F}", "年", "\u{301}", "\u{1F600}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<10, using: &numbers) {
      let any = Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &numbers)) ?? " "
      text.unicodeScalars.append(
        Bool.random(using: &numbers) ? any : special.randomElement(using: &numbers) ?? " ")
    }
    return text
  }

  /// The text as XML can hold it.
  fileprivate var held: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: text.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
