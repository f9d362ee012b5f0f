import AnnualReport

/// What the report is to be made from, and why.
struct Revision {
  /// The answers file as it is to be.
  var file: AnswersFile
  /// The reason in the clerk's words.
  var reason: String?
  /// When the present generation was published, where that is to be recorded.
  var published: String?
  /// Whether no generation is a published one after all.
  var withdraws = false
  /// The answers file as it was before corrections were chosen from the list; nil where none were.
  var before: [UInt8]?
  /// Whether answers that were edited since the report was made go to the history first.
  var keepsFile = false
}
