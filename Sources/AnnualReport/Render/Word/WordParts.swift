import Archive

/// The parts of a Word document that are the same for all reports, packed once.
enum WordParts {
  /// The namespace of WordprocessingML.
  static let namespace = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  /// The namespace of references to other parts.
  static let references =
    #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
  /// What every part begins with.
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// What stands before the document itself: the types of all parts come first, where some programs look for them.
  static let first = packed([
    ("[Content_Types].xml", contentTypes(isDraft: false)), ("_rels/.rels", relationships),
  ])
  /// The same for a draft.
  static let firstOfDraft = packed([
    ("[Content_Types].xml", contentTypes(isDraft: true)), ("_rels/.rels", relationships),
  ])

  /// What stands behind the document.
  static let rest =
    packed([("word/_rels/document.xml.rels", documentRelationships(isDraft: false))]) + shared
  /// The same for a draft.
  static let restOfDraft =
    packed([("word/_rels/document.xml.rels", documentRelationships(isDraft: true))]) + shared
    + packed([("word/header1.xml", header), ("word/header2.xml", header)])

  private static let shared = packed([
    ("word/styles.xml", styles), ("word/settings.xml", settings), ("word/fontTable.xml", fonts),
    ("word/footer1.xml", footer(alignment: "right")), ("word/footer2.xml", footer(alignment: "left")),
  ])

  private static func packed(_ parts: [(name: String, text: String)]) -> [PackedEntry] {
    parts.map { PackedEntry(name: $0.name, contents: Array((declaration + $0.text).utf8)) }
  }

  // MARK: The package

  private static func contentTypes(isDraft: Bool) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    var parts = [
      ("/word/document.xml", "\(word)document.main+xml"), ("/word/styles.xml", "\(word)styles+xml"),
      ("/word/settings.xml", "\(word)settings+xml"), ("/word/fontTable.xml", "\(word)fontTable+xml"),
      ("/word/footer1.xml", "\(word)footer+xml"), ("/word/footer2.xml", "\(word)footer+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    if isDraft {
      parts += [("/word/header1.xml", "\(word)header+xml"), ("/word/header2.xml", "\(word)header+xml")]
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>
      """ + parts.map { #"<Override PartName="\#($0.0)" ContentType="\#($0.1)"/>"# }.joined() + "</Types>"
  }

  private static let relationshipsStart =
    #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships/"

  private static let relationships =
    relationshipsStart + """
      <Relationship Id="rId1" Type="\(office)officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="\(package)metadata/core-properties" Target="docProps/core.xml"/></Relationships>
      """

  /// The numbers are those by which ``WordPage`` refers to footers and headers.
  private static func documentRelationships(isDraft: Bool) -> String {
    let parts =
      [
        ("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"), ("footer", "footer1"),
        ("footer", "footer2"),
      ] + (isDraft ? [("header", "header1"), ("header", "header2")] : [])
    return relationshipsStart
      + parts.enumerated().map { number, part in
        #"<Relationship Id="rId\#(number + 1)" Type="\#(office)\#(part.0)" Target="\#(part.1).xml"/>"#
      }.joined() + "</Relationships>"
  }

  // MARK: What the document refers to

  private static let styles = """
    <w:styles \(namespace)><w:docDefaults><w:rPrDefault><w:rPr>\(WordFont.body.property)<w:sz w:val="32"/>\
    <w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>\
    </w:docDefaults>\(WordStyle.allCases.map { $0.definition }.joined())<w:style w:type="table" w:default="1" \
    w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
    <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
    """

  // Even pages have a footer of their own; without the mode 15 the window says that it is an old document.
  private static let settings = """
    <w:settings \(namespace)><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="\(WordPage.line)"/>\
    <w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
    """

  private static let fonts =
    "<w:fonts \(namespace)>\(WordFont.allCases.map { $0.entry }.joined())</w:fonts>"

  /// The page number between dashes, a character from the outer edge.
  private static func footer(alignment: String) -> String {
    """
    <w:ftr \(namespace)><w:p><w:pPr><w:pStyle w:val="\(WordStyle.footer.id)"/>\
    <w:ind w:\(alignment)="\(WordPage.numberIndent)"/><w:jc w:val="\(alignment)"/></w:pPr>\
    <w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
    <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """
  }

  private static let header = """
    <w:hdr \(namespace)><w:p><w:pPr><w:pStyle w:val="\(WordStyle.header.id)"/></w:pPr>\
    <w:r><w:t>草稿　不得作为正式报告发布</w:t></w:r></w:p></w:hdr>
    """
}
