import AnnualReport

/// Where the files of a draft lie.
enum DraftPlace {
  /// The only truth of a draft.
  static let answersFile = "answers.yaml"
  /// Where drafts lie unless told otherwise.
  static let root = "drafts"
  /// The file of the report in each format.
  static let reportFiles = OutputFormat.allCases.map(reportFile)

  /// The file of the report in one format.
  static func reportFile(_ format: OutputFormat) -> String { format.fileName("report") }

  /// The file of the notice of corrections in one format.
  static func noticeFile(_ format: OutputFormat) -> String { format.fileName("corrections") }

  /// The name of a draft's folder, safe as a file name whatever the unit is called.
  static func folderName(unit: String?, year: Int?) -> String {
    safe(unit ?? "未填单位") + "-" + (year.map(String.init) ?? "未填年度")
  }

  /// The folder that the report of an answers file goes to.
  static func outputFolder(of path: String, unit: String?, year: Int?, under output: String?) -> String {
    if let output { return join(output, folderName(unit: unit, year: year)) }
    let (folder, name) = split(path)
    if name == answersFile { return folder }
    for suffix in [".yaml", ".yml"] where name.hasSuffix(suffix) && name.count > suffix.count {
      return join(folder, String(name.dropLast(suffix.count)))
    }
    return join(folder, name + "-年报")
  }

  /// Whether the output folder is one that the clerk named, not one whose name the program made up.
  static func isNamed(_ path: String, under output: String?) -> Bool {
    output == nil && split(path).name == answersFile
  }

  /// Folders in which last year's draft of the same unit may lie.
  static func neighbours(of path: String, under output: String?) -> [String] {
    let (folder, name) = split(path)
    let beside = name == answersFile ? parent(of: folder) : folder
    return [beside] + (output.map { [$0] } ?? [])
  }

  /// The folder that a folder lies in, which need not exist yet.
  static func parent(of folder: String) -> String {
    let (parent, name) = split(folder)
    return name == "." || name == ".." ? join(folder, "..") : parent
  }

  /// Folder and name of a path.
  ///
  /// Not by `Character`: a stroke and a mark behind it are one.
  static func split(_ path: String) -> (folder: String, name: String) {
    let slash = UInt8(ascii: "/")
    var bytes = path.utf8[...]
    while bytes.count > 1 && bytes.last == slash { bytes.removeLast() }
    guard let last = bytes.lastIndex(of: slash) else { return (".", String(Substring(bytes))) }
    let folder = path[..<last]
    return (folder.isEmpty ? "/" : String(folder), String(Substring(bytes[last...].dropFirst())))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A text made safe as one file name: no separators, no invisible characters, no leading dot, not too long.
  static func safe(_ text: String) -> String {
    var safe = ""
    var length = 0
    for scalar in text.unicodeScalars {
      let isEdge = safe.isEmpty && (scalar == "." || scalar == "-")
      let next = isVisible(scalar) && !isEdge && !reserved.contains(scalar) ? scalar : "_"
      length += UTF8.width(next)
      if length > mostBytes { break }
      safe.unicodeScalars.append(next)
    }
    return safe.isEmpty ? "_" : safe
  }

  /// What has a meaning in paths here or on the systems that the folder may be copied to.
  private static let reserved = Array(#"/\:*?"<>|"#.unicodeScalars)
  /// File systems take 255; year, temporary files and copies need room.
  private static let mostBytes = 180

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    default: true
    }
  }
}
