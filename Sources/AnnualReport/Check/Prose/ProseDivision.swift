/// A running text divided into paragraphs, sentences and clauses.
struct ProseDivision {
  /// The clause that each character belongs to; -1 for breaks of lines.
  private(set) var clauseOf: [Int32]
  /// The parts between ，；。 and between brackets.
  private(set) var clauses: [Clause] = []
  /// The parts between 。！？ and breaks of lines.
  private(set) var sentences: [Range<Int>] = []
  /// The lines.
  private(set) var paragraphs: [Range<Int>] = []
  private let scalars: [UInt32]

  /// A part of a sentence.
  struct Clause {
    let sentence: Int
    let paragraph: Int
    /// Whether it stands in brackets; then the clause around it goes on behind them.
    let isInBrackets: Bool
  }

  /// Divides the characters of a text, as values of Unicode scalars.
  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    clauseOf = [Int32](repeating: -1, count: scalars.count)
    divide()
  }

  private mutating func divide() {
    var (sentenceStart, paragraphStart) = (0, 0)
    var stack: [(closing: Int, clause: Int)] = []
    var current = -1
    for index in scalars.indices {
      let value = scalars[index]
      if value == 0x0A {
        if sentenceStart < index { sentences.append(sentenceStart..<index) }
        if paragraphStart < index { paragraphs.append(paragraphStart..<index) }
        (sentenceStart, paragraphStart, current) = (index + 1, index + 1, -1)
        stack = []
        continue
      }
      if let last = stack.last, last.closing == index { current = stack.removeLast().clause }
      if current < 0 { current = openClause(inBrackets: !stack.isEmpty) }
      clauseOf[index] = Int32(current)
      switch value {
      case 0xFF08:
        if let closing = closingBracket(of: index) {
          stack.append((closing, current))
          current = -1
        }
      case 0xFF0C, 0xFF1B: current = -1
      // `57件、结转2件`, `7件和上年结转2件`, `41件：予以公开17件`: what follows a number is an item of its own.
      case 0x3001, 0xFF1A, 0x548C: if endsOnCount(before: index) { current = -1 }
      case 0x3002, 0xFF01, 0xFF1F:
        current = -1
        if stack.isEmpty {
          sentences.append(sentenceStart..<index + 1)
          sentenceStart = index + 1
        }
      default: break
      }
    }
    if sentenceStart < scalars.count { sentences.append(sentenceStart..<scalars.count) }
    if paragraphStart < scalars.count { paragraphs.append(paragraphStart..<scalars.count) }
  }

  private mutating func openClause(inBrackets: Bool) -> Int {
    clauses.append(
      Clause(sentence: sentences.count, paragraph: paragraphs.count, isInBrackets: inBrackets))
    return clauses.count - 1
  }

  /// Whether a number with its unit stands before a mark.
  private func endsOnCount(before index: Int) -> Bool {
    isDigit(at: index - 2) || isDigit(at: index - 3) || index > 0 && scalars[index - 1] == 0xFF09
  }

  private func isDigit(at index: Int) -> Bool { index >= 0 && (0x30...0x39).contains(scalars[index]) }

  /// Longer brackets are not closed where they should be.
  private static let longestBrackets = 300

  private func closingBracket(of opening: Int) -> Int? {
    var depth = 0
    for index in opening..<min(opening + Self.longestBrackets, scalars.count) {
      switch scalars[index] {
      case 0x0A: return nil
      case 0xFF08: depth += 1
      case 0xFF09:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
