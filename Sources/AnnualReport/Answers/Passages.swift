/// Texts of an answers file by the names that the form gives them.
public struct Passages: Sendable {
  private let names: NameIndex
  private var passages: [Passage?]

  /// Has room for a text of each name.
  init(_ names: NameIndex) {
    self.names = names
    passages = Array(repeating: nil, count: names.names.count)
  }

  /// The text of a name; nil where the file does not have it, or the form no such name.
  public internal(set) subscript(name: String) -> Passage? {
    get { names[name].flatMap { passages[$0] } }
    set { if let place = names[name] { passages[place] = newValue } }
  }

  /// Whether the file has none of them.
  public var isEmpty: Bool { passages.allSatisfy { $0 == nil } }
}
