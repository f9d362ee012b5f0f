/// What an interview is in the middle of.
extension Interview {
  /// An answer as it was typed.
  struct Insisted: Hashable, Sendable {
    let topic: Topic
    let text: String
  }

  /// The figure with which a cell would agree with the others.
  struct Mending: Hashable, Sendable {
    let cell: Int
    let figure: Quantity
  }

  /// What the next typed line is taken for.
  enum Mode: Hashable, Sendable {
    /// The answer of `topic`, or on the last page a number.
    case topic
    /// Which part of the report to go on with.
    case contents
    /// What to change in a part of the report, by its place on the last page.
    case part(Int)
    /// Whether a figure in another unit was meant.
    case confirm(cell: Int, Quantity, unit: String)
    /// A choice what to do about a finding.
    case conflict(Conflict)
    /// The reason why a reminder is right.
    case reason(Conflict, Finding)
    /// What a text field is in the middle of.
    case prose(String, Prose)
  }

  /// Whether the question is one that nobody can have answered before it was there: what to do about a contradiction.
  public var asksUnexpectedly: Bool {
    switch mode {
    case .conflict, .reason: true
    case .topic, .contents, .part, .confirm, .prose: false
    }
  }
}
