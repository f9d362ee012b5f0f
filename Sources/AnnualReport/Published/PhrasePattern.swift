/// A word of the form by which texts are known; `…` in it stands for any few characters, at its end for any others.
struct PhrasePattern: Sendable {
  private let parts: [[Unicode.Scalar]]

  /// So many characters may stand for a `…` inside.
  private static let widest = 14

  init(_ word: String) {
    parts = word.unicodeScalars.split(separator: "…", omittingEmptySubsequences: false).map { Array($0) }
  }

  /// Whether a text begins so.
  func begins(_ text: some StringProtocol) -> Bool { end(in: Array(text.unicodeScalars), from: 0) != nil }

  /// Whether a text is so from its beginning to its end.
  func isWhole(_ text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let end = end(in: scalars, from: 0) else { return false }
    return end == scalars.count || parts.last?.isEmpty ?? false
  }

  /// Whether it stands anywhere in a text.
  func isFound(in text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = parts.first else { return false }
    var place = scalars.offset(of: first)
    while let start = place {
      if end(in: scalars, from: start) != nil { return true }
      place = scalars.offset(of: first, from: start + 1)
    }
    return false
  }

  /// Where it ends that begins at a place.
  private func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    guard let first = parts.first, text[min(start, text.count)...].starts(with: first) else { return nil }
    var end = start + first.count
    for part in parts.dropFirst() where !part.isEmpty {
      guard let next = text.offset(of: part, from: end), next - end <= Self.widest else { return nil }
      end = next + part.count
    }
    return end
  }
}
