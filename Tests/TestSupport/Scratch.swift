public import Foundation

/// A folder of a test's own with drafts in it, gone when the test is over.
public final class Scratch: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes it.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nianbao-regenerate-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies the answers of a sample into a draft folder.
  public func copy(_ sample: String, to folder: String) throws {
    try write(PackageFolder.text("drafts/\(sample)/answers.yaml"), to: "\(folder)/answers.yaml")
  }

  /// Writes a file, with the folders that it needs.
  public func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Changes a file as an editor would.
  public func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    guard text.contains(old) else { throw NotFound(text: old) }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// The text to be changed is not there.
  public struct NotFound: Error {
    let text: String
  }

  /// The text of a file.
  public func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  /// The whole path of a file.
  public func path(_ path: String) -> String { url.appending(path: path).path }

  /// The bytes of every file below a folder by name, but those that the program keeps for itself.
  public func contents(_ folder: String = "", except: (String) -> Bool = { _ in false }) throws -> [String:
    Data]
  {
    var found: [String: Data] = [:]
    let root = folder.isEmpty ? url : url.appending(path: folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where !name.hasSuffix(".lock") && !except(name) {
      var isFolder: ObjCBool = false
      let path = root.appending(path: name).path
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        found[name] = try Data(contentsOf: URL(filePath: path))
      }
    }
    return found
  }

  /// The program in this folder on a day of 2026.
  public func program(day: Int = 1, month: Int = 2) -> Program {
    var program = Program(in: url)
    (program.day, program.month) = (day, month)
    return program
  }
}
