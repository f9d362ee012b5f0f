import Text

/// The program as it was started, so that what a hint says can be typed as it stands.
enum ProgramName {
  /// The first word of the command line where it is a path, `nianbao` where the shell found the program by itself.
  static let shown: String = {
    let word = CommandWords.all.first ?? usual
    if !word.contains("/") { return usual }
    return word.contains(" ") ? "'\(word)'" : word
  }()

  private static let usual = "nianbao"

  /// The words before the name where something is to be run.
  private static let cues = ["运行 ", "用 "]

  /// A text whose hints what to run name the program as it was started.
  static func named(in text: String) -> String {
    if shown == usual || !text.containsBytes(of: usual) { return text }
    var result = text
    for cue in cues { result = renamed(result, cue) }
    return result
  }

  private static func renamed(_ text: String, _ cue: String) -> String {
    let hint = cue + usual
    let bytes = Array(text.utf8)
    let own = bytes.span
    var result = ""
    var start = 0
    while let found = own.firstOffset(of: hint.utf8.span, in: start..<own.count) {
      result += String(decoding: bytes[start..<found], as: UTF8.self) + cue + shown
      start = found + hint.utf8.count
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }
}
