/// A date as a report prints it: `2026年1月20日`.
enum DateText {
  /// The date in words; what is no day of the calendar stays as it was written.
  static func printed(_ text: String) -> String { CalendarDate(text)?.description ?? text }
}
