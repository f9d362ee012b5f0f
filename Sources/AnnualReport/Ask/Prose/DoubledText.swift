import Text

/// Words that stand twice side by side in a text, such as 情况情况, and stops that do, by the checks of a form.
///
/// They come about where a text is put together; nobody means them, and the eye passes over them.
struct DoubledText {
  private let words: [RepeatedWordsCheck]
  private let marks: [RepeatedMarksCheck]

  init(_ form: Form) {
    words = form.checks.filter { $0.kind == RepeatedWordsCheck.schema.kind }.map {
      RepeatedWordsCheck($0.settings)
    }
    marks = form.checks.filter { $0.kind == RepeatedMarksCheck.schema.kind }.map {
      RepeatedMarksCheck($0.settings)
    }
  }

  /// The doubled words, each said once, and the stops, in order and no two alike.
  func found(in text: String) -> [String] {
    let prose = ProseText(text)
    let twice = words.flatMap { $0.repeated(in: prose) }.map { range in
      (start: range.lowerBound, end: range.lowerBound + range.count / 2)
    }
    let stops = marks.flatMap { $0.repeated(in: prose) }.map { (start: $0.lowerBound, end: $0.upperBound) }
    var found: [String] = []
    for (start, end) in (twice + stops).sorted(by: { $0.start < $1.start }) {
      let word = text.part(prose.bytes(of: start..<end))
      if !found.contains(word) { found.append(word) }
    }
    return found
  }
}
