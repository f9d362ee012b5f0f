/// A total in running text and the parts that are listed for it.
struct Enumeration {
  let total: Item
  var parts: [Item]
  /// Whether the parts stand in brackets behind the total.
  let isInBrackets: Bool
  /// The first part behind a semicolon where commas come first, so that it may be counted apart; nil where there is none.
  var behindSemicolon: Int?

  /// One figure of it.
  struct Item {
    let figure: ProseFigure
    let unit: String
    /// The end of its unit.
    let end: Int
    /// What is counted: the words before the figure.
    let label: Range<Int>
  }
}

/// Finds the enumerations of a text.
struct EnumerationFinder {
  let text: ProseText
  let words: EnumerationWords
  private let items: [Enumeration.Item]

  init(_ text: ProseText, words: EnumerationWords) {
    self.text = text
    self.words = words
    let openers = text.occurrences(of: words.openers, inNames: true)
    items = text.figures.compactMap { figure in
      guard !figure.isChinese, let end = text.end(ofLongest: words.units, at: figure.range.upperBound) else {
        return nil
      }
      let unit = text.string(figure.range.upperBound..<end)
      let label = Self.label(before: figure.range.lowerBound, in: text, openers)
      return Enumeration.Item(figure: figure, unit: unit, end: end, label: label)
    }
  }

  func enumerations() -> [Enumeration] {
    if items.count < 3 { return [] }
    return items.indices.flatMap { index -> [Enumeration] in
      [inBrackets(behind: index), behindOpener(index), behindTotal(index)].compactMap { $0 }
    }
  }

  /// Takes `35条（领导12条、机构15条、站所8条）`.
  private func inBrackets(behind index: Int) -> Enumeration? {
    let total = items[index]
    let start = text.character(at: total.end) == "，" ? total.end + 1 : total.end
    guard text.character(at: start) == "（", let clause = text.clause(at: start + 1),
      text.clauses[clause].isInBrackets
    else { return nil }
    let parts = items[(index + 1)...].prefix { isInBracket($0, openedAt: start) }
    return parts.count < 2 ? nil : Enumeration(total: total, parts: Array(parts), isInBrackets: true)
  }

  private func isInBracket(_ item: Enumeration.Item, openedAt start: Int) -> Bool {
    if item.end - start > Self.longest { return false }
    var depth = 0
    for index in start..<item.end {
      switch text.character(at: index) {
      case "（": depth += 1
      case "）": depth -= 1
      default: break
      }
      if depth == 0 { return false }
    }
    return depth == 1
  }

  /// Takes `79条，其中…15条、…15条`; a colon opens a list too.
  private func behindOpener(_ index: Int) -> Enumeration? {
    let total = items[index]
    if isInBrackets(total) { return nil }
    var start = behindBrackets(total.end)
    if let mark = text.character(at: start), "，。；：".unicodeScalars.contains(mark) { start += 1 }
    let isOpened = text.end(ofLongest: words.openers, at: start) != nil
    let isColon = text.character(at: start - 1) == "：" && words.alike.texts.contains(total.unit)
    let isList = isColon && !has(words.openers, in: total.label) && !has(words.notCounted, in: total.label)
    guard isOpened || isList else { return nil }
    let parts = parts(behind: index, from: start, stop: ["。", "！", "？"])
    if parts.count < 2 { return nil }
    let ends = parts.dropLast().map { text.character(at: behindBrackets($0.end)) }
    let semicolon = ends.first == "；" ? nil : ends.firstIndex { $0 == "；" }
    return Enumeration(
      total: total, parts: parts, isInBrackets: false, behindSemicolon: semicolon.map { $0 + 1 })
  }

  /// Takes `共70条，工作动态66条，其他信息4条`, which has no 其中.
  private func behindTotal(_ index: Int) -> Enumeration? {
    let total = items[index]
    let start = total.figure.range.lowerBound
    let isTotal = (max(0, start - 7)..<start).contains { place in
      text.end(ofLongest: words.totals, at: place).map { $0 <= start } == true
        && text.clause(at: place) == text.clause(at: start)
    }
    guard isTotal, !isInBrackets(total), text.character(at: total.end) == "，" else { return nil }
    let parts = parts(behind: index, from: total.end, stop: ["。", "；", "！", "？"])
    guard parts.count >= 2, let last = parts.last, isOther(last.label),
      !has(words.openers, in: total.end..<last.end)
    else { return nil }
    return Enumeration(total: total, parts: parts, isInBrackets: false)
  }

  private func parts(behind index: Int, from start: Int, stop: [Unicode.Scalar]) -> [Enumeration.Item] {
    var end = start
    while end - start < Self.longest, let scalar = text.character(at: end), scalar != "\n",
      !stop.contains(scalar)
    {
      end += 1
    }
    return Array(items[(index + 1)...].prefix { $0.end <= end }.filter { !isInBrackets($0) })
  }

  /// Longer lists are not read.
  private static let longest = 800

  // MARK: Words

  func isInBrackets(_ item: Enumeration.Item) -> Bool {
    text.clause(at: item.figure.range.lowerBound).map { text.clauses[$0].isInBrackets } ?? true
  }

  /// The place behind brackets that open at a place.
  func behindBrackets(_ start: Int) -> Int {
    guard text.character(at: start) == "（" else { return start }
    var (index, depth) = (start, 0)
    while index < text.scalars.count, index - start < Self.longest {
      if text.character(at: index) == "（" { depth += 1 }
      if text.character(at: index) == "）" { depth -= 1 }
      index += 1
      if depth == 0 { return index }
    }
    return start
  }

  /// Whether one of some words stands in a range, brackets left out.
  func has(_ words: Words, in range: Range<Int>) -> Bool {
    text.has(words, in: range)
  }

  /// Whether a label says only 其他, with words that add nothing.
  func isOther(_ label: Range<Int>) -> Bool {
    guard var place = text.end(ofLongest: words.others, at: label.lowerBound) else { return false }
    while place < label.upperBound {
      guard let next = text.end(ofLongest: words.fillers, at: place) else { return false }
      place = next
    }
    return place == label.upperBound
  }

  /// The words before a figure, up to the mark before them or to what opens the list.
  private static func label(before end: Int, in text: ProseText, _ openers: [Range<Int>]) -> Range<Int> {
    var start = end
    while start > 0, end - start < 40, !isStop(text.character(at: start - 1)) { start -= 1 }
    let next = openers.firstPlace { $0.upperBound > end }
    return next > 0 && openers[next - 1].lowerBound >= start
      ? openers[next - 1].upperBound..<end : start..<end
  }

  private static func isStop(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "，", "；", "：", "。", "、", "（", "）", "！", "？", "\n", nil: true
    default: false
    }
  }
}
