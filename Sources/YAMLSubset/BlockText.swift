/// The `|` or `>` line of a block text.
struct BlockHeader {
  /// What becomes of the line breaks at the end.
  enum Chomping {
    case clip, strip, keep
  }

  private(set) var chomping = Chomping.clip
  /// The indentation indicator; 0 if there is none.
  private(set) var indicator = 0
  /// The index after the indicators.
  private(set) var end: Int

  /// Reads the indicators after the `|` or `>` at `start`.
  init(_ source: [UInt8], at start: Int) {
    end = start + 1
    var hasChomping = false
    while end < source.count {
      let byte = source[end]
      if !hasChomping, byte == UInt8(ascii: "+") || byte == Byte.dash {
        chomping = byte == Byte.dash ? .strip : .keep
        hasChomping = true
      } else if indicator == 0, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
        indicator = Int(byte - UInt8(ascii: "0"))
      } else {
        return
      }
      end += 1
    }
  }
}

/// The decoding of a block text: indentation removed, lines folded, the end chomped.
struct BlockText {
  private var out: [UInt8] = []
  private var blankLines = 0
  private var hasLine = false
  private var lastIsSpaced = false
  private var lastHasBreak = false
  private let folds: Bool

  /// Where each line stands that is not blank.
  private(set) var stretches: [TextStretch] = []

  /// Whether there is no line but blank ones.
  var isBlank: Bool { !hasLine }

  /// The text.
  var text: String { String(decoding: out, as: UTF8.self) }

  init(_ bytes: [UInt8], _ data: NodeData) {
    folds = data.style == .folded
    let header = BlockHeader(bytes, at: data.start)
    var line = bytes.pastBreak(bytes.lineEnd(data.start))
    while line < data.end {
      let end = bytes.lineEnd(line)
      var content = line
      while content < end, content < line + data.indent, bytes[content] == Byte.space { content += 1 }
      if content == end {
        blankLines += 1
      } else {
        add(bytes[content..<end], at: content)
        lastHasBreak = end < bytes.count
      }
      line = bytes.pastBreak(end)
    }
    if hasLine, lastHasBreak, header.chomping != .strip { out.append(Byte.lineFeed) }
    if header.chomping == .keep { addBlankLines() }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, at offset: Int) {
    let isSpaced = line.first == Byte.space || line.first == Byte.tab
    if hasLine {
      if !folds || lastIsSpaced || isSpaced {
        out.append(Byte.lineFeed)
      } else if blankLines == 0 {
        out.append(Byte.space)
      }
    }
    addBlankLines()
    stretches.append(TextStretch(start: out.count, offset: offset))
    out.append(contentsOf: line)
    hasLine = true
    lastIsSpaced = isSpaced
  }

  private mutating func addBlankLines() {
    out.append(contentsOf: repeatElement(Byte.lineFeed, count: blankLines))
    blankLines = 0
  }
}
