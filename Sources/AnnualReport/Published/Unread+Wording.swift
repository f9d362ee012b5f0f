import Text

extension Unread.Reason {
  /// Why it was not read, as the rest of a line.
  public var sentence: String {
    switch self {
    case .blank: "源文件这一格是空的"
    case .mark(let text): "源文件写的是“\(shown(text))”"
    case .gap: "源文件还是未填"
    case .notAFigure(let text): "看不懂“\(shown(text))”"
    case .otherUnit(let text): "源文件写的是“\(shown(text))”，单位不同"
    case .cells(let expected, let found): "这一行应有 \(expected) 格，源文件是 \(found) 格"
    case .merged(let count, let text): "\(count) 列合并成一格，写的是“\(shown(text))”"
    case .wordsBehindLabel: "行名后面还有文字"
    case .figures(let expected, let found): "读到 \(found) 个数，应为 \(expected) 个，分不清是哪几格"
    case .noFigures: "行名后面没有数"
    case .slipped(let figures): "各格之和与总计不符，可能串了格：\(figures.sanitized())"
    case .lostCell(let figures): "总计空着，前一格却等于其余各格之和，像是少了一格：\(figures.sanitized())"
    case .twice: "同一行在文件里出现两次，数字不同"
    case .severalRows(let count): "有 \(count) 行像是这一行"
    case .cutOff: "文件到这里就断了，这一行可能不全"
    case .otherHeadings: "表头的列名和格式不一致"
    case .noHeadings: "上面没有读到列名"
    case .notFound: "没有读到"
    case .oneRow(let label): "源文件没有分行，只有“\(label)”一行"
    case .undivided: "原文没有分出各项"
    case .instruction: "还是格式的说明文字"
    case .otherWords(let text): "原文是：\(shown(text))"
    case .twoYears(let title, let periods): "标题写的是 \(title) 年，统计期限写的是 \(periods.joined(separator: "、")) 年"
    }
  }

  /// Whether the document itself has nothing there, however well it is read.
  public var isBlankInDocument: Bool {
    switch self {
    case .blank, .mark, .gap, .instruction: true
    case .notAFigure, .otherUnit, .cells, .merged, .wordsBehindLabel, .figures, .noFigures, .slipped,
      .lostCell, .twice,
      .severalRows, .cutOff, .otherHeadings, .noHeadings, .notFound, .oneRow, .undivided, .otherWords,
      .twoYears:
      false
    }
  }

  /// A text of a document on one line, not too long, and without what steers a terminal.
  private func shown(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 }
    let short = String(scalars: line.prefix(40))
    return (line.count > 40 ? short + "…" : short).sanitized()
  }
}
