/// How everything stood before an answer that can be taken back.
struct Undo: Sendable {
  /// The answers file.
  let file: AnswersFile
  /// What was put off of what was said about each table.
  let disputed: [String: [Statement]]
  /// The tables of which it was said that there is something in them.
  let saidSome: Set<String>
  /// What was to be asked once more.
  let rechecks: [Recheck]
}
