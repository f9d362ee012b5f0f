/// Where last year's report is looked for, besides the folders around the draft, and what was found there.
struct LastYearPlace {
  /// The file of `--last`.
  let named: String?
  /// The folder of `-o`.
  var output: String?
  /// What was found when it was looked for last; nil where there was nothing.
  var found: [UInt8]?
}
