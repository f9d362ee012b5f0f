/// The words by which enumerations of figures are read.
struct EnumerationWords {
  /// Units of things that are counted.
  let units: [String]
  /// Units of things published, which may stand for each other.
  let alike: [String]
  /// What opens a list: 其中, 包括.
  let openers: [String]
  /// What makes a total of what stands before it: 共, 合计.
  let totals: [String]
  /// What closes a list: 其他, and what may follow that.
  let others: [String]
  let fillers: [String]
  /// What is counted besides the things of the list.
  let otherThings: [String]
  /// Ways of publishing, on which one thing may stand twice.
  let channels: [String]
  /// Words of figures that the tables hold.
  let notCounted: [String]

  /// The settings that a form makes for it.
  static let needs: [(String, CheckSchema.Shape)] = [
    ("units", .words), ("alike", .words), ("openers", .words), ("totals", .words), ("others", .words),
    ("fillers", .words), ("foreign", .words), ("channels", .words), ("not-counted", .words),
  ]

  init(_ settings: CheckSettings) {
    units = settings.texts("units")
    alike = settings.texts("alike")
    openers = settings.texts("openers")
    totals = settings.texts("totals")
    others = settings.texts("others")
    fillers = settings.texts("fillers")
    otherThings = settings.texts("foreign")
    channels = settings.texts("channels")
    notCounted = settings.texts("not-counted")
  }
}
