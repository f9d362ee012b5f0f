/// The page of an official document by GB/T 9704-2012 in twips, twenty to a point: 22 lines of 28 characters.
enum WordPage {
  /// A4.
  static let width = 11_906
  static let height = 16_838
  /// The margins: 37, 26, 35 and 28 mm.
  static let top = 2098
  static let right = 1474
  static let bottom = 1984
  static let left = 1588
  /// From the upper edge to the mark of a draft.
  static let header = 1134
  /// From the lower edge to the page number, whose dash so stands 7 mm below the text.
  static let footer = 1410

  /// The width of the text: 156 mm.
  static let textWidth = width - left - right
  /// The distance of two lines; one twip more makes 21 lines a page.
  static let line = 579
  /// What a character of three's size gives up for 28 of them to fill a line.
  static let characterSpacing = -5
  /// A character of the text, 三号: 16 points.
  static let character = 320
  /// What a page number and a signature keep free at the edge: one character of four's size, four of the text.
  static let numberIndent = 280
  static let signatureIndent = 4 * character

  /// The properties of the only section, the last element of a body.
  ///
  /// - Parameter isDraft: Whether every page carries the mark of a draft.
  /// - Returns: The element.
  static func section(isDraft: Bool) -> String {
    let header =
      isDraft
      ? #"<w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="even" r:id="rId7"/>"#
      : ""
    return """
      <w:sectPr>\(header)<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
      <w:pgSz w:w="\(width)" w:h="\(height)"/><w:pgMar w:top="\(top)" w:right="\(right)" w:bottom="\(bottom)" \
      w:left="\(left)" w:header="\(self.header)" w:footer="\(footer)" w:gutter="0"/>\
      <w:docGrid w:type="lines" w:linePitch="\(line)"/></w:sectPr>
      """
  }
}
