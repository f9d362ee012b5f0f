import Text

/// The figures and facts that were changed in a document.
struct EditedFigures {
  private(set) var figures: [(cell: Int, quantity: Quantity)] = []
  private(set) var facts: [(id: String, text: String)] = []

  /// Finds them between a report and a document.
  ///
  /// - Parameters:
  ///   - matching: Both, item by item.
  ///   - answers: What the report was made from.
  init(_ matching: WordMatching, in answers: Answers) {
    for pair in matching.gaps.compactMap({ matching.pairs($0) }).joined() {
      let texts = pair.document.key.texts
      if let paragraph = pair.report.paragraph {
        note(paragraph, texts[0], answers)
        continue
      }
      for (cell, text) in zip(pair.report.cells, texts) {
        if let cell { note(cell, text, answers) }
      }
    }
  }

  /// A changed paragraph: a fact of its own, or words of the form with facts and figures in them.
  private mutating func note(_ paragraph: Report.Paragraph, _ text: String, _ answers: Answers) {
    switch paragraph.place {
    case .text: return
    case .fact(let id): note(id, text)
    case .cell, .row, .group, .column, .table, .section, .lead, .key, nil:
      let change = TextChange(from: paragraph.text, to: text)
      for insertion in paragraph.insertions {
        guard let words = change.words(at: insertion.range),
          words != change.oldWords(at: insertion.range)
        else { continue }
        switch insertion.place {
        case .fact(let id): note(id, words)
        case .cell(let id):
          if let cell = answers.form.cell(named: id.description) { note(cell, words, answers) }
        case .text, .row, .group, .column, .table, .section, .lead, .key: continue
        }
      }
    }
  }

  private mutating func note(_ id: String, _ text: String) {
    if !facts.contains(where: { $0.id == id }) { facts.append((id, text)) }
  }

  /// A changed figure; a total follows from its parts, and what is no figure stays a difference.
  private mutating func note(_ cell: Int, _ text: String, _ answers: Answers) {
    if answers.figures[cell].isComputed || answers.printed(cell) == text { return }
    switch answers.form.cells[cell].format.reading(text) {
    case .exact(let quantity), .understood(let quantity): figures.append((cell, quantity))
    case .blank, .converted, .refused: return
    }
  }
}
