import Text

/// The sentences of findings: what was found, what was expected, where, what to do.
///
/// No blame, no exclamation marks.
public struct FindingWording: Sendable {
  let form: Form
  var places: PlaceWording { PlaceWording(form: form) }

  /// Words findings in the labels of a form.
  public init(form: Form) {
    self.form = form
  }

  /// The finding in one sentence, without the figures of a relation.
  public func headline(_ finding: Finding) -> String { sentence(finding).printable() }

  private func sentence(_ finding: Finding) -> String {
    let place = finding.place.map { places.name($0) } ?? ""
    switch finding.fact {
    case .relation:
      let failure = form.rules.first { $0.id == finding.rule }?.failure ?? finding.rule
      return "\(place)：\(failure)"
    case .overflow: return "\(place)：数字太大，加不起来，请核对每一格的位数"
    case .unanswered(_, let count): return "\(place)有 \(count) 格未填"
    case .emptyText: return "\(place)未填"
    case .unansweredName(let name):
      return "\(place)用到“{{\(name)}}”，而\(places.name(name))没有填，这里印不出来"
    case .emptySection:
      let heading = finding.place.flatMap { form.section($0)?.heading } ?? ""
      return "“\(heading)”一个字也没有"
    case .leftover(let phrase): return "\(place)留有“\(phrase)”，这里还没有写完"
    case .missingHalf: return "\(place)只写了“无”一类的话，问题和改进情况两半都要写"
    case .notMentioned(let words): return "\(place)没有说到\(words.map { "“\($0)”" }.joined(separator: "、"))"
    case .notStated: return "\(place)没有填齐，没有收取的也都要写 0"
    case .staleYear(let text, let year): return "\(place)写的是“\(text)”，\(year) 不是本报告的年度"
    case .zeroTogether: return "\(place)有的格是 0，有的格不是 0"
    case .otherEdition(let edition, let expected, let year):
      return "\(year) 年度报告应当用 \(expected) 格式，文件里写的是 \(edition) 格式"
    case .tooLong(let count, let most): return "\(place)共 \(count) 字，原则上不超过 \(most) 字"
    case .tooLarge(let figure, let unit, let most):
      return "\(place)为 \(figure) \(unit)，超过 \(most) \(unit)，请核对是否把元填成了\(unit)"
    case .noLastYear(let count): return "没有上年报告，\(count) 项与上年衔接的关系未核对"
    case .unknownKey, .duplicateKey, .expected, .refusedFigure, .otherUnit, .understoodAs, .blankMark,
      .standsForSeveral, .restNotZero, .otherIsNotRest, .unknownName, .onlyNames, .badProse, .noYear,
      .badYear, .badEdition, .incompleteExplanation, .lapsedExplanation:
      return fileHeadline(finding.fact, place: place)
    }
  }

  /// The lines below the headline: both sides, the likely cell, what to do.
  public func details(_ finding: Finding) -> [String] {
    var lines: [String] = []
    if let sides = finding.sides { lines.append(equation(finding, sides)) }
    if case .unanswered(let groups, _) = finding.fact {
      lines += unanswered(groups, table: finding.place ?? "")
    }
    if case .zeroTogether = finding.fact {
      lines.append(finding.cells.map { term($0) }.joined(separator: "，"))
    }
    if let suspect = finding.suspect {
      lines.append(suspectLine(suspect, folded: finding.consequences.count))
    } else if finding.sides != nil, !finding.consequences.isEmpty {
      lines.append("另有 \(finding.consequences.count) 项由各列相加而来，各列改好后随之相符")
    }
    if finding.suspect == nil && finding.isArithmetic { lines.append("凭现有数字说不准是哪一格，请对照台账") }
    lines.append(finding.advice)
    if let reason = finding.explanation { lines.append("已说明：\(reason)") }
    return lines.map { $0.printable() }
  }

  /// What was found in the words that an explanation must repeat (the file's `所见`).
  public func seen(_ finding: Finding) -> String { written(finding).printable() }

  private func written(_ finding: Finding) -> String {
    switch finding.fact {
    case .relation(let comparison):
      guard let sides = finding.sides else { return "" }
      return "\(sides.left) \(comparison.broken) \(sides.right)"
    case .notMentioned(let words): return "缺 " + words.joined(separator: "、")
    case .staleYear(let text, _): return text
    case .zeroTogether: return finding.cells.map { $0.quantity?.description ?? "" }.joined(separator: "、")
    case .otherEdition(let edition, _, _): return edition
    case .missingHalf: return "无"
    case .notStated: return "未填"
    case .leftover(let phrase): return phrase
    case .tooLong(let count, _): return String(count)
    case .tooLarge(let figure, _, _): return figure
    case .overflow, .unanswered, .emptyText, .unansweredName, .emptySection, .unknownKey, .duplicateKey,
      .expected,
      .refusedFigure,
      .otherUnit, .understoodAs, .blankMark, .standsForSeveral, .restNotZero, .otherIsNotRest, .unknownName,
      .onlyNames, .badProse, .noYear, .badYear, .badEdition, .incompleteExplanation, .lapsedExplanation,
      .noLastYear:
      return ""
    }
  }

  /// The line to paste under `说明:` where a reminder is right as it stands.
  public func explanationLine(_ finding: Finding) -> String? {
    guard finding.severity == .reminder, finding.explanation == nil else { return nil }
    let seen = seen(finding).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    let reason = Explanation.placeholder
    return "- {检查: \(finding.rule), 位置: \(finding.place ?? ""), 所见: \"\(seen)\", 原因: \(reason)}".printable()
  }

  /// Headline and details as one text.
  public func message(_ finding: Finding) -> String {
    ([headline(finding)] + details(finding)).map { $0.hasSuffix("。") ? String($0.dropLast()) : $0 }
      .joined(separator: "。")
  }
}

/// The arithmetic in findings.
extension FindingWording {
  private func equation(_ finding: Finding, _ sides: Finding.Sides) -> String {
    let left = side(finding, isLeft: true, sum: sides.left)
    let right = side(finding, isLeft: false, sum: sides.right)
    let difference = sides.difference.map { "，相差 \($0.magnitude)" } ?? ""
    if left.isEmpty || right.isEmpty { return left + right + "，应为 0" }
    return "\(left)，而 \(right)\(difference)"
  }

  /// `甲 2 + 乙 0 = 2`; many zeros are counted, not listed.
  private func side(_ finding: Finding, isLeft: Bool, sum: Quantity) -> String {
    let all = finding.cells.filter { $0.isLeft == isLeft }
    if all.isEmpty { return "" }
    let shown = all.count > 6 ? all.filter { $0.quantity != .zero } : all
    var text = shown.map { term($0, in: finding) }.joined(separator: " + ")
    if shown.isEmpty { return "\(all.count) 项都为 0" }
    if all.count == 1 { return text }
    if shown.count < all.count { text += "（其余 \(all.count - shown.count) 项为 0）" }
    return "\(text)\(shown.count < all.count ? "" : " ")= \(sum)"
  }

  /// A cell with its figure, named by what varies in the relation.
  private func term(_ cell: Finding.Contribution, in finding: Finding? = nil) -> String {
    let id = form.cells[cell.cell].id
    let isRow = form.rules.first { $0.id == finding?.rule }?.each == .row || finding == nil
    let name = isRow ? id.column : id.row
    let figure = cell.quantity?.description ?? "未填"
    return "\(cell.isLastYear ? "上年报告的" : "")\(name) \(figure)"
  }

  private func suspectLine(_ suspect: Finding.Suspect, folded: Int) -> String {
    let name = places.cellName(suspect.cell)
    let others = folded > 0 ? "；改好后另外 \(folded) 项随之相符" : ""
    return "最可能的一处：\(name)，应为 \(suspect.mending)（现为 \(suspect.now)）\(others)"
  }

  private func unanswered(_ groups: [Finding.UnansweredCells], table id: String) -> [String] {
    guard let table = form.table(id) else { return [] }
    return groups.map { group in
      switch group {
      case .wholeTable: return "全表都没有填；一件也没有的，可写 \(id): 0"
      case .rows(let rows):
        return "未填的行：" + rows.map { "“\(places.rowLabel($0, in: table))”" }.joined(separator: "、")
      case .columns(let columns):
        return "未填的列：" + columns.map { places.columnLabel($0, in: table) ?? $0 }.joined(separator: "、")
      case .some(let row, let columns):
        let names = columns.map { places.columnLabel($0, in: table) ?? $0 }.joined(separator: "、")
        return "“\(places.rowLabel(row, in: table))”未填：\(names)"
      }
    }
  }
}

extension Finding {
  /// Whether it compares several figures of this year, one of which must be wrong.
  fileprivate var isArithmetic: Bool {
    sides != nil && cells.count(where: { !$0.isLastYear }) > 1 && severity == .error
  }
}
