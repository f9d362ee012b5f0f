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
      text += entry(
        check.id, check.severity, KnownCheck.kind(of: check)?.meaning(check) ?? "", check.source,
        check.advice + (check.fileAdvice ?? "")
      )
    }
    text += "答案文件的写法（各格式相同）\n\n"
    for check in FileCheck.allCases {
      text += entry(
        check.rawValue, check.severity, FileCheckWording.meaning(check), FileCheckWording.source,
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
}
