import Mustache

/// The text of a fact or figure that a document names.
struct PublishedText: Hashable, Sendable {
  let name: String
  let text: String
  let source: Source

  /// What stands in the place of a template's names, where a paragraph is the template to the letter.
  ///
  /// - Parameters:
  ///   - template: A template of the edition.
  ///   - paragraph: The paragraph.
  ///   - isAllowed: Whether a text can stand for a name; any text unless told.
  /// - Returns: The names with their texts, in order; nil where the paragraph says something else.
  static func values(
    of template: Template, in paragraph: PublishedParagraph,
    where isAllowed: (_ name: String, _ text: String) -> Bool = { _, _ in true }
  ) -> [PublishedText]? {
    template.values(in: paragraph.text, where: isAllowed).map { values in
      values.map { PublishedText(name: $0.name, text: $0.text, source: paragraph.source) }
    }
  }
}
