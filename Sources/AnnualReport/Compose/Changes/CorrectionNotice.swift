import Text

/// The notice of corrections (更正说明) to a published report: what was changed, from what, to what, why and when.
public struct CorrectionNotice: Sendable {
  /// When the report was published, in digits.
  private let published: String
  private let corrections: [Day]

  /// The corrections of one day.
  public struct Day: Sendable {
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
  public init(published: String, corrections: [Day]) {
    self.published = published
    self.corrections = corrections
  }

  /// The notice as a report of its own, to be rendered as every report is.
  ///
  /// - Parameter report: The corrected report, whose title and reporting body it takes.
  /// - Returns: A section for each day on which something was corrected; the last day is the date of the notice.
  public func report(on report: Report) -> Report {
    let sections = corrections.enumerated().map { section($0, $1) }
    let lead = "本报告于\(DateText.printed(published))公布。公布后作了以下更正，以更正后的报告为准。"
    let signature = [report.unit] + (corrections.last.map { [DateText.printed($0.date)] } ?? [])
    return Report(
      title: Report.Paragraph("\(report.title.text)更正说明"), titleBreak: report.titleBreak, unit: report.unit,
      lead: [Report.Paragraph(lead)], sections: sections, signature: signature.map { Report.Paragraph($0) })
  }

  /// The notice in one paragraph, to stand in the report itself.
  public static func note(_ correction: Day, published: String) -> String {
    let changes = correction.changes
    var parts = (changes.facts + changes.figures).filter { !$0.follows }.map {
      "\($0.name)由\($0.old ?? nothing)更正为\($0.new ?? nothing)"
    }
    if changes.figures.contains(where: { $0.follows }) { parts.append("有关合计随之更正") }
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

  /// Whether such a paragraph stands in a report that was published on a day.
  public static func isNoted(in answers: Answers, published: String) -> Bool {
    let start = "\(notePrefix)\(DateText.printed(published))公布"
    return answers.form.fields.contains { answers.texts[$0.name]?.text.containsBytes(of: start) ?? false }
  }

  /// What a note begins with; the notice itself does not list notes.
  static let notePrefix = "更正说明：本报告于"
  private static let nothing = "空白"

  private func section(_ number: Int, _ correction: Day) -> Report.Section {
    let changes = correction.changes
    var blocks: [Report.Block] = []
    func add(_ text: String) { blocks.append(.paragraph(Report.Paragraph(text))) }
    if let reason = correction.reason { add(Self.sentence("更正原因：\(reason)")) }
    for fact in changes.facts { add(Self.sentence(on: fact)) }
    if !changes.figures.isEmpty { blocks.append(.table(grid(number, changes.figures))) }
    var heading: String?
    for sentence in changes.sentences where !changes.isOnlyFacts(sentence) {
      if sentence.group != heading { blocks.append(.subheading("“\(sentence.group)”的文字")) }
      heading = sentence.group
      switch (sentence.old, sentence.new) {
      case (let old?, let new?):
        add("原文：\(old)")
        add("更正为：\(new)")
      case (let old?, nil): add("删去：\(old)")
      case (nil, let new?): add("增加：\(new)")
      case (nil, nil): continue
      }
    }
    return Report.Section(heading: "\(DateText.printed(correction.date))更正", blocks: blocks)
  }

  /// The text with a full stop, unless it ends like a sentence.
  private static func sentence(_ text: String) -> String {
    let isWhole = text.last.map { "。！？.!?”".contains($0) } ?? true
    return isWhole ? text : text + "。"
  }

  /// A changed fact in one sentence, however long it is.
  private static func sentence(on fact: ReportChanges.Change) -> String {
    switch (fact.old, fact.new) {
    case (let old?, let new?): "\(fact.name)由“\(old)”更正为“\(new)”。"
    case (nil, let new?): "增加\(fact.name)“\(new)”。"
    case (let old?, nil): "删去\(fact.name)“\(old)”。"
    case (nil, nil): ""
    }
  }

  /// What stood there and what stands there now, a row for each figure; facts may be long, so they are paragraphs.
  private func grid(_ number: Int, _ changes: [ReportChanges.Change]) -> Grid {
    let headings = ["所在的表", "项目", "原为", "更正为"]
    func cell(_ column: Int, _ content: Grid.Content, _ number: Int?, _ headings: [Int]) -> Grid.Cell {
      Grid.Cell(
        column: column, columnSpan: 1, rowSpan: 1, content: content, number: number, headings: headings)
    }
    var rows = [headings.enumerated().map { cell($0, .columnHeading($1), $0, []) }]
    var next = headings.count
    for change in changes {
      rows.append([
        cell(0, .rowHeading(change.group), next, [0]), cell(1, .rowHeading(change.name), next + 1, [1]),
        cell(2, .text(change.old ?? Self.nothing), nil, [2, next, next + 1]),
        cell(3, .text(change.new ?? Self.nothing), nil, [3, next, next + 1]),
      ])
      next += 2
    }
    return Grid(
      caption: "更正的数字", table: "更正-\(number + 1)", width: headings.count, rows: rows, headingRows: 1,
      stubColumns: 2, unbroken: [])
  }
}

extension ReportChanges {
  /// Whether a sentence says nothing new but facts that are named as changed already.
  fileprivate func isOnlyFacts(_ sentence: Change) -> Bool {
    guard var text = sentence.old, let new = sentence.new else { return false }
    for fact in facts { text = text.replacingBytes(of: fact.old ?? "", with: fact.new ?? "") }
    return text == new
  }
}
