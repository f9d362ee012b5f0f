/// The sentences for what cannot be meant as it is written.
extension FileProblem.Reason {
  /// What was found, what was expected, what to do, at a place in the words of the form (empty where that is known).
  func sentence(place: String) -> String {
    switch self {
    case .unknownKey(let key, let similar): return unknownKey(key, similar, place: place)
    case .duplicateKey(let key, let first): return "“\(key)”写了两次，第一次在第 \(first) 行，请留一个"
    case .cutText(let text): return "\(place)里“\(text)”前面有空格，算作批注，没有读入"
    case .invisible(let characters, let text):
      return "\(place)“\(text)”里夹有看不见的字符 \(characters.joined(separator: "、"))，请删去后重写"
    case .invisibleInText(let characters):
      return "\(place)里夹有看不见的字符 \(characters.joined(separator: "、"))，多半是从别的文件粘贴来的"
    case .unreadableCharacters(let characters):
      return "\(place)里有认不出的字符 \(characters.joined(separator: "、"))，多半是从别的文件粘贴来的"
    case .radicals(let pairs):
      return "\(place)里有部首字符，多半是从 PDF 粘贴来的，\(pairs.joined(separator: "、"))读入；请改写成普通的字"
    case .more(let count): return "同样的问题还有 \(count) 处，没有逐一列出"
    case .expected(let expected, let found):
      return "\(place)这里应当写\(words(expected: expected))，现在是\(words(found: found))"
    case .refusedFigure(let text, let refusal, let unit):
      return refused(text, refusal, unit: unit, place: place)
    case .otherUnit(let text, let unit, let offered):
      return "\(place)的单位是\(unit)，写的是“\(text)”；如果确是此数，请改为 \(offered)"
    case .understoodAs(let text, let figure): return "\(place)写的是“\(text)”，按 \(figure) 计"
    case .blankMark(let mark): return "\(place)写的是“\(mark)”，算作未填；没有发生请写 0"
    case .standsForSeveral(let text, let names):
      if names.isEmpty { return "\(place)有好几行，“\(text)”不知道填在哪里；请逐行写出，全部没有的才能只写一个 0" }
      return
        "\(place)有\(names.joined(separator: "、"))共 \(names.count) 格，“\(text)”不知道填在哪一格；"
        + "请写成 {\(names[0]): \(text), 其余: 0} 这样"
    case .restNotZero(let text): return "\(place)只能写 0，现在是“\(text)”；不是 0 的请逐个写出"
    case .restOfSums:
      return "\(place)用不了，这一行是别的行相加的合计；要核对就写出合计数，不用核对就删去"
    case .unsharedTotal(let column, let total, let parts):
      return
        "\(place)的“\(column)”是 \(total)，别的格却都来自“\(Vocabulary.rest): 0”，没有写是哪一格；"
        + "请写成 {\(parts.first ?? ""): \(total), \(Vocabulary.rest): 0} 这样"
    case .notRest(let column, let remark, let open):
      return "\(place)写了“\(column)”。\(remark)；还没填的是\(open.joined(separator: "、"))，都是 0 的话请加 其余: 0"
    case .unknownName(let name, let similar):
      let meant = similar.map { "，是不是“{{\($0)}}”？" } ?? "；可用的是表中的格（表.行.列）和年度、单位、自称等"
      return "\(place)里写的“{{\(name)}}”不是可用的名称\(meant)"
    case .onlyNames(let tag): return "\(place)里的“\(tag)”用不了，文字里只能写“{{名称}}”"
    case .badProse(let message): return "\(place)里的 {{ }} 读不懂：\(message)"
    case .noChoice(let text, let choices):
      return "\(place)写的是“\(text)”，应写其中一种：\(choices.joined(separator: "、"))"
    case .wordsMissing(let choice): return "\(place)写的是“\(choice)”，后面还要写上内容"
    case .noYear: return "没有写报告年度，请加一行，例如 年度: 2025"
    case .badYear(let text, let first, let last) where last < first:
      return "年度写的是“\(text)”，而这台电脑的日期是 \(last) 年，还没有可以填报的年度"
    case .badYear(let text, let first, let last):
      return "年度写的是“\(text)”，应写 \(first) 至 \(last) 之间的年份，用四位数字"
    case .badEdition(let text, let known):
      return "没有“\(text)”这个格式，可写 \(known.joined(separator: "、"))，一般不必写，由年度决定"
    case .incompleteExplanation(let missing): return "这条说明缺少\(missing.joined(separator: "、"))"
    }
  }

  private func unknownKey(_ key: String, _ similar: String?, place: String) -> String {
    let meant = similar.map { "，是不是“\($0)”？" } ?? "，请核对写法"
    return place.isEmpty ? "不认识“\(key)”\(meant)" : "\(place)之下没有“\(key)”\(meant)"
  }

  private func refused(_ text: String, _ refusal: FigureReading.Refusal, unit: String, place: String)
    -> String
  {
    let found = "\(place)写的是“\(text)”"
    switch refusal {
    case .malformed: return "\(found)，这里只能写数字，例如 12；要补充的话写到文字部分"
    case .negative: return "\(found)，这里不能小于 0，请核对"
    case .plusSign: return "\(found)，这里不是增减数，请去掉加号"
    case .notWhole: return "\(found)，这里应是整数，请核对后改写"
    case .tooManyDecimals(let allowed): return "\(found)，小数最多 \(allowed) 位，程序不四舍五入，请核对后改写"
    case .tooLarge: return "\(found)，整数部分超过 12 位，请核对"
    case .inexact: return "\(found)，这里要写准确的数，不能写大概，例如 12"
    case .otherUnit(let word): return "\(found)，“\(word)”不是这里的单位，这里的单位是\(unit)"
    case .notConvertible(let word, nil): return "\(found)，从\(word)换算成\(unit)后小数位数太多，请核对后直接写\(unit)数"
    case .notConvertible(let word, let nearest?):
      return "\(found)，从\(word)换算成\(unit)后小数位数太多；四舍五入是 \(nearest) \(unit)，核对后可以这样写"
    }
  }

  private func words(expected shape: FileProblem.Shape) -> String {
    switch shape {
    case .text: "一段文字"
    case .figure: "一个数字"
    case .list: "以“- ”开头的列表"
    case .map: "各项的“名称: 值”"
    }
  }

  private func words(found shape: FileProblem.Shape) -> String {
    switch shape {
    case .text, .figure: "单独一个值"
    case .list: "一个列表"
    case .map: "“名称: 值”"
    }
  }
}
