/// Whole numbers as they are written in Chinese characters: 十二, 一百零三, 两千.
public enum ChineseNumeral {
  /// Whether a character can stand in such a number.
  public static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || multiplier(scalar) != nil
  }

  /// Reads a number below ten thousand.
  ///
  /// - Parameter scalars: Nothing but characters that can stand in a number.
  /// - Returns: The number; nil where they make none, as 一二 or 百十 do, or where two are meant by them, as by 三百二.
  public static func value(_ scalars: [Unicode.Scalar]) -> Int? {
    var (total, pending, last) = (0, Int?.none, 10_000)
    var isEmpty = true
    var isBehindZero = false
    for scalar in scalars {
      isEmpty = false
      if let digit = digit(scalar) {
        if let pending, pending > 0 || digit == 0 { return nil }
        isBehindZero = pending != nil
        pending = digit
      } else if let multiplier = multiplier(scalar) {
        guard multiplier < last, pending != 0, pending != nil || multiplier == 10 && total == 0 else {
          return nil
        }
        total += (pending ?? 1) * multiplier
        (pending, last) = (nil, multiplier)
      } else {
        return nil
      }
    }
    // 三百二 is 320 to whoever says it, and 302 to whoever adds it up.
    if let pending, pending > 0, (100...1000).contains(last), !isBehindZero { return nil }
    return isEmpty ? nil : total + (pending ?? 0)
  }

  /// The two numbers that such a number may be, the spoken one first: 三百二 as 320 and 302; nil where it is one, or none.
  public static func twoReadings(_ scalars: [Unicode.Scalar]) -> (spoken: Int, added: Int)? {
    guard let last = scalars.last, let digit = digit(last), value(scalars) == nil,
      let before = scalars.dropLast().last, let unit = multiplier(before),
      let rest = value(Array(scalars.dropLast()))
    else { return nil }
    return (rest + digit * unit / 10, rest + digit)
  }

  /// A text with a digit for each Chinese one: `二〇二五年` as `2025年`.
  public static func withDigits(_ text: String) -> String {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = scalar == "○" ? 0 : digit(scalar)
      digits.append(digit.map { Unicode.Scalar(UInt8(0x30 + $0)) } ?? scalar)
    }
    return String(digits)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func multiplier(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
