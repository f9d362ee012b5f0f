import Foundation

/// A golden file: the text that something must print, byte for byte.
///
/// With RECORD_SNAPSHOTS=1 the file is written and the comparison fails all the same, so that nobody records by mistake.
public struct Snapshot {
  private let path: String

  /// The golden file at a path of the package.
  public init(_ path: String) {
    self.path = path
  }

  /// What is different, in lines; nil where nothing is.
  public func difference(from text: String) throws -> String? {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: PackageFolder.url.appendingPathComponent(path))
      return "\(path) was recorded; read it, then run without RECORD_SNAPSHOTS"
    }
    guard let wanted = try? PackageFolder.bytes(path) else {
      return "\(path) does not exist; run with RECORD_SNAPSHOTS=1, then read it"
    }
    if wanted == Array(text.utf8) { return nil }
    return "\(path) differs:\n" + Self.lines(of: String(decoding: wanted, as: UTF8.self), and: text)
  }

  /// The lines that are only in one of two texts, with `-` and `+`.
  public static func lines(of wanted: String, and found: String) -> String {
    let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = found.difference(from: wanted).map { change in
      switch change {
      case .remove(let offset, let line, _): (line: offset, text: "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (line: offset, text: "+\(offset + 1): \(line)")
      }
    }
    let shown = changes.sorted { ($0.line, $0.text) < ($1.line, $1.text) }.prefix(40)
    return shown.isEmpty ? "only in bytes that are no characters" : shown.map(\.text).joined(separator: "\n")
  }
}
