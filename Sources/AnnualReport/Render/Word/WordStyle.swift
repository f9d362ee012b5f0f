/// The styles of the paragraphs of a report; the raw value is the name in the document.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case body = "Body Text"
  // These two names are Word's own: its navigation pane and its tables of contents know them.
  case heading = "heading 1"
  case subheading = "heading 2"
  case caption = "caption"
  case header
  case footer
  case signature = "署名"
  case afterTable = "表后"
  case note = "草稿问题"
  case cell = "表格文字"
  case label = "表格项目"
  case banner = "表格分栏"
  case smallCell = "小表文字"
  case smallLabel = "小表项目"
  case smallBanner = "小表分栏"

  /// What paragraphs and other styles call it by.
  var id: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .body: "Body"
    case .heading: "Heading1"
    case .subheading: "Heading2"
    case .caption: "Caption"
    case .header: "Header"
    case .footer: "Footer"
    case .signature: "Signature"
    case .afterTable: "AfterTable"
    case .note: "Note"
    case .cell: "Cell"
    case .label: "Label"
    case .banner: "Banner"
    case .smallCell: "SmallCell"
    case .smallLabel: "SmallLabel"
    case .smallBanner: "SmallBanner"
    }
  }

  /// The definition of the style.
  var definition: String {
    let next = self == .title || self == .heading || self == .subheading ? #"<w:next w:val="Body"/>"# : ""
    let isDefault = self == .normal ? #" w:default="1""# : ""
    let base = self == .normal ? "" : #"<w:basedOn w:val="Normal"/>"#
    return """
      <w:style w:type="paragraph"\(isDefault) w:styleId="\(id)"><w:name w:val="\(rawValue)"/>\(base)\(next)\
      <w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(text)</w:rPr></w:style>
      """
  }

  // The schema fixes the order of what stands in these: keepNext, keepLines, pageBreakBefore, widowControl, autoSpaceDE,
  // autoSpaceDN, snapToGrid, spacing, ind, jc, outlineLvl.

  /// Two characters, where the first is understood; in twips, where only the second is.
  private static let indent = #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"#
  /// Else every line is as high as one of the text, and a table of one page fills three.
  private static let offGrid = #"<w:snapToGrid w:val="0"/>"#
  private static let kept = "<w:keepNext/><w:keepLines/>"

  private var paragraph: String {
    switch self {
    case .normal:
      // A last line alone may begin a page, or pages have 21 lines; no gaps around figures, or lines have 27 characters.
      #"<w:widowControl w:val="0"/><w:wordWrap w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>"#
        + Self.spacing(line: WordPage.line) + Self.alignment("both")
    case .title:
      Self.kept + Self.offGrid + Self.spacing(line: 720, after: WordPage.line) + Self.alignment("center")
    case .body: Self.indent
    case .heading: Self.kept + Self.indent + #"<w:outlineLvl w:val="0"/>"#
    case .subheading: Self.kept + Self.indent + #"<w:outlineLvl w:val="1"/>"#
    case .caption: Self.kept + Self.offGrid + Self.spacing(line: 320, after: 80) + Self.alignment("center")
    case .header: Self.offGrid + Self.spacing(line: 320) + Self.alignment("center")
    case .footer: Self.offGrid + Self.spacing(line: 320)
    case .signature: Self.kept + Self.alignment("right")
    case .afterTable: Self.offGrid + Self.spacing(line: 240)
    case .note:
      Self.offGrid + Self.spacing(line: 360, after: 120)
        + #"<w:ind w:left="360" w:hanging="360"/>"# + Self.alignment("left")
    case .cell, .banner: Self.cell(line: 280, "center")
    case .label: Self.cell(line: 280, "left")
    case .smallCell, .smallBanner: Self.cell(line: 240, "center")
    case .smallLabel: Self.cell(line: 240, "left")
    }
  }

  private var text: String {
    switch self {
    // The size here too: LibreOffice takes indents in characters from this style, not from the defaults.
    case .normal: Self.text(size: 32, spacing: WordPage.characterSpacing)
    case .title: WordFont.title.property + Self.text(size: 44)
    case .body, .signature: ""
    case .heading: WordFont.heading.property
    case .subheading: WordFont.subheading.property
    case .caption: WordFont.heading.property + Self.text(size: 24)
    case .header: WordFont.heading.property + Self.text(size: 28)
    case .footer: WordFont.number.property + Self.text(size: 28)
    case .afterTable, .note: Self.text(size: 24)
    case .cell, .label: Self.text(size: 21)
    case .banner: WordFont.heading.property + Self.text(size: 21)
    case .smallCell, .smallLabel: Self.text(size: 18)
    case .smallBanner: WordFont.heading.property + Self.text(size: 18)
    }
  }

  /// A cell stays with the row below it; a table that one page holds then stays on one.
  private static func cell(line: Int, _ alignment: String) -> String {
    #"<w:keepNext/><w:widowControl w:val="0"/>"# + offGrid + spacing(line: line) + Self.alignment(alignment)
  }

  private static func spacing(line: Int, after: Int = 0) -> String {
    #"<w:spacing w:before="0" w:after="\#(after)" w:line="\#(line)" w:lineRule="exact"/>"#
  }

  private static func alignment(_ value: String) -> String { #"<w:jc w:val="\#(value)"/>"# }

  /// Characters of a size in half points.
  private static func text(size: Int, spacing: Int = 0) -> String {
    #"<w:spacing w:val="\#(spacing)"/><w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"#
  }
}
