extension SyntaxError.Problem {
  /// What was found and what to do, in one sentence or two.
  public var message: String { reason.message }
}

extension SyntaxError.Reason {
  /// What was found and what to do.
  var message: String {
    switch self {
    // Slips of an input method.
    case .wideColon: "键后面是全角冒号“：”。请改成半角冒号加一个空格“: ”。"
    case .wideComma: "各项之间是全角逗号“，”。请改成半角逗号加一个空格“, ”。"
    case .wideBracket(let found): "这里是全角括号“\(found)”。请改成半角的“\(Self.narrow(found))”。"
    case .wideSpace: "这里是全角空格或不间断空格。请改成普通的半角空格。"
    case .noSpaceAfterColon: "冒号后面没有空格。请在冒号后面加一个半角空格。"
    case .tab: "这里有制表符（Tab）。请改成半角空格。"
    case .dashAfterColon: "冒号后面不能直接写“- ”。请把“- ”移到下一行，并比键多缩进两个空格。"
    case .more(let count): "这样的问题还有 \(count) 处，没有逐一列出。请先改好以上各处。"
    // Characters.
    case .invalidUTF8: "这里的字节不是 UTF-8 文字。请用编辑器把文件另存为 UTF-8 编码。"
    case .controlCharacter(let code): "这里有看不见的控制字符 \(Self.name(code))。请删去它。"
    case .loneCarriageReturn: "这里有单独的回车符。请用编辑器把文件的换行改为 LF 或 CRLF。"
    case .lineSeparator(let code): "这里有特殊的换行字符 \(Self.name(code))。请删去它，改用普通换行。"
    case .byteOrderMark: "文件中间有一个看不见的字节顺序标记 U+FEFF。请删去它。"
    // Parts of YAML that are not in this notation.
    case .directive: "不支持以“%”开头的指令行。请删去这一行；如果是文字，请加引号。"
    case .severalDocuments: "一个文件只能有一份内容，这里又出现了“---”。请删去它，或分成几个文件。"
    case .textAfterMarker: "“---”后面不能再写内容。请把内容写到下一行。"
    case .documentEnd: "不支持结束标记“...”。请删去这一行。"
    case .anchor: "不支持“&”开头的锚点。如果是文字，请加引号。"
    case .alias: "不支持“*”开头的引用。如果是文字，请加引号。"
    case .tag: "不支持“!”开头的类型标记。如果是文字，请加引号。"
    case .mergeKey: "不支持合并键“<<”。请把各项直接写出来。"
    case .complexKey: "不支持“? ”开头的键。请写成“键: 值”；如果是文字，请加引号。"
    case .collectionAsKey: "键必须是一段文字，不能是花括号或方括号。如果是文字，请加引号。"
    case .reserved(let found): "不加引号的文字不能以“\(found)”开头。请给整段文字加引号。"
    case .templateBraces: "以“{{”开头的文字会被当成花括号。请给整段文字加引号，或在冒号后写“|”，文字写到下一行。"
    // Keys and values.
    case .missingColon: "这一行没有“键: 值”的冒号。请补上半角冒号和空格；如果是上一行文字的后半段，请并入上一行。"
    case .missingKey: "冒号前面没有键。请补上键；如果是文字，请加引号。"
    case .secondColon: "这一行的值里又出现了“: ”。请给整个值加引号，或把里面的键写到下一行。"
    case .keyTooLong(let limit): "键太长，超过了 \(limit) 个字。请缩短，或检查冒号的位置。"
    case .valueOnNextLine: "值写到了下一行。请写在冒号或“- ”的同一行；长文字请在冒号后写“|”，文字从下一行起缩进。"
    case .continuedText: "文字写成了几行。请写在同一行；长文字请在冒号后写“|”，文字从下一行起缩进。"
    case .textAfterValue(let found): "值到这里已经结束，后面多出了“\(found)”。请删去多余的部分，或给整个值加引号。"
    case .touchingComment: "“#”紧挨着前面的内容。如果是注释，请在“#”前加空格；如果是文字，请加引号。"
    // Layout.
    case .indentation(let found, let fitting): Self.indentationMessage(found, fitting)
    case .entriesBelowValue(let column):
      "这一行已经有值，下面几行却缩进得更多，从第 \(column) 列开始。这一行少了空格的，也从第 \(column) 列写起；下面几行属于它的，请把它的值删去。"
    case .dashInMap: "这里应该是“键: 值”，却是“- ”。请删去“- ”，或检查缩进。"
    case .dashMissing: "这里应该是以“- ”开头的一项。请补上“- ”，或检查缩进。"
    case .tooDeep(let limit): "层次太深，超过了 \(limit) 层。请减少嵌套。"
    case .mapExpected: "这里应该是各项的“键: 值”，所以加不进新的一项。请把这里改写成“键: 值”。"
    case .listExpected: "这里应该是以“- ”开头的各项，所以加不进新的一项。请把这里改写成列表，或删去。"
    // Quoted text.
    case .unclosedQuote(let quote): "引号没有在同一行结束。请补上另一个“\(quote)”；长文字请改用“|”。"
    case .unknownEscape(let found): "双引号里的“\\\(Self.visible(found))”没有意义。要写反斜杠本身，请写“\\\\”或改用单引号。"
    case .badEscapeNumber: "双引号里的字符编号不完整或没有对应的字符。请直接写出这个字。"
    // One-line maps and lists.
    case .unclosedFlow(let open): "“\(open)”没有在同一行结束。请补上“\(open == "{" ? "}" : "]")”；内容太长时请分行缩进写，不用括号。"
    case .entryWithoutColon: "花括号里的这一项没有冒号和值。请写成“键: 值”；如果是上一项文字里的逗号，请给文字加引号。"
    case .pairInList: "方括号里的一项不能写“键: 值”。请给它加上花括号；如果是文字，请加引号。"
    case .emptyEntry: "逗号前面没有内容。请删去多余的逗号。"
    case .unexpectedInFlow(let found): "括号里的这个位置不能写“\(found)”。请检查逗号和括号；如果是文字，请加引号。"
    // Block text.
    case .blockHeader(let found): "“|”或“>”后面多出了“\(found)”。请把文字写到下一行；如果“|”“>”是文字，请加引号。"
    case .indicatorAtRoot: "整份内容只有一段文字时，“|”或“>”后面不能写缩进数字。请删去数字。"
    case .deepBlankLine: "这段文字前面的空行缩进比文字还多。请删去空行里的空格。"
    case .blankEnd: "文件末尾多出了空格，而且没有换行。请删去末尾的空格。"
    }
  }

  private static func indentationMessage(_ found: Int, _ fitting: [Int]) -> String {
    let columns = fitting.map { String($0) }.joined(separator: "、")
    return "缩进不对：这一行从第 \(found) 列开始，能对上的是第 \(columns) 列。请增减行首的空格。"
  }

  private static func narrow(_ wide: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(wide.value &- 0xFEE0) ?? wide
  }

  /// The character itself, or the name of one that cannot be seen or steers the terminal.
  private static func visible(_ found: Unicode.Scalar) -> String {
    switch found.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: name(found.value)
    default: String(found)
    }
  }

  private static func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
