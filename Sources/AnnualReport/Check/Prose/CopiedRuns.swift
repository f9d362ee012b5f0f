import Text

/// How much of some texts stands in other texts in long runs.
///
/// Runs can be shown, and a common vocabulary makes none. White space does not count. Titles in 《》, document numbers
/// and names in `{{}}` are the same every year with good reason: they are left out, and a run ends there.
struct CopiedRuns {
  /// How many characters a run has at least.
  static let length = 13
  /// How many characters were compared.
  private(set) var characters = 0
  /// How many of them stand in runs.
  private(set) var copied = 0
  /// The runs, the longest first; of those that are equally long the first.
  private(set) var runs: [String] = []

  /// The share in runs, in whole percents, cut off.
  var percent: Int { characters == 0 ? 0 : copied * 100 / characters }

  /// Texts that may have been copied from: a fingerprint of every run of the least length.
  struct Original {
    fileprivate var fingerprints: Set<UInt64> = []

    init(_ texts: [String]) {
      for piece in texts.flatMap(CopiedRuns.pieces) {
        for start in CopiedRuns.starts(in: piece) {
          fingerprints.insert(CopiedRuns.fingerprint(of: piece, at: start))
        }
      }
    }
  }

  init(in texts: [String], from source: Original) {
    var found: [ArraySlice<Unicode.Scalar>] = []
    for piece in texts.flatMap(Self.pieces) {
      characters += piece.count
      var run = 0..<0
      for start in Self.starts(in: piece)
      where source.fingerprints.contains(Self.fingerprint(of: piece, at: start)) {
        let end = start + Self.length
        copied += end - max(start, run.upperBound)
        if start <= run.upperBound && !run.isEmpty {
          run = run.lowerBound..<end
        } else {
          found.append(piece[run])
          run = start..<end
        }
      }
      found.append(piece[run])
    }
    runs = found.filter { !$0.isEmpty }.enumerated().sorted { one, other in
      (-one.element.count, one.offset) < (-other.element.count, other.offset)
    }.map { String(String.UnicodeScalarView($0.element)) }
  }

  /// One in sixteen of the fingerprints of some texts, the same ones in every text that has them.
  static func samples(of texts: [String], without given: Original) -> Set<UInt64> {
    Original(texts).fingerprints.filter { $0 >> 60 == 0 }.subtracting(given.fingerprints)
  }

  /// Where runs of the least length can begin.
  private static func starts(in piece: [Unicode.Scalar]) -> Range<Int> {
    0..<max(0, piece.count - length + 1)
  }

  /// A number that different runs share by rare chance only.
  private static func fingerprint(of piece: [Unicode.Scalar], at start: Int) -> UInt64 {
    var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in piece[start..<start + length] {
      fingerprint = (fingerprint ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }
    return fingerprint
  }

  /// The parts of a text between what is left out.
  private static func pieces(_ text: String) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var piece: [Unicode.Scalar] = []
    var depth = 0
    for scalar in text.unicodeScalars where !scalar.isWhiteSpace {
      switch scalar {
      case "《", "〔", "{":
        depth += 1
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
      case "》", "〕", "}": depth = max(0, depth - 1)
      default: if depth == 0 { piece.append(scalar) }
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
