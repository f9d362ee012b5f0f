import Text

/// The ways to write a text, the rarer ones behind one number.
extension Interview {
  /// What can be done with a text; the first three have the same numbers everywhere, the others share one.
  enum TextWay: CaseIterable {
    case right, change, own, lastYear, editor, anew

    /// The number under which it is chosen.
    var number: Int {
      switch self {
      case .right: 1
      case .change: 2
      case .own: 3
      case .lastYear, .editor, .anew: 4
      }
    }
  }

  /// What can be done with the text as it stands.
  func textWays(_ state: ProseState) -> [TextWay] {
    let composed = state.made?.text ?? ""
    let isWhole = state.own != nil || (!composed.isEmpty && state.made?.openCells.isEmpty == true)
    let hasLast = hasLastText(state.field.name)
    return TextWay.allCases.filter { way in
      switch way {
      case .right, .change: isWhole
      case .own: true
      case .lastYear: hasLast
      case .editor: hasEditor
      case .anew: state.own != nil && !state.isAsMade && !composed.isEmpty
      }
    }
  }

  private func otherWays(_ name: String) -> [TextWay] {
    prose(name).map { textWays($0).filter { $0.number == TextWay.anew.number } } ?? []
  }

  mutating func askWay(_ name: String, _ turn: Turn) -> Turn {
    mode = .prose(name, .ways)
    var turn = turn
    let list = otherWays(name).enumerated().map { "\($0 + 1) \(ProseWording.label($1))" }
    turn.put(lines(of: list, after: ProseWording.whichWay).joined(separator: "\n"))
    return turn
  }

  mutating func answerWay(_ line: String, _ name: String) -> Turn {
    let ways = otherWays(name)
    guard let state = prose(name), !line.trimmed().isEmpty else { return readBack(name, Turn()) }
    guard let number = TypedWords.choice(line, among: ways.map { ProseWording.label($0) }) else {
      var turn = Turn()
      turn.say(ProseWording.wantsWay(upTo: ways.count))
      return askWay(name, turn)
    }
    return take(ways[number], state)
  }
}
