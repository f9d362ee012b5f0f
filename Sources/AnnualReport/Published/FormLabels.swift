import Text

/// The labels of editions as published documents are held against them.
///
/// Documents print tables of one edition under another's year, so that the rows of all of them are looked for together.
struct FormLabels: Sendable {
  /// The editions, the newest first.
  let editions: [Edition]
  /// The table whose rows are found by the order of their labels: the first that is one block.
  let chained: ChainedLabels?
  /// The table of several blocks, each under headings of its own.
  let stacked: StackedLabels?
  /// The table that is printed as one row of figures.
  let strip: StripLabels?
  /// The units that may stand behind a figure.
  let units: Set<String>

  /// Takes the labels of editions, the newest first.
  init(_ all: [Edition]) {
    editions = all
    let tables = all.first?.form.tables.filter { $0.sentence == nil } ?? []
    chained = tables.first { !$0.isStrip && $0.blocks.count == 1 }.map { ChainedLabels($0.id, all) }
    stacked = tables.first { $0.blocks.count > 1 }.map { StackedLabels($0.id, all) }
    let form = all.first?.form
    strip = tables.first { $0.isStrip }.flatMap { table in form.map { StripLabels(table, $0) } }
    var formats: [FigureFormat] = []
    for cell in all.flatMap({ $0.form.cells }) where !formats.contains(cell.format) {
      formats.append(cell.format)
    }
    units = Set(formats.flatMap { [$0.unit] + $0.synonyms }).subtracting([""])
  }
}

/// A label of the form with the other ways in which it is written.
struct RowLabel: Sendable {
  let id: String
  let label: LabelText
  let variants: [LabelText]

  init(_ id: String, _ label: String, _ variants: [String]) {
    self.id = id
    self.label = LabelText(label)
    self.variants = variants.map { LabelText($0) }
  }

  init(_ heading: Heading) {
    self.init(heading.id ?? "", heading.label, heading.variants)
  }

  func likeness(to text: LabelText) -> Int { Likeness.of(text, label, also: variants) }

  /// Whether a text is the label to the letter, or a known variant.
  func isSame(_ text: LabelText) -> Bool {
    label.scalars == text.scalars || variants.contains { $0.scalars == text.scalars }
  }
}

extension [Unicode.Scalar] {
  /// The first place at or behind another at which some characters stand; nil where they do not.
  func offset(of pattern: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = pattern.first, pattern.count <= count - start else { return nil }
    for place in start...count - pattern.count where self[place] == first {
      if self[place...].starts(with: pattern) { return place }
    }
    return nil
  }

  /// Whether all words stand in the text, one behind the beginning of the other.
  func holds(_ words: [LabelText]) -> Bool {
    var place = -1
    for word in words {
      guard let next = offset(of: word.scalars), next > place else { return false }
      place = next
    }
    return !words.isEmpty
  }
}
