import Text

extension PublishedNote {
  /// What a person should know, in one sentence.
  public var sentence: String {
    switch self {
    case .acceptedRevisions: "有修订痕迹：按接受全部修订读"
    case .hiddenText: "有隐藏文字，没有读"
    case .unfinishedTable: "最后一张表没有结尾，文件可能不全"
    case .pictures(let count): "有图片 \(count) 张，图片里的字读不了"
    case .tornRows(let count, let all): "有 \(count) 行的行名被拆散了，按顺序对上（行数正好 \(all)，各列合计相符）"
    case .noHeading(let heading): "没有找到“\(heading)”这个标题"
    case .otherHeading(let heading, let field): "“\(heading.printable())”没有对应的项目，接在“\(field)”后面"
    case .dividedAt(let words): "问题和改进没有小标题，从“\(words.printable())…”分开，请核对"
    case .leadText(_, let section): "“\(section)”的小标题前面还有一段文字，没有归到哪一项"
    case .keptWhole(let section, let field): "“\(section)”没有分出各项，全文放在“\(field)”"
    case .undivided(_, let section): "“\(section)”没有分出各项，原文见批注"
    case .otherEdition(let edition): "表是 \(edition) 年版格式的，和年度不同"
    case .braces: "文字里的“{{”中间加了空格，免得当作名称"
    }
  }

  /// A text of the document that has no place among the answers.
  public var text: String? {
    switch self {
    case .leadText(let text, _), .undivided(let text, _): text
    case .acceptedRevisions, .hiddenText, .unfinishedTable, .pictures, .tornRows, .noHeading, .otherHeading,
      .dividedAt,
      .keptWhole, .otherEdition, .braces:
      nil
    }
  }
}
