/// Where the sections of a form begin among the paragraphs of a document.
struct SectionHeadings {
  /// For each section of the form the paragraph that is its heading; nil where none was found.
  private(set) var places: [Int?]
  /// Where the text of each section ends.
  private(set) var ends: [Int]

  /// Longer paragraphs are no headings.
  private static let longest = 42
  private static let likest = 860

  /// Looks for the headings.
  ///
  /// Tables are known by their labels, so that their headings are the last before them; an earlier one may be a part of
  /// the first section that has the same words.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs of the document.
  ///   - form: The form.
  ///   - cells: What was read of the tables.
  init(_ paragraphs: [PublishedParagraph], _ form: Form, _ cells: PublishedCells) {
    let sections = form.sections
    var found: [[Int]] = Array(repeating: [], count: sections.count)
    let labels = sections.map { RowLabel($0.id, $0.heading, $0.variants) }
    for (place, paragraph) in paragraphs.enumerated() where paragraph.length <= Self.longest {
      if let section = labels.firstIndex(where: { Self.isHeading(paragraph.label, $0) }) {
        found[section].append(place)
      }
    }
    let drawn = sections.indices.filter { sections[$0].table.map { form.grid(of: $0) != nil } ?? false }
    var places: [Int?] = Array(repeating: nil, count: sections.count)
    let beginnings = sections.map { $0.table.flatMap { cells.beginnings[$0] } }
    // Where a document numbers its sections 一、二、, what is numbered （一） is a part of one, whatever it is called.
    let isNumbered = found.joined().contains { paragraphs[$0].level == 1 }
    func firstHeading(_ section: Int) -> Int? {
      found[section].first { !isNumbered || paragraphs[$0].level <= 1 }
    }
    func lastHeading(_ section: Int, before item: Int?) -> Int? {
      guard let item else { return firstHeading(section) }
      let before = found[section].filter { paragraphs[$0].item < item }
      return before.last { paragraphs[$0].level <= 1 } ?? before.last
    }
    for section in drawn { places[section] = lastHeading(section, before: beginnings[section]) }
    let firstDrawn = drawn.first ?? sections.count
    for section in (0..<firstDrawn).reversed() {
      let next = section + 1 < sections.count ? section + 1 : section
      let limit = places[next].map { paragraphs[$0].item } ?? beginnings[next]
      places[section] = lastHeading(section, before: limit)
    }
    var base =
      drawn.map { max(beginnings[$0] ?? -1, places[$0].map { paragraphs[$0].item } ?? -1) }.max() ?? -1
    for section in sections.indices.dropFirst((drawn.last ?? -1) + 1) {
      places[section] =
        found[section].first { paragraphs[$0].item > base }
        ?? (section == (drawn.last ?? -1) + 1 ? firstHeading(section) : nil)
        ?? Self.torn(sections[section], paragraphs, after: base)
      if let place = places[section] { base = paragraphs[place].item }
    }
    self.places = places
    // A word processor makes a paragraph of the caption of a table, which says what the heading above it says.
    let starts = places.indices.map { section -> Int? in
      guard var start = places[section] else { return nil }
      while found[section].contains(start - 1) { start -= 1 }
      return start
    }
    ends = Self.ends(places, starts.compactMap { $0 }, paragraphs, beginnings)
  }

  private static func isHeading(_ text: LabelText, _ label: RowLabel) -> Bool {
    if label.isSame(text) { return true }
    return ([label.label] + label.variants).contains {
      $0.scalars.count >= 8 && Likeness.of(text, $0) >= likest
    }
  }

  /// The paragraph before a section's first part, where its own heading was torn off.
  private static func torn(_ section: Section, _ paragraphs: [PublishedParagraph], after item: Int) -> Int? {
    let words = section.fields.flatMap { $0.words }.map { LabelText($0) }
    let part = paragraphs.firstIndex { paragraph in
      paragraph.item > item && paragraph.level == 2
        && words.contains { word in Array(paragraph.label.scalars.prefix(24)).offset(of: word.scalars) != nil
        }
    }
    return part.flatMap { $0 > 0 ? $0 - 1 : nil }
  }

  private static func ends(
    _ places: [Int?], _ starts: [Int], _ paragraphs: [PublishedParagraph], _ beginnings: [Int?]
  ) -> [Int] {
    places.indices.map { section in
      let start = places[section] ?? -1
      let headings = starts.filter { $0 > start }
      let tables = beginnings.compactMap { $0 }.compactMap { item in
        paragraphs.firstIndex { $0.item >= item }
      }.filter { $0 > start }
      return (headings + tables).min() ?? paragraphs.count
    }
  }
}
