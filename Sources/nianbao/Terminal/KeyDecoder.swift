/// Turns the bytes of a terminal into keys; what is cut between two reads is put together.
///
/// Control keys work everywhere, also in the middle of an escape sequence, and Ctrl-C also in a paste whose end never
/// came, so that no stray byte can lock the user out.
struct KeyDecoder {
  enum State: Equatable {
    case ground
    /// After Escape.
    case escape
    /// After `ESC [`, with the parameters so far.
    case sequence([UInt8])
    /// After `ESC O`.
    case single
    /// After `ESC [ [`, the function keys of the Linux console: one more byte.
    case console
    /// A report of the mouse (`ESC [ M`): so many more bytes.
    case mouse(Int)
    /// A message of the terminal (`ESC ]`, `ESC P` …), up to BEL or `ESC \`.
    case message
  }

  var state = State.ground
  /// Between the marks of a bracketed paste.
  private(set) var isPasting = false
  private var assembler = UTF8Assembler()
  private var text = String.UnicodeScalarView()
  /// Line breaks of a paste; they become text only when more text follows.
  private var heldBreaks = 0
  private var endedWithReturn = false
  private var owesInvalid = false
  /// How many bytes were looked at that are no run of text; they are read one by one, and never looked at again.
  private var notRun = 0

  /// Whether an escape sequence has begun that may never end; see ``abandonSequence()``.
  var isAmidSequence: Bool { state != .ground }

  /// Forgets an escape sequence that did not go on in time: Escape was pressed by itself.
  mutating func abandonSequence() { state = .ground }

  /// The next key, or `nil` when the bytes are used up; the bytes that it is made of are taken away.
  mutating func next(_ bytes: inout ArraySlice<UInt8>) -> Key? {
    if owesInvalid, let key = takePending() { return key }
    while let byte = bytes.first {
      if notRun == 0 && takeRun(&bytes) { continue }
      notRun = max(0, notRun - 1)
      if isSpecial(byte) {
        if assembler.isAmidCharacter {
          assembler.reset()
          owesInvalid = true
        }
        if let key = takePending() { return key }
        if let key = takeSpecial(byte, &bytes) { return key }
        continue
      }
      switch assembler.take(byte) {
      case .incomplete: bytes = bytes.dropFirst()
      case .scalar(let scalar):
        bytes = bytes.dropFirst()
        append(scalar)
      case .invalid(let again):
        if !again { bytes = bytes.dropFirst() }
        owesInvalid = true
      }
      if owesInvalid, let key = takePending() { return key }
    }
    return takePending()
  }

  /// Begins or ends a bracketed paste.
  mutating func setPasting(_ pasting: Bool) {
    isPasting = pasting
    heldBreaks = 0
    endedWithReturn = false
  }
}

extension KeyDecoder {
  private func isSpecial(_ byte: UInt8) -> Bool {
    if state != .ground || byte == 0x1B || byte == 0x03 { return true }
    return !isPasting && Key.isControl(byte)
  }

  /// Takes text up to the next control at once; 8 MB of it are pasted in no time.
  private mutating func takeRun(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard state == .ground, !assembler.isAmidCharacter else { return false }
    var run = bytes.prefix { !Key.isControl($0) }
    // The last character may be cut.
    if let lead = run.suffix(3).lastIndex(where: { $0 >= 0xC0 }) { run = run[..<lead] }
    notRun = run.count
    guard run.count > 3, let whole = String(validating: run, as: UTF8.self) else { return false }
    flushBreaks()
    text.append(contentsOf: whole.unicodeScalars)
    bytes = bytes[run.endIndex...]
    notRun = 0
    return true
  }

  private mutating func flushBreaks() {
    text.append(contentsOf: repeatElement("\n", count: heldBreaks))
    heldBreaks = 0
    endedWithReturn = false
  }

  /// What was read before the byte in hand: text first, then the bell for what was no text.
  private mutating func takePending() -> Key? {
    if !text.isEmpty {
      defer { text = String.UnicodeScalarView() }
      return .text(String(text))
    }
    guard owesInvalid else { return nil }
    owesInvalid = false
    return .invalid
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": heldBreaks += 1
    case "\n": if !endedWithReturn { heldBreaks += 1 }
    default:
      guard TypedText.isAllowed(scalar) else { return }
      flushBreaks()
      text.append(scalar)
    }
    endedWithReturn = scalar == "\r"
  }
}
