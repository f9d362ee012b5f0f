import Mustache
import Text

extension ReportChanges {
  /// The clauses of texts whose typed figures a change of the tables left as they were.
  ///
  /// Such a figure is said of the same unit beside the name of a figure that changed, as a difference may be, or it is what a
  /// changed figure was before, also in a smaller unit of money: one below 10 only beside the words of its row or a name of
  /// its table, since 2件 and 一件事 stand everywhere. From 10 on it may be the sum with another row, of figures above 0. A
  /// share is one beside a name of its table. A sentence that was itself written anew is not among them.
  ///
  /// - Parameters:
  ///   - old: The answers before.
  ///   - new: The answers after, of the same edition; of another one nothing is known.
  /// - Returns: A change for each clause, under the heading of its section.
  static func standing(_ old: Answers, _ new: Answers) -> [Change] {
    guard old.edition === new.edition else { return [] }
    let changed = ChangedCells(from: old, to: new)
    if changed.isEmpty { return [] }
    let names = ProseNames(form: new.form, figures: new.figures, about: new.about)
    var found: [Change] = []
    for section in new.form.sections {
      for field in section.fields {
        guard let text = new.texts[field.name]?.text, let before = old.texts[field.name]?.text else {
          continue
        }
        for sentence in Sentences.split([text]) where before.containsBytes(of: sentence) {
          for words in changed.clauses(of: sentence) {
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
}
