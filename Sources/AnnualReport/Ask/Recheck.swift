/// Figures that are gone through once more before anything else is asked.
struct Recheck: Hashable, Sendable {
  /// What is still to be asked, in order.
  var topics: [Topic]
  /// With what they have to agree, after which the others stay; nil where all are asked.
  var end: End?
  /// Whether it was said why they are asked.
  var isTold = false

  /// What has to agree.
  enum End: Hashable, Sendable {
    /// A total with its parts.
    case total(Int, parts: [Int])
    /// What is received with what became of it, by their totals.
    case balance(left: [Int], right: [Int])
  }

  /// Whether it goes through the parts of a total.
  var isOfParts: Bool { if case .total? = end { true } else { false } }
}

/// All that is to be gone through once more.
struct Rechecks: Sendable {
  /// What is gone through now; the last one comes first.
  private(set) var current: [Recheck] = []
  /// What waits until whoever went somewhere else has come back.
  private(set) var paused: [Recheck] = []
  /// Which of it is being asked, and whether it is a part of a total.
  private(set) var present: (topic: Topic, isPart: Bool)?
  /// What was before the change after which it is gone through; nil where something else was answered since.
  private(set) var before: Undo?

  init(_ current: [Recheck] = []) { self.current = current }

  /// All of it, with what is being asked.
  var all: [Recheck] {
    var rechecks = self
    rechecks.pause()
    return rechecks.paused
  }

  /// Goes through some figures, of which the first is being asked already.
  mutating func begin(with first: Topic, _ others: [Topic]) {
    current.append(Recheck(topics: others))
    present = (first, false)
  }

  /// Goes through others before all else; what was begun of the same is begun anew.
  ///
  /// - Parameters:
  ///   - others: What is gone through.
  ///   - before: What was before the change that asks for it.
  mutating func add(_ others: [Recheck], before: Undo) {
    self.before = self.before ?? before
    let topics = others.flatMap { $0.topics }
    let isOther = { (recheck: Recheck) in !recheck.topics.contains { topics.contains($0) } }
    (current, paused) = (current.filter(isOther) + others, paused.filter(isOther))
  }

  /// The next figure; nil where nothing is left.
  ///
  /// - Parameters:
  ///   - isReached: Whether nothing is left to be shared out.
  ///   - isAsked: Whether there is a question about a figure.
  /// - Returns: The figure, with what has to agree and was not told yet.
  mutating func next(
    isReached: (Recheck.End) -> Bool, isAsked: (Topic) -> Bool
  ) -> (topic: Topic, untold: [Recheck.End])? {
    present = nil
    var untold: [Recheck.End] = []
    while var recheck = current.popLast() {
      if recheck.topics.isEmpty || recheck.end.map(isReached) ?? false { continue }
      if let end = recheck.end, !recheck.isTold { untold.append(end) }
      recheck.isTold = true
      let topic = recheck.topics.removeFirst()
      current.append(recheck)
      if recheck.end != nil && !isAsked(topic) { continue }
      present = (topic, recheck.isOfParts)
      return (topic, untold)
    }
    before = nil
    return nil
  }

  /// Leaves off for something else, and goes on with the figure that is being asked after it.
  ///
  /// What has nothing to agree with is forgotten.
  mutating func pause() {
    if let present, let last = current.indices.last { current[last].topics.insert(present.topic, at: 0) }
    paused += current.filter { $0.end != nil && !$0.topics.isEmpty }
    (current, present, before) = ([], nil, nil)
  }

  /// Forgets figures that were told meanwhile.
  mutating func leaveOut(_ topics: [Topic]) {
    for number in current.indices { current[number].topics.removeAll { topics.contains($0) } }
    for number in paused.indices { paused[number].topics.removeAll { topics.contains($0) } }
  }

  /// Takes up what was left off.
  ///
  /// - Parameter isMeant: Whether it is what the clerk has come back to, by its next figure; all of it otherwise.
  mutating func resume(where isMeant: (Topic) -> Bool = { _ in true }) {
    let resumed = paused.filter { $0.topics.first.map(isMeant) ?? false }
    current += resumed
    paused.removeAll { resumed.contains($0) }
  }
}
