import Text

/// The sentences of a text, from which it can be put together again with one changed or gone.
struct SentenceList {
  /// The pieces, which together are the text.
  private(set) var pieces: [String] = []

  init(_ text: String) {
    var piece = ""
    var isOver = false
    for character in text {
      if isOver && !"”’）》」。！？\n".contains(character) {
        pieces.append(piece)
        piece = ""
        isOver = false
      }
      piece.append(character)
      if "。！？\n".contains(character) { isOver = true }
    }
    if !piece.isEmpty { pieces.append(piece) }
    pieces = pieces.filter { !$0.trimmed().isEmpty }
  }

  /// The text.
  var text: String { pieces.joined() }

  /// The sentence of a text that holds a character, by the character's place.
  static func sentence(of text: String, with place: Int) -> String {
    let characters = Array(text)
    let start = characters[..<place].lastIndex { "。！？\n".contains($0) }.map { $0 + 1 } ?? 0
    let end = characters[place...].firstIndex { "。！？\n".contains($0) }.map { $0 + 1 } ?? characters.count
    return String(characters[start..<end]).trimmed()
  }

  /// Whether a text is empty or ends as a sentence or an item of a list does.
  static func isWhole(_ text: String) -> Bool {
    text.trimmed().last.map { "。！？；.!?;”’）)》】".contains($0) } ?? true
  }

  /// Gives a sentence another wording, with its stop.
  mutating func change(_ number: Int, to words: String) {
    let old = pieces[number]
    let end = old.drop { !"。！？\n".contains($0) }
    let hasStop = words.last.map { "。！!？?".contains($0) } ?? false
    // A full stop of half width is one; several of them are an ellipsis.
    let isPoint = words.hasSuffix(".") && !words.hasSuffix("..")
    let newLines = end.filter { $0.isNewline }
    let stop = end.count > newLines.count ? end : "。" + newLines
    pieces[number] = hasStop ? words + newLines : String(words.dropLast(isPoint ? 1 : 0)) + stop
  }

  /// Strikes a sentence out; its end of line stays.
  mutating func remove(_ number: Int) {
    let end = pieces[number].filter { $0.isNewline }
    pieces.remove(at: number)
    if number > 0 { pieces[number - 1] += pieces[number - 1].hasSuffix("\n") ? "" : end }
  }
}
