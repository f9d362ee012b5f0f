extension TemplateError {
  /// What is wrong, in a sentence for the user, without the place.
  public var message: String {
    switch reason {
    case .unknownName(let name, let similar):
      "没有名称\(quoted(name))" + suggestion(similar)
    case .notText(let name):
      "\(quoted(name))不是一段文字，不能直接印出"
    case .unclosedTag:
      "“{{”后面缺少“}}”"
    case .unclosedSection(let name):
      "区块\(quoted(name))没有结束，缺少\(quoted("/" + name))标记"
    case .strayClosing(let name):
      "\(quoted("/" + name))前面没有区块\(quoted(name))的开头"
    case .mismatchedClosing(let name, let expected, let line):
      "第 \(line) 行开始的区块\(quoted(expected))要先用\(quoted("/" + expected))结束，这里写的是\(quoted("/" + name))"
    case .emptyName:
      "标记里没有写名称"
    case .unsupportedTag(let written):
      "不支持标记\(quoted(written))：不能引用别的模板，也不能更换标记符号"
    case .onlyNames:
      "这里只能用“{{名称}}”，不能用其他标记"
    case .sectionsTooDeep:
      "区块套区块超过 \(Template.deepestSection) 层"
    case .tooLarge:
      "展开后的内容太长，超过 \(Template.largestResult >> 20) MB 或 \(Template.mostRounds) 次重复"
    case .tooManyLookups:
      "区块套得太深又重复得太多，名称查找超过 \(Template.mostLookups) 次，请减少套用的层数"
    case .growsTooLarge:
      "名称换成数字和文字以后，比原文长出 \(Template.largestGrowth >> 20) MB 以上，请删去重复的名称"
    }
  }

  /// The sentence for a text that knows only names, where no section or delimiter can be put right.
  public var messageAmongNames: String {
    switch reason {
    case .unclosedSection, .strayClosing, .mismatchedClosing, .unsupportedTag, .sectionsTooDeep:
      TemplateError(reason: .onlyNames, line: line, column: column).message
    case .unknownName, .notText, .unclosedTag, .emptyName, .onlyNames, .tooLarge, .tooManyLookups,
      .growsTooLarge:
      message
    }
  }
}

extension TemplateError {
  /// The longest part of the user's own words that is shown, in characters.
  private static let longestQuotation = 40

  private func suggestion(_ similar: String?) -> String {
    guard let similar else { return "" }
    return "，最接近的是\(quoted(similar))"
  }

  /// Puts the user's own words in quotation marks, shortened, and without what would steer a terminal.
  private func quoted(_ words: String) -> String {
    var shown = ""
    for character in words.prefix(Self.longestQuotation) {
      let controls = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      shown += controls ? "\u{FFFD}" : String(character)
    }
    let rest = words.dropFirst(Self.longestQuotation).isEmpty ? "" : "…"
    return "“\(shown)\(rest)”"
  }
}
