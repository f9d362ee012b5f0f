/// A change of a document: a byte range and what takes its place.
public struct Edit: Hashable, Sendable {
  /// The bytes that go; empty for an insertion.
  public let range: Range<Int>
  /// The bytes that come.
  public let replacement: [UInt8]

  /// Makes a change of a byte range.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ text: String) {
    self.init(range: range, replacement: Array(text.utf8))
  }
}

extension Document {
  /// Makes changes in one go; every other byte stays.
  ///
  /// - Parameter edits: Changes of this document in any order. Of two that overlap, the one that begins first is made.
  /// - Returns: The bytes of the changed file.
  public func applying(_ edits: [Edit]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var index = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      guard edit.range.lowerBound >= index, edit.range.upperBound <= bytes.count else { continue }
      out.append(contentsOf: bytes[index..<edit.range.lowerBound])
      out.append(contentsOf: edit.replacement)
      index = edit.range.upperBound
    }
    out.append(contentsOf: bytes[index...])
    return out
  }
}
