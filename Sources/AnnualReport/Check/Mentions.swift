/// Phrases that are looked for together.
struct Phrases {
  private let phrases: [[UInt8]]
  /// Whether one of them has the byte as its first or, in the second half, as its second.
  private let begins: [Bool]

  /// Keeps phrases that are not empty.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var begins = Array(repeating: false, count: 512)
    for phrase in self.phrases {
      begins[Int(phrase[0])] = true
      if phrase.count > 1 {
        begins[256 + Int(phrase[1])] = true
      } else {
        // Anything may follow a single byte.
        for second in 256..<512 { begins[second] = true }
      }
    }
    self.begins = begins
  }

  /// Whether any of them stands in the text, byte for byte.
  func stand(in text: String) -> Bool {
    let text = text.utf8.span
    let begins = begins.span
    for start in text.indices where begins[Int(text[start])] {
      if start + 1 < text.count && !begins[256 + Int(text[start + 1])] { continue }
      for phrase in phrases where text.starts(with: phrase, at: start) { return true }
    }
    return false
  }
}

extension Span<UInt8> {
  /// Whether these bytes, of which there is at least one, stand at a place.
  func starts(with words: [UInt8], at start: Int) -> Bool {
    guard !words.isEmpty, start + words.count <= count else { return false }
    for index in words.indices where self[start + index] != words[index] { return false }
    return true
  }
}

extension String {
  /// Whether these words stand in the text, byte for byte; `contains` takes ten times as long over Han characters.
  func mentions(_ words: String) -> Bool {
    let text = utf8.span
    let words = words.utf8.span
    guard words.count > 0, text.count >= words.count else { return words.count == 0 }
    let first = words[0]
    for start in 0...text.count - words.count where text[start] == first {
      var length = 1
      while length < words.count && text[start + length] == words[length] { length += 1 }
      if length == words.count { return true }
    }
    return false
  }
}
