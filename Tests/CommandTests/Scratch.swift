import Foundation

/// A folder of a test's own, gone when the test is over.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nianbao-tests-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// The program, run in this folder.
  var program: Program {
    var program = Program()
    program.folder = url
    return program
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func folder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url.appending(path: path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: path).path, withDestinationPath: target)
  }

  func data(_ path: String) -> Data? { try? Data(contentsOf: url.appending(path: path)) }

  func text(_ path: String) -> String? { data(path).map { String(decoding: $0, as: UTF8.self) } }

  /// Every file below, sorted; folders end with a stroke.
  func files(_ path: String = "") -> [String] {
    let names = FileManager.default.enumerator(atPath: url.appending(path: path).path)
    return (names?.compactMap { $0 as? String } ?? []).sorted()
  }
}

/// Answers that are complete and without a finding but that there is no report of last year.
enum Sample {
  /// The text of the sample of 2024.
  static let text: String = {
    let file = Program.repository.appending(path: "drafts/云溪镇人民政府-2024/answers.yaml")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// A sentence of its prose, to be replaced.
  static let sentence = "政策解读以文字为主，形式单一。"

  static func with(unit: String) -> String { with("云溪镇人民政府\n", unit + "\n") }
  static func with(sentence other: String) -> String { with(sentence, other) }

  static func with(_ old: String, _ new: String) -> String {
    text.replacingOccurrences(of: old, with: new)
  }

  /// The line that says how the check of the sample ended.
  static func verdict(_ file: String) -> String { "\(file): 已核对 21 项：通过 12，未核对 9（无上年报告）\n" }
}
