import Text
import YAMLSubset

/// Writes what was read of a published document as an answers file, with comments on everything that was not.
public struct ImportedFile: Sendable {
  private let report: PublishedReport
  private let date: String

  /// A file of what was read on a day, as `2026-11-26`.
  public init(_ report: PublishedReport, date: String) {
    self.report = report
    self.date = date
  }

  private var answers: Answers { report.answers }
  private var form: Form { answers.form }
  private var unread: [Unread] { answers.unread ?? [] }

  /// The text of the file.
  public var text: String {
    var text = comment("从 \(answers.file.printable()) 读入（\(date)）。源文件的数字照抄，没有改。", indent: 0)
    text += comment(PublishedReport.summary(answers), indent: 0)
    for note in report.notes + (hasBraces ? [.braces] : []) {
      text += comment(note.sentence, indent: 0)
      for line in (note.text ?? "").split(separator: "\n") {
        text += comment("　　" + String(line).printable(), indent: 0)
      }
    }
    text += "\n"
    for fact in form.about { text += about(fact) }
    for section in form.sections { text += "\n" + self.section(section) }
    return text
  }

  // MARK: Facts and texts

  private func about(_ fact: AboutFact) -> String {
    if fact.kind == .edition {
      let isOther = answers.expectedEdition.map { $0.name != form.edition } ?? (answers.year == nil)
      return isOther ? entry(fact.id, form.edition, indent: 0) : ""
    }
    if let passage = answers.about[fact.id], !passage.isEmpty {
      return entry(fact.id, passage.text.trimmed(), indent: 0)
    }
    if fact.isOptional { return "" }
    let open = unread.first { $0.place == .fact(fact.id) }
    let reason = open?.reason.sentence ?? "源文件没有写，请填"
    return comment("\(fact.label)未填：\(reason)", indent: 0) + "\(fact.id):\n"
  }

  private func section(_ section: Section) -> String {
    var inner = ""
    if let table = section.table.flatMap({ form.table($0) }) { inner += rows(of: table) }
    for field in section.fields {
      if let passage = answers.texts[field.name], !passage.isEmpty {
        inner += entry(field.id, Self.withoutNames(passage.text), indent: 2)
        continue
      }
      if let open = unread.first(where: { $0.place == Place(field) }) {
        inner += comment("\(field.id)未填：\(open.reason.sentence)\(place(open))", indent: 2)
      }
      if !field.isOptional { inner += "  \(field.id):\n" }
    }
    return inner.isEmpty ? "" : comment(section.heading, indent: 0) + "\(section.id):\n" + inner
  }

  private var hasBraces: Bool {
    form.fields.contains { answers.texts[$0.name]?.text.containsBytes(of: "{{") ?? false }
  }

  /// A text in which nothing is a name.
  private static func withoutNames(_ text: String) -> String {
    var safe = text
    while safe.containsBytes(of: "{{") { safe = safe.replacingBytes(of: "{{", with: "{ {") }
    return safe
  }

  private func entry(_ key: String, _ text: String, indent: Int) -> String {
    Spelling.entry(key, .text(text), indent: indent)
  }

  // MARK: Figures

  private func rows(of table: Table) -> String {
    let open = unread.filter { if case .cell(let id) = $0.place { id.table == table.id } else { false } }
    let cells = table.rows.filter { !$0.isGroup }.flatMap { Array($0.cells) }
    if let first = open.first, open.count == cells.count, open.allSatisfy({ $0.reason == first.reason }) {
      return comment("这张表未填：\(first.reason.sentence)\(candidate(first))\(place(first))", indent: 2)
    }
    return table.rows.map { row(of: $0, in: table) + comments(on: $0, open) }.joined()
  }

  private func row(of row: Table.Row, in table: Table) -> String {
    let columns = table.blocks[row.block].columnLeaves
    let given = zip(row.cells, columns).filter { answers.figures[$0.0].isGiven }
    let entries = given.compactMap { cell, column in
      answers.figures[cell].quantity.map { (column.id ?? "", Tree.text($0.description)) }
    }
    if entries.isEmpty { return "" }
    let isWhole = entries.count == row.cells.count
    let isZero = isWhole && given.allSatisfy { answers.figures[$0.0].quantity == .zero }
    // In a row of sums a single figure would stand for its total alone.
    if isZero, !row.ownCells.isEmpty, !row.isGroup { return Spelling.entry(row.id, .text("0"), indent: 2) }
    if isWhole, entries.count == 1 { return Spelling.entry(row.id, entries[0].1, indent: 2) }
    return Spelling.entry(row.id, .flow(entries), indent: 2)
  }

  /// A line for each reason why cells of a row were not read.
  private func comments(on row: Table.Row, _ open: [Unread]) -> String {
    var groups: [(first: Unread, columns: [String])] = []
    for cell in open {
      guard case .cell(let id) = cell.place, id.row == row.id else { continue }
      let column = id.column + (cell.candidate.map { "（可能是 \($0)）" } ?? "")
      if let place = groups.firstIndex(where: { $0.first.reason == cell.reason }) {
        groups[place].columns.append(column)
      } else {
        groups.append((cell, [column]))
      }
    }
    return groups.map { first, columns in
      let isAll = columns.count == row.cells.count && columns.count > 1 && first.candidate == nil
      let cells = isAll ? "整行" : columns.joined(separator: "、")
      return comment("\(row.id)未填：\(cells)：\(first.reason.sentence)\(place(first))", indent: 2)
    }.joined()
  }

  private func candidate(_ unread: Unread) -> String { unread.candidate.map { "（可能是 \($0)）" } ?? "" }

  private func place(_ unread: Unread) -> String { unread.source.map { "（\($0.text)）" } ?? "" }

  private func comment(_ text: String, indent: Int) -> String {
    let lead = String(repeating: " ", count: indent) + "# "
    return LineBreaking.lines(text.printable(), width: 96 - indent).map { lead + $0 + "\n" }.joined()
  }
}

extension PublishedReport {
  /// How many cells of the form were read, and how many were not.
  public static func summary(_ answers: Answers) -> String {
    let cells = answers.form.cells.indices.filter {
      !answers.form.cells[$0].isGroup && !answers.form.cells[$0].isOptional
    }
    // An answers file need not name what follows from the rest.
    let read = cells.count {
      answers.figures[$0].isGiven || answers.unread == nil && answers.figures[$0].quantity != nil
    }
    let open = cells.count - read
    let texts = answers.form.fields.filter { !$0.isOptional }
    let readTexts = texts.count { !(answers.texts[$0.name]?.isEmpty ?? true) }
    return "读到 \(read) 格" + (open > 0 ? "，\(open) 格没有数" : "") + "；文字读到 \(readTexts) 段"
      + (readTexts < texts.count ? "，\(texts.count - readTexts) 段没有读到" : "")
  }

  /// Whether anything of a report was found.
  public var isRecognized: Bool {
    !answers.texts.isEmpty || answers.figures.contains { $0.isGiven } || answers.year != nil
  }
}
