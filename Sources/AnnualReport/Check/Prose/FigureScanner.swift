import Text

/// Finds the numbers of a running text.
struct FigureScanner {
  private let text: ProseText

  init(_ text: ProseText) {
    self.text = text
  }

  /// Before a number, these make it a rough one.
  private static let rough: Words = ["近", "约", "逾", "超", "超过", "不少于", "不低于", "至少", "达到近", "多达"]

  func figures() -> [ProseFigure] {
    var figures: [ProseFigure] = []
    var index = 0
    while index < text.scalars.count {
      let figure = text.isCovered[index] ? nil : digits(at: index) ?? chineseNumber(at: index)
      if let figure {
        figures.append(figure)
        index = figure.range.upperBound
      } else if text.isDigit(at: index) {
        while text.isDigit(at: index) { index += 1 }
      } else {
        index += 1
      }
    }
    return figures
  }

  private func digits(at start: Int) -> ProseFigure? {
    guard text.isDigit(at: start), !isPartOfNumber(before: start) else { return nil }
    var end = start
    var isFraction = false
    while text.isDigit(at: end) || !isFraction && text.character(at: end) == "." && text.isDigit(at: end + 1)
    {
      if !text.isDigit(at: end) { isFraction = true }
      end += 1
    }
    if !isFraction, end - start <= Self.fewDigits {
      let value = text.scalars[start..<end].reduce(0) { 10 * $0 + Int($1 - 0x30) }
      return figure(start, end, Quantity(value), decimals: 0, isChinese: false)
    }
    guard let written = DecimalNumeral(text.string(start..<end)), let value = Quantity(written) else {
      return nil
    }
    return figure(start, end, value, decimals: written.decimals, isChinese: false)
  }

  /// So many digits make a figure for certain; nearly all numbers have no more, and need no text of their own.
  private static let fewDigits = 9

  private func isPartOfNumber(before start: Int) -> Bool {
    if text.isDigit(at: start - 1) { return true }
    switch text.character(at: start - 1) {
    case ".", "第", "〔", "[", "/", "-", "—": return true
    default: return false
    }
  }

  private func chineseNumber(at start: Int) -> ProseFigure? {
    guard isNumeral(at: start), !isNumeral(at: start - 1) else { return nil }
    if isDeterminer(text.character(at: start - 1)) { return nil }
    var end = start
    while isNumeral(at: end) { end += 1 }
    let scalars = text.scalars[start..<end].compactMap { Unicode.Scalar($0) }
    guard let value = ChineseNumeral.value(scalars) else { return nil }
    return figure(start, end, Quantity(value), decimals: 0, isChinese: true)
  }

  /// Whether a numeral behind a character is no number: 每一件, 第一次.
  private func isDeterminer(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "每", "第", "任", "同", "逐", "某", "这", "那", "首", "唯", "各", "统", "进", "下", "上", "之", "专", "单": true
    default: false
    }
  }

  private func isNumeral(at index: Int) -> Bool {
    text.character(at: index).map(ChineseNumeral.isPart) ?? false
  }

  /// Whether a character behind the digits makes the number larger or rough.
  private func isScale(at index: Int) -> Bool {
    switch text.character(at: index) {
    case "万", "亿", "千", "百", "余", "多", "几": true
    default: false
    }
  }

  private func figure(_ start: Int, _ digitsEnd: Int, _ value: Quantity, decimals: Int, isChinese: Bool)
    -> ProseFigure
  {
    var end = digitsEnd
    while isScale(at: end) { end += 1 }
    let isRough = text.start(ofLongest: Self.rough, endingAt: start) != nil
    return ProseFigure(
      range: start..<end, value: value, decimals: decimals, isExact: end == digitsEnd && !isRough,
      isChinese: isChinese)
  }
}

extension ProseText {
  /// The end of a figure with its unit, where it has one of some units and is meant exactly.
  func end(of figure: ProseFigure, units: Words) -> Int? {
    guard figure.isExact, let end = end(ofLongest: units, at: figure.range.upperBound) else { return nil }
    return self.end(ofLongest: Self.roughBehind, at: end) == nil ? end : nil
  }

  /// Behind a number with its unit, these make it a rough one.
  private static let roughBehind: Words = ["以上", "左右", "上下", "以内"]
}
