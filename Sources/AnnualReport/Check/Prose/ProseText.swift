/// A running text as the checks read it: its characters in one spelling, its clauses, numbers and years.
struct ProseText {
  /// The characters, as values of Unicode scalars.
  let scalars: [UInt32]
  /// Whether each stands in a title, a quotation or an address.
  let isCovered: [Bool]
  /// The parts between ，；。 and between brackets.
  let clauses: [ProseDivision.Clause]
  /// The parts between 。！？ and breaks of lines.
  let sentences: [Range<Int>]
  /// The lines.
  let paragraphs: [Range<Int>]
  /// The numbers.
  private(set) var figures: [ProseFigure] = []
  /// The years, as `2025年`.
  private(set) var years: [Year] = []
  /// The characters as words are compared with them.
  let folded: [UInt32]
  /// Where characters and pairs of them stand, so that words are found without reading the text again.
  let index: PairIndex
  /// The clause that each character belongs to; -1 for breaks of lines.
  private let clauseOf: [Int32]
  /// The byte at which each character begins, and the one at which it ends.
  private let starts: [Int32]
  private let ends: [Int32]

  /// A year that the text names.
  struct Year {
    let value: Int
    /// The first of its digits.
    let start: Int
    let sentence: Int
  }

  init(_ text: String) {
    let characters = ProseCharacters(text)
    scalars = characters.scalars
    isCovered = characters.isCovered
    (starts, ends) = (characters.starts, characters.ends)
    let division = ProseDivision(scalars)
    (clauses, clauseOf) = (division.clauses, division.clauseOf)
    (sentences, paragraphs) = (division.sentences, division.paragraphs)
    folded = scalars.map(Words.folded)
    index = PairIndex(folded)
    figures = FigureScanner(self).figures()
    years = figures.compactMap { figure in
      guard figure.range.count == 4, !figure.isChinese, let value = figure.value.whole,
        (1900...2999).contains(value), character(at: figure.range.upperBound) == "年"
      else { return nil }
      return Year(
        value: value, start: figure.range.lowerBound, sentence: sentence(at: figure.range.lowerBound))
    }
  }

  // MARK: Where things stand

  /// The character at a place; nil behind the end.
  func character(at index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? Unicode.Scalar(scalars[index]) : nil
  }

  func isDigit(at index: Int) -> Bool {
    index >= 0 && index < scalars.count && (0x30...0x39).contains(scalars[index])
  }

  /// The clause that a character belongs to; nil for a break of line.
  func clause(at index: Int) -> Int? { clauseOf[index] < 0 ? nil : Int(clauseOf[index]) }

  /// The sentence that a character belongs to.
  func sentence(at index: Int) -> Int { clause(at: index).map { clauses[$0].sentence } ?? -1 }

  /// The bytes of the text that a range of characters was made from.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last, range.upperBound <= starts.count else { return 0..<0 }
    return Int(starts[range.lowerBound])..<Int(ends[last])
  }

  /// Whether some characters stand side by side in the text, without blanks between them.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    range.dropLast().allSatisfy { ends[$0] == starts[$0 + 1] }
  }

  /// Some characters as text.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range.clamped(to: scalars.indices) {
      if let scalar = Unicode.Scalar(scalars[index]) { text.append(scalar) }
    }
    return String(text)
  }
}
