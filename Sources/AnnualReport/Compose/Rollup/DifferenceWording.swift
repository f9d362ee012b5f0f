import Text

/// The sentences about where the county's own report and the sum of its units are not equal.
public struct DifferenceWording {
  private let sum: CountySum
  private let labels: CellLabels

  /// Words differences by the labels of the form and the names of the units.
  public init(_ sum: CountySum) {
    self.sum = sum
    labels = CellLabels(form: sum.form)
  }

  /// One figure that is not equal: `“行名”列名：县报告 12，各单位合计 10，多 2`.
  public func line(_ mismatch: Differences.Mismatch) -> String {
    let more = mismatch.difference.isNegative ? "少" : "多"
    return "\(name(mismatch.cell))：县报告 \(printed(mismatch.county, mismatch.cell))，各单位合计 "
      + "\(printed(mismatch.sum, mismatch.cell))，\(more) \(printed(mismatch.difference.magnitude, mismatch.cell))"
  }

  /// What the differences may come from, in lines.
  public func lines(_ verdict: Differences.Verdict) -> [String] {
    switch verdict {
    case .equal: return ["县报告和各单位合计每一格都相同"]
    case .units(let missing): return ["还有 \(missing) 家没有报齐，先催报，差额不作判断"]
    case .causes(let causes):
      return causes.map(sentence) + (causes.count > 1 ? ["以上几种都说得通，请逐一核对"] : [])
    case .tooMany(let own, let more):
      return own.map(sentence) + ["\(own.isEmpty ? "" : "另外还")有 \(more) 种说得通的原因，凭数字分不清，请逐家核对"]
    case .unclear(let units):
      if units.isEmpty { return ["没有一家在这些格里有数，请核对县本级的数字"] }
      let shown = units.prefix(Self.mostUnits).map(unit).joined(separator: "、")
      let more = units.count > Self.mostUnits ? "等 \(units.count) 家" : ""
      return ["说不清是哪一家；在这些格里有数的单位：\(shown)\(more)"]
    }
  }

  private func sentence(_ cause: Differences.Cause) -> String {
    switch cause {
    case .leftOut(let units): "像是没有加进\(units.map(unit).joined(separator: "和"))（有差的每一格都对得上）"
    case .countedTwice(let number): "像是把\(unit(number))加了两次（有差的每一格都对得上）"
    case .superseded(let number, let date): "像是用了\(unit(number))更正以前的数（\(date) 的一份）"
    case .swappedDigits(let cell): "\(name(cell))像是有两位数字写颠倒了，各单位合计是 \(total(cell))"
    case .shiftedPoint(let cell): "\(name(cell))像是多写或者少写了一位，各单位合计是 \(total(cell))"
    case .figureLeftOut(let cell, let units):
      "\(name(cell))少的数等于\(oneOf(units))的这一格，像是没有加进去"
    case .figureTwice(let cell, let units): "\(name(cell))多的数等于\(oneOf(units))的这一格，像是加了两次"
    case .movedRow(let from, let to, let units):
      "像是同一件归到了两行：\(name(from))少，\(name(to))多；"
        + (units.isEmpty ? "没有一家在前一行有这么多件" : "前一行有这么多件的单位：\(list(units))")
    case .known(let sentence): sentence
    }
  }

  private static let mostUnits = 10

  private func unit(_ number: Int) -> String { "“\(sum.returns[number].unit.name.sanitized())”" }

  private func oneOf(_ units: [Int]) -> String {
    units.count == 1 ? unit(units[0]) : units.map(unit).joined(separator: "或者")
  }

  private func list(_ units: [Int]) -> String {
    units.prefix(Self.mostUnits).map(unit).joined(separator: "、")
      + (units.count > Self.mostUnits ? "等 \(units.count) 家" : "")
  }

  private func name(_ cell: Int) -> String {
    let label = labels[cell]
    return "“\(label.row.last ?? "")”\(label.column)"
  }

  private func total(_ cell: Int) -> String { sum.sums[cell].quantity.map { printed($0, cell) } ?? "太大" }

  private func printed(_ quantity: Quantity, _ cell: Int) -> String {
    sum.form.cells[cell].format.printed(quantity)
  }
}
