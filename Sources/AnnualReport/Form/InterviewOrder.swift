/// What the interview asks first, and which relation decides its questions; from the form.
public struct InterviewOrder: Hashable, Sendable {
  /// How long it takes and what is to be at hand, told before the first question; empty where nothing is.
  public let opening: String
  /// By when the report is to be sent, where the county says nothing else.
  public let deadline: String
  /// The tables in the order in which they are asked.
  public let steps: [Step]

  /// One table of the interview.
  public struct Step: Hashable, Sendable {
    /// The table's id.
    public let table: String
    /// The rule whose left side is asked first and whose right side shares it out; nil to ask row by row.
    public let balance: String?
    /// A question whose answer 0 settles the whole table.
    public let gate: String?
  }
}
