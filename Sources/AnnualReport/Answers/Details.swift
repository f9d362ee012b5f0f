/// What the clerk said for the suggested texts, by the keys of their details.
public struct Details: Sendable {
  private let names: NameIndex
  private var answers: [DetailAnswer?]

  /// Nothing was said.
  init() {
    self.init(NameIndex())
  }

  /// Has room for an answer to each key.
  init(_ names: NameIndex) {
    self.names = names
    answers = Array(repeating: nil, count: names.names.count)
  }

  /// Whether something was said for the text field of an id that is neither open nor struck out.
  func isAnswered(below field: String) -> Bool {
    zip(names.names, answers).contains { name, answer in
      switch answer {
      case .figure, .choice, .words: name.hasPrefix(field + ".")
      case .later, .dropped, nil: false
      }
    }
  }

  /// The answer to a detail; nil where the file does not have it.
  public internal(set) subscript(key: String) -> DetailAnswer? {
    get { names[key].flatMap { answers[$0] } }
    set { if let place = names[key] { answers[place] = newValue } }
  }
}
