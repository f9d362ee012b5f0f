extension Interview {
  /// What stands on the screen already, so that it is not said again.
  struct ScreenState {
    /// The heading of the last question.
    var heading = ""
    /// The first cell of the row that the last question was about.
    var row: Int?
    /// The table that the last question was about.
    var table: Table?
    /// The text field whose name was shown last.
    var field: String?
    /// The question at which a part of its table was shown last.
    var drawnFor: Topic?
    /// Whether it was said how to leave a detail out.
    var hasToldOfDetails = false
  }

  /// The questions behind and before the present one.
  struct Steps {
    /// Those that were answered in this session, the last one last.
    var back: [Topic] = []
    /// Those from which the clerk went back, the next one last.
    var ahead: [Topic] = []
  }

  /// What the clerk chose to do out of turn.
  struct Detour {
    /// What was opened of a part on the last page, which part, and whether its list was shown.
    var part: (topic: Topic, number: Int, isOfList: Bool)?
    /// What was chosen as a way out of a contradiction, which one, and the question before it.
    var way: (topic: Topic, conflict: Conflict, from: Topic?)?
    /// The cell that is to be changed, with the only figure that would mend.
    var mending: Mending?
  }
}
