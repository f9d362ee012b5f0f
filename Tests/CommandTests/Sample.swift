import TestSupport

/// Answers that are complete and without a finding but that there is no report of last year.
enum Sample {
  /// The text of the sample of 2024.
  static let text = (try? Samples.text("云溪镇人民政府-2024")) ?? ""

  /// A sentence of its prose, to be replaced.
  static let sentence = "政策解读以文字为主，形式单一。"

  static func with(unit: String) -> String { with("云溪镇人民政府\n", unit + "\n") }
  static func with(sentence other: String) -> String { with(sentence, other) }

  static func with(_ old: String, _ new: String) -> String { text.replacing(old, with: new) }

  /// The line that says how the check of the sample ended.
  static func verdict(_ file: String) -> String { "\(file): 已核对 21 项：通过 12，未核对 9（无上年报告）\n" }
}
