/// A question of the interview: what it is about, and how it stands.
struct PlannedQuestion: Hashable, Sendable {
  let topic: Topic
  let state: State
  /// The only figure that is possible; the question proposes it.
  var following: Quantity?

  enum State: Hashable, Sendable {
    /// The answers say it.
    case answered
    /// It can be asked now.
    case open
    /// The clerk left it for later.
    case later
  }
}
