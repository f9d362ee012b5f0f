/// A part of a decoded text that stands in the file as it is, up to where the next one begins.
public struct TextStretch: Hashable, Sendable {
  /// The byte of the decoded text at which it begins.
  public let start: Int
  /// The byte of the document at which that stands; for an escape its backslash.
  public let offset: Int
}

extension Node {
  /// A scalar's decoded text and where its parts stand; nil for a list or a map.
  ///
  /// A text without quotes is one stretch, every line of a block text is one, and a quoted text has a new one at each
  /// escape and behind it. An empty text has one stretch too.
  public var placedText: (text: String, stretches: [TextStretch])? {
    let whole = [TextStretch(start: 0, offset: record.start)]
    if style == .literal || style == .folded {
      let block = BlockText(document.bytes, record)
      return (block.text, block.stretches.isEmpty ? whole : block.stretches)
    }
    guard let text else { return nil }
    switch style {
    case .singleQuoted: return (text, singleQuotedStretches)
    case .doubleQuoted: return (text, doubleQuotedStretches)
    case .plain, .block, .flow, .literal, .folded: return (text, whole)
    }
  }

  private var singleQuotedStretches: [TextStretch] {
    var stretches = [TextStretch(start: 0, offset: record.start + 1)]
    var index = record.start + 1
    var count = 0
    while index < record.end - 1 {
      let isDoubled = document.bytes[index] == Byte.single
      index += isDoubled ? 2 : 1
      count += 1
      if isDoubled { stretches.append(TextStretch(start: count, offset: index)) }
    }
    return stretches
  }

  private var doubleQuotedStretches: [TextStretch] {
    let bytes = document.bytes
    var stretches = [TextStretch(start: 0, offset: record.start + 1)]
    var index = record.start + 1
    var count = 0
    while index < record.end - 1 {
      guard bytes[index] == Byte.backslash else {
        index += 1
        count += 1
        continue
      }
      let escape = Escape(bytes.span, at: index)
      stretches.append(TextStretch(start: count, offset: index))
      index += escape.length
      if let scalar = escape.scalar { count += UTF8.width(scalar) }
      stretches.append(TextStretch(start: count, offset: index))
    }
    return stretches
  }
}
