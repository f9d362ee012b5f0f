import Text

/// The sentences of findings: what was found, what was expected, where, what to do.
///
/// No blame, no exclamation marks.
public struct FindingWording: Sendable {
  let form: Form
  /// Whether they are told to somebody who edits an answers file, and can write names into it.
  let isForEditor: Bool
  var places: PlaceWording { PlaceWording(form: form) }

  /// Words findings in the labels of a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - isForEditor: Whether they are told to somebody who edits an answers file, and can write names into it.
  public init(form: Form, isForEditor: Bool = true) {
    self.form = form
    self.isForEditor = isForEditor
  }

  /// The finding in one sentence, without the figures of a relation.
  public func headline(_ finding: Finding) -> String { sentence(finding).printable() }

  private func sentence(_ finding: Finding) -> String {
    let place = finding.place.map { places.name($0) } ?? ""
    switch finding.observation {
    case .relation:
      let failure = form.rules.first { $0.id == finding.rule }?.failure ?? finding.rule
      return "\(place)：\(failure)"
    case .overflow: return "\(place)：数字太大，加不起来，请核对每一格的位数"
    case .noLastYear(let count): return "没有上年报告，\(count) 项与上年衔接的关系未核对"
    case .file(let reason): return reason.sentence(place: place)
    case .lapsedExplanation(let rule, let place, let seen):
      return "说明里的“\(rule) \(place.spelling) \(seen)”没有对应的提醒：可能已经改好，可能数字变了；如果那一条是错误，只能改正，不能说明"
    case .open(_, _, let notice), .named(let notice): return notice.headline
    }
  }

  /// The lines below the headline: both sides, the likely cell, what to do.
  public func details(_ finding: Finding) -> [String] {
    var lines: [String] = []
    if let sides = finding.sides { lines.append(equation(finding, sides)) }
    switch finding.observation {
    case .open(_, _, let notice), .named(let notice): lines += notice.details
    case .relation, .overflow, .noLastYear, .file, .lapsedExplanation: break
    }
    if let likely = finding.likely {
      let folded = finding.consequences.count
      let others = folded > 0 ? "；改好后另外 \(folded) 项随之相符" : ""
      lines.append("最可能的一处：\(words(likely))\(others)")
    } else if finding.sides != nil, !finding.consequences.isEmpty {
      lines.append("另有 \(finding.consequences.count) 项由各列相加而来，各列改好后随之相符")
    }
    if finding.likely == nil && finding.isArithmetic { lines.append("凭现有数字说不准是哪一格") }
    lines.append(finding.advice)
    if isForEditor { lines += finding.fileAdvice }
    if let reason = finding.explanation { lines.append("已说明：\(reason)") }
    return lines.map { $0.printable() }
  }

  /// What was found in the words that an explanation must repeat (the file's `所见`).
  public func seen(_ finding: Finding) -> String {
    let seen = written(finding).printable()
    return finding.occurrence > 1 ? "\(seen)（第\(finding.occurrence)处）" : seen
  }

  /// What an explanation had to repeat in the files of earlier versions; nil where that is the same.
  func formerlySeen(_ finding: Finding) -> String? {
    switch finding.observation {
    case .open(_, _, let notice), .named(let notice): notice.formerlySeen?.printable()
    case .relation, .overflow, .noLastYear, .file, .lapsedExplanation: nil
    }
  }

  private func written(_ finding: Finding) -> String {
    switch finding.observation {
    case .relation(let comparison): finding.sides.map { "\($0.left) \(comparison.broken) \($0.right)" } ?? ""
    case .open(_, _, let notice), .named(let notice): notice.seen
    case .overflow, .noLastYear, .file, .lapsedExplanation: ""
    }
  }

  /// The line to paste under `说明:` where a reminder is right as it stands.
  public func explanationLine(_ finding: Finding) -> String? {
    guard finding.severity == .reminder, finding.explanation == nil else { return nil }
    // What is only counted is not explained in one line.
    if case .file(.more) = finding.observation { return nil }
    let seen = seen(finding).unicodeScalars.map(Self.escaped).joined()
    let reason = Explanation.placeholder
    return "- {检查: \(finding.rule), 位置: \(finding.place?.spelling ?? ""), 所见: \"\(seen)\", 原因: \(reason)}"
      .printable()
  }

  /// A character as it stands between double quotes; what is not seen on the way from the screen is written out.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22, 0x5C: return "\\\(scalar)"
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
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
    if left.isEmpty || right.isEmpty {
      let isAtMost = finding.observation == .relation(.atMost)
      return left + right + (isAtMost ? left.isEmpty ? "，不应小于 0" : "，不应大于 0" : "，应为 0")
    }
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
  private func term(_ cell: Finding.Contribution, in finding: Finding) -> String {
    let id = form.cells[cell.cell].id
    let isRow = form.rules.first { $0.id == finding.rule }?.each == .row
    let name = isRow ? id.column : id.row
    let figure = cell.quantity?.description ?? "未填"
    return "\(cell.isLastYear ? "上年报告的" : "")\(name) \(figure)"
  }

  private func words(_ likely: Finding.Likely) -> String {
    switch likely {
    case .cell(let suspect):
      return "\(places.cellName(suspect.cell))，应为 \(suspect.mending)（现为 \(suspect.now)）"
    case .line(let line):
      let name = places.lineName(line.place)
      switch line.slip {
      case .columnTotals(let isZero): return "\(name)\(isZero ? "全是 0" : "")，应为各行相加之和"
      case .rowTotals(let isZero): return "\(name)\(isZero ? "全是 0" : "")，应为各项相加之和"
      case .shouldBeZero: return "\(name)，应全为 0"
      case .lastYear: return "\(name)，和上年报告的完全相同，可能是上年的数没有改"
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
