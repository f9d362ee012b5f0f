import TestSupport

/// An answers file of a small form as somebody might have left it, with slips.
struct HandMadeFile {
  private(set) var text = "年度: 2022\n单位: 某镇\n"
  private let form: SmallForm
  private let figures: [Int]

  /// Writes some of the figures of a completion.
  init(_ form: SmallForm, _ figures: [Int], _ numbers: inout SeededGenerator) {
    self.form = form
    self.figures = figures
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0..<4: return
    case 4:
      text += ["表: 0\n", "表:\n", "表: {}\n"].randomElement(using: &numbers) ?? ""
      return
    default: break
    }
    var lines = ""
    var isNamed: [String: Bool] = [:]
    let share = Int.random(in: 1...9, using: &numbers)
    for cell in form.names.indices where isNamed[form.row(cell)] == nil {
      isNamed[form.row(cell)] = Int.random(in: 0..<10, using: &numbers) < share
      if isNamed[form.row(cell)] == true { lines += row(form.row(cell), share, &numbers) }
    }
    let others = form.names.indices.filter { isNamed[form.row($0)] == false && !form.isSum($0) }
    if hasRest(others, &numbers) { lines += "  其余: 0\n" }
    text += lines.isEmpty ? "" : "表:  # 手工填的\n" + lines
  }

  /// One `其余: 0`, mostly where it is right.
  private func hasRest(_ cells: [Int], _ numbers: inout SeededGenerator) -> Bool {
    let isRight = !cells.isEmpty && cells.allSatisfy { figures[$0] == 0 }
    return Int.random(in: 0..<10, using: &numbers) < (isRight ? 6 : 1)
  }

  private func row(_ row: String, _ share: Int, _ numbers: inout SeededGenerator) -> String {
    let cells = form.cells(ofRow: row)
    let own = cells.filter { !form.isSum($0) }
    let chance = Int.random(in: 0..<10, using: &numbers)
    if chance == 0 { return "  \(row):\n" }
    if let cell = cells.first, cells.count == 1 { return "  \(row): \(figure(cell, &numbers))\n" }
    if !own.isEmpty, own.allSatisfy({ figures[$0] == 0 }), chance < 7 { return "  \(row): 0\n" }
    var entries: [String] = []
    var open: [Int] = []
    for cell in cells {
      if Int.random(in: 0..<10, using: &numbers) < share {
        entries.append("\(form.column(cell)): \(figure(cell, &numbers))")
      } else if own.contains(cell) {
        open.append(cell)
      }
    }
    if !own.isEmpty, hasRest(open, &numbers) { entries.append("其余: 0") }
    if entries.isEmpty { return "  \(row): {}\n" }
    if chance == 9 { return "  \(row):\n" + entries.map { "    \($0)\n" }.joined() }
    return "  \(row): {\(entries.joined(separator: ", "))}\n"
  }

  private func figure(_ cell: Int, _ numbers: inout SeededGenerator) -> String {
    let slip = Int.random(in: 0..<40, using: &numbers)
    if slip == 0 { return "" }
    return SmallForm.text(slip == 1 ? figures[cell] + form.steps[cell] : figures[cell])
  }
}
