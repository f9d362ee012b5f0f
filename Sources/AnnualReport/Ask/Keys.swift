import Text

/// The one-character commands that every question understands, also in full-width forms.
enum Keys: Character {
  case help = "?"
  case back = "<"
  case table = "="
  case problems = "!"
  case contents = "m"
  case list = "b"
  case draft = "p"
  case quit = "q"

  /// Words that mean the same.
  private static let words: [String: Keys] = [
    "说明": .help, "帮助": .help, "上一题": .back, "返回": .back, "看表": .table, "还缺什么": .problems,
    "目录": .contents,
    "要数清单": .list, "看草稿": .draft, "退出": .quit,
    "离开": .quit, "保存离开": .quit,
  ]

  /// The command that a typed line is; nil where it is an answer.
  init?(_ line: String) {
    let plain = TypedWords.plain(line)
    if let key = Self.words[plain] {
      self = key
      return
    }
    let typed = line.halfWidth().lowercased()
    guard typed.count == 1, let key = typed.first.flatMap({ Keys(rawValue: $0) }) else { return nil }
    self = key
  }
}

extension Vocabulary {
  /// Whether a typed line asks to leave, as `q` or 退出.
  public static func leaves(_ line: String) -> Bool { Keys(line) == .quit }

  /// Whether a typed line says that there is none, or none now: nothing at all, 没有, 跳过, `-`.
  public static func declines(_ line: String) -> Bool {
    let plain = TypedWords.plain(line)
    let isMark = plain.isEmpty || Vocabulary.blankMarks.contains(plain)
    return isMark || plain == "不用" || TypedWords.isNone(line) || TypedWords.isLater(line)
  }

  /// Whether a typed line says no: 否, 不是, `n`.
  public static func refuses(_ line: String) -> Bool { TypedWords.no.contains(TypedWords.plain(line)) }

  /// Whether a typed line is said to whoever asks, and says nothing: 嗯, 好的, `…`.
  public static func isTalk(_ line: String) -> Bool { TypedWords.isTalk(line) }

  /// Whether a typed line asks to go back, as `<` or 返回.
  public static func goesBack(_ line: String) -> Bool { Keys(line) == .back }

  /// Whether a typed line is one of the commands that every question of the interview understands.
  public static func isCommand(_ line: String) -> Bool { Keys(line) != nil }
}
