extension PublishedError {
  /// What was found and what to do.
  public var message: String {
    switch reason {
    case .pdf:
      "直接读不了 PDF。用 WPS 打开，选“PDF 转 Word”，再导入得到的 docx；或者运行 pdftotext -layout 年报.pdf 年报.txt，"
        + "导入 年报.txt（一定要带 -layout）；扫描的只能对照着填。"
    case .rtf: "这是 RTF 文件，读不了。请用 WPS 或 Word 打开，另存为 docx，再导入。"
    case .webArchive: "这是 mht 单文件网页，读不了。请在浏览器里另存为“网页，全部”，或者用 WPS 打开后另存为 docx，再导入。"
    case .wordXML: "这是 Word 2003 XML 文件，读不了。请用 WPS 或 Word 打开，另存为 docx，再导入。"
    case .ofd: "直接读不了 OFD。请用 WPS 打开，另存为 docx，再导入；扫描的只能对照着填。"
    case .openDocument: "这是 OpenDocument 文件，读不了。请用 WPS 或 LibreOffice 打开，另存为 docx，再导入。"
    case .spreadsheet: "这是电子表格，读不了。请把年报另存为 docx，或者把表格粘贴到文档里另存为 docx，再导入。"
    case .encrypted: "文件加了密码，请打开后另存一份不加密的。"
    case .oldWord: "这是 Word 95 或更早的文档，或者 Microsoft Works 的文档，读不了。请打开后另存为 docx，再导入。"
    case .notWord: "文件里没有 Word 正文，不是 Word 文档。请另存为 docx，再导入。"
    case .notText: "这个文件不是文字，也不是 Word 文档或网页，读不了。请另存为 docx，再导入。"
    case .cutOff: "不是完整的压缩包，可能没有下载完。请重新下载，或者再要一份。"
    case .damaged(.container(let offset)): "文件损坏：从第 \(offset + 1) 个字节起内容前后不符。请重新下载，或者再要一份。"
    case .damaged(.text(let line, let column)):
      "文件损坏：正文第 \(line) 行第 \(column) 列不合格式。请用 WPS 或 Word 打开后另存一份，再导入。"
    case .damaged(.binary): "Word 文档损坏。请用 WPS 或 Word 打开后另存为 docx，再导入。"
    case .tooLarge: "文件太大，不像是一份年报。请只留下年报的文字和表格，另存一份，再导入。"
    }
  }
}
