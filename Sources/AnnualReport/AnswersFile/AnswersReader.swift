import Mustache
import Text
import YAMLSubset

/// Reads an answers file over a form: every cell, text and fact, and a problem for whatever does not fit.
struct AnswersReader {
  let edition: Edition
  let document: Document
  let root: FileValue
  var figures: [Figure]
  var texts: Passages
  var about: Passages
  var explanations: [Explanation] = []
  var details = Details()
  /// The suggested texts of the edition, once they were needed: a file is read after every answer.
  var suggestedTexts: Suggestions?
  /// The facts, texts and sections where something else was written, which is reported once, where it stands.
  private(set) var unreadable: Set<Place> = []
  /// Cells whose 0 nobody can have meant, because their total is more.
  var doubtful: Set<Int> = []
  /// What stands for the rest of rows that are nothing but sums, until it is known whether it is so.
  var restsOfSums: [RestOfSums] = []
  /// Where each fact, section, row and text field begins that is named.
  private(set) var beginnings: [Answers.Beginning] = []
  private(set) var problems: [FileProblem] = []
  /// How many problems of each check there are, told or not.
  private var counts: [FileCheck: Int] = [:]
  /// The first that was not told of each check, or the first of those that is an error.
  private var untold: [FileCheck: FileProblem] = [:]
  /// For how many more unknown names the nearest known one is looked for.
  private var nearestNames = 100
  /// The prose with names in it that are all known, by text field.
  private var templates: [String: Template] = [:]

  var form: Form { edition.form }

  init(edition: Edition, document: Document, root: FileValue, suggestions: Suggestions?) {
    suggestedTexts = suggestions
    self.edition = edition
    self.document = document
    self.root = root
    figures = Array(repeating: .unanswered, count: edition.form.cells.count)
    texts = Passages(edition.form.fieldNames)
    about = Passages(edition.form.aboutNames)
  }

  mutating func readRoot() {
    guard root.kind == .map else {
      if !root.isEmpty { report(.wrongType, .expected(.map, found: root.valueShape), at: root) }
      return
    }
    for (key, entry) in entries(of: root, known: form.keys, place: nil) {
      let section = key - form.about.count
      if section < 0 {
        let fact = form.about[key].id
        begin(.fact(fact), at: entry)
        if let passage = passage(entry.value, .fact(fact)) { about[fact] = passage }
      } else if section < form.sections.count {
        begin(.section(form.sections[section].id), at: entry)
        read(form.sections[section], entry.value)
      } else if section == form.sections.count {
        readDetails(entry.value)
      } else {
        readExplanations(entry.value)
      }
    }
    figures.computeTotals(of: form)
    reportRestsOfSums()
    expandProse()
  }

  private mutating func read(_ section: Section, _ node: FileValue) {
    let table = section.table.flatMap { form.table($0) }
    if let table, section.fields.isEmpty { return readTable(table, node) }
    guard node.kind == .map else {
      if node.isEmpty { return }
      unreadable.insert(.section(section.id))
      for field in section.fields { unreadable.insert(Place(field)) }
      if let table { fill(ownCells(of: table), with: .unreadable) }
      return report(
        .wrongType, .expected(.map, found: node.valueShape), at: node, place: .section(section.id))
    }
    let rows = table?.rows ?? []
    for (key, entry) in entries(of: node, known: section.keys, place: .section(section.id)) {
      if let table, key < rows.count {
        begin(.row(table: table.id, row: rows[key].id), at: entry)
        readRow(rows[key], of: table, entry.value)
      } else {
        let field = section.fields[key - rows.count]
        begin(Place(field), at: entry)
        guard let passage = passage(entry.value, Place(field)) else { continue }
        if passage.text.containsBytes(of: "{"), let prose = prose(passage, place: Place(field)) {
          templates[field.name] = prose
        }
        texts[field.name] = passage
      }
    }
  }

  mutating func begin(_ place: Place, at entry: FileEntry) {
    beginnings.append(Answers.Beginning(place: place, source: entry.source))
  }

  private mutating func passage(_ node: FileValue, _ place: Place) -> Passage? {
    guard let text = node.text else {
      unreadable.insert(place)
      report(.wrongType, .expected(.text, found: node.valueShape), at: node, place: place)
      return nil
    }
    guard case .read(let read) = node, let (_, stretches) = read.placedText else {
      return Passage(text, source: node.source)
    }
    reportCharacters(of: text, read, place)
    return Passage(
      text.withoutRadicals(), source: node.source,
      stretches: stretches.map {
        Passage.Stretch(start: $0.start, source: Source(document.position(at: $0.offset)))
      })
  }

  private mutating func expandProse() {
    let names = ProseNames(form: form, figures: figures, about: about)
    for (name, template) in templates.sorted(by: { $0.key < $1.key }) {
      do throws(TemplateError) {
        texts[name]?.expand(try template.expansion(names.word))
      } catch {
        // Every name was looked up when the text was read; what is left to fail is the size.
        report(.name, .badProse(error.message), position: texts[name]?.source, place: Place(name, in: form))
      }
    }
  }

  /// The entries whose key is known, each key once, by the place of the key; the others are reported.
  mutating func entries(
    of map: FileValue, known: NameIndex, place: @autoclosure () -> Place?
  ) -> [(place: Int, entry: FileEntry)] {
    var found: [(place: Int, entry: FileEntry)] = []
    var first: [FileEntry?] = Array(repeating: nil, count: known.names.count)
    var unknown: [String: FileEntry] = [:]
    for entry in map.entries {
      let key = entry.key
      let number = known[key]
      if let written = entry.origin?.key.text, written != key { reportRadicals(in: written, entry, place()) }
      if let earlier = number.map({ first[$0] }) ?? unknown[key] {
        let reason = FileProblem.Reason.duplicateKey(key, firstLine: earlier.source.lineAndColumn?.line ?? 1)
        report(.duplicateKey, reason, position: entry.source, place: place())
      } else if let number {
        first[number] = entry
        found.append((number, entry))
      } else {
        unknown[key] = entry
        let invisible = Self.invisible(in: key)
        if !invisible.isEmpty {
          report(.unknownKey, .invisible(invisible, in: key), position: entry.source, place: place())
          continue
        }
        let similar = similar(to: key, among: known.names)
        report(.unknownKey, .unknownKey(key, similar: similar), position: entry.source, place: place())
      }
    }
    return found
  }

  /// The known name that was probably meant; not looked for without end, as for a hundred it is no slip.
  mutating func similar(to name: String, among known: [String]) -> String? {
    nearestNames -= 1
    return nearestNames < 0 ? nil : Nearest.name(to: name, among: known)
  }

  mutating func report(
    _ check: FileCheck, _ reason: FileProblem.Reason, severity: Severity = .error, at node: FileValue,
    place: Place? = nil
  ) {
    report(check, reason, severity: severity, position: node.source, place: place)
  }

  mutating func report(
    _ check: FileCheck, _ reason: FileProblem.Reason, severity: Severity = .error, position: Source?,
    place: Place? = nil
  ) {
    counts[check, default: 0] += 1
    let problem = FileProblem(
      check: check, severity: severity, place: place, reason: reason, position: position)
    if counts[check, default: 0] <= Self.mostOfACheck {
      problems.append(problem)
    } else if untold[check].map({ $0.severity != .error }) ?? true {
      untold[check] = problem
    }
  }

  /// Nobody mends more than these before reading the file again.
  private static let mostOfACheck = 100

  /// Counts what was not told one by one; an error where one of those is.
  mutating func reportUntold() {
    for check in FileCheck.allCases {
      guard let first = untold[check], let count = counts[check] else { continue }
      problems.append(
        FileProblem(
          check: check, severity: first.severity, place: nil, reason: .more(count - Self.mostOfACheck),
          position: first.position))
    }
  }
}

extension FileValue {
  /// What kind of value it is, in the terms of problems.
  var valueShape: FileProblem.Shape {
    switch kind {
    case .scalar: .text
    case .list: .list
    case .map: .map
    }
  }
}

extension FileEntry {
  /// Where its key stands; what is not written yet stands at the beginning.
  var source: Source { origin.map { Source($0.key.start) } ?? .text(line: 1, column: 1) }
}
