import AnnualReport
import Text
import YAMLSubset

/// What a unit is told of a file of its that cannot be read: the file by its name, and what to send in its place.
struct UnreadableWording {
  /// The name of the file, without its folders.
  let file: String

  /// The sentence, without a path.
  func sentence(_ problem: any Failure) -> String {
    guard let problem = problem as? InputError else { return said("打不开，\(Self.again)") }
    switch problem {
    case .file(let error):
      switch error.reason {
      case .empty, .emptyDocument: return said("是空的，请把填好的再报一次")
      case .unreadable, .notFound: return said("县里打不开，\(Self.again)")
      case .noFolder, .isFolder, .isDevice, .nameNotUTF8, .noAnswers, .noReports, .tooLarge,
        .documentTooLarge, .pdf, .office, .utf16, .zeroBytes, .notText, .noConverter, .notWritable,
        .notAFolder, .notAFile, .isLink, .exists, .noUnits, .lastYearFile:
        return said(error.sentence)
      }
    case .notation(_, let error):
      let lines = error.problems.prefix(Self.mostProblems).map { "第 \($0.position.line) 行：\($0.message)" }
      return said("写法读不懂，" + lines.joined(separator: "；"))
    case .published(_, let error): return said(Self.words(error.reason))
    case .noReport: return said("里没有认出年度报告的表格和文字，请核对是不是报错了文件；图片、扫描件读不出数字，请报 Word 文档")
    case .takesNoAnswers, .isAnswers, .isPage, .otherLastYear, .otherNotes: return said("读不了，\(Self.again)")
    }
  }

  private func said(_ words: String) -> String { "“\(file.sanitized())”\(words)" }

  private static let again = "请用 Word 或 WPS 打开，另存为 docx，再报一次"
  private static let mostProblems = 3

  private static func words(_ reason: PublishedError.Reason) -> String {
    switch reason {
    case .pdf: "是 PDF，读不出数字，请报 Word 文档（docx）"
    case .ofd: "是 OFD，读不出数字，请报 Word 文档（docx）"
    case .spreadsheet: "是电子表格，请报 Word 文档（docx）"
    case .encrypted: "加了密码，请报一份不加密的"
    case .cutOff: "不完整，可能没有传完，请再报一次"
    case .tooLarge: "太大，不像是一份年报，请核对后再报一次"
    case .rtf, .webArchive, .wordXML, .openDocument, .oldWord, .notWord, .notText: "不是能读的 Word 文档，\(again)"
    case .damaged: "损坏了，\(again)"
    }
  }
}
