import AnnualReport

/// What every command runs in.
struct Session: ~Copyable {
  let editions: Editions
  let clock: Clock
  let output: Output
  var keyboard: Keyboard
  var disk = Disk()

  /// Reads answers, by the editions and the day of the session.
  var loader: AnswersLoader { AnswersLoader(editions: editions, clock: clock) }
}
