import Glibc

/// Why a file could not be read or written.
struct FileError: Failure, Equatable {
  enum Reason: Equatable {
    case notFound
    case noFolder
    case isFolder
    case isDevice
    case nameNotUTF8
    case noAnswers
    case noReports
    case tooLarge
    case documentTooLarge
    case empty
    case emptyDocument
    case pdf
    case office
    case utf16
    case zeroBytes
    case notText
    case noConverter
    case unreadable(code: Int32)
    case notWritable(code: Int32)
    case notAFolder
    case notAFile
    case isLink
    case exists
    case noUnits
    case lastYearFile
  }

  let path: String
  let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  var exitCode: ExitCode {
    switch reason {
    case .notFound, .noFolder, .noAnswers, .noReports, .unreadable, .isDevice, .nameNotUTF8, .noUnits:
      .missing
    case .isFolder, .tooLarge, .documentTooLarge, .empty, .emptyDocument, .pdf, .office, .utf16, .zeroBytes,
      .notText,
      .noConverter:
      .notation
    case .lastYearFile: .usage
    case .notWritable, .notAFolder, .notAFile, .isLink, .exists: .cannotWrite
    }
  }

  /// What is the matter with the file, without its name.
  var sentence: String {
    switch reason {
    case .notFound: "没有这个文件"
    case .noFolder: "没有这个文件夹"
    case .isFolder: "这是文件夹，请写出其中的文件"
    case .isDevice: "这不是普通的文件，是管道或设备，不能从这里读"
    case .nameNotUTF8: "名称的文字编码不是 UTF-8，打不开，没有处理。请在文件管理器里改名再试"
    case .noAnswers: "这个文件夹里没有 answers*.yaml"
    case .noReports: "这个文件夹里没有收到的年报，既没有 answers.yaml，也没有 Word、网页等文档。请核对是不是这个文件夹"
    case .tooLarge: "超过 8 MB，不像是答案文件，请核对文件名"
    case .documentTooLarge: "超过 64 MB，不像是一份年报，没有读"
    case .empty: "文件是空的。运行 nianbao blank 可得到一份空白的答案文件"
    case .emptyDocument: "文件是空的，里面一个字也没有，可能没有复制完。请换一份再试"
    case .pdf: "这是 PDF 文件，不是答案文件。请把数字填到 nianbao blank 给出的答案文件里"
    case .office: "这是 Word、WPS 或压缩文件，不是答案文件。是年报的，先运行 nianbao import 读成答案文件"
    case .utf16: "文字编码是 UTF-16。请在编辑器里另存为 UTF-8 再试"
    case .zeroBytes: "里面有不是文字的内容，不像是答案文件，请核对文件名"
    case .notText: "文字编码既不是 UTF-8 也不是 GBK，读不出来。请在编辑器里另存为 UTF-8 再试"
    case .noConverter: "文字编码不是 UTF-8，这台电脑也没有转换 GBK 的部件。请在编辑器里另存为 UTF-8 再试"
    case .unreadable(let code): "读不了：\(SystemError.words(code))"
    case .notWritable: "\(cause)。原有文件没有动"
    case .notAFolder: "要在这里建文件夹，却已有同名的文件，请移开它或换个地方"
    case .notAFile: "要在这里写报告，却已有同名的文件夹或链接，没有写。请移开它或换个地方"
    case .noUnits: "名单里没有单位，请一行写一个单位的全称"
    case .exists: "已有这个文件，不覆盖。请换一个文件夹"
    case .lastYearFile: "这里记的是上年的数字，只用来核对同一文件夹里的 answers.yaml，不单独核对，也不写报告"
    case .isLink: "这是指向别处的链接，报告不往别处写。请移开它，或用 -o 写明真正的文件夹"
    }
  }

  /// Why it could not be written, without what became of other files.
  var cause: String {
    if case .notWritable(let code) = reason { return "写不进去：\(SystemError.words(code))" }
    return sentence
  }

  /// The line to print.
  var message: String { "\(path): \(sentence)" }
}
