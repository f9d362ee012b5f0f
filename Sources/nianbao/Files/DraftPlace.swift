/// Where the files of a draft lie.
enum DraftPlace {
  /// The only truth of a draft.
  static let answersFile = "answers.yaml"
  /// Where drafts lie unless told otherwise.
  static let root = "drafts"
  /// The report as text.
  static let textFile = "report.txt"
  /// The report as a page.
  static let pageFile = "report.html"

  /// The name of a draft's folder, safe as a file name whatever the unit is called.
  static func folderName(unit: String, year: Int) -> String { "\(safe(unit))-\(year)" }

  /// The folder that the report of an answers file goes to.
  static func outputFolder(of path: String, unit: String?, year: Int?, under output: String?) -> String {
    if let output { return join(output, folderName(unit: unit ?? "未填单位", year: year ?? 0)) }
    let (folder, name) = split(path)
    if name == answersFile { return folder }
    return join(folder, name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name + "-report")
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
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = path[...]
    while path.count > 1 && path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A text made safe as one file name: no separators, no control characters, no leading dot, not too long.
  static func safe(_ text: String) -> String {
    var safe = ""
    var length = 0
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.value >= 0x20 && scalar.value != 0x7F && !#"/\:*?"<>|"#.unicodeScalars.contains(scalar)
      let next = isPlain && !(safe.isEmpty && (scalar == "." || scalar == "-")) ? scalar : "_"
      length += String(next).utf8.count
      if length > 180 { break }
      safe.unicodeScalars.append(next)
    }
    return safe.isEmpty ? "_" : safe
  }
}
