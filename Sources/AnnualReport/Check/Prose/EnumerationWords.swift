/// The words by which enumerations of figures are read.
struct EnumerationWords {
  /// Units of things that are counted.
  let units: Words
  /// Units of things published, which may stand for each other.
  let alike: Words
  /// What opens a list: 其中, 包括.
  let openers: Words
  /// What makes a total of what stands before it: 共, 合计.
  let totals: Words
  /// What closes a list: 其他, and what may follow that.
  let others: Words
  let fillers: Words
  /// What is counted besides the things of the list.
  let otherThings: Words
  /// Ways of publishing, on which one thing may stand twice.
  let channels: Words
  /// What tells that a list is not complete: 等.
  let open: Words
  /// Words of figures that the tables hold.
  let notCounted: Words

  /// The settings that a form makes for it.
  static let needs: [(String, CheckSchema.Shape)] = [
    ("units", .words), ("alike", .words), ("openers", .words), ("totals", .words), ("others", .words),
    ("fillers", .words), ("foreign", .words), ("channels", .words), ("open", .words), ("not-counted", .words),
  ]

  init(_ settings: CheckSettings) {
    units = settings.words("units")
    alike = settings.words("alike")
    openers = settings.words("openers")
    totals = settings.words("totals")
    others = settings.words("others")
    fillers = settings.words("fillers")
    otherThings = settings.words("foreign")
    channels = settings.words("channels")
    open = settings.words("open")
    notCounted = settings.words("not-counted")
  }
}
