import AnnualReport
import Text

/// Why a county's year cannot be summed up, or handed out; then nothing is written.
struct RollupError: Failure {
  /// What is the matter, a line each.
  let lines: [String]
  var exitCode: ExitCode { .usage }
  var message: String {
    (lines + ["没有写任何文件。改好以上各处，再运行一次"]).joined(separator: "\n")
  }

  /// What keeps these files from being summed, all at once.
  ///
  /// - Parameters:
  ///   - items: The files that could be read or not.
  ///   - roster: The units that are to report.
  ///   - hasRoster: Whether there is a list; otherwise the units found are the roster.
  ///   - year: The report year.
  ///   - edition: The edition of that year.
  /// - Returns: A line for each; none where they can be summed.
  static func problems(
    of items: [RollupReading.Item], roster: Roster, hasRoster: Bool, year: Int, edition: String
  ) -> [String] {
    var lines: [String] = []
    var first: [String: String] = [:]
    let names = roster.units.map(\.name)
    for item in items where item.reported != nil {
      guard let unit = item.unit else {
        lines.append("\(item.path): 没有写单位，不知道是哪一家的")
        continue
      }
      if let other = first[unit] {
        lines.append("\(item.path): “\(unit)”已有一份 \(other)，请留一份")
      } else {
        first[unit] = item.path
      }
      if item.year != year {
        let found = item.year.map { "\($0) 年度" } ?? "没有写年度"
        lines.append("\(item.path): 要汇总的是 \(year) 年度，这一份\(item.year == nil ? "" : "是 ")\(found)")
      } else if item.edition != edition {
        lines.append("\(item.path): 用的是 \(item.edition ?? "") 年版格式，\(year) 年度应当用 \(edition) 年版，两种格式不能加在一起")
      }
      if hasRoster && !names.contains(unit) {
        let similar = Nearest.name(to: unit, among: names).map { "，是不是“\($0)”" } ?? ""
        lines.append("\(item.path): 名单里没有“\(unit)”\(similar)")
      }
    }
    return lines
  }
}
