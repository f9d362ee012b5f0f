/// How a draft says that it is one, in every output.
extension Report {
  /// What stands before the names of a draft and of its tables.
  static let draftMark = "【草稿】"

  /// The title, marked where the report is a draft.
  var markedTitle: String { (isDraft ? Self.draftMark : "") + title.text }

  /// The name of a table, marked where the report is a draft.
  func name(of grid: Grid) -> String { (isDraft ? Self.draftMark : "") + grid.caption }

  /// What stands above the things that are wrong or open; nil for a final report.
  var notesHeading: String? {
    draftNotes.map { Self.draftMark + ($0.isEmpty ? "没有发现问题" : "尚有问题") }
  }
}
