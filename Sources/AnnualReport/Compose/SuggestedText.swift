import Mustache
import Text

/// A suggested text as the figures and details known so far make it; nothing in it was invented.
///
/// Figures and facts stay names, `{{表.行.列}}`, so that the text follows the tables; details stand as they were said.
public struct SuggestedText: Sendable {
  /// The printed sentences in order.
  public private(set) var sentences: [Sentence] = []
  /// The cells that decide about a sentence and are not answered, in the order of the sentences.
  public private(set) var openCells: [Int] = []

  /// A printed sentence.
  public struct Sentence: Hashable, Sendable {
    /// Its text, with the names of figures and facts as written.
    public let text: String
    /// The details that it is made of.
    public let details: [Detail]
    /// These, and those that decide whether it is printed.
    public let about: [Detail]
  }

  /// The whole text, one paragraph; empty where nothing is known.
  public var text: String { sentences.map { $0.text }.joined() }

  /// Whether a detail is asked for: the figures do not rule out every sentence that it stands in.
  public func asks(_ detail: Detail) -> Bool {
    if let last = detail.lastYear, pieces.piece(last) == nil { return false }
    return suggestion.sentences.contains { sentence in
      let uses = sentence.names.contains(detail.id) || sentence.conditions.contains { $0.detail == detail.id }
      return uses && sentence.conditions.allSatisfy { !isRuledOut($0) }
    }
  }

  /// The piece of last year's report that a detail is about.
  public func piece(of detail: Detail) -> String? { detail.lastYear.flatMap(pieces.piece) }

  /// What the answer to a detail says in a sentence; nil where it is open or not wanted.
  func words(of detail: Detail) -> String? {
    switch answers.details[detail.key] {
    case .figure, .choice, .words: answers.details[detail.key].map { text(of: $0, to: detail) }
    case .later, .dropped, nil: nil
    }
  }

  /// Whether a sentence that has the detail is printed with a gap where it is open.
  func needs(_ detail: Detail) -> Bool {
    suggestion.sentences.contains { $0.isNeeded && $0.names.contains(detail.id) }
  }

  /// Whether a text is a sentence of the suggestion that lists items, with whatever items it was made of.
  public func couldBeMade(_ text: String) -> Bool {
    let plain = withoutLead(text)
    return suggestion.sentences.contains { sentence in
      let stem = sentence.text.asWritten
      guard !sentence.items.isEmpty, plain.hasPrefix(stem), plain.hasSuffix("。") else { return false }
      let listed = plain.unicodeScalars.dropFirst(stem.unicodeScalars.count).dropLast().split(separator: "、")
      let items = sentence.items.map { $0.asWritten }
      return listed.allSatisfy { items.contains(String($0)) }
    }
  }

  /// A sentence without what the first one begins with.
  public func withoutLead(_ sentence: String) -> String {
    guard let lead = suggestion.lead.map({ $0.asWritten }), sentence.hasPrefix(lead) else { return sentence }
    return String(sentence.unicodeScalars.dropFirst(lead.unicodeScalars.count))
  }

  /// What is printed of what a sentence of another text speaks of.
  public struct Answer: Hashable, Sendable {
    /// The sentences of this text about the same, in order.
    public let text: String
    /// Whether the other sentence is one that the suggestion makes, and so says nothing else.
    public let isWhole: Bool
  }

  /// What is printed about the details of which a sentence of another text speaks, too; nil where it speaks of none, or of
  /// one that is not answered.
  ///
  /// - Parameters:
  ///   - other: The sentence, such as one of last year's.
  ///   - isFirst: Whether it begins its text.
  /// - Returns: The answer.
  public func answer(to other: String, isFirst: Bool) -> Answer? {
    let details = suggestion.details(in: other)
    let isAnswered = details.all.allSatisfy { detail in
      switch answers.details[detail.key] {
      case .figure, .choice, .words: true
      case .later, .dropped, nil: false
      }
    }
    let own = sentences.filter { sentence in sentence.about.contains(where: details.all.contains) }
    if own.isEmpty || !isAnswered { return nil }
    let lead = isFirst ? suggestion.lead.map { $0.asWritten } ?? "" : ""
    return Answer(text: lead + own.map { withoutLead($0.text) }.joined(), isWhole: details.isVerbatim)
  }

  /// What is printed of details that none of the sentences of another text speaks of.
  public func answers(besides others: [String]) -> [String] {
    let said = others.flatMap { suggestion.details(in: $0).all }
    let own = sentences.filter { sentence in
      !sentence.about.isEmpty && !sentence.about.contains(where: said.contains)
        && !sentence.text.containsBytes(of: TextGap.opening)
    }
    return own.map { withoutLead($0.text) }
  }

  private let answers: Answers
  private let suggestion: Suggestion
  private let pieces: LastYearPieces

  /// Makes the text of a field.
  ///
  /// - Parameters:
  ///   - suggestion: The suggested text.
  ///   - answers: The figures, facts and details.
  ///   - lastYear: Last year's report, some of whose pieces the text may be about.
  public init(_ suggestion: Suggestion, answers: Answers, lastYear: Answers?) {
    self.suggestion = suggestion
    self.answers = answers
    pieces = LastYearPieces(lastYear)
    for sentence in suggestion.sentences { add(sentence) }
    guard let lead = suggestion.lead.map({ $0.asWritten }), let first = sentences.first else { return }
    sentences[0] = Sentence(text: lead + first.text, details: first.details, about: first.about)
  }

  private mutating func add(_ sentence: Suggestion.Sentence) {
    let own = Set(sentence.names)
    for condition in sentence.conditions {
      guard
        let holds = holds(condition, isOpenEnough: sentence.isNeeded && own.contains(condition.detail ?? ""))
      else { return }
      if !holds { return }
    }
    guard var text = printed(sentence.text, isNeeded: sentence.isNeeded) else { return }
    if !sentence.items.isEmpty {
      let items = sentence.items.compactMap { item in
        isAboveZero(item) ? printed(item, isNeeded: false) : nil
      }
      if items.isEmpty { return }
      text += items.joined(separator: "、") + "。"
    }
    let deciding = own.union(sentence.conditions.compactMap { $0.detail })
    sentences.append(
      Sentence(
        text: text, details: suggestion.details.filter { own.contains($0.id) },
        about: suggestion.details.filter { deciding.contains($0.id) }))
  }

  // MARK: Conditions

  /// Whether a condition holds; nil where that is not known yet.
  private mutating func holds(_ condition: Suggestion.Condition, isOpenEnough: Bool) -> Bool? {
    switch condition.subject {
    case .cell(let cell):
      guard let quantity = answers.figures[cell].quantity else {
        if !openCells.contains(cell) { openCells.append(cell) }
        return nil
      }
      return condition.isZero == (quantity == .zero)
    case .detail(let id):
      switch suggestion.detail(id).flatMap({ answers.details[$0.key] }) {
      case .figure(let quantity): return condition.isZero == (quantity == .zero)
      case .later, nil: return isOpenEnough ? true : nil
      case .dropped, .choice, .words: return false
      }
    }
  }

  /// Whether a figure of the tables makes a condition fail.
  private func isRuledOut(_ condition: Suggestion.Condition) -> Bool {
    switch condition.subject {
    case .cell(let cell): answers.figures[cell].quantity.map { condition.isZero != ($0 == .zero) } ?? false
    case .detail: false
    }
  }

  /// Whether every figure in a text is above 0.
  private mutating func isAboveZero(_ text: Template) -> Bool {
    for tag in text.tags {
      guard let cell = answers.form.cell(named: tag.name) else { continue }
      guard let quantity = answers.figures[cell].quantity else {
        if !openCells.contains(cell) { openCells.append(cell) }
        return false
      }
      if quantity == .zero { return false }
    }
    return true
  }

  // MARK: Words

  /// A text with its details; nil where one of them is not to be printed.
  private func printed(_ template: Template, isNeeded: Bool) -> String? {
    var words: [String: String] = [:]
    for tag in template.tags {
      guard let detail = suggestion.detail(tag.name) else { continue }
      if let last = detail.lastYear, pieces.piece(last) == nil { return nil }
      switch answers.details[detail.key] {
      case .dropped: return nil
      case .later, nil:
        if !isNeeded { return nil }
        words[detail.id] = TextGap.mark(detail.name)
      case .some(let answer): words[detail.id] = text(of: answer, to: detail)
      }
    }
    guard let expansion = try? template.expansion({ words[$0] ?? "{{\($0)}}" }) else { return nil }
    return Seams.withoutDoubling(expansion) { words[$0] != nil }
  }

  /// What an answer says in a sentence.
  private func text(of answer: DetailAnswer, to detail: Detail) -> String {
    switch answer {
    case .figure(let quantity): return quantity.description
    case .words(let words): return Seams.inner(words)
    case .choice(let number, let words):
      guard case .choice(let choices) = detail.kind, choices.indices.contains(number) else { return "" }
      let piece = self.piece(of: detail) ?? ""
      let expansion = try? choices[number].text.expansion { name in
        name == Vocabulary.words ? Seams.inner(words) : piece
      }
      return expansion.map { Seams.withoutDoubling($0) { $0 == Vocabulary.words } } ?? ""
    case .later, .dropped: return ""
    }
  }
}

extension Suggestion.Condition {
  fileprivate var detail: String? {
    switch subject {
    case .detail(let id): id
    case .cell: nil
    }
  }
}
