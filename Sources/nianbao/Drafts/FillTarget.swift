import AnnualReport

/// Where the report of an input goes.
struct FillTarget {
  let folder: String
  /// Whether the clerk named the folder; one whose name the program made up must not be a link.
  let isNamed: Bool

  init(of path: String, unit: String?, year: Int?, under output: String?) {
    folder = DraftFiles.outputFolder(of: path, unit: unit, year: year, under: output)
    isNamed = DraftFiles.isNamed(path, under: output)
  }
}
