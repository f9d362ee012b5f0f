/// The text being edited, and where the next character goes.
struct LineBuffer {
  private(set) var text: [Character] = []
  /// The number of characters before the cursor.
  private(set) var cursor = 0
  private var byteCount = 0

  /// Earlier entries, oldest first, and last the new one, each as the user left it.
  private var entries: [[Character]]
  private var entry: Int

  init(history: [String] = []) {
    entries = history.map { Array(TypedText.cleaned($0)) } + [[]]
    entry = entries.count - 1
  }

  /// The whole text.
  var string: String { String(text) }

  /// Puts a text in at the cursor; `false` if it is longer than an entry may be, and was cut.
  mutating func insert(_ inserted: String) -> Bool {
    let free = TypedText.limit - byteCount
    guard free > 0 || inserted.isEmpty else { return false }
    var inserted = TypedText.cleaned(inserted)
    let fits = inserted.utf8.count <= free
    if !fits { inserted = Self.beginning(of: inserted, bytes: free) }
    guard !inserted.isEmpty else { return fits }
    // A mark that combines joins its neighbour, so both neighbours are divided into characters again.
    let start = max(0, cursor - 1)
    let end = min(text.count, cursor + 1)
    let front = String(text[start..<cursor]) + inserted
    let whole = Array(front + String(text[cursor..<end]))
    text.replaceSubrange(start..<end, with: whole)
    cursor = start + front.count
    byteCount += inserted.utf8.count
    return fits
  }

  /// Moves the cursor as far as the text goes; `false` at its ends.
  mutating func move(to place: Int) -> Bool {
    guard (0...text.count).contains(place) else { return false }
    cursor = place
    return true
  }

  /// Takes a range out and leaves the cursor there; `false` if there is nothing in it.
  mutating func remove(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    byteCount -= text[range].reduce(0) { $0 + $1.utf8.count }
    text.removeSubrange(range)
    cursor = range.lowerBound
    return true
  }

  /// Goes on to another entry, the cursor at its end; what was typed stays in the one that is left.
  mutating func recall(by distance: Int) -> Bool {
    guard entries.indices.contains(entry + distance) else { return false }
    entries[entry] = text
    entry += distance
    text = entries[entry]
    byteCount = text.reduce(0) { $0 + $1.utf8.count }
    cursor = text.count
    return true
  }

  private static func beginning(of text: String, bytes: Int) -> String {
    var rest = bytes
    return String(
      text.prefix {
        rest -= $0.utf8.count
        return rest >= 0
      })
  }
}
