import AnnualReport

/// Where the report of each input goes; no two to the same folder.
struct FillTarget {
  let folder: String
  /// Whether the clerk named the folder; one whose name the program made up must not be a link.
  let isNamed: Bool

  init(of path: String, unit: String?, year: Int?, under output: String?) {
    folder = DraftFiles.outputFolder(of: path, unit: unit, year: year, under: output)
    isNamed = DraftFiles.isNamed(path, under: output)
  }

  /// Refuses inputs whose reports would go to the same folder.
  ///
  /// - Parameters:
  ///   - paths: The inputs.
  ///   - folders: The output folder of each; nil for one of which there will be no report.
  ///   - places: What tells two folders apart, for each.
  /// - Throws: The first two that share one.
  static func refuseShared(
    _ paths: [String], _ folders: [String?], places: [String?]
  ) throws(UsageError) {
    var taken: [String: Int] = [:]
    taken.reserveCapacity(paths.count)
    for (number, path) in paths.enumerated() {
      guard let folder = folders[number], let place = places[number] else { continue }
      if let first = taken.updateValue(number, forKey: place) {
        throw UsageError(.sameOutput(paths[first], path, folder: folder))
      }
    }
  }
}
