import Text
import YAMLSubset

/// The first two questions, before there is a draft: who reports, and on which year.
public struct Opening: Sendable {
  private var unit: String?
  private var year: Int?
  /// A unit of another draft, which Enter takes.
  private let neighbour: String?
  /// What was typed once as a unit and does not look like one.
  private var doubted: String?
  /// A year that was typed once and is not over.
  private var doubtedYear: Int?
  private let editions: Editions
  private let years: ReportYears
  /// The year that Enter takes.
  private let proposedYear: Int?

  /// Starts with what the command line already says.
  ///
  /// - Parameters:
  ///   - unit: The unit, where it is known.
  ///   - neighbour: The unit of the drafts that lie beside, to be proposed.
  ///   - year: The report year, where it is known.
  ///   - lastYear: The year of a report that was given as last year's.
  ///   - editions: The editions to choose from.
  ///   - presentYear: The year in which the program runs.
  public init(
    unit: String?, neighbour: String? = nil, year: Int?, lastYear: Int? = nil, editions: Editions,
    presentYear: Int
  ) {
    self.unit = unit
    self.neighbour = neighbour
    self.year = year
    self.editions = editions
    let years = ReportYears(editions, presentYear: presentYear)
    self.years = years
    let next = lastYear.map { $0 + 1 }.flatMap { years.refusal(of: $0) == nil ? $0 : nil }
    proposedYear = next ?? years.likely
  }

  /// The words above the first question: of a new draft also how long it takes and what is to be at hand.
  public static func banner(_ editions: Editions, isNew: Bool = true) -> String {
    OpeningWording.banner(isNew ? editions.newest?.form.interview.opening ?? "" : "")
  }

  /// What the opening waits for.
  public enum Next: Sendable {
    /// A question, with a sentence about the last answer where it could not be taken.
    case ask(String)
    /// Both are known.
    case ready(unit: String, year: Int)
    /// The clerk leaves; there is nothing to save yet.
    case leave
  }

  /// The present question.
  public var next: Next {
    guard let unit else {
      return .ask(OpeningWording.unit(editions.newest?.form.fact(.unit), neighbour: neighbour) + "\n> ")
    }
    guard let year else {
      return .ask(OpeningWording.year(editions.newest?.form.fact(.year), proposal: proposedYear) + "\n> ")
    }
    return .ready(unit: unit, year: year)
  }

  /// Takes an answer; where it is no answer, says what is expected and asks again.
  public mutating func reply(_ line: String) -> Next {
    let text = line.trimmed()
    switch Keys(line) {
    case .quit: return .leave
    case .back:
      unit = nil
      return next
    case .help:
      let fact = editions.newest?.form.fact(unit == nil ? .unit : .year)
      return again(fact?.help ?? CommandWording.keys)
    case .table, .problems, .contents, .list, .draft: return again(CommandWording.keys)
    case nil: break
    }
    if unit == nil {
      let name = text.isEmpty ? neighbour ?? "" : text
      if name.isEmpty { return again(FactWording.wantsUnit) }
      if let refusal = AboutFact.Kind.unit.refusal(of: name) { return again(refusal.sentence) }
      if !isUnit(name) && doubted != name {
        doubted = name
        return again(FactWording.unlikelyUnit(name))
      }
      unit = name
      return next
    }
    guard let number = text.isEmpty ? proposedYear : TypedWords.year(text) else {
      return again(FactWording.wantsYear(as: years.example))
    }
    if let refusal = years.refusal(of: number) { return again(refusal) }
    if number >= years.present && doubtedYear != number {
      doubtedYear = number
      return again(OpeningWording.notOver(number, likely: years.likely))
    }
    year = number
    return next
  }

  /// Whether a name ends as those of units do.
  private func isUnit(_ name: String) -> Bool {
    guard let form = editions.newest?.form, let fact = form.fact(.unit) else { return true }
    return form.isLikely(name, for: fact)
  }

  private func again(_ sentence: String) -> Next {
    guard case .ask(let question) = next else { return next }
    return .ask("  \(sentence)\n\(question)")
  }
}
