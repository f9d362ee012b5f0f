import Markup

extension XMLWriter {
  /// A property: an element whose only attribute is its value.
  mutating func property(_ name: StaticString, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  /// A property that is only there.
  mutating func property(_ name: StaticString) {
    start(name)
    end()
  }

  /// A paragraph of one style.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - lines: Its text; what stands in one is a line of its own.
  ///   - properties: Writes what differs from the style, in the order of the schema.
  mutating func paragraph(
    _ style: WordStyle, _ lines: [some StringProtocol], properties: (inout XMLWriter) -> Void = { _ in }
  ) {
    start("w:p")
    start("w:pPr")
    property("w:pStyle", style.id)
    properties(&self)
    end()
    for (number, line) in lines.enumerated() where !line.isEmpty || number > 0 {
      start("w:r")
      if number > 0 { property("w:br") }
      if !line.isEmpty { text(of: String(line)) }
      end()
    }
    end()
  }

  /// A paragraph of one style and one line.
  mutating func paragraph(
    _ style: WordStyle, _ text: String, properties: (inout XMLWriter) -> Void = { _ in }
  ) {
    paragraph(style, [text], properties: properties)
  }

  private mutating func text(of line: String) {
    start("w:t")
    // Else blanks at the ends are lost.
    if line.utf8.first == UInt8(ascii: " ") || line.utf8.last == UInt8(ascii: " ") {
      attribute("xml:space", "preserve")
    }
    text(line)
    end()
  }
}
