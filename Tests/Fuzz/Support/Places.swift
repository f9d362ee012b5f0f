public import AnnualReport
public import YAMLSubset

/// The places that a text has.
public struct Places {
  /// For each line the number of its Unicode scalars, its break apart.
  private let lengths: [Int]

  /// Counts the lines of a text; bytes that are no UTF-8 count by those that do not continue a character.
  public init(_ bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    lengths = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.count { $0 & 0xC0 != 0x80 }
    }
  }

  /// Counts the lines of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Whether there is such a place, or it is the one behind the end of its line.
  public func contains(line: Int, column: Int) -> Bool {
    lengths.indices.contains(line - 1) && (1...lengths[line - 1] + 1).contains(column)
  }

  /// Whether there is such a place.
  public func contains(_ position: Position) -> Bool {
    contains(line: position.line, column: position.column)
  }

  /// Whether there is such a place.
  public func contains(_ source: Source) -> Bool {
    source.lineAndColumn.map(contains) ?? false
  }
}

/// Complains about what would steer a terminal.
public func expectPlain(_ text: String, _ what: String) {
  var previous: UInt8 = 0
  for byte in text.utf8 {
    // C2 80 to C2 9F are controls, too.
    let isControl = (byte < 0x20 && byte != 0x0A) || byte == 0x7F || (previous == 0xC2 && byte < 0xA0)
    expect(!isControl, "\(what): byte \(byte) in \(text.debugDescription)")
    previous = byte
  }
}

/// Complains about a syntax error without place or words.
public func expectPlaced(_ error: SyntaxError, in bytes: [UInt8]) {
  let places = Places(bytes)
  expect(!error.problems.isEmpty, "an error without problems")
  for problem in error.problems {
    expect(places.contains(problem.position), "no such place: \(problem)")
    expect(!problem.message.isEmpty, "no words: \(problem)")
    expectPlain(problem.message, "message")
  }
  let positions = error.problems.map(\.position)
  expect(zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 }, "not in order: \(positions)")
}
