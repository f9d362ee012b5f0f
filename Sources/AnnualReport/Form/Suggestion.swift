import Mustache
import Text

/// The suggested text of a text field: sentences, chosen by the figures and by what the clerk knows.
///
/// A sentence is printed only if all its details are there; a needed one has a gap in the place of an open detail.
public struct Suggestion: Hashable, Sendable {
  /// The text field.
  public let field: String
  /// What the first printed sentence begins with.
  let lead: Template?
  /// The details in the order in which they are asked.
  public let details: [Detail]
  /// The sentences in print order.
  let sentences: [Sentence]

  /// The most details of a form that are asked by themselves; the others can be added.
  static let mostAsked = 12
  /// The most pieces of last year's report that are asked about.
  static let mostPieces = 4

  /// A sentence.
  struct Sentence: Hashable, Sendable {
    /// Its text, with names of cells, facts and details.
    let text: Template
    /// What follows its text, each only where the figures in it are above 0; without any of them it is not printed.
    let items: [Template]
    /// What must hold.
    let conditions: [Condition]
    /// Whether it is printed with a gap where a detail is open.
    let isNeeded: Bool
  }

  /// Whether a figure is 0 or above 0.
  struct Condition: Hashable, Sendable {
    let subject: Subject
    let isZero: Bool

    enum Subject: Hashable, Sendable {
      case cell(Int)
      case detail(String)
    }
  }

  /// The details of which a sentence of another text speaks.
  ///
  /// - Parameter sentence: The sentence.
  /// - Returns: The details, and whether it is a sentence that this text makes.
  func details(in sentence: String) -> (all: [Detail], isVerbatim: Bool) {
    let made = details.filter { stems(of: $0).contains { sentence.containsBytes(of: $0) } }
    if !made.isEmpty { return (made, true) }
    let names = sentences.filter { isMade(sentence, by: $0) }.flatMap { $0.text.tags.map { $0.name } }
    let whole = details.filter { names.contains($0.id) }
    if !whole.isEmpty { return (whole, true) }
    return (details.filter { $0.matches.contains { sentence.containsBytes(of: $0) } }, false)
  }

  /// Whether a sentence has all the words of one of this text's, in their order, and none by which another detail is known.
  private func isMade(_ sentence: String, by own: Sentence) -> Bool {
    let pieces = Self.pieces(of: own.text)
    guard pieces.reduce(0, { $0 + $1.count }) >= Self.shortestFrame else { return false }
    var end = 0
    for piece in pieces {
      guard let place = sentence.byteRanges(of: piece).first(where: { $0.lowerBound >= end }) else {
        return false
      }
      end = place.upperBound
    }
    let names = own.text.tags.map { $0.name }
    let others = details.filter { !names.contains($0.id) }.flatMap { $0.matches }
    return !others.contains { word in
      sentence.containsBytes(of: word) && !pieces.contains { $0.containsBytes(of: word) }
    }
  }

  /// What a text says beside its names.
  private static func pieces(of text: Template) -> [String] {
    ((try? text.expanded { _ in "\n" }) ?? "").split { "\n。".contains($0) }.map { String($0) }
  }

  /// The fewest characters by which a whole sentence is known.
  private static let shortestFrame = 4

  /// The words by which a sentence is known to speak of a detail: what its sentences, or its choices, say beside it, and
  /// those of no other detail.
  private func stems(of detail: Detail) -> [String] {
    let others = details.filter { $0 != detail }.flatMap { texts(of: $0) } + sentences.map { $0.text }
    let own = texts(of: detail)
    return own.flatMap { Self.pieces(of: $0) }.filter { piece in
      piece.count >= Self.shortestStem
        && !others.contains { !own.contains($0) && $0.asWritten.containsBytes(of: piece) }
    }
  }

  /// The sentences that a detail decides about, and its choices.
  private func texts(of detail: Detail) -> [Template] {
    let own = sentences.filter { sentence in
      sentence.text.tags.contains { $0.name == detail.id }
        || sentence.conditions.contains { $0.subject == .detail(detail.id) }
    }.map { $0.text }
    guard case .choice(let choices) = detail.kind else { return own }
    return own + choices.map { $0.text }
  }

  /// The fewest characters that no other sentence has by chance.
  private static let shortestStem = 6

  /// The detail of a name in its sentences.
  func detail(_ id: String) -> Detail? { details.first { $0.id == id } }
}

/// The suggested texts of an edition.
public struct Suggestions: Sendable {
  /// In the order of the text fields.
  public let all: [Suggestion]
  /// Every detail of every text.
  public let details: [Detail]
  /// Their keys in the answers file.
  let keys: NameIndex

  init(_ all: [Suggestion]) {
    self.all = all
    details = all.flatMap { $0.details }
    keys = NameIndex(details.map { $0.key })
  }

  /// What the texts can say, piece by piece, with names as written: that many reports share it is no wonder.
  public var texts: [String] {
    all.flatMap { suggestion in
      let choices = suggestion.details.flatMap { detail -> [Template] in
        guard case .choice(let choices) = detail.kind else { return [] }
        return choices.map { $0.text }
      }
      let sentences = suggestion.sentences.flatMap { [$0.text] + $0.items }
      return ((suggestion.lead.map { [$0] } ?? []) + sentences + choices).map { $0.asWritten }
    }
  }

  /// The suggested text of a field.
  public func suggestion(for field: String) -> Suggestion? { all.first { $0.field == field } }

  /// The detail of a key.
  public func detail(_ key: String) -> Detail? { keys[key].map { details[$0] } }
}

extension Template {
  /// The text of a template of plain names, as it was written.
  var asWritten: String { (try? expanded { "{{\($0)}}" }) ?? "" }
}
