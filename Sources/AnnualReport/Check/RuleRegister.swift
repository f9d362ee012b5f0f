/// The register of all rules of an edition with their sources, made from the form.
public struct RuleRegister: Sendable {
  private let form: Form

  /// The register of a form.
  public init(form: Form) {
    self.form = form
  }

  /// The register as text.
  public var text: String {
    var text = "\(form.edition) 格式：\(form.document)\n\n勾稽关系\n\n"
    for rule in form.rules {
      text += entry(
        rule.id, rule.severity, "\(rule.text)（\(words(rule.each))，共 \(rule.relations.count) 项）", rule.source,
        rule.advice)
    }
    text += "其他检查\n\n"
    for check in form.checks {
      text += entry(check.id, check.severity, words(check), check.source, check.advice)
    }
    text += "答案文件的写法（各格式相同）\n\n"
    for check in FileCheck.allCases {
      text += entry(
        check.rawValue, .error, FileCheckWording.meaning(check), FileCheckWording.source,
        FileCheckWording.advice(check))
    }
    return text
  }

  private func entry(_ id: String, _ severity: Severity, _ what: String, _ source: String, _ advice: String)
    -> String
  {
    "\(id)  \(severity.rawValue)\n    \(what)\n    依据：\(source)\n    \(advice)\n\n"
  }

  private func words(_ each: Rule.Each) -> String {
    switch each {
    case .column: "每一列"
    case .row: "每一行"
    case .cell: "每一格"
    case .group: "每个填了合计的分组"
    }
  }

  private func words(_ check: NamedCheck) -> String {
    switch check.kind {
    case .unanswered: "每一格、每段文字都已填写；未填不等于 0"
    case .leftover: "文字里没有留下\(check.words.map { "“\($0)”" }.joined(separator: "、"))"
    case .bothHalves: "两半都有内容，不是只写“无”"
    case .mentions: "说到\(check.words.map { "“\($0)”" }.joined(separator: "、"))"
    case .stated: "已填报，没有也写 0"
    case .staleYear: "上一年或下一年没有直接写在\(check.words.joined(separator: "、"))和数字前面"
    case .zeroTogether: "有一格是 0，其他格也应是 0"
    case .editionYear: "格式与报告年度相符"
    case .length: "合计不超过 \(check.most ?? 0) 字"
    case .magnitude: "不超过 \(check.most ?? 0)"
    }
  }
}
