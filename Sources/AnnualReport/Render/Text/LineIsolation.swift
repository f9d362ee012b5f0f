/// Keeps letters that run from right to left apart on every line that they are broken into.
///
/// A pair of marks around them (U+2068, U+2069) ends with its line where a text is shown, so that each line needs its own.
struct LineIsolation {
  private var isOpen = false

  /// The marks that a line lacks, of a text whose lines are given in order.
  mutating func marks(around line: some Sequence<UInt8>) -> (before: String, behind: String) {
    let before = isOpen ? "\u{2068}" : ""
    var last: (UInt8, UInt8) = (0, 0)
    for byte in line {
      if last == (0xE2, 0x81) && (byte == 0xA8 || byte == 0xA9) { isOpen = byte == 0xA8 }
      last = (last.1, byte)
    }
    return (before, isOpen ? "\u{2069}" : "")
  }
}
