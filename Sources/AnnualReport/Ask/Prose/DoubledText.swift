/// Words that stand twice side by side in a text, such as 情况情况, and stops that do.
///
/// They come about where a text is put together; nobody means them, and the eye passes over them.
enum DoubledText {
  private static let stops: Set<Character> = ["。", "；", "，", "、", "："]
  /// Words that are said twice on purpose.
  private static let meant: Set<String> = ["一步", "逐项", "逐件", "逐条", "研究", "层层", "人人", "事事"]
  private static let longest = 16

  /// The doubled words and stops, each once, in order.
  static func found(in text: String) -> [String] {
    let characters = Array(text)
    var found: [String] = []
    var index = 0
    while index < characters.count {
      let double = double(in: characters, at: index)
      if let double, !found.contains(double) { found.append(double) }
      index += double.map { $0.count } ?? 1
    }
    return found
  }

  private static func double(in characters: [Character], at start: Int) -> String? {
    let rest = characters.count - start
    if rest >= 2, stops.contains(characters[start]), stops.contains(characters[start + 1]) {
      return String(characters[start...start + 1])
    }
    for count in stride(from: min(longest, rest / 2), through: 2, by: -1) {
      let run = characters[start..<start + count]
      guard run.elementsEqual(characters[start + count..<start + 2 * count]) else { continue }
      let word = String(run)
      // A figure with its unit is a word too.
      let han = run.count(where: isHan)
      let isWord = han >= 2 || (han == 1 && count >= 3)
      if isWord && !meant.contains(word) { return word }
    }
    return nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
  }
}
