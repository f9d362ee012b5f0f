import Text

/// A day of the calendar.
struct CalendarDate: Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day written as `2026-01-20`, `2026/1/20`, `2026.1.20`, `2026年1月20日`, `2026年1月20号`,
  /// `2026年元月20日` or `二〇二六年一月二十日`.
  ///
  /// Nil for anything else, also for a day that the calendar does not have.
  init?(_ text: String) {
    let plain = text.halfWidth().trimmed().replacingBytes(of: "元月", with: "1月")
    let isInWords = plain.hasSuffix("日") || plain.hasSuffix("号")
    let marks = isInWords ? "年月" : "-/."
    let parts = (isInWords ? plain.dropLast() : plain[...])
      .split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.count == 3, let year = Vocabulary.year(ChineseNumeral.withDigits(String(parts[0]))),
      let month = Self.number(parts[1]), let day = Self.number(parts[2]), (1...12).contains(month),
      (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ text: Substring) -> Int? {
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text.utf8.count <= 4 ? Int(text) : nil }
    return ChineseNumeral.value(Array(text.unicodeScalars))
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CalendarDate {
  /// The day in digits alone, as `2026-01-20`.
  var digits: String {
    func padded(_ number: Int, to count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension Vocabulary {
  /// A day in digits alone, as `2026-01-20`, however it was typed; nil for any other text.
  public static func day(_ text: String) -> String? { CalendarDate(text)?.digits }

  /// A day that was typed without its year, as `1月9日` or `1-9`, in digits with the year that it is taken to be of; nil for any
  /// other text.
  public static func day(_ text: String, in year: Int) -> String? {
    let digits = String(year)
    return (CalendarDate("\(digits)年\(text)") ?? CalendarDate("\(digits)-\(text)"))?.digits
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as a report prints it, in digits without leading zeros (GB/T 9704).
  var description: String { "\(year)年\(month)月\(day)日" }
}
