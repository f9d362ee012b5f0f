import Text

/// Which unit of a county's list a report is from: by the unit that it names, else by the folder or file that it came in.
///
/// Published reports name their unit in short, or not at all, and a county knows them by the folder that it handed out.
public struct UnitMatching: Sendable {
  private let units: [Roster.Unit]
  private let named: [String: Int]
  /// The units by their names as folders.
  private let filed: [String: Int]

  /// What was found.
  public enum Match: Hashable, Sendable {
    /// The unit that the report names in full.
    case named(Int)
    /// A unit by what the report is called, or by a name that can only be short for it.
    case concluded(Int)
    /// No unit of the list.
    case unknown
    /// The report names no unit, and neither does its place.
    case none
  }

  /// Prepares the units of a list.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - fileName: What a unit's name is as the name of a folder.
  public init(_ units: [Roster.Unit], fileName: (String) -> String) {
    self.units = units
    var named: [String: Int] = [:]
    var filed: [String: Int] = [:]
    for (number, unit) in units.enumerated() {
      named[unit.name] = number
      filed[fileName(unit.name)] = number
    }
    (self.named, self.filed) = (named, filed)
  }

  /// Finds the unit of a report.
  ///
  /// - Parameters:
  ///   - said: The unit that it names; nil where it names none.
  ///   - isPublished: Whether it is a published document, which may name its unit in short.
  ///   - places: The names of its folder and its file, the nearest to be trusted first.
  /// - Returns: The unit by its number, or why there is none.
  public func match(said: String?, isPublished: Bool, places: [String]) -> Match {
    if let said, let number = named[said] { return .named(number) }
    let placed = places.lazy.compactMap { unit(ofFile: $0) }.first
    guard let said else { return placed.map { .concluded($0) } ?? .none }
    if isPublished {
      if let placed, isShort(said, for: placed) { return .concluded(placed) }
      let meant = units.indices.filter { isShort(said, for: $0) }
      if meant.count == 1 { return .concluded(meant[0]) }
    }
    return .unknown
  }

  /// The unit whose name a folder or a file begins with; nil where it begins with none.
  public func unit(ofFile name: String) -> Int? {
    let name = name.drop { $0.isASCII && $0.isNumber || "年度-_ ".contains($0) }
    var end = name.endIndex
    while end > name.startIndex {
      if let number = filed[String(name[..<end])], Self.isBoundary(name[end...]) { return number }
      end = name.index(before: end)
    }
    return nil
  }

  /// Whether a name can be short for a unit's, as `云溪镇` for `云溪镇人民政府`.
  private func isShort(_ said: String, for number: Int) -> Bool {
    let full = units[number].name
    return said.count >= Self.leastLetters && full.containsBytes(of: said) || said.containsBytes(of: full)
  }

  private static let leastLetters = 2

  /// Whether a unit's name is at its end where this follows: `县教育局` is not meant by `县教育局考试中心`.
  private static func isBoundary(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    return next.isASCII || !next.isLetter || words.contains { rest.hasPrefix($0) }
  }

  private static let words = ["年", "政府信息公开", "信息公开", "关于", "的"]
}
