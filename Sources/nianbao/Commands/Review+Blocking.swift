import AnnualReport

extension Review {
  /// What keeps the report from being written, by its severity; what was explained does not.
  var blocking: String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity && $0.blocks }
      if count == 0 { return nil }
      return "\(severity.rawValue) \(count)\(severity == .reminder ? "（或者写明原因）" : "")"
    }
    return "要改好的：\(parts.joined(separator: "，"))"
  }
}
