import Text

/// A text whose paths are held by plain words, so that folding breaks none of them and each can be copied.
///
/// A path that is wider than the window stands on a line of its own, which the terminal itself wraps.
struct StandingPaths {
  /// The text with a word in the place of each path.
  private(set) var text = ""
  private var paths: [(path: String, start: Int, count: Int)] = []

  /// Finds the paths of a text.
  ///
  /// - Parameters:
  ///   - plain: A line without colours.
  ///   - width: The columns that a line has.
  init(_ plain: String, width: Int) {
    var rest = plain[...]
    var count = 0
    while let first = rest.first {
      let word = rest.prefix { !Self.isEnd($0) }
      guard !word.isEmpty else {
        text.append(first)
        if !first.isWhitespace { count += 1 }
        rest = rest.dropFirst()
        continue
      }
      rest = rest[word.endIndex...]
      guard word.contains("/") else {
        text += word
        count += word.count
        continue
      }
      let letters = max(1, min(width, DisplayWidth.of(String(word))))
      text += String(repeating: "x", count: letters)
      paths.append((String(word), count, letters))
      count += letters
    }
  }

  /// The folded text with its paths in their places; folding changes nothing but blanks.
  func restored(_ folded: String) -> String {
    if paths.isEmpty { return folded }
    var paths = paths[...]
    var result = ""
    var count = 0
    for character in folded {
      if character.isWhitespace {
        result.append(character)
        continue
      }
      while let path = paths.first, count >= path.start + path.count { paths.removeFirst() }
      if let path = paths.first, count >= path.start {
        if count == path.start { result += path.path }
      } else {
        result.append(character)
      }
      count += 1
    }
    return result
  }

  private static func isEnd(_ character: Character) -> Bool {
    character.isWhitespace || "，。；：、（）“”！？《》【】[]".contains(character)
  }
}
