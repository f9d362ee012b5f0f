import Text

/// A date as a report prints it: `2026年1月20日`, in digits without leading zeros (GB/T 9704).
enum DateText {
  /// The date in words, also where it was written as `2026-01-20`, `2026/1/20` or `2026.1.20`.
  ///
  /// Anything else stays as it was written.
  static func printed(_ text: String) -> String {
    let parts = text.halfWidth().split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts[0].count == 4, let year = number(parts[0]), let month = number(parts[1]),
      let day = number(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return text }
    return "\(year)年\(month)月\(day)日"
  }

  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
  }
}
