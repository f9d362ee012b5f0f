public import Mustache
import Text

/// What is different between two generations of a report, in the order of the report.
public struct ReportChanges: Hashable, Sendable {
  /// Facts about the report, such as the telephone; grouped under no heading.
  public let facts: [Change]
  /// Figures by statutory label, computed totals too; grouped by table.
  public let figures: [Change]
  /// Sentences; grouped by section.
  public let sentences: [Change]
  /// Clauses whose typed figures stayed though the tables beside them changed; grouped by section.
  public let standing: [Change]

  /// One difference.
  public struct Change: Hashable, Sendable {
    /// The table or the section that it is in.
    public let group: String
    /// The label of the fact or figure; empty for a sentence.
    public let name: String
    /// What stood there; nil where there was nothing.
    public let old: String?
    /// What stands there now; nil where there is nothing.
    public let new: String?
    /// Whether it is a total that follows from other figures.
    public let follows: Bool
  }

  /// Whether both are the same in everything that people read.
  public var isEmpty: Bool { facts.isEmpty && figures.isEmpty && sentences.isEmpty }

  /// Compares two generations, which may be of different editions.
  ///
  /// - Parameters:
  ///   - old: The answers of the earlier one.
  ///   - new: The answers of the later one.
  ///   - countsNotes: Whether notes of corrections in the report are sentences as all others.
  /// - Throws: Where a template of an edition uses a name that its form does not have.
  public init(
    from old: Answers, to new: Answers, countingNotes countsNotes: Bool = true
  ) throws(TemplateError) {
    facts = Self.facts(old, new)
    figures = Self.figures(old, new)
    let earlier = try Composer(edition: old.edition).report(from: old)
    let later = try Composer(edition: new.edition).report(from: new)
    sentences = Self.sentences(earlier.texts(withNotes: countsNotes), later.texts(withNotes: countsNotes))
    standing = Self.standing(old, new)
  }

  private static func facts(_ old: Answers, _ new: Answers) -> [Change] {
    // When it was published is no part of the report.
    new.form.about.filter { $0.kind != .publication }.compactMap { fact in
      let (before, after) = (old.fact(fact.id), new.fact(fact.id))
      if before == after { return nil }
      return Change(group: "", name: fact.label, old: before, new: after, follows: false)
    }
  }

  private static func figures(_ old: Answers, _ new: Answers) -> [Change] {
    var changes: [Change] = []
    for (index, cell) in new.form.cells.enumerated() {
      let earlier = old.form.cell(named: cell.id.description)
      let before = earlier.flatMap { old.compared($0) }
      let after = new.compared(index)
      // The sum of a group is the same, whether it was given or follows.
      let isSameSum =
        cell.isGroup && earlier.map { old.figures[$0].quantity == new.figures[index].quantity } ?? false
      guard before != after, !isSameSum else { continue }
      changes.append(change(index, of: new, from: before, to: after))
    }
    for (index, cell) in old.form.cells.enumerated()
    where new.form.cell(named: cell.id.description) == nil {
      if let before = old.compared(index) { changes.append(change(index, of: old, from: before, to: nil)) }
    }
    return changes
  }

  private static func change(_ cell: Int, of answers: Answers, from old: String?, to new: String?) -> Change {
    let places = PlaceWording(form: answers.form)
    return Change(
      group: answers.form.row(of: cell).map { places.tableName($0.table) } ?? "",
      name: places.cellName(cell), old: old, new: new, follows: answers.figures[cell].isComputed)
  }

  private static func sentences(_ old: [Report.Text], _ new: [Report.Text]) -> [Change] {
    var changes = old.filter { text in !new.contains { $0.heading == text.heading } }.flatMap {
      change($0.heading, from: $0.sentences, to: [])
    }
    for text in new {
      let earlier = old.first { $0.heading == text.heading }
      changes += change(text.heading, from: earlier?.sentences ?? [], to: text.sentences)
    }
    return changes
  }

  private static func change(_ heading: String, from old: [String], to new: [String]) -> [Change] {
    Sentences.changes(from: old, to: new).map { pair in
      Change(group: heading, name: "", old: pair.old, new: pair.new, follows: false)
    }
  }
}

extension Answers {
  /// The fact of this id as it is printed; nil where there is none.
  fileprivate func fact(_ id: String) -> String? {
    about[id].flatMap { $0.isEmpty ? nil : $0.text.printable() }
  }

  /// The figure of a cell as it is printed; nil where it is open, and for the sum of a group that nobody gave.
  fileprivate func compared(_ cell: Int) -> String? {
    form.cells[cell].isGroup && !figures[cell].isGiven ? nil : printed(cell)
  }
}

extension Report {
  /// The sentences of a part of the report under its heading.
  fileprivate typealias Text = (heading: String, sentences: [String])

  /// The sentences of all parts, with or without the notes of corrections.
  fileprivate func texts(withNotes: Bool) -> [Text] {
    let parts = sections.map { section -> Text in
      let paragraphs = section.blocks.compactMap { block -> String? in
        switch block {
        case .paragraph(let paragraph):
          withNotes || !paragraph.text.hasPrefix(CorrectionNotice.notePrefix) ? paragraph.text : nil
        case .subheading, .table: nil
        }
      }
      return (section.heading, Sentences.split(paragraphs))
    }
    return [("标题", [title.text]), ("导语", Sentences.split(lead.map { $0.text }))] + parts
      + [("落款", signature.map { $0.text })]
  }
}
