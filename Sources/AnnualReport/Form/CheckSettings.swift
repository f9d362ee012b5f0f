/// The settings that a kind of named check takes from the form.
///
/// The checks themselves are of a later stage; this is all that reading a form has to know of them.
public struct CheckSchema: Sendable {
  /// The word in the form.
  let kind: String
  let settings: [Setting]

  /// A schema of settings that must be given, and of some that may.
  init(_ kind: String, needs: [(String, Shape)] = [], takes: [(String, Shape)] = []) {
    self.kind = kind
    settings =
      needs.map { Setting(key: $0.0, shape: $0.1, isNeeded: true) }
      + takes.map { Setting(key: $0.0, shape: $0.1, isNeeded: false) }
  }

  struct Setting: Sendable {
    let key: String
    let shape: Shape
    let isNeeded: Bool
  }

  /// What kind of value a setting is, and so what its names are held against.
  enum Shape: Sendable {
    /// Names of text fields.
    case fields
    /// Names of cells.
    case cells
    /// Ids of sections.
    case sections
    /// Ids of tables.
    case tables
    /// Names of rows (`表.行`).
    case rows
    /// Any words.
    case words
    /// Lists of words by name.
    case wordLists
    /// Words by what they should be.
    case wrongPhrases
    /// How running text speaks of figures.
    case claims
    /// One text.
    case text
    /// One whole number above 0.
    case number
  }
}

/// What the form sets for one named check, by key; every name in it is one of the form.
public struct CheckSettings: Hashable, Sendable {
  var values: [String: Value] = [:]

  enum Value: Hashable, Sendable {
    case texts([String])
    case words(Words)
    case wordLists([WordList])
    case wrongPhrases([WrongPhrase])
    case claims([Claim])
    case cells([Int])
    case text(String)
    case number(Int)
  }

  /// Words that say the same.
  struct WordList: Hashable, Sendable {
    /// What they stand for, as it is called in findings.
    let name: String
    let words: Words
  }

  /// Words that are wrong, and what they should be.
  struct WrongPhrase: Hashable, Sendable {
    let wrong: Words
    let right: String
  }

  /// Words with what they should be, in the order of the form; empty where it does not set them.
  func wrongPhrases(_ key: String) -> [WrongPhrase] {
    if case .wrongPhrases(let wrongPhrases) = values[key] { wrongPhrases } else { [] }
  }

  /// How running text speaks of figures; empty where the form does not say.
  func claims(_ key: String) -> [Claim] {
    if case .claims(let claims) = values[key] { claims } else { [] }
  }

  /// Lists of words, in the order of the form; empty where it does not set them.
  func wordLists(_ key: String) -> [WordList] {
    if case .wordLists(let lists) = values[key] { lists } else { [] }
  }

  /// Names of fields, sections, tables or rows; empty where the form does not set them.
  func texts(_ key: String) -> [String] {
    if case .texts(let texts) = values[key] { texts } else { [] }
  }

  /// Words that texts are looked through for; empty where the form does not set them.
  func words(_ key: String) -> Words {
    if case .words(let words) = values[key] { words } else { [] }
  }

  /// Cells, as indices into those of the form; empty where the form does not set them.
  func cells(_ key: String) -> [Int] {
    if case .cells(let cells) = values[key] { cells } else { [] }
  }

  /// A text; empty where the form does not set it.
  func text(_ key: String) -> String {
    if case .text(let text) = values[key] { text } else { "" }
  }

  /// A number; 0 where the form does not set it.
  func number(_ key: String) -> Int {
    if case .number(let number) = values[key] { number } else { 0 }
  }
}
