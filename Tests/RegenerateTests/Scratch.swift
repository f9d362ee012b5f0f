import Foundation
import TestSupport

/// A folder of a test's own with drafts in it, gone when the test is over.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nianbao-regenerate-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies the answers of a sample into a draft folder.
  func copy(_ sample: String, to folder: String) throws {
    try write(PackageFolder.text("drafts/\(sample)/answers.yaml"), to: "\(folder)/answers.yaml")
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Changes a file as an editor would.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    guard text.contains(old) else { throw NotFound(text: old) }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  struct NotFound: Error {
    let text: String
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func path(_ path: String) -> String { url.appending(path: path).path }

  /// The bytes of every file below a folder by name, but those that the program keeps for itself.
  func contents(_ folder: String = "", except: (String) -> Bool = { _ in false }) throws -> [String: Data] {
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
  func program(day: Int = 1, month: Int = 2) -> Program { Program(folder: url, day: day, month: month) }
}
