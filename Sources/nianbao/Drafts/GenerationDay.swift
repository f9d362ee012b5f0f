/// The day that the next generation of a draft is dated: the present one, but none before what it follows.
///
/// Clocks are set back, and the dates stand in the history and in the notice of corrections.
struct GenerationDay {
  /// The day, as `2026-03-05`.
  let date: String
  /// What to tell the clerk where the clock is behind; nil where it is not.
  let warning: String?

  /// Holds the clock against the generation before and against the publication.
  ///
  /// - Parameters:
  ///   - clock: The day by the clock.
  ///   - folder: The draft folder.
  ///   - publication: When the report was published, where that is told only now.
  init(_ clock: Clock, in folder: DraftFolder, publication: MadeRecord.Publication? = nil) {
    let generation =
      folder.record?.present?.generation
      ?? (folder.isMissing ? nil : HistoryFolder(of: folder.path).entries.last?.generation)
    let floors = [
      (name: "上一份报告", date: generation?.date),
      (name: "报告公布", date: (publication ?? folder.record?.publication)?.date),
    ]
    var (date, behind) = (clock.date, String?.none)
    for floor in floors {
      guard let other = floor.date, Clock.isDate(other), other > date else { continue }
      (date, behind) = (other, floor.name)
    }
    self.date = date
    warning = behind.map {
      "这台电脑的日期是 \(clock.date)，比\($0)的 \(date) 还早，新的一份按 \(date) 记。请核对这台电脑的日期"
    }
  }
}
