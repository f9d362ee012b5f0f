/// The editions that the program knows, and which of them a report year asks for.
public struct Editions: Sendable {
  /// All editions, the oldest first.
  public let all: [Edition]

  /// Keeps the editions in the order of their first years.
  public init(_ editions: [Edition]) {
    all = editions.sorted { ($0.form.firstYear, $0.name) < ($1.form.firstYear, $1.name) }
  }

  /// The edition in force for a report year; nil before the first one.
  public func edition(for year: Int) -> Edition? {
    all.last { $0.form.firstYear <= year }
  }

  /// The edition of this name.
  public func edition(named name: String) -> Edition? {
    all.first { $0.name == name }
  }
}
