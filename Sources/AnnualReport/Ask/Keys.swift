import Text

/// The one-character commands that every question understands, also in full-width forms.
enum Keys: Character {
  case help = "?"
  case back = "<"
  case table = "="
  case problems = "!"
  case quit = "q"

  /// The command that a typed line is; nil where it is an answer.
  init?(_ line: String) {
    let plain = line.halfWidth().lowercased()
    guard plain.count == 1, let key = plain.first.flatMap(Keys.init(rawValue:)) else { return nil }
    self = key
  }
}
