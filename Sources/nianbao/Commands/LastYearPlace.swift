/// Where last year's report is looked for, besides the folders around the draft.
struct LastYearPlace {
  /// The file of `--last`.
  let named: String?
  /// The folder of `-o`.
  var output: String?
}
