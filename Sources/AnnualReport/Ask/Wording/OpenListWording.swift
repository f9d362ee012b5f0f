import Text

/// What is not answered yet, on the screen and as a sheet to be handed round.
struct OpenListWording {
  let list: OpenList

  /// What is open, a heading and an indented line for each office, each with so many names at most; empty where nothing is.
  func lines(most: Int = .max) -> String {
    if list.count == 0 { return "" }
    return "  还没有填（\(list.count) 处）：\n" + list.groups.map { "    \(line($0, most: most))\n" }.joined()
  }

  private func line(_ group: OpenList.Group, most: Int) -> String {
    let names = group.items.prefix(most).map { $0.name }.joined(separator: "、")
    let rest = group.items.count > most ? "等 \(group.items.count) 项" : ""
    return (group.office.isEmpty ? "" : "\(group.office)：") + names + rest
  }

  /// What a text goes without as long as nobody knows it.
  static func optional(_ name: String) -> String { "\(name)（不填就不写这一句）" }

  // MARK: The sheet

  /// A sheet to be printed and handed round, with a line for each figure, in at most 72 columns.
  func sheet(unit: String, year: Int?) -> String {
    let period = year.map { "\($0)年" } ?? ""
    var text = "\(unit)\(period)\(Vocabulary.report) 要数清单\n"
    text += "请填好交回。\(period.isEmpty ? "" : "数字核定到\(period)12月31日，")没有发生的填 0。\n"
    for group in list.groups {
      let items = group.items.filter { !$0.isMade }
      if items.isEmpty { continue }
      let office = group.office.isEmpty ? "填报人" : group.office
      text += "\n\(DisplayWidth.padded(office, to: 24))提供人：              日期：\n"
      text += Self.parts(items)
      for item in items {
        let blank = item.unit.map { "________ \($0)" } ?? "________"
        let lines = LineBreaking.lines(item.name, width: Self.width - DisplayWidth.of(blank) - 4)
        for line in lines.dropLast() { text += "  \(line)\n" }
        let last = lines.last ?? ""
        text += "  \(DisplayWidth.padded(last, to: Self.width - DisplayWidth.of(blank) - 4))  \(blank)\n"
      }
    }
    return text
  }

  /// Among which columns the totals are to be shared out; said once for all of an office.
  private static func parts(_ items: [OpenList.Item]) -> String {
    var told: [[String]] = []
    for item in items where !item.parts.isEmpty && !told.contains(item.parts) { told.append(item.parts) }
    return told.map { parts in
      let sentence = "写着“总计”的，请注明其中\(parts.joined(separator: "、"))各多少。"
      return LineBreaking.lines(sentence, width: width - 2).map { "  \($0)\n" }.joined()
    }.joined()
  }

  private static let width = 72
}
