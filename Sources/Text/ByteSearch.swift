// Chinese text is looked through as UTF-8: `contains` of the library compares characters in their normal form and takes
// ten times as long, and words of a form or a notation are equal only where their bytes are.

extension Span<UInt8> {
  /// The first offset at which some bytes stand.
  ///
  /// - Parameters:
  ///   - pattern: The bytes that are looked for.
  ///   - range: The offsets between which all of them must stand.
  /// - Returns: Where they begin; nil where they do not stand. An empty pattern stands everywhere.
  public func firstOffset(of pattern: Span<UInt8>, in range: Range<Int>) -> Int? {
    guard pattern.count <= range.count else { return nil }
    guard pattern.count > 0 else { return range.lowerBound }
    let first = pattern[0]
    for start in range.lowerBound...range.upperBound - pattern.count where self[start] == first {
      if starts(with: pattern, at: start) { return start }
    }
    return nil
  }

  /// Whether some bytes stand at an offset.
  public func starts(with pattern: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }
}

extension [UInt8] {
  /// The first offset at or behind another at which some bytes stand; nil where they do not.
  public func firstOffset(of pattern: [UInt8], from start: Int = 0) -> Int? {
    span.firstOffset(of: pattern.span, in: Swift.min(start, count)..<count)
  }
}

extension String {
  /// Whether some words stand in the text, byte for byte; no words stand in every text.
  public func containsBytes(of words: String) -> Bool { self[...].containsBytes(of: words) }

  /// Where some words stand in the text's UTF-8, from its start to its end.
  public func byteRanges(of words: String) -> [Range<Int>] {
    let text = Array(utf8)
    let pattern = Array(words.utf8)
    guard !pattern.isEmpty else { return [] }
    var found: [Range<Int>] = []
    while let start = text.firstOffset(of: pattern, from: found.last?.upperBound ?? 0) {
      found.append(start..<start + pattern.count)
    }
    return found
  }

  /// The text with some words replaced wherever they stand, from its start to its end.
  public func replacingBytes(of words: String, with replacement: String) -> String {
    let text = Array(utf8)
    let pattern = Array(words.utf8)
    guard !pattern.isEmpty else { return self }
    var replaced: [UInt8] = []
    var rest = 0
    while let start = text.firstOffset(of: pattern, from: rest) {
      replaced += text[rest..<start]
      replaced += replacement.utf8
      rest = start + pattern.count
    }
    return String(decoding: replaced + text[rest...], as: UTF8.self)
  }
}

extension Substring {
  /// Whether some words stand in the text, byte for byte; no words stand in every text.
  public func containsBytes(of words: String) -> Bool {
    let text = utf8.span
    return text.firstOffset(of: words.utf8.span, in: 0..<text.count) != nil
  }
}
