import AnnualReport

/// The names of a draft's files and folders, and where they lie.
enum DraftFiles {
  /// The only truth of a draft.
  static let answersFile = "answers.yaml"
  /// What is known of last year, noted down by question or read from a document; no draft and no input.
  static let lastYearFile = "上年.yaml"
  /// Answers that could not be saved, because somebody else's file stands there that nobody can read.
  static let asideFile = aside + ".yaml"
  private static let aside = "没有存进去的回答"

  /// Where an answers file goes that nobody can read, once other answers take its place.
  static let brokenFile = "读不懂的答案.yaml"

  /// A name for answers that are set aside.
  static func freeAsideFile(in folder: String) -> String { freeName(asideFile, in: folder) }

  /// A file's name, with a number behind it where something in a folder has it already.
  static func freeName(_ name: String, in folder: String) -> String {
    let (stem, suffix) = (name.dropLast(".yaml".count), ".yaml")
    var free = name
    var number = 1
    while !FileReading.isMissing(Path.join(folder, free)) {
      number += 1
      free = "\(stem)\(number)\(suffix)"
    }
    return free
  }

  /// The names of the answers that were set aside in a folder, sorted.
  static func asides(in folder: String) -> [String] {
    (FileReading.names(in: folder) ?? []).filter(isAside).sorted()
  }

  /// Whether a name is one of theirs.
  static func isAside(_ name: String) -> Bool { name.hasPrefix(aside) && name.hasSuffix(".yaml") }

  /// The figures of a draft as pictures.
  static let chartFile = "chart.html"
  /// The report in a few words for readers.
  static let summaryFile = "解读.txt"
  /// What is still open, by the office that has it.
  static let listFile = "要数清单.txt"
  /// The folder of the earlier generations.
  static let historyFolder = "history"
  /// Where drafts lie unless told otherwise.
  static let root = "drafts"
  /// The file of the report in each format.
  static let reportFiles = OutputFormat.allCases.map(reportFile)

  /// The file of the report in one format.
  static func reportFile(_ format: OutputFormat) -> String { format.fileName("report") }

  /// The file of a draft that is only looked at, in one format.
  static func previewFile(_ format: OutputFormat) -> String { format.fileName("草稿") }

  /// The files that are no text: what differs in them was changed, whatever it is.
  private static let binaryFiles = OutputFormat.allCases.filter { !$0.isText }
    .flatMap { [reportFile($0), noticeFile($0)] }

  /// Whether a file is made of lines of text.
  static func isText(_ name: String) -> Bool { !binaryFiles.contains(name) }

  /// What a report or a notice is to be written as: what is wanted, and what lies there and must not go stale.
  static func formats(
    in folder: String, wanted: [OutputFormat], named file: (OutputFormat) -> String = reportFile
  ) -> [OutputFormat] {
    OutputFormat.allCases.filter { format in
      wanted.contains(format) || FileReading.exists(Path.join(folder, file(format)))
    }
  }

  /// The file of the notice of corrections in one format.
  static func noticeFile(_ format: OutputFormat) -> String { format.fileName("corrections") }

  /// The name of a draft's folder, safe as a file name whatever the unit is called.
  static func folderName(unit: String?, year: Int?) -> String {
    Path.safeName(unit ?? "未填单位") + "-" + (year.map(String.init) ?? "未填年度")
  }

  /// The unit that the name of a draft's folder gives.
  static func unit(ofFolder name: String) -> String {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.last, parts.count > 1, Int(year) != nil else { return name }
    return parts.dropLast().joined(separator: "-")
  }

  /// The folder that the report of an answers file goes to.
  static func outputFolder(of path: String, unit: String?, year: Int?, under output: String?) -> String {
    if let output { return Path.join(output, folderName(unit: unit, year: year)) }
    return draftFolder(of: path)
  }

  /// Whether a file is a report that the program wrote into a draft's folder, where it is compared with what its answers are.
  static func isOwnReport(_ path: String) -> Bool {
    let (folder, name) = Path.split(path)
    return reportFiles.contains(name) && FileReading.exists(Path.join(folder, MadeRecord.file))
  }

  /// The folder of the draft that an answers file is the truth of.
  static func draftFolder(of path: String) -> String {
    let (folder, name) = Path.split(path)
    if name == answersFile { return folder }
    for suffix in [".yaml", ".yml"] where name.hasSuffix(suffix) && name.count > suffix.count {
      return Path.join(folder, String(name.dropLast(suffix.count)))
    }
    return Path.join(folder, name + "-年报")
  }

  /// Whether the output folder is one that the clerk named, not one whose name the program made up.
  static func isNamed(_ path: String, under output: String?) -> Bool {
    output == nil && Path.split(path).name == answersFile
  }

  /// Folders in which last year's draft of the same unit may lie.
  static func neighbours(of path: String, under output: String?) -> [String] {
    let (folder, name) = Path.split(path)
    let beside = name == answersFile || isOwnReport(path) ? Path.parent(of: folder) : folder
    return [beside] + (output.map { [$0] } ?? [])
  }
}
