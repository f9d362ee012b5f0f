import Mustache
import Text

/// Puts words into sentences so that nothing is doubled where they meet.
///
/// Whoever is asked for the result often begins with “结果是”, and ends with a full stop that the sentence has already.
enum Seams {
  /// The words without white space and stops around them, in one line.
  static func inner(_ words: String) -> String {
    var words = words.split(whereSeparator: { $0.isNewline }).map { $0.trimmed() }.joined()[...]
    while let last = words.last, stops.contains(last) || last == " " { words.removeLast() }
    while let first = words.first, stops.contains(first) || first == " " { words.removeFirst() }
    return String(words)
  }

  private static let stops: Set<Character> = ["。", "．", ".", "；", ";", "，", ",", "、", "：", ":"]

  /// A text with the words in it, less what stands at their edges already.
  ///
  /// - Parameters:
  ///   - expansion: The text and what took the place of its names.
  ///   - isWords: Whether a name stands for words; what took the place of another one is left as it is.
  /// - Returns: The text.
  static func withoutDoubling(_ expansion: Template.Expansion, isWords: (String) -> Bool) -> String {
    let bytes = Array(expansion.text.utf8)
    var text = ""
    var end = 0
    for name in expansion.names where isWords(name.name) {
      text += String(decoding: bytes[end..<name.expanded.lowerBound], as: UTF8.self)
      let words = String(decoding: bytes[name.expanded], as: UTF8.self)
      text += words.dropFirst(overlap(text, words))
      end = name.expanded.upperBound
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    return text + rest.dropFirst(overlap(text, rest))
  }

  /// How many characters, at least two, end one text and begin the other.
  static func overlap(_ text: String, _ next: String) -> Int {
    let (text, next) = (Array(text.suffix(longest)), Array(next.prefix(longest)))
    for count in stride(from: min(text.count, next.count), through: 2, by: -1)
    where text.suffix(count).elementsEqual(next.prefix(count)) {
      // Figures that are equal are no doubled words.
      if next.prefix(count).contains(where: { ("0"..."9").contains($0) || $0 == "{" || $0 == "}" }) {
        continue
      }
      return count
    }
    return 0
  }

  private static let longest = 12
}
