extension KeyDecoder {
  /// Takes a byte that is a control, or belongs to an escape sequence.
  mutating func takeSpecial(_ byte: UInt8, _ bytes: inout ArraySlice<UInt8>) -> Key? {
    if case .mouse(let left) = state, !Key.isControl(byte) {
      bytes = bytes.dropFirst()
      state = left > 1 ? .mouse(left - 1) : .ground
      return nil
    }
    if byte >= 0x80 && state != .message {
      // No sequence has such bytes: Escape was pressed by itself, and now comes text.
      state = .ground
      return nil
    }
    if isPasting && state == .escape && byte != 0x5B {
      state = .ground
      return nil
    }
    bytes = bytes.dropFirst()
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if Key.isControl(byte) { return takeControl(byte) }
    switch state {
    case .ground: return nil
    case .escape: return takeAfterEscape(byte)
    case .sequence(let parameters): return takeInSequence(byte, parameters)
    case .single:
      state = .ground
      return byte == UInt8(ascii: "M") ? .enter : Self.cursorKey(byte, isWord: false)
    case .console:
      state = .ground
      return .ignored
    case .message, .mouse: return nil
    }
  }

  private mutating func takeControl(_ byte: UInt8) -> Key? {
    if byte == 0x03 {
      state = .ground
      setPasting(false)
      return .interrupt
    }
    if state == .message && byte != 0x07 { return nil }
    defer { state = .ground }
    if isPasting || state == .message { return nil }
    return state == .escape && byte == 0x7F ? .killWord : Key(control: byte)
  }

  private mutating func takeAfterEscape(_ byte: UInt8) -> Key? {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .message
    case UInt8(ascii: "b"): return .wordLeft
    case UInt8(ascii: "f"): return .wordRight
    default: return .ignored
    }
    return nil
  }

  private mutating func takeInSequence(_ byte: UInt8, _ parameters: [UInt8]) -> Key? {
    if byte < 0x40 {
      // Longer than any key; what is cut off had no meaning anyway.
      if parameters.count < 16 { state = .sequence(parameters + [byte]) }
      return nil
    }
    if byte == UInt8(ascii: "[") && parameters.isEmpty {
      state = .console
      return nil
    }
    if byte == UInt8(ascii: "M") && parameters.isEmpty {
      state = .mouse(3)
      return nil
    }
    state = .ground
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let first = numbers.first ?? 0
    if isPasting {
      if byte == UInt8(ascii: "~") && first == 201 { setPasting(false) }
      return nil
    }
    guard byte == UInt8(ascii: "~") else {
      return Self.cursorKey(byte, isWord: numbers.count > 1 && numbers[1] > 2)
    }
    switch first {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .eraseForward
    case 200:
      setPasting(true)
      return nil
    default: return .ignored
    }
  }

  /// The keys that end in a letter; with Ctrl or Alt the arrows go by words.
  private static func cursorKey(_ byte: UInt8, isWord: Bool) -> Key {
    switch byte {
    case UInt8(ascii: "A"): return .previous
    case UInt8(ascii: "B"): return .next
    case UInt8(ascii: "C"): return isWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    default: return .ignored
    }
  }
}
