extension Fingerprint {
  /// What an output is known by: its bytes, or of a text what programs leave as it is.
  init(of output: NewFile) {
    self.init(DraftFiles.isText(output.name) ? Self.normalized(output.bytes) : output.bytes)
  }

  /// A text without what programs change in passing: no byte order mark, line feeds alone, one at the end.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !isMarked && !bytes.contains(0x0D) && bytes.last == 0x0A && bytes.dropLast().last != 0x0A {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes.dropFirst(isMarked ? 3 : 0) {
      if byte == 0x0A && result.last == 0x0D { result.removeLast() }
      result.append(byte)
    }
    while result.last == 0x0A || result.last == 0x0D { result.removeLast() }
    return result + [0x0A]
  }
}
