import Text

/// The names that prose may use: cells, groups and facts about the report, nothing else.
struct ProseNames {
  let form: Form
  let figures: [Figure]
  let about: Passages

  /// Whether prose may use the name.
  static func isKnown(_ name: String, in form: Form) -> Bool {
    form.cell(named: name) != nil || form.aboutNames[name] != nil
  }

  /// What stands for a name: a figure as printed, a fact, `【未填】`, or nil for an unknown name.
  func word(for name: String) -> String? {
    if let cell = form.cell(named: name) {
      return figures[cell].quantity.map(form.cells[cell].format.printed) ?? Answers.gap
    }
    guard Self.isKnown(name, in: form) else { return nil }
    let fact = about[name].map { $0.text.printable() } ?? ""
    return fact.isEmpty ? Answers.gap : fact
  }
}
