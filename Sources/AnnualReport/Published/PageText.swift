import Text

/// The text of a paragraph or a cell while it is read: white space of the page is one blank, as browsers show it.
struct PageText {
  private var bytes: [UInt8] = []

  mutating func add(_ text: [UInt8]) {
    for byte in text {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
  }

  mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// The text so far, without white space at both ends; the next text begins.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self).trimmed()
  }
}
