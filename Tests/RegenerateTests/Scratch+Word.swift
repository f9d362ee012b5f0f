import Archive
import Foundation
import TestSupport
import Testing

extension Scratch {
  /// Replaces the first occurrence of words behind others in a Word document, as a word processor would that saves it.
  func editWord(
    _ start: String, _ old: String, _ new: String, in file: String = "a/report.docx",
    adding parts: [String: String] = [:]
  ) throws {
    var reader = try ZipReader(Array(try data(file)))
    var writer = ZipWriter()
    for entry in reader.entries {
      var text = String(decoding: try reader.contents(of: entry), as: UTF8.self)
      if entry.name == "word/document.xml" {
        let before = start.isEmpty ? text.startIndex : try #require(text.range(of: start)).upperBound
        let range = try #require(text.range(of: old, range: before..<text.endIndex), "\(old)")
        text.replaceSubrange(range, with: new)
      }
      writer.add(PackedEntry(name: entry.name, contents: Array(text.utf8)))
    }
    for (name, text) in parts { writer.add(PackedEntry(name: name, contents: Array(text.utf8))) }
    try write(Data(writer.finished()), to: file)
  }
}
