/// Inputs of which nobody can tell which one is meant: several of one unit and year, or for one output.
///
/// None of them is written, so that a copy never becomes a report beside the one that is sent; the other inputs are.
struct ContestedInputs: Sendable {
  /// What the report of an input would be, as far as the input can be read.
  struct Claim: Sendable {
    let path: String
    let unit: String?
    let year: Int?
    /// The folder that the report goes to; nil where there will be none.
    let folder: String?
    /// What tells that folder apart from others.
    let place: String?
  }

  /// Why a report is not written, by the path of the input.
  private(set) var reasons: [String: String] = [:]

  /// The most other inputs that are named.
  private static let mostNamed = 5

  /// Compares the inputs of one run.
  init(_ claims: [Claim] = []) {
    let outputs = Self.groups(claims, by: { $0.place })
    for group in outputs { addSharingOutput(group) }
    let units = Self.groups(claims) { claim -> UnitYear? in
      guard let unit = claim.unit, let year = claim.year else { return nil }
      return UnitYear(unit: unit, year: year)
    }
    for group in units { addOfOneUnit(group) }
  }

  private struct UnitYear: Hashable {
    let unit: String
    let year: Int
  }

  /// Those that share a key, in the order of the input.
  private static func groups<Key: Hashable>(_ claims: [Claim], by keyOf: (Claim) -> Key?) -> [[Claim]] {
    var groups: [Key: [Claim]] = [:]
    groups.reserveCapacity(claims.count)
    for claim in claims {
      if let key = keyOf(claim) { groups[key, default: []].append(claim) }
    }
    return groups.values.filter { $0.count > 1 }
  }

  private mutating func addSharingOutput(_ group: [Claim]) {
    for claim in group {
      let others = Self.names(of: group, besides: claim)
      reasons[claim.path] =
        "\(others) 的报告也要写到 \(claim.folder ?? "") 里，都没有写。请改正其中一份的单位或年度，或者分开填写"
    }
  }

  private mutating func addOfOneUnit(_ group: [Claim]) {
    for claim in group where reasons[claim.path] == nil {
      let whose = "“\(claim.unit ?? "")”\(claim.year.map(String.init) ?? "") 年度"
      reasons[claim.path] =
        "\(whose)的答案文件还有 \(Self.names(of: group, besides: claim))，不知道以哪一份为准，都没有写报告。"
        + "请留一份，其余的移到别处，或者改名为不以 answers 开头的名称"
    }
  }

  private static func names(of group: [Claim], besides claim: Claim) -> String {
    let others = group.map(\.path).filter { $0 != claim.path }
    if others.isEmpty { return claim.path }
    let more = others.count > mostNamed ? " 等 \(others.count) 份" : ""
    return others.prefix(mostNamed).joined(separator: "、") + more
  }
}
