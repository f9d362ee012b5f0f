public import Foundation

/// A folder of a test's own, gone when the test is over.
///
/// Nothing else that tests write lies outside of the package's build folder.
public final class Scratch: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes it.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nianbao-test-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    if (try? FileManager.default.removeItem(at: url)) != nil { return }
    // A path that is too long for a call of the system is taken away step by step.
    let remover = Process()
    remover.executableURL = URL(filePath: "/bin/rm")
    remover.arguments = ["-rf", url.path]
    if (try? remover.run()) != nil { remover.waitUntilExit() }
  }

  /// The whole path of a file, or of the folder itself.
  public func path(_ path: String = "") -> String { path.isEmpty ? url.path : url.appending(path: path).path }

  /// Copies the answers of a sample into a draft folder.
  public func copy(_ sample: String, to folder: String) throws {
    try write(PackageFolder.text("drafts/\(sample)/answers.yaml"), to: "\(folder)/answers.yaml")
  }

  /// Writes a file, with the folders that it needs.
  public func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes a file, with the folders that it needs.
  public func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Makes an empty folder, with those that it needs.
  public func folder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url.appending(path: path), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self.path(path), withDestinationPath: target)
  }

  /// Takes a file or folder away.
  public func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }

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

  /// The bytes of a file.
  public func data(_ path: String) throws -> Data { try Data(contentsOf: url.appending(path: path)) }

  /// The text of a file.
  public func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  /// Whether there is a file or folder.
  public func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

  /// The names of all files and folders below a folder, sorted; none where it is not there.
  public func files(_ folder: String = "") -> [String] {
    let names = FileManager.default.enumerator(atPath: path(folder))
    return (names?.compactMap { $0 as? String } ?? []).sorted()
  }

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

  /// Whether a line of the shell is done in this folder without fault.
  public func shell(_ line: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(line); } 2>/dev/null"]
    process.currentDirectoryURL = url
    try process.start()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
