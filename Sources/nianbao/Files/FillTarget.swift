import AnnualReport

/// Where the report of each input goes; no two to the same folder.
struct FillTarget {
  let folder: String
  /// Whether the clerk named the folder; one whose name the program made up must not be a link.
  let isNamed: Bool

  init(of path: String, unit: String?, year: Int?, under output: String?) {
    folder = DraftPlace.outputFolder(of: path, unit: unit, year: year, under: output)
    isNamed = DraftPlace.isNamed(path, under: output)
  }

  /// Refuses inputs whose reports would go to the same folder.
  ///
  /// - Parameters:
  ///   - paths: The inputs.
  ///   - folder: The output folder of an input; nil for one of which there will be no report.
  /// - Throws: The first two that share one.
  static func refuseShared(_ paths: [String], _ folder: (String) -> String?) throws(UsageError) {
    var taken: [String: Int] = [:]
    for (number, path) in paths.enumerated() {
      guard let folder = folder(path) else { continue }
      if let first = taken.updateValue(number, forKey: FileReading.resolved(folder)) {
        throw UsageError(.sameOutput(paths[first], path, folder: folder))
      }
    }
  }
}
