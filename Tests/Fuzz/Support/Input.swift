/// The bytes that libFuzzer made up.
public struct Input {
  /// The parts between bytes 0xFF, which no UTF-8 has: a text, and what is to be done with it.
  public let parts: [[UInt8]]

  /// Takes the arguments of `LLVMFuzzerTestOneInput`.
  public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false).map(Array.init)
  }

  /// A part; empty where there is none.
  public func part(_ number: Int) -> [UInt8] { parts.indices.contains(number) ? parts[number] : [] }

  /// A part as text; what is no UTF-8 becomes U+FFFD.
  public func text(_ number: Int) -> String { String(decoding: part(number), as: UTF8.self) }

  /// The lines of a part from that number on.
  public func lines(from number: Int) -> [String] {
    parts.dropFirst(number).joined(separator: [0xFF]).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
  }
}

/// Bytes that say what to do.
public struct Script {
  private var bytes: ArraySlice<UInt8>

  /// Reads a script.
  public init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// Whether nothing more is to be done.
  public var isOver: Bool { bytes.isEmpty }

  /// The next choice, a number below a bound; 0 once the script is over.
  public mutating func choice(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    var choice = Int(bytes.popFirst() ?? 0)
    if bound > 256 { choice = choice << 8 | Int(bytes.popFirst() ?? 0) }
    return choice % bound
  }

  /// One of several.
  public mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[choice(below: elements.count)]
  }

  /// The next bytes as text, up to 0xFE or the end.
  public mutating func text() -> String {
    let taken = bytes.prefix { $0 != 0xFE }
    bytes = bytes[taken.endIndex...].dropFirst()
    return String(decoding: taken, as: UTF8.self)
  }
}
