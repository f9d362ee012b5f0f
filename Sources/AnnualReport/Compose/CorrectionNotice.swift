import Text

/// The notice of corrections (更正说明) to a published report: what was changed, from what, to what, why and when.
public struct CorrectionNotice: Sendable {
  /// When the report was published, in digits.
  private let published: String
  private let corrections: [Correction]

  /// The corrections of one day.
  public struct Correction: Sendable {
    /// What was changed.
    public let changes: ReportChanges
    /// The day, in digits.
    public let date: String
    /// The reason in the clerk's words; nil where none was given.
    public let reason: String?

    /// Says what was changed, when and why.
    public init(changes: ReportChanges, date: String, reason: String?) {
      self.changes = changes
      self.date = date
      self.reason = reason.map { $0.printable() }
    }
  }

  /// Collects the corrections since a report was published, the earliest first.
  public init(published: String, corrections: [Correction]) {
    self.published = published
    self.corrections = corrections
  }

  /// The notice as a report of its own, to be drawn as every report is.
  ///
  /// - Parameter title: The title of the corrected report.
  /// - Returns: A section for each day on which something was corrected.
  public func report(title: String) -> Report {
    var figures: [String] = []
    let sections = corrections.enumerated().map { number, correction in
      section(number, correction, &figures)
    }
    return Report(
      title: "\(title)更正说明",
      lead: ["本报告于\(DateText.printed(published))公布。公布后作了以下更正，以更正后的报告为准。"], sections: sections,
      signature: [], figures: figures, draftNotes: nil)
  }

  /// The notice in one paragraph, to stand in the report itself.
  public static func note(_ correction: Correction, published: String) -> String {
    let changes = correction.changes
    var parts = (changes.facts + changes.figures).filter { !$0.follows }.map {
      "\($0.name)由\($0.old ?? nothing)更正为\($0.new ?? nothing)"
    }
    if changes.figures.contains(where: \.follows) { parts.append("有关合计随之更正") }
    var headings: [String] = []
    for sentence in changes.sentences where !headings.contains(sentence.group) {
      headings.append(sentence.group)
    }
    if !headings.isEmpty { parts.append("\(headings.map { "“\($0)”" }.joined())的有关文字随之更正") }
    let reason = correction.reason.map { "原因：\($0)。" } ?? ""
    let text =
      "\(notePrefix)\(DateText.printed(published))公布，\(DateText.printed(correction.date))作如下更正："
      + parts.joined(separator: "；") + "。" + reason
    // The reason may hold braces, which have a meaning in prose.
    return text.replacingBytes(of: "{{", with: "｛｛")
  }

  /// What a note begins with; the notice itself does not list notes.
  static let notePrefix = "更正说明：本报告于"
  private static let nothing = "空白"

  private func section(_ number: Int, _ correction: Correction, _ figures: inout [String]) -> Report.Section {
    let changes = correction.changes
    var blocks: [Report.Block] = []
    if let reason = correction.reason { blocks.append(.paragraph("更正原因：\(reason)")) }
    for fact in changes.facts {
      blocks.append(.paragraph("\(fact.name)原为：\(fact.old ?? Self.nothing)"))
      blocks.append(.paragraph("更正为：\(fact.new ?? Self.nothing)"))
    }
    if !changes.figures.isEmpty { blocks.append(.table(grid(number, changes.figures, &figures))) }
    var heading: String?
    for sentence in changes.sentences {
      if sentence.group != heading { blocks.append(.subheading("“\(sentence.group)”的文字")) }
      heading = sentence.group
      switch (sentence.old, sentence.new) {
      case (let old?, let new?):
        blocks += [.paragraph("原文：\(old)"), .paragraph("更正为：\(new)")]
      case (let old?, nil): blocks.append(.paragraph("删去：\(old)"))
      case (nil, let new?): blocks.append(.paragraph("增加：\(new)"))
      case (nil, nil): continue
      }
    }
    return Report.Section(heading: "\(DateText.printed(correction.date))更正", blocks: blocks)
  }

  /// What stood there and what stands there now, a row for each figure; facts may be long, so they are paragraphs.
  private func grid(
    _ number: Int, _ changes: [ReportChanges.Change], _ figures: inout [String]
  ) -> Grid {
    let headings = ["所在的表", "项目", "原为", "更正为"]
    var rows = [
      headings.enumerated().map { column, label in
        Grid.Cell(
          column: column, columnSpan: 1, rowSpan: 1, content: .columnHeading(label), number: column,
          headings: [])
      }
    ]
    var next = headings.count
    for change in changes {
      var row: [Grid.Cell] = []
      for (column, label) in [change.group, change.name].enumerated() {
        row.append(
          Grid.Cell(
            column: column, columnSpan: 1, rowSpan: 1, content: .rowHeading(label), number: next,
            headings: [column]))
        next += 1
      }
      for (offset, value) in [change.old, change.new].enumerated() {
        row.append(
          Grid.Cell(
            column: 2 + offset, columnSpan: 1, rowSpan: 1, content: .figure(figures.count), number: nil,
            headings: [2 + offset, next - 2, next - 1]))
        figures.append(value ?? Self.nothing)
      }
      rows.append(row)
    }
    return Grid(
      caption: "更正的数字", table: "更正-\(number + 1)", width: headings.count, rows: rows, headingRows: 1,
      stubColumns: 2)
  }
}
