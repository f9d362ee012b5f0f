/// An output under construction: its bytes, and where they come from.
struct OutputBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var origins: [Origin] = []

  /// How many bytes were written.
  var count: Int { bytes.count }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  mutating func append(blanks count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// Appends by other means, such as an escaping.
  mutating func append(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

  /// Notes where all that was written from a byte on comes from.
  mutating func note(from start: Int, _ place: Place, line: Int = 0) {
    note(start..<bytes.count, place, line: line)
  }

  /// Notes where a range of what was written comes from; nothing where it is empty.
  mutating func note(_ range: Range<Int>, _ place: Place, line: Int = 0) {
    if !range.isEmpty { origins.append(Origin(range, place, line: line)) }
  }
}
