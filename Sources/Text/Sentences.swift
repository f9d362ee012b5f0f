/// The sentences of a text, so that two texts are compared as people read them.
public enum Sentences {
  /// What ends a sentence; marks that close a quotation behind it belong to it.
  private static let ends: Set<Character> = ["。", "！", "？"]
  private static let closings: Set<Character> = ["”", "’", "）", "》", "」"]

  /// Splits paragraphs at the ends of sentences and of lines.
  ///
  /// - Returns: Sentences with the marks that end them, without white space around them; none is empty.
  public static func split(_ paragraphs: [String]) -> [String] {
    paragraphs.flatMap { paragraph in
      paragraph.split { $0.isNewline }.flatMap { split(line: $0) }
    }
  }

  private static func split(line: Substring) -> [String] {
    var found: [String] = []
    var sentence = ""
    var isOver = false
    for character in line {
      if isOver && !closings.contains(character) && !ends.contains(character) {
        found.append(sentence.trimmed())
        sentence = ""
        isOver = false
      }
      sentence.append(character)
      if ends.contains(character) { isOver = true }
    }
    return (found + [sentence.trimmed()]).filter { !$0.isEmpty }
  }
}
