import Glibc

/// The day on which the program runs; read once, passed on.
struct Clock: Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// Today by the local clock, or the moment that `SOURCE_DATE_EPOCH` names.
  static func now() -> Clock {
    var seconds = time(nil)
    if let fixed = getenv("SOURCE_DATE_EPOCH"), let moment = Int(String(cString: fixed)) { seconds = moment }
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Clock(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
