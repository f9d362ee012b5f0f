import Mustache
import Text

extension ReportChanges {
  /// The clauses of texts whose typed figures a change of the tables left as they were.
  ///
  /// Such a figure is said of the same unit beside the name of a figure that changed, as a sum or a difference of it may be,
  /// or it is what a changed figure was before. A sentence that was itself written anew is not among them.
  ///
  /// - Parameters:
  ///   - old: The answers before.
  ///   - new: The answers after, of the same edition; of another one nothing is known.
  /// - Returns: A change for each clause, under the heading of its section.
  static func standing(_ old: Answers, _ new: Answers) -> [Change] {
    let form = new.form
    guard old.edition === new.edition else { return [] }
    let changed = form.cells.indices.filter { old.figures[$0].quantity != new.figures[$0].quantity }
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
            let isStanding = changed.contains { cell in
              form.cells[cell].format.unit == figure.unit
                && (old.figures[cell].quantity == figure.quantity
                  || sentence.containsBytes(of: "{{\(form.cells[cell].id.description)}}"))
            }
            guard isStanding else { continue }
            let clause = (try? Template(figure.clause).expanded(names.word)) ?? figure.clause
            let change = Change(
              group: section.heading, name: "", old: nil, new: clause.trimmed(), follows: false)
            if !found.contains(change) { found.append(change) }
          }
        }
      }
    }
    return found
  }
}
