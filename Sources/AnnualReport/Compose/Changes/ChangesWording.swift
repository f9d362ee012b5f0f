/// The differences of two generations in lines.
public struct ChangesWording: Sendable {
  private let changes: ReportChanges

  /// Words differences.
  public init(_ changes: ReportChanges) {
    self.changes = changes
  }

  /// All differences under headings, in lines with `\n` ends.
  public var text: String {
    var text = ""
    if !changes.facts.isEmpty {
      text += "基本信息\n"
      for fact in changes.facts { text += "  \(Self.line(fact))\n" }
    }
    if !changes.figures.isEmpty {
      text += "数字\n"
      // The zeros of a table that is gone on with: what somebody changed is to be found among them.
      let emptied = changes.figures.filter { $0.old == "0" && $0.new == nil }
      let isLong = emptied.count > Self.mostEmptied
      let shown = isLong ? changes.figures.filter { !emptied.contains($0) } : changes.figures
      text += Self.grouped(shown) { ["    \(Self.line($0))"] }
      if isLong { text += "  还有 \(emptied.count) 格原来是 0，现在空着\n" }
    }
    if !changes.sentences.isEmpty {
      text += "文字\n"
      text += Self.grouped(changes.sentences) { Self.sentence($0).map { "    \($0)" } }
    }
    if !changes.standing.isEmpty {
      text += "\(Self.standing)\n"
      text += Self.grouped(changes.standing) { change in Self.lines(standing: [change]).map { "    \($0)" } }
    }
    return text
  }

  /// One line for each fact and figure, and one for each part whose sentences changed.
  public var lines: [String] {
    var lines = (changes.facts + changes.figures).map(Self.line)
    var counts: [(heading: String, count: Int)] = []
    for sentence in changes.sentences {
      if counts.last?.heading == sentence.group {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((sentence.group, 1))
      }
    }
    lines += counts.map { "“\($0.heading)”的文字：\($0.count) 句" }
    return lines
  }

  private static func grouped(
    _ changes: [ReportChanges.Change], _ lines: (ReportChanges.Change) -> [String]
  ) -> String {
    var text = ""
    var group: String?
    for change in changes {
      if change.group != group { text += "  \(change.group)\n" }
      group = change.group
      for line in lines(change) { text += line + "\n" }
    }
    return text
  }

  /// `“行”列：2 → 3`.
  private static func line(_ change: ReportChanges.Change) -> String {
    let values = "\(change.old ?? nothing) → \(change.new ?? nothing)"
    return "\(change.name)：\(values)\(change.follows ? "（合计，随之变化）" : "")"
  }

  private static func sentence(_ change: ReportChanges.Change) -> [String] {
    switch (change.old, change.new) {
    case (let old?, let new?): ["原：\(old)", "改：\(new)"]
    case (let old?, nil): ["删：\(old)"]
    case (nil, let new?): ["增：\(new)"]
    case (nil, nil): []
    }
  }

  /// The clauses that they stand in, a line each.
  static func lines(standing changes: [ReportChanges.Change]) -> [String] {
    changes.map { "“\($0.new ?? "")”" }
  }

  private static let mostEmptied = 6
  /// Of typed figures in texts that do not follow the tables.
  static let standing = "写在文字里的数，表改了它不会跟着改，请看一遍"
  private static let nothing = "（空）"
}
