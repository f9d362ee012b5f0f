import Mustache

/// Bytes with gaps for figures: what every report of an edition shares, made once.
struct Stencil: Sendable {
  /// A gap.
  struct Gap: Sendable {
    /// Where it is in the bytes.
    let offset: Int
    /// The cell of the form whose figure stands in it.
    let figure: Int
    /// The columns that it fills; 0 where that does not matter.
    let width: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var gaps: [Gap] = []

  /// Makes room for bytes.
  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends what never changes.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a text as HTML.
  mutating func append(escaped text: String) { Escaping.escape(text, into: &bytes) }

  /// Appends a text that is UTF-8 already as HTML.
  mutating func append(escaped text: Span<UInt8>) { Escaping.escape(text, into: &bytes) }

  /// Appends another stencil with its gaps filled.
  mutating func append(_ other: Stencil, filling: (Gap, inout [UInt8]) -> Void) {
    other.write(to: &bytes, filling: filling)
  }

  /// Appends a gap for a figure.
  mutating func appendGap(figure: Int, width: Int = 0) {
    gaps.append(Gap(offset: bytes.count, figure: figure, width: width))
  }

  /// Appends the bytes to an output, each gap filled by the caller.
  func write(to output: inout [UInt8], filling: (Gap, inout [UInt8]) -> Void) {
    // Hundreds of slices of the array would each count a reference.
    bytes.withUnsafeBufferPointer { source in
      var start = 0
      for gap in gaps {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<gap.offset]))
        filling(gap, &output)
        start = gap.offset
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }
}
