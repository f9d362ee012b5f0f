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
  ///   - roster: The units that are to report; nil where there is no list.
  ///   - year: The report year.
  ///   - edition: The edition of that year.
  /// - Returns: A line for each; none where they can be summed.
  static func problems(
    of items: [RollupReading.Item], _ roster: Roster?, year: Int, edition: String
  ) -> [String] {
    var lines: [String] = []
    var first: [String: String] = [:]
    for item in items where item.reported != nil {
      guard let unit = item.unit else {
        lines.append("\(item.path): \(unknown(item.said, roster, isNamed: lines.count < mostLines))")
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
    }
    if lines.count > mostLines {
      lines[mostLines...] = ["这样的还有 \(lines.count - mostLines) 处；都是的话，请核对文件夹、名单和年度"]
    }
    return lines
  }

  /// More lines than these say no more than that a folder or a list is not the one that was meant.
  private static let mostLines = 20

  private static func unknown(_ said: String?, _ roster: Roster?, isNamed: Bool) -> String {
    guard let said else { return "没有写单位，不知道是哪一家的；请放进用单位名称命名的文件夹里" }
    let similar = isNamed ? Nearest.name(to: said, among: roster?.units.map(\.name) ?? []) : nil
    return "名单里没有“\(said.sanitized())”，" + (similar.map { "是不是“\($0)”" } ?? "请加进名单，或者移走这一份")
  }
}
