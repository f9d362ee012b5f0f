import Text

/// The rarer ways to write a text, from which one is chosen.
extension Interview {
  private func otherWays(_ name: String) -> [TextWay] {
    prose(name).map { textWays($0).filter { $0.number == TextWay.anew.number } } ?? []
  }

  mutating func askWay(_ name: String, _ turn: Turn) -> Turn {
    mode = .prose(name, .ways)
    var turn = turn
    let list = otherWays(name).enumerated().map { "\($0 + 1) \(label($1))" }
    turn.prompt = lines(of: list, after: "怎么写？ ").joined(separator: "\n") + "\n> "
    return turn
  }

  mutating func answerWay(_ line: String, _ name: String) -> Turn {
    let ways = otherWays(name)
    guard let state = prose(name), !line.trimmed().isEmpty else { return readBack(name, Turn()) }
    guard let number = TypedWords.choice(line, among: ways.map { label($0) }) else {
      var turn = Turn()
      turn.text = "  请填 1 至 \(ways.count) 的编号；直接回车不改了\n"
      return askWay(name, turn)
    }
    return take(ways[number], state)
  }
}
