import Mustache
import Text

extension ReportChanges {
  /// The clauses of texts whose typed figures a change of the tables left as they were.
  ///
  /// Such a figure is said of the same unit beside the name of a figure that changed, as a sum or a difference may be, or it
  /// is what a changed figure was before: a small one only beside the words of its row or a name of its table, since 2件 and
  /// 一件事 stand everywhere. A sentence that was itself written anew is not among them.
  ///
  /// - Parameters:
  ///   - old: The answers before.
  ///   - new: The answers after, of the same edition; of another one nothing is known.
  /// - Returns: A change for each clause, under the heading of its section.
  static func standing(_ old: Answers, _ new: Answers) -> [Change] {
    let form = new.form
    guard old.edition === new.edition else { return [] }
    let changed = form.cells.indices.filter { cell in
      old.figures[cell].quantity.map { $0 != new.figures[cell].quantity } ?? false
    }
    if changed.isEmpty { return [] }
    let names = ProseNames(form: form, figures: new.figures, about: new.about)
    var found: [Change] = []
    for section in form.sections {
      for field in section.fields {
        guard let text = new.texts[field.name]?.text, let before = old.texts[field.name]?.text else {
          continue
        }
        for sentence in Sentences.split([text]) where before.containsBytes(of: sentence) {
          for figure in TypedFigure.all(in: sentence) {
            // A figure that is still that of its cell says what the table says.
            if NamedFigure.cell(of: figure, new) != nil { continue }
            let isBeside = changed.contains { cell in
              form.cells[cell].format.unit == figure.unit
                && sentence.containsBytes(of: "{{\(form.cells[cell].id.description)}}")
            }
            let isOfCell = NamedFigure.cell(of: figure, old).map(changed.contains) ?? false
            let isFormer = changed.contains { cell in
              old.figures[cell].quantity == figure.quantity
                && (figure.quantity >= Self.leastByItself
                  || form.cells[cell].format.unit == figure.unit
                    && sentence.containsBytes(of: "{{\(form.cells[cell].id.table)."))
            }
            guard isBeside || isFormer || isOfCell else { continue }
            // A figure between marks of its own says nothing without its sentence.
            let words = figure.clause.count > figure.text.count + Self.fewWords ? figure.clause : sentence
            let clause = (try? Template(words).expanded(names.word)) ?? words
            let change = Change(
              group: section.heading, name: "", old: nil, new: clause.trimmed(), follows: false)
            if !found.contains(change) { found.append(change) }
          }
        }
      }
    }
    return found
  }

  private static let leastByItself = Quantity(10)
  private static let fewWords = 1
}
