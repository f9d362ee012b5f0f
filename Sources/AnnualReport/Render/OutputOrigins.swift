public import Mustache
import Text

/// Where in the answers file the lines of an output come from, so that an edit by hand can be made to last.
public struct OutputOrigins: Sendable {
  private let answers: Answers
  /// The answers file as it is now, in which places are looked up.
  private let file: Answers
  /// The lines of the output, each figure replaced by marks of its cell.
  private let marked: [String]

  /// A place of the answers file.
  public struct Origin: Hashable, Sendable {
    /// The name of the cell, text field or fact.
    public let name: String
    /// The same in the words of the form.
    public let label: String
    /// Where it stands; nil for a total that the program adds up.
    public let position: Source?
  }

  /// Prints an output once more, with marks in place of figures.
  ///
  /// - Parameters:
  ///   - answers: The answers that the output was made from.
  ///   - format: Which output.
  ///   - file: The answers file as it is now.
  /// - Throws: Where a template of the edition uses a name that the form does not have.
  public init(_ answers: Answers, format: OutputFormat, file: Answers) throws(TemplateError) {
    self.answers = answers
    self.file = file
    let report = try Composer(edition: answers.edition).report(from: answers)
    let marks = report.figures.enumerated().map { cell, figure in
      String(repeating: Character(Self.mark(cell)), count: figure.unicodeScalars.count)
    }
    let probe = Report(
      title: report.title, lead: report.lead, sections: report.sections, signature: report.signature,
      figures: marks, draftNotes: nil)
    let text =
      switch format {
      case .text: TextRenderer().render(probe)
      case .html: try HTMLRenderer(edition: answers.edition).render(probe)
      }
    marked = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The places that a line was made from.
  ///
  /// - Parameters:
  ///   - line: The number of the line in the output as the program wrote it, from 1.
  ///   - edited: What stands in its place now, where that is known; then only what differs counts.
  /// - Returns: Cells, or else the text field or the facts; empty for a line of the form itself.
  public func origins(ofLine line: Int, edited: String?) -> [Origin] {
    guard marked.indices.contains(line - 1) else { return [] }
    let cells = cells(marked[line - 1], edited: edited)
    if !cells.isEmpty { return cells.map(origin) }
    let piece = Self.plain(marked[line - 1])
    return piece.isEmpty ? [] : texts(piece, edited: edited.map(Self.plain))
  }

  // MARK: Figures

  private static func mark(_ cell: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(cell)) ?? " "
  }

  /// Private use: no text has these, and each is one column wide.
  private static let firstMark: UInt32 = 0xE000

  private func cells(_ line: String, edited: String?) -> [Int] {
    let places = line.split(separator: "│", omittingEmptySubsequences: false)
    let found = edited?.split(separator: "│", omittingEmptySubsequences: false) ?? []
    return places.enumerated().flatMap { number, place -> [Int] in
      let cells = marks(in: place)
      guard found.count == places.count, places.count > 1, let cell = cells.first else { return cells }
      let printed = answers.figures[cell].quantity.map(answers.form.cells[cell].format.printed)
      return found[number].trimmed() == printed ? [] : cells
    }
  }

  private func marks(in text: Substring) -> [Int] {
    var cells: [Int] = []
    for scalar in text.unicodeScalars where scalar.value >= Self.firstMark {
      let cell = Int(scalar.value - Self.firstMark)
      if answers.form.cells.indices.contains(cell) && !cells.contains(cell) { cells.append(cell) }
    }
    return cells
  }

  private func origin(_ cell: Int) -> Origin {
    let name = answers.form.cells[cell].id.description
    let position = file.form.cell(named: name).flatMap { file.figures[$0].source }
    return Origin(
      name: name, label: PlaceWording(form: answers.form).name(.cell(answers.form.cells[cell].id)),
      position: position)
  }

  // MARK: Texts

  /// The text without tags, escapes and indent.
  private static func plain(_ line: String) -> String {
    var text = ""
    var isTag = false
    for character in line {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingBytes(of: escape, with: character)
    }
    return text.trimmed()
  }

  /// The text field that a piece of a paragraph is from, or else the facts that stand in it.
  private func texts(_ piece: String, edited: String?) -> [Origin] {
    let places = PlaceWording(form: answers.form)
    for field in answers.form.fields {
      guard let passage = answers.texts[field.name] else { continue }
      let lines = passage.expanded.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      guard let line = lines.firstIndex(where: { $0.containsBytes(of: piece) }) else { continue }
      let origin = Origin(
        name: field.name, label: places.name(Place(field)),
        position: position(of: file.texts[field.name], line: line))
      let written = passage.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let names = written.indices.contains(line) ? Self.names(in: written[line]) : []
      return figures(names, in: piece, edited: edited) + [origin]
    }
    let facts = facts(in: piece)
    guard let edited else { return facts.map(\.origin) }
    let gone = facts.filter { !edited.containsBytes(of: $0.text) }
    return (gone.isEmpty ? facts : gone).map(\.origin)
  }

  /// The figures that stand in a piece of prose by their names, and not in what it was edited to.
  private func figures(_ names: [String], in piece: String, edited: String?) -> [Origin] {
    guard let edited else { return [] }
    let words = ProseNames(form: answers.form, figures: answers.figures, about: answers.about)
    return names.compactMap { name in
      guard let cell = answers.form.cell(named: name), let word = words.word(for: name),
        piece.containsBytes(of: word),
        !edited.containsBytes(of: word)
      else { return nil }
      return origin(cell)
    }
  }

  /// The names in `{{}}`.
  private static func names(in text: Substring) -> [String] {
    (try? Template(String(text)))?.tags.map { $0.name } ?? []
  }

  private func facts(in piece: String) -> [(origin: Origin, text: String)] {
    let places = PlaceWording(form: answers.form)
    return answers.form.about.compactMap { fact in
      guard let passage = answers.about[fact.id], !passage.isEmpty else { return nil }
      let text = passage.text.trimmed()
      let printed = piece.containsBytes(of: text) ? text : DateText.printed(text)
      if !piece.containsBytes(of: printed) { return nil }
      let origin = Origin(
        name: fact.id, label: places.name(.fact(fact.id)),
        position: position(of: file.about[fact.id], line: 0))
      return (origin, printed)
    }
  }

  /// Where a line of a text stands.
  private func position(of passage: Passage?, line: Int) -> Source? {
    passage?.source(ofWrittenLine: line + 1, column: 1)
  }
}
