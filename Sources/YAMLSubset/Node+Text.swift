extension Node {
  /// A scalar's decoded text; nil for a list or a map.
  public var text: String? {
    guard kind == .scalar else { return nil }
    switch style {
    case .singleQuoted: return singleQuoted.text
    case .doubleQuoted: return doubleQuoted.text
    case .literal, .folded: return BlockText(document.bytes, data).text
    case .plain, .block, .flow: return String(decoding: document.bytes[range], as: UTF8.self)
    }
  }

  /// A scalar's decoded text and where its parts stand; nil for a list or a map.
  ///
  /// A text without quotes is one stretch, every line of a block text is one, and a quoted text has a new one at each
  /// escape and behind it. An empty text has one stretch too.
  public var placedText: (text: String, stretches: [TextStretch])? {
    let whole = [TextStretch(start: 0, offset: data.start)]
    guard kind == .scalar else { return nil }
    switch style {
    case .singleQuoted: return singleQuoted
    case .doubleQuoted: return doubleQuoted
    case .literal, .folded:
      let block = BlockText(document.bytes, data)
      return (block.text, block.stretches.isEmpty ? whole : block.stretches)
    case .plain, .block, .flow: return text.map { ($0, whole) }
    }
  }

  /// The decoding of a text in single quotes: each quote in it is written twice.
  var singleQuoted: (text: String, stretches: [TextStretch]) {
    let bytes = document.bytes
    var text: [UInt8] = []
    var stretches = [TextStretch(start: 0, offset: data.start + 1)]
    var index = data.start + 1
    while index < data.end - 1 {
      text.append(bytes[index])
      let isDoubled = bytes[index] == Byte.single
      index += isDoubled ? 2 : 1
      if isDoubled { stretches.append(TextStretch(start: text.count, offset: index)) }
    }
    return (String(decoding: text, as: UTF8.self), stretches)
  }

  /// The decoding of a text in double quotes, with escapes.
  var doubleQuoted: (text: String, stretches: [TextStretch]) {
    let bytes = document.bytes
    var text: [UInt8] = []
    var stretches = [TextStretch(start: 0, offset: data.start + 1)]
    var index = data.start + 1
    while index < data.end - 1 {
      guard bytes[index] == Byte.backslash else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let escape = Escape(bytes, at: index)
      stretches.append(TextStretch(start: text.count, offset: index))
      if let scalar = escape.scalar { text += Array(String(scalar).utf8) }
      index += escape.length
      stretches.append(TextStretch(start: text.count, offset: index))
    }
    return (String(decoding: text, as: UTF8.self), stretches)
  }
}
