/// The editions that the program knows, and which of them a report year asks for.
public struct Editions: Sendable {
  /// The one with the latest first year; nil where there is none at all.
  public let newest: Edition?
  /// The others, the oldest first.
  private let older: @Sendable () -> [Edition]

  /// All editions, the oldest first.
  public var all: [Edition] { older() + (newest.map { [$0] } ?? []) }

  /// Keeps the editions in the order of their first years.
  public init(_ editions: [Edition]) {
    let sorted = Self.sorted(editions)
    newest = sorted.last
    older = { sorted.dropLast() }
  }

  /// Keeps the edition that nearly every report is for; the others are read only when one is asked for.
  ///
  /// - Parameters:
  ///   - newest: The one with the latest first year.
  ///   - older: The others, in any order; asked for each time that one of them is needed.
  public init(newest: Edition, older: @escaping @Sendable () -> [Edition]) {
    self.newest = newest
    self.older = { Self.sorted(older()) }
  }

  /// The edition in force for a report year; nil before the first one.
  public func edition(for year: Int) -> Edition? {
    if let newest, newest.form.firstYear <= year { return newest }
    return older().last { $0.form.firstYear <= year }
  }

  /// The edition of this name.
  public func edition(named name: String) -> Edition? {
    newest?.name == name ? newest : older().first { $0.name == name }
  }

  private static func sorted(_ editions: [Edition]) -> [Edition] {
    editions.sorted { ($0.form.firstYear, $0.name) < ($1.form.firstYear, $1.name) }
  }
}
