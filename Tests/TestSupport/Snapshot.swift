import Foundation
public import Testing

/// Compares a whole output with the one that was read and approved, byte for byte.
///
/// It lies in the folder `Snapshots` of the suite. A file that is not there fails. With RECORD_SNAPSHOTS=1 the file is
/// written, and the test fails all the same, so that nobody records by mistake. Of a page everything counts but its
/// style, which stands in the template.
public func expectSnapshot(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let snapshot = try Snapshot(name, filePath: filePath)
  if let difference = try snapshot.difference(from: text) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}

/// Compares a file of the package with what it is made from, and writes it as snapshots are written.
public func expectMadeFile(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let difference = try Snapshot(path: path).difference(from: text) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}

/// A file that holds what something must print.
public struct Snapshot {
  /// Where it lies in the package.
  public let path: String

  /// The snapshot of a name that belongs to the suite of a test's file.
  public init(_ name: String, filePath: String) throws {
    let root = PackageFolder.url.path + "/"
    let parts = filePath.dropFirst(root.count).split(separator: "/")
    guard filePath.hasPrefix(root), parts.count > 2, parts[0] == "Tests" else {
      throw NoSuite(filePath: filePath)
    }
    path = "Tests/\(parts[1])/Snapshots/\(name)"
  }

  init(path: String) {
    self.path = path
  }

  /// The file lies outside of every suite.
  public struct NoSuite: Error {
    let filePath: String
  }

  /// What is different, in lines; nil where nothing is.
  func difference(from whole: String) throws -> String? {
    let text = path.hasSuffix(".html") ? Self.content(of: whole) : whole
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let file = PackageFolder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "\(path) was recorded; read it, then run without RECORD_SNAPSHOTS"
    }
    guard let wanted = try? PackageFolder.bytes(path) else {
      return "\(path) does not exist; run with RECORD_SNAPSHOTS=1, then read it"
    }
    if wanted == Array(text.utf8) { return nil }
    return "\(path) differs:\n" + Self.lines(of: String(decoding: wanted, as: UTF8.self), and: text)
  }

  /// A page without its style.
  static func content(of page: String) -> String {
    guard let start = page.firstRange(of: "<style>"),
      let end = page[start.upperBound...].firstRange(of: "</style>")
    else { return page }
    return page[..<start.upperBound] + "……" + page[end.lowerBound...]
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
