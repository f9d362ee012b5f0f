import Glibc

/// The day on which the program runs; read once, passed on.
struct Clock: Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The day in digits: `2026-03-05`.
  var date: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Today by the local clock, or the moment that `SOURCE_DATE_EPOCH` names.
  static func now() -> Clock {
    var seconds = time(nil)
    if let fixed = getenv("SOURCE_DATE_EPOCH"), let moment = Int(String(cString: fixed)) { seconds = moment }
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Clock(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Whether a text is a day in digits, as `2026-01-20`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year > 0, (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
