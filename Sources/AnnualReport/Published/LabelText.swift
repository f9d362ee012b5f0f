import Text

/// A label as it is compared: without what published reports write in many ways.
///
/// Full-width forms, kinds of brackets, blanks, quotation marks and punctuation make no difference, nor does a numeral
/// in front. Texts of the report itself are never changed so.
struct LabelText: Hashable, Sendable {
  /// What is left of the label.
  let scalars: [Unicode.Scalar]
  /// The numeral that stood in front, with its mark; empty where there is none.
  let numeral: String

  init(_ text: some StringProtocol) {
    let wide = Self.halfWidth(text)
    let count = Self.numeralCount(wide)
    numeral = count == 0 ? "" : String(scalars: wide[..<count])
    scalars = wide[count...].filter { !Self.isDropped($0) }
  }

  /// The characters with half-width forms for full-width ones and round brackets for all kinds of brackets.
  private static func halfWidth(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "〔", "【", "[", "［": scalars.append("(")
      case "〕", "】", "]", "］": scalars.append(")")
      case "\u{FF01}"..."\u{FF5E}": scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      default: scalars.append(scalar)
      }
    }
    return Array(scalars.drop { $0.isWhiteSpace })
  }

  /// How many characters a numeral in front takes, blanks behind it included: `一、`, `第一、`, `（一）`, `1.`, `①`, or a
  /// mark alone whose numeral was lost.
  private static func numeralCount(_ text: [Unicode.Scalar]) -> Int {
    guard let first = text.first else { return 0 }
    var end: Int?
    if isCircled(first) || (isMark(first) && first != ",") && text.count > 1 {
      end = 1
    } else if first == "(" {
      end = closed(text)
    } else if isNumeral(first) || first == "第" {
      end = han(text)
    } else {
      end = digits(text)
    }
    guard var end else { return 0 }
    while end < text.count, text[end].isWhiteSpace { end += 1 }
    return end
  }

  /// The end of `(一)` or `(12)`.
  private static func closed(_ text: [Unicode.Scalar]) -> Int? {
    guard let end = text.prefix(8).firstIndex(of: ")") else { return nil }
    let inner = text[1..<end].filter { !$0.isWhiteSpace }
    let isNumber =
      1...3 ~= inner.count && inner.allSatisfy(isNumeral)
      || 1...2 ~= inner.count && inner.allSatisfy { $0.isASCIIDigit }
    return isNumber ? end + 1 : nil
  }

  /// The end of `1.` or `12、`, which is none where a decimal follows.
  private static func digits(_ text: [Unicode.Scalar]) -> Int? {
    let count = text.prefix { $0.isASCIIDigit }.count
    var mark = count
    while mark < text.count, text[mark].isWhiteSpace { mark += 1 }
    guard 1...2 ~= count, mark < text.count, "、.)".unicodeScalars.contains(text[mark]) else { return nil }
    return mark + 1 == text.count || !text[mark + 1].isASCIIDigit ? mark + 1 : nil
  }

  /// The end of `一、` or `第一、`.
  private static func han(_ text: [Unicode.Scalar]) -> Int? {
    let start = text.first == "第" ? 1 : 0
    let count = text[start...].prefix { isNumeral($0) }.count
    guard 1...3 ~= count else { return nil }
    var end = start + count
    while end < text.count, text[end].isWhiteSpace { end += 1 }
    return end < text.count && "、.,:)".unicodeScalars.contains(text[end]) ? end + 1 : nil
  }

  /// Whether it is one of 一 to 十.
  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "." || scalar == ","
  }

  private static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "①"..."⑳", "㈠"..."㈩", "⑴"..."⒇", "⒈"..."⒛": true
    default: false
    }
  }

  /// Whether a character says nothing in a label.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": true
    case "“", "”", "\"", "‘", "’", "'", "「", "」", "『", "』": true
    case "、", ",", "。", ".", ":", ";", "·", "…", "/", "_", "*", "#", "|", "~", "-", "—", "–": true
    default: scalar.isWhiteSpace
    }
  }

  /// A text without the numeral of an item before it: `1.`, `（一）`, `①`.
  static func withoutNumeral(_ text: String) -> String {
    let text = text.trimmed()
    let numeral = LabelText(text).numeral
    let rest = String(text.unicodeScalars.dropFirst(numeral.unicodeScalars.count)).trimmed()
    return rest.isEmpty ? text : rest
  }
}
