/// The lines in which two texts differ.
public struct LineDifference: Sendable {
  /// A line that stands in one of the texts only.
  public struct Line: Equatable, Sendable {
    /// Whether it stands in the new text only; otherwise in the old one only.
    public let isAdded: Bool
    /// Its number in its own text, from 1.
    public let number: Int
    /// The line without its end.
    public let text: String

    /// Makes a line.
    public init(isAdded: Bool, number: Int, text: String) {
      self.isAdded = isAdded
      self.number = number
      self.text = text
    }
  }

  /// The lines in the order of the texts: what was removed stands before what was added in its place.
  public let lines: [Line]

  /// Compares two texts in UTF-8, byte for byte.
  public init(from old: [UInt8], to new: [UInt8]) {
    let old = Self.lines(of: old)
    let new = Self.lines(of: new)
    lines = ListDifference.gaps(from: old, to: new).flatMap { gap in
      gap.old.map { Line(isAdded: false, number: $0 + 1, text: String(decoding: old[$0], as: UTF8.self)) }
        + gap.new.map { Line(isAdded: true, number: $0 + 1, text: String(decoding: new[$0], as: UTF8.self)) }
    }
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
