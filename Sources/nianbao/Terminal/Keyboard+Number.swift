import AnnualReport
import Text

extension Keyboard {
  /// Asks for the number of something in a list.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - most: The largest number.
  ///   - output: Where to say what is expected.
  /// - Returns: The number, 0 for Enter alone; nil for whoever leaves.
  mutating func number(_ question: String, most: Int, _ output: Output) -> Int? {
    while let line = line(question), !Vocabulary.leaves(line) {
      if let number = Self.number(in: line, most: most) { return number }
      output.result("  请填 1 至 \(most) 的编号，或者直接回车\n")
    }
    return nil
  }

  /// The number that a line says, 0 where it says nothing; nil where it is none of a list.
  static func number(in line: String, most: Int) -> Int? {
    let text = line.halfWidth().filter { $0 != " " }
    if text.isEmpty { return 0 }
    return Int(text).flatMap { (1...most).contains($0) ? $0 : nil }
  }
}
