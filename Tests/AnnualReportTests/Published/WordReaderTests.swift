import Archive
import TestSupport
import Testing

@testable import AnnualReport

@Suite struct WordReaderTests {
  private func read(_ body: String, parts: [(String, String)] = []) throws -> PublishedDocument {
    try PublishedDocument(WordFile.bytes(body, parts: parts))
  }

  @Test func `reads paragraphs and tables in their order`() throws {
    let cells = WordFile.cell("本年新收", #"<w:gridSpan w:val="3"/>"#) + WordFile.cell("1") + WordFile.cell("")
    let document = try read(
      WordFile.paragraph("一、总体情况")
        + "<w:tbl><w:tblPr/><w:tr>\(cells)</w:tr><w:tr>\(WordFile.cell("2"))</w:tr></w:tbl>"
        + WordFile.paragraph("完"))
    #expect(document.written == "第1段 一、总体情况\ntable 1: 本年新收*3|1|\ntable 1: 2\n第2段 完")
    guard case .row(let row) = document.items[1] else {
      Issue.record("\(document.items[1])")
      return
    }
    #expect(row.cells.map(\.source.text) == ["表1第1行第1格", "表1第1行第2格", "表1第1行第3格"])
    #expect(document.notes == [])
  }

  /// What stands in a paragraph, and the text and notes that are read of it.
  @Test(
    arguments: [
      ("<w:r><w:t>本年</w:t></w:r><w:r><w:t>制发件数</w:t></w:r>", "本年制发件数", []),
      (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>",
        "a\tb\nc-d", []
      ),
      ("<w:hyperlink><w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag></w:hyperlink>", "a", []),
      (
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "新",
        [.acceptedRevisions]
      ),
      (
        "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新",
        [.acceptedRevisions]
      ),
      ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>现</w:t></w:r>", "现", [.hiddenText]),
      (#"<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>现</w:t></w:r>"#, "现", []),
      (
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>3</w:t></w:r></w:fldSimple>", "3",
        []
      ),
      (
        """
        <mc:AlternateContent><mc:Choice><w:r><w:t>a</w:t></w:r></mc:Choice>\
        <mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback></mc:AlternateContent>
        """, "a", []
      ),
      (
        """
        <mc:AlternateContent><mc:Choice><w:r/></mc:Choice>\
        <mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback></mc:AlternateContent>
        """, "b", []
      ),
      (
        "<w:ruby><w:rt><w:r><w:t>zhen</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>镇</w:t></w:r></w:rubyBase></w:ruby>",
        "镇", []
      ),
    ] as [(String, String, [PublishedNote])])
  func `reads the text of a paragraph as a person sees it`(
    content: String, text: String, notes: [PublishedNote]
  ) throws {
    let document = try read("<w:p><w:pPr><w:jc/></w:pPr>\(content)</w:p>")
    #expect(document.items == [.paragraph(text, .paragraph(1))])
    #expect(document.notes == notes)
  }

  @Test func `cells and rows in controls are cells and rows`() throws {
    let document = try read(
      """
      <w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr>\(WordFile.cell("a"))\
      <w:sdt><w:sdtContent>\(WordFile.cell("b"))</w:sdtContent></w:sdt>\(WordFile.cell("c"))</w:tr>\
      </w:sdtContent></w:sdt><w:tr><w:trPr><w:del/></w:trPr>\(WordFile.cell("旧"))</w:tr></w:tbl></w:sdtContent></w:sdt>
      """)
    #expect(document.written == "table 1: a|b|c")
    #expect(document.notes == [.acceptedRevisions])
  }

  @Test func `a cell that goes on downwards is blank, one that goes on sideways is none`() throws {
    let document = try read(
      """
      <w:tbl><w:tr>\(WordFile.cell("a", #"<w:vMerge w:val="restart"/>"#))\(WordFile.cell("1"))</w:tr>\
      <w:tr>\(WordFile.cell("", "<w:vMerge/>"))\(WordFile.cell("b", #"<w:hMerge w:val="restart"/>"#))\
      \(WordFile.cell("", "<w:hMerge/>"))\(WordFile.cell("旧", "<w:cellDel/>"))\(WordFile.cell("c"))</w:tr></w:tbl>
      """)
    #expect(document.written == "table 1: a|1\ntable 1: |b*2|c")
  }

  @Test func `tables in cells and text boxes come behind what they stand in`() throws {
    let inner = "<w:tbl><w:tr>\(WordFile.cell("里"))</w:tr></w:tbl>"
    let document = try read(
      """
      <w:p><w:r><w:t>外</w:t><w:pict><w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent></w:pict></w:r></w:p>\
      <w:tbl><w:tr><w:tc>\(WordFile.paragraph("a"))\(inner)\(WordFile.paragraph("b"))</w:tc></w:tr></w:tbl>
      """)
    #expect(document.written == "第1段 外\n第2段 框\ntable 1: a\nb\ntable 2: 里")
  }

  @Test func `automatic numbers are text, also those of styles`() throws {
    let numbering = WordFile.part(
      "numbering",
      """
      <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
      <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
      """)
    let styles = WordFile.part(
      "styles",
      """
      <w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
      """)
    func paragraph(_ properties: String) -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    }
    func numbered(_ level: Int) -> String {
      paragraph(#"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="1"/></w:numPr>"#)
    }
    let document = try read(
      numbered(0) + paragraph(#"<w:pStyle w:val="b"/>"#) + numbered(1) + numbered(1) + numbered(2)
        + numbered(0)
        + numbered(1) + paragraph(#"<w:numPr><w:numId w:val="0"/></w:numPr>"#),
      parts: [("word/numbering.xml", numbering), ("word/styles.xml", styles)])
    let texts = document.items.map { if case .paragraph(let text, _) = $0 { text } else { "" } }
    #expect(texts == ["一、x", "二、x", "二.1x", "二.2x", "x", "三、x", "三.1x", "x"])
  }

  @Test func `the main part may have another name`() throws {
    let file = WordFile.bytes(WordFile.paragraph("a"), main: "word/document2.xml")
    #expect(try PublishedDocument(file).written == "第1段 a")
  }

  @Test func `no file traps`() {
    var numbers = SeededGenerator(seed: 11)
    let file = WordFile.bytes(
      "<w:tbl><w:tr>\(WordFile.cell("a"))\(WordFile.cell("1"))</w:tr></w:tbl>" + WordFile.paragraph("b"))
    for _ in 0..<3_000 {
      var changed = file
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        changed[Int.random(in: changed.indices, using: &numbers)] = UInt8.random(
          in: .min ... .max, using: &numbers)
      }
      _ = try? PublishedDocument(changed)
    }
  }
}

@Test func `words of a document are told without characters that steer a terminal`() {
  let words = "平台\u{1B}[2J建\u{1A}设"
  let notes = [PublishedNote.otherHeading(words, behind: "总体情况.平台建设"), PublishedNote.dividedAt(words)]
  for note in notes {
    #expect(!note.sentence.unicodeScalars.contains { $0.value < 0x20 }, "\(note.sentence)")
  }
}
