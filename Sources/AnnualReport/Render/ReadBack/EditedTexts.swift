import Text

/// The text fields that were changed in a document, each as it is to be written.
struct EditedTexts {
  private(set) var texts: [(field: String, text: String)] = []
  private let answers: Answers
  private let followed: FollowedFigures
  private let names: ProseNames

  /// Finds them between a report and a document.
  ///
  /// - Parameters:
  ///   - matching: Both, item by item.
  ///   - made: What the report was made from.
  ///   - corrected: The same with the changed figures and facts: a name stays where it still stands for what is there.
  ///   - followed: What follows the changed figures: its names stay where nobody touched their words.
  init(_ matching: WordMatching, in made: Answers, after corrected: Answers, _ followed: FollowedFigures) {
    answers = made
    self.followed = followed
    names = ProseNames(form: made.form, figures: corrected.figures, about: corrected.about)
    var lines: [(place: Place, text: String)] = []
    var changed: [Place] = []
    var place = 0
    func keep(upTo end: Int) {
      for item in matching.report[place..<end] {
        guard let paragraph = item.paragraph, let field = item.field else { continue }
        // Words that stayed say what a name does not stand for any more.
        if isStale(paragraph) {
          lines.append((field, written(paragraph, as: paragraph.text)))
          changed.append(field)
        } else {
          lines.append((field, written(paragraph)))
        }
      }
    }
    for gap in matching.gaps {
      keep(upTo: gap.old.lowerBound)
      place = gap.old.upperBound
      if let pairs = matching.pairs(gap) {
        for pair in pairs {
          guard let paragraph = pair.report.paragraph, let field = pair.report.field else { continue }
          lines.append((field, written(paragraph, as: pair.document.key.texts[0])))
          changed.append(field)
        }
      } else if let field = Self.field(of: gap, in: matching) {
        for item in matching.document[gap.new] { lines.append((field, Self.plain(item.key.texts[0]))) }
        changed.append(field)
      } else {
        place = gap.old.lowerBound
        keep(upTo: gap.old.upperBound)
        place = gap.old.upperBound
      }
    }
    keep(upTo: matching.report.count)
    for field in made.form.fields where changed.contains(Place(field)) {
      let own = lines.filter { $0.place == Place(field) }.map { $0.text }
      // A text of one line in quotes stays one.
      let isLine = own.count == 1 && !(made.texts[field.name]?.text.hasSuffix("\n") ?? true)
      texts.append((field.name, own.joined(separator: "\n") + (isLine || own.isEmpty ? "" : "\n")))
    }
  }

  /// The one text field that a gap with paragraphs alone belongs to: that of what is gone, else of what stands above.
  private static func field(of gap: ListDifference.Gap, in matching: WordMatching) -> Place? {
    let old = matching.report[gap.old]
    guard !old.contains(where: { $0.key.isRow }),
      !matching.document[gap.new].contains(where: { $0.key.isRow })
    else { return nil }
    if let first = old.first {
      let field = first.field
      return old.allSatisfy { $0.field == field } ? field : nil
    }
    let above = gap.old.lowerBound > 0 ? matching.report[gap.old.lowerBound - 1].field : nil
    let below = gap.old.lowerBound < matching.report.count ? matching.report[gap.old.lowerBound].field : nil
    return above ?? below
  }

  /// Whether one of its names now stands for something else than what is there.
  private func isStale(_ paragraph: Report.Paragraph) -> Bool {
    let text = TextChange(from: paragraph.text, to: paragraph.text)
    return paragraph.insertions.contains {
      !stands(text.oldWords(at: $0.range), for: $0.place)
    }
  }

  /// Whether a name may take the place of words.
  private func stands(_ words: String, for place: Place) -> Bool {
    if words == names.word(for: place.spelling) { return true }
    return answers.form.cell(named: place.spelling).map { followed.isAsMade(words: words, for: $0) } ?? false
  }

  /// A paragraph as it stands in the answers file.
  private func written(_ paragraph: Report.Paragraph) -> String {
    guard let place = paragraph.place, let passage = answers.texts[place.spelling] else {
      return paragraph.text
    }
    let lines = Report.Paragraph.lines(of: passage.text)
    return lines.indices.contains(paragraph.line)
      ? passage.text[lines[paragraph.line]].trimmed() : paragraph.text
  }

  /// A changed paragraph with the names that still stand for what is there.
  private func written(_ paragraph: Report.Paragraph, as text: String) -> String {
    let change = TextChange(from: paragraph.text, to: text)
    var written = ""
    var place = 0
    let kept = change.keepingWords(paragraph.insertions.map { $0.range })
    for (insertion, isKept) in zip(paragraph.insertions, kept) where isKept {
      let name = insertion.place.spelling
      guard let words = change.words(at: insertion.range),
        stands(words, for: insertion.place), let part = change.part(from: place, upTo: insertion.range)
      else { continue }
      written += Self.plain(part.before) + "{{\(name)}}"
      place = part.end
    }
    return written + Self.plain(change.rest(from: place))
  }

  /// Words in which nothing is a name.
  private static func plain(_ text: String) -> String { text.replacingBytes(of: "{{", with: "｛｛") }
}

extension WordItem {
  /// The text field that it is a paragraph of.
  fileprivate var field: Place? {
    switch paragraph?.place {
    case .text: paragraph?.place
    case .cell, .row, .group, .column, .table, .section, .fact, .lead, .key, nil: nil
    }
  }
}
