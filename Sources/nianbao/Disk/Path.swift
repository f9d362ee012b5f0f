import Glibc

/// Paths as text: taken apart, put together, made safe.
enum Path {
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

  /// Whether a text is the name of one file, which leads nowhere else.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && !text.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
  }

  /// Whether a path that begins in a folder ends in it: names, one in the other.
  static func staysInside(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { isName(String(Substring($0))) }
  }

  /// A text made safe as one file name: no separators, no invisible characters, no leading dot, not too long.
  static func safeName(_ text: String) -> String {
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

  /// The one path of a file or folder, links resolved; of one that is not there yet as far as it exists.
  static func resolved(_ path: String) -> String {
    var real = realpath(path, nil)
    while real == nil && errno == EINTR { real = realpath(path, nil) }
    if let found = real {
      defer { free(found) }
      return String(cString: found)
    }
    let (folder, name) = split(path)
    return folder == path || name == ".." ? path : join(resolved(folder), name)
  }
}
