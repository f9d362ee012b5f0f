/// Why nothing was written over reports that were edited by hand.
struct HandEditRefusal {
  /// The files, as they were when they were shown.
  let files: [NewFile]
  /// What was edited, and how it can be kept.
  let text: String
  /// Which option discards what was edited, for whoever cannot be asked.
  var option = Self.discard
  /// What can be done besides leaving or discarding it, where somebody can be asked.
  var other: HandEditWay?

  /// How it is told that what was edited is discarded, where somebody can be asked.
  var discarding = "不要手改的：手改的文件移到 history 里，写出新的报告"

  /// What to print where nobody can be asked.
  var message: String { "\(text)\n\(option)" }

  static let discard = "  不要了，加 --discard-edits，手改的文件会移到 history 里，再写出新的报告"
}

/// What can be done with reports that were edited by hand.
enum HandEditWay {
  /// Nothing is written.
  case leave
  /// What was edited goes to the history.
  case discardEdits
  /// The answers become those of the present report again, so that what was edited in report.docx can be taken.
  case discardAnswers
  /// What was edited in report.docx is taken into the answers, to be corrected further or explained.
  case goOn
}
