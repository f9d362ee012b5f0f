import Foundation
import Testing

/// Compares a whole conversation with the one that was read and approved; `RECORD_SNAPSHOTS=1` writes it and fails.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("记录了 \(name)，请读一遍再提交", sourceLocation: sourceLocation)
    return
  }
  let approved = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  if Array(approved.utf8) == Array(text.utf8) { return }
  let (old, new) = (approved.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false))
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let was = old.indices.contains(line) ? old[line] : "（没有这一行）"
  let now = new.indices.contains(line) ? new[line] : "（没有这一行）"
  Issue.record("\(name) 第 \(line + 1) 行起不同\n  原来：\(was)\n  现在：\(now)", sourceLocation: sourceLocation)
}
