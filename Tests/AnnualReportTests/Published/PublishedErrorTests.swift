import Archive
import Testing

@testable import AnnualReport

@Suite struct PublishedErrorTests {
  /// How a file begins, and what is said of it.
  @Test(
    arguments: [
      ("%PDF-1.7", .pdf),
      ("{\\rtf1", .rtf),
      ("MIME-Version: 1.0\nContent-Type: multipart/related", .webArchive),
      ("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>", .wordXML),
      ("PK\u{3}\u{4}", .cutOff),
      ("a\u{0}b", .notText),
    ] as [(String, PublishedError.Reason)])
  func `a file that is not read is known by its bytes`(text: String, reason: PublishedError.Reason) {
    let error = #expect(throws: PublishedError.self) { try PublishedDocument(Array(text.utf8)) }
    #expect(error?.reason == reason)
  }

  @Test(
    arguments: [
      ("OFD.xml", .ofd), ("xl/workbook.xml", .spreadsheet), ("content.xml", .openDocument),
      ("a.txt", .notWord),
    ] as [(String, PublishedError.Reason)])
  func `a zip file of another kind is known by its entries`(name: String, reason: PublishedError.Reason) {
    var writer = ZipWriter()
    writer.add(PackedEntry(name: name, contents: Array("<a/>".utf8)))
    let error = #expect(throws: PublishedError.self) { try PublishedDocument(writer.finished()) }
    #expect(error?.reason == reason)
  }

  @Test func `text that is no XML is named with its place`() {
    let file = WordFile.bytes("<w:p>\n年</w:q>")
    let error = #expect(throws: PublishedError.self) { try PublishedDocument(file) }
    #expect(error?.message == "文件损坏：正文第 2 行第 2 列不合格式。请用 WPS 或 Word 打开后另存一份，再导入。")
  }

  @Test(
    arguments: [
      (
        .pdf,
        "直接读不了 PDF。用 WPS 打开，选“PDF 转 Word”，再导入得到的 docx；或者运行 pdftotext -layout 年报.pdf 年报.txt，导入 年报.txt（一定要带 -layout）；扫描的只能对照着填。"
      ),
      (.rtf, "这是 RTF 文件，读不了。请用 WPS 或 Word 打开，另存为 docx，再导入。"),
      (.webArchive, "这是 mht 单文件网页，读不了。请在浏览器里另存为“网页，全部”，或者用 WPS 打开后另存为 docx，再导入。"),
      (.wordXML, "这是 Word 2003 XML 文件，读不了。请用 WPS 或 Word 打开，另存为 docx，再导入。"),
      (.ofd, "直接读不了 OFD。请用 WPS 打开，另存为 docx，再导入；扫描的只能对照着填。"),
      (.openDocument, "这是 OpenDocument 文件，读不了。请用 WPS 或 LibreOffice 打开，另存为 docx，再导入。"),
      (.spreadsheet, "这是电子表格，读不了。请把年报另存为 docx，或者把表格粘贴到文档里另存为 docx，再导入。"),
      (.encrypted, "文件加了密码，请打开后另存一份不加密的。"),
      (.oldWord, "这是 Word 95 或更早的文档，或者 Microsoft Works 的文档，读不了。请打开后另存为 docx，再导入。"),
      (.notWord, "文件里没有 Word 正文，不是 Word 文档。请另存为 docx，再导入。"),
      (.notText, "这个文件不是文字，也不是 Word 文档或网页，读不了。请另存为 docx，再导入。"),
      (.cutOff, "不是完整的压缩包，可能没有下载完。请重新下载，或者再要一份。"),
      (.damaged(.container(offset: 9)), "文件损坏：从第 10 个字节起内容前后不符。请重新下载，或者再要一份。"),
      (.damaged(.binary), "Word 文档损坏。请用 WPS 或 Word 打开后另存为 docx，再导入。"),
      (.tooLarge, "文件太大，不像是一份年报。请只留下年报的文字和表格，另存一份，再导入。"),
    ] as [(PublishedError.Reason, String)])
  func `says what it is and what to do`(reason: PublishedError.Reason, message: String) {
    #expect(PublishedError(reason: reason).message == message)
  }

  @Test(
    arguments: [
      (.otherWords("情\u{1C}况"), "原文是：情况"), (.mark("\u{1B}[2J无"), "源文件写的是“[2J无”"),
      (.notAFigure("1\n2"), "看不懂“1⏎2”"), (.slipped("3\u{7} 4"), "各格之和与总计不符，可能串了格：3 4"),
      (.otherWords(String(repeating: "长", count: 41)), "原文是：" + String(repeating: "长", count: 40) + "…"),
    ] as [(Unread.Reason, String)])
  func `what a document says is shown without what steers a terminal`(reason: Unread.Reason, sentence: String)
  {
    #expect(reason.sentence == sentence)
  }
}
