public import Mustache

extension CountyPage {
  /// The list of what is still to be done, the units that did not report first.
  ///
  /// - Throws: Where the frame uses a name that it does not have.
  public func problems(_ findings: CountyFindings) throws(TemplateError) -> [UInt8] {
    let sum = findings.sum
    var html = HTMLWriter()
    if let deadline = findings.deadline { html.element("p", "截止日期：\(deadline)") }
    for state in UnitReturn.State.allCases {
      let units = sum.returns(state)
      if units.isEmpty { continue }
      html.element("h2", "\(RollupWording.heading(state))：\(units.count) 家")
      for unit in units { write(unit, &html) }
    }
    if let differences = findings.differences { write(differences, sum, &html) }
    if !findings.resemblances.isEmpty {
      html.element("h2", "文字大段相同的单位：\(findings.resemblances.count) 对")
      for pair in findings.resemblances {
        let names = [pair.one, pair.other].map { sum.returns[$0].unit.name }.joined(separator: " 和 ")
        html.element("p", "\(names)：\(pair.percent)% 的文字相同")
      }
    }
    if !findings.sameAsLastYear.isEmpty {
      html.element("h2", "数字和上年全部相同的单位：\(findings.sameAsLastYear.count) 家")
      for number in findings.sameAsLastYear { html.element("p", sum.returns[number].unit.name) }
    }
    return try bytes(
      title: "\(sum.year)年度\(Vocabulary.report)问题清单", note: RollupWording.state(sum), isWide: false,
      html)
  }

  private func write(_ unit: UnitReturn, _ html: inout HTMLWriter) {
    if unit.remarks.isEmpty { return html.element("p", unit.unit.name) }
    html.element("h3", unit.unit.name)
    html.open("ol")
    for remark in unit.remarks {
      html.element("li", "\(remark.severity.rawValue)：\(remark.text)")
    }
    html.close("ol")
  }

  private func write(_ differences: Differences, _ sum: CountySum, _ html: inout HTMLWriter) {
    let wording = DifferenceWording(sum)
    html.element("h2", "县报告和合计不同的格：\(differences.mismatches.count)")
    for line in wording.lines(differences.verdict) { html.element("p", line) }
    if differences.mismatches.isEmpty { return }
    html.open("ul")
    for entry in differences.mismatches { html.element("li", wording.line(entry)) }
    html.close("ul")
  }
}
