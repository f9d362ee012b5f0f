import Mustache
import YAMLSubset

extension Edition {
  /// Prints an empty report with every template, so that a name that does not exist is found before January.
  public func tryTemplates() throws(EditionError) {
    _ = try readSuggestions()
    for isGiven in [false, true] {
      var text = ""
      if isGiven {
        for fact in form.about where fact.kind != .year && fact.kind != .edition { text += "\(fact.id): 某\n" }
      }
      let document: Document
      do throws(SyntaxError) {
        document = try Document(text)
      } catch {
        throw .notation(Self.formFile, error)
      }
      guard
        let answers = AnswersFile(
          document, named: "", editions: Editions([self]), presentYear: form.firstYear)?.answers
      else { return }
      let facts = TemplateFacts(answers)
      // The page last: it prints the whole report, and so fails with any of the others.
      let paths = templates.keys.filter { $0 != Self.pageFile }.sorted() + [Self.pageFile]
      for path in paths {
        guard let template = templates[path] else { continue }
        do throws(TemplateError) {
          if path == Self.pageFile {
            let report = try Composer(edition: self).report(from: answers, draftNotes: isGiven ? [] : nil)
            _ = try HTMLRenderer(edition: self).render(report)
          } else if path == Self.leadFile || form.tables.contains(where: { $0.sentence == path }) {
            _ = try facts.rendered(template)
          } else if path == Self.countyPageFile {
            _ = try CountyPage(edition: self).bytes(title: "", note: "", isWide: isGiven, HTMLWriter())
          } else {
            let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
            _ = try template.expanded(names.word)
          }
        } catch {
          throw .template(path, error)
        }
      }
    }
  }
}
