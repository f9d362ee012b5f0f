/// What the user did at the keyboard, free of how terminals spell it.
enum Key: Equatable {
  /// Typed or pasted text; a line break in it was pasted.
  case text(String)
  case enter
  case interrupt
  /// Ctrl-D: the end of input on an empty line, else it erases forward.
  case endOfInput
  case suspend
  case redraw
  case eraseBack
  case eraseForward
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case previous
  case next
  case killToEnd
  case killToStart
  case killWord
  /// Known to have no meaning here (Insert, Page Up, Escape by itself).
  case ignored
  /// Bytes that are not text, or a control key without a meaning.
  case invalid

  /// Whether a byte is a control of ASCII.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// The meaning of a control byte outside a paste, Escape apart.
  init(control byte: UInt8) {
    switch byte {
    case 0x00: self = .ignored
    case 0x01: self = .home
    case 0x02: self = .left
    case 0x03: self = .interrupt
    case 0x04: self = .endOfInput
    case 0x05: self = .end
    case 0x06: self = .right
    case 0x08, 0x7F: self = .eraseBack
    case 0x09: self = .text("\t")
    case 0x0A, 0x0D: self = .enter
    case 0x0B: self = .killToEnd
    case 0x0C: self = .redraw
    case 0x0E: self = .next
    case 0x10: self = .previous
    case 0x15: self = .killToStart
    case 0x17: self = .killWord
    case 0x1A: self = .suspend
    default: self = .invalid
    }
  }
}
