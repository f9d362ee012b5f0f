import Text

/// The sentences of the lists of parts: the contents, the last page, and the answers of one part.
enum PartsWording {
  /// Of a text that may be left out, and is.
  static let leftOut = "不写"

  // MARK: All parts

  static let whereToGoOn = "填编号，到那一部分接着填；直接回车，从第一处没有填的地方接着填"

  /// What can be done on the last page.
  ///
  /// - Parameters:
  ///   - blocks: Whether something keeps the report from being written.
  ///   - isCorrecting: Whether the changes are listed before the report is written.
  /// - Returns: The question, in one line.
  static func whatNext(blocks: Bool, isCorrecting: Bool) -> String {
    blocks
      ? "填编号打开一部分；b 写出要数清单；p 先看草稿；直接回车，从没有填、有 ! 的地方接着填"
      : "填编号打开一部分，看和改里面的每一项；p 先看草稿；直接回车，\(isCorrecting ? "先列出改动，再问要不要写出报告" : "写出报告")"
  }

  static let blocked = "还不能写出报告。\n"

  /// The parts, an indented line each, with how many relations hold in the table of each.
  static func lines(_ parts: [ReviewPage.Part], held: [Int]) -> String {
    let width = parts.map { DisplayWidth.of($0.heading) }.max() ?? 0
    return zip(parts, held).enumerated().map { number, part in
      let (part, held) = part
      let heading = DisplayWidth.padded(part.heading, to: width)
      return "  \(number + 1) \(heading)  \(state(part.state))\(held > 0 ? " ✓ \(held) 项相符" : "")\n"
    }.joined()
  }

  /// What is open or wrong in a part, in a few words.
  private static func state(_ state: ReviewPage.State) -> String {
    var words: [String] = []
    if state.wrong > 0 { words.append("\(state.wrong) 处不符") }
    if state.wrong == 0 && state.isContradicted { words.append("有数对不上") }
    // Most cells follow from a few answers: a hundred of them would frighten.
    if state.questions > 0 && state.cells > 0 {
      words.append("还有约 \(state.questions) 题")
    } else if state.cells > 0 {
      words.append(state.isDisputed || state.isContradicted ? "改好以后其余的格自动记 0" : "缺 \(state.cells) 格")
    }
    if state.texts > 0 { words.append("缺 \(state.texts) 段文字") }
    if state.gaps > 0 { words.append("\(state.gaps) 段有待填") }
    if words.isEmpty { words.append(state.isOpen ? "没有填完" : "齐全") }
    if state.explained > 0 { words.append("\(state.explained) 处不符已写明原因") }
    return words.joined(separator: "，")
  }

  // MARK: One part

  static let whichAnswer = "改哪一项？填编号；直接回车回到检查"

  /// The heading of a part above its answers, with an empty line before.
  static func heading(_ part: ReviewPage.Part) -> String { "\n\(part.heading)  \(state(part.state))\n" }

  /// An answer as it stands, behind its number and what it answers; the value is empty where there is none.
  static func answer(_ number: Int, _ name: String, _ value: String) -> String {
    "  \(DisplayWidth.padded(String(number), to: 4))\(name)：\(value.isEmpty ? "未填" : value)\n"
  }

  /// Of rows that nothing was asked about, with the id of one of them.
  static func unlisted(like row: String) -> String {
    "  没有列出来的各行都是 0。要改哪一行，写它的名称，例如“\(row)”。\n"
  }
}
