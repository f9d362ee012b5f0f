import Text

/// The answer to a question about a detail.
public enum DetailAnswer: Hashable, Sendable {
  /// Known to be open; asked again only where its sentence is needed.
  case later
  /// Its sentence is not wanted.
  case dropped
  /// A figure.
  case figure(Quantity)
  /// One of the choices, counted from 0, with its words; empty where it takes none.
  case choice(Int, words: String)
  /// Words.
  case words(String)
}

extension Detail {
  /// What a text means as an answer.
  public enum Reading: Hashable, Sendable {
    /// An answer, written as the notation asks.
    case exact(DetailAnswer)
    /// An answer that was understood although it is written otherwise.
    case understood(DetailAnswer)
    /// No figure.
    case refused(String, FigureReading.Refusal, unit: String)
    /// None of the choices.
    case noChoice
    /// A choice without the words that belong to it.
    case wordsMissing(choice: Int)
  }

  /// What is written where a sentence is not wanted.
  static let droppedMark = "-"

  /// Reads an answer as it stands in the file.
  public func reading(_ text: String) -> Reading {
    let text = text.trimmed()
    if text.isEmpty { return .exact(.later) }
    if text == Self.droppedMark { return .exact(.dropped) }
    switch kind {
    case .words: return .exact(.words(text))
    case .figure(let format):
      return figure(text, format) { .figure($0) }
    case .choice(let choices):
      for (number, choice) in choices.enumerated() where choice.matches(text) {
        return reading(words: String(text.dropFirst(choice.stem.count)), ofChoice: number)
      }
      return .noChoice
    }
  }

  /// Reads the words of a choice, with or without the colon before them.
  public func reading(words: String, ofChoice number: Int) -> Reading {
    guard case .choice(let choices) = kind, choices.indices.contains(number) else { return .noChoice }
    let choice = choices[number]
    let words = words.trimmed().drop { $0 == "：" || $0 == ":" }.trimmed()
    guard choice.takesWords else {
      return words.isEmpty ? .exact(.choice(number, words: "")) : .noChoice
    }
    if words.isEmpty { return .wordsMissing(choice: number) }
    guard let format = choice.format else { return .exact(.choice(number, words: words)) }
    return figure(words, format) { .choice(number, words: $0.description) }
  }

  private func figure(
    _ text: String, _ format: FigureFormat, _ answer: (Quantity) -> DetailAnswer
  ) -> Reading {
    switch format.reading(text) {
    case .exact(let quantity): .exact(answer(quantity))
    case .understood(let quantity): .understood(answer(quantity))
    case .blank, .converted: .refused(text, .malformed, unit: format.unit)
    case .refused(let refusal): .refused(text, refusal, unit: format.unit)
    }
  }

  /// An answer as it is written in the file.
  public func spelled(_ answer: DetailAnswer) -> String {
    switch answer {
    case .later: return ""
    case .dropped: return Self.droppedMark
    case .figure(let quantity): return quantity.description
    case .words(let words): return words
    case .choice(let number, let words):
      guard case .choice(let choices) = kind, choices.indices.contains(number) else { return "" }
      return choices[number].label + words
    }
  }
}

extension Detail.Choice {
  /// The label without the colon that leads to the words.
  public var stem: String { label.hasSuffix("：") ? String(label.dropLast()) : label }

  fileprivate func matches(_ text: String) -> Bool {
    guard text.hasPrefix(stem) else { return false }
    let rest = text.dropFirst(stem.count).first
    return rest == nil || rest == "：" || rest == ":"
  }
}
