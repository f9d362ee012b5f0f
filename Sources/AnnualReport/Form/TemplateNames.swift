/// Names in the templates of editions that are no names of the form.
enum TemplateNames {
  /// What a contact is called in the list of contacts.
  static let label = "label"
  /// The text of a contact in the list.
  static let text = "value"
}
