public import Mustache

/// A detail (素材) that a suggested text is made of and that no table has: a number, a choice, or a few words.
public struct Detail: Hashable, Sendable {
  /// The key in the answers file: the id of the text field, a dot, the id of the detail (`监督保障.培训次数`).
  public let key: String
  /// The name in the sentences of its text.
  public let id: String
  /// What it is called in lists, and in the gap that it leaves where it is needed and open.
  public let name: String
  /// What is asked.
  public let question: String
  /// What an answer can be.
  public let kind: Kind
  /// The entry of the list of what can be added, under which it is asked; nil where it is asked by itself.
  public let list: String?
  /// The piece of last year's report that it is about; nil where it is about none.
  public let lastYear: LastYear?
  /// Words by which a sentence that somebody wrote is known to speak of it.
  public let matches: [String]
  /// What counts, and who knows it.
  public let help: String?

  /// Whether it asks what went wrong, where 没有专人 is an answer and 没有问题 is none.
  var asksForProblems: Bool { name.hasSuffix("问题") }

  /// What an answer can be.
  public enum Kind: Hashable, Sendable {
    /// A figure.
    case figure(FigureFormat)
    /// One of several.
    case choice([Choice])
    /// A few words.
    case words
  }

  /// One of several answers.
  public struct Choice: Hashable, Sendable {
    /// How it is shown and written in the file; ends with `：` where words follow.
    public let label: String
    /// What is printed; `{{内容}}` stands for the words, `{{上年}}` for the piece of last year's report.
    public let text: Template
    /// The format of the words, where they are a figure.
    public let format: FigureFormat?
    /// Whether it says that nothing of the kind happened, so that 0 and 没有 mean it.
    public let isNegative: Bool

    /// Whether words belong to it.
    public var takesWords: Bool { text.tags.contains { $0.name == Vocabulary.words } }
  }

  /// A piece of last year's report.
  public struct LastYear: Hashable, Sendable {
    /// The text field.
    public let field: String
    /// Which of its pieces, counted from 0.
    public let number: Int
  }
}
