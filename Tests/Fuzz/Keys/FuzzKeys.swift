import FuzzSupport
import TestSupport

@testable import nianbao

/// The first three bytes are the size of the window and how the bytes arrive; the others come from a keyboard.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKeys(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard bytes.count > 3 else { return 0 }
  let typed = Array(bytes[3...])
  let whole = keys(of: typed) { _ in typed.count }
  var state = UInt32(bytes[2])
  let pieces = keys(of: typed) { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return 1 + Int(state >> 24) % (bytes[2] & 1 == 0 ? 3 : 40)
  }
  expect(joined(whole) == joined(pieces), "\(joined(whole))\nin pieces \(joined(pieces))")
  edit(whole, width: 20 + Int(bytes[0]) % 60, height: 1 + Int(bytes[1]) % 16)
  return 0
}

/// The keys of bytes that arrive in pieces.
private func keys(of bytes: [UInt8], piece: (Int) -> Int) -> [Key] {
  var decoder = KeyDecoder()
  var keys: [Key] = []
  var rest = bytes[...]
  var unread: ArraySlice<UInt8> = []
  while !rest.isEmpty {
    let size = min(piece(rest.count), rest.count)
    unread += rest.prefix(size)
    rest = rest.dropFirst(size)
    while let key = decoder.next(&unread) { keys.append(key) }
    expect(unread.isEmpty, "bytes were left")
  }
  return keys
}

/// The keys with neighbouring texts put together, as far as they may stand in an entry.
private func joined(_ keys: [Key]) -> [Key] {
  var joined: [Key] = []
  for key in keys {
    guard case .text(let text) = key else {
      joined.append(key)
      continue
    }
    let more = TypedText.cleaned(text)
    if case .text(let text) = joined.last {
      joined[joined.count - 1] = .text(text + more)
    } else if !more.isEmpty {
      joined.append(.text(more))
    }
  }
  return joined
}

/// Edits lines with keys; the screen always shows what was typed.
private func edit(_ keys: [Key], width: Int, height: Int) {
  var stage = Stage(width: width, height: height)
  for key in keys {
    stage.press(key)
    if key == .enter { stage.finish() }
  }
  stage.finish()
}

/// A line editor and the screen that it prints on.
private struct Stage {
  private static let prompt = "\u{1B}[1m问\u{1B}[0m> "
  /// Long texts are compared only now and then, so that a paste stays fast.
  private static let often = 120

  private var buffer = LineBuffer()
  private var view: LineView
  private var screen: Screen
  private var history: [String] = []
  private var pressed = 0
  private var hasSplit = false

  init(width: Int, height: Int) {
    view = LineView(prompt: Self.prompt, width: width, height: height)
    screen = Screen(width: width, height: height)
    screen.show("题目\r\n")
    paint()
  }

  mutating func press(_ key: Key) {
    pressed += 1
    switch key {
    case .redraw: screen.show(view.leave())
    case .suspend: view.resize(width: screen.width, height: screen.height)
    default: _ = buffer.apply(key)
    }
    let text = buffer.text
    expect((0...text.count).contains(buffer.cursor), "the cursor is at \(buffer.cursor) of \(text.count)")
    expect(buffer.string.utf8.count <= TypedText.limit, "too long: \(buffer.string.utf8.count)")
    expect(
      buffer.string.unicodeScalars.allSatisfy { $0 == "\n" || TypedText.isAllowed($0) }, "a control character"
    )
    if text.count < Self.often || pressed % 64 == 0 { paint() }
  }

  mutating func finish() {
    paint()
    screen.show(view.finish(buffer.text))
    expect(screen.surprises.isEmpty, "\(screen.surprises)")
    expect(screen.column == 0, "the cursor is at column \(screen.column)")
    history.append(buffer.string)
    buffer = LineBuffer(history: Array(history.suffix(3)))
    view = LineView(prompt: Self.prompt, width: screen.width, height: screen.height)
    paint()
  }

  private mutating func paint() {
    screen.show(view.paint(buffer.text, cursor: buffer.cursor))
    // A character of several wide parts may reach into the next row, of which a window may show only one.
    var layout = LineLayout(width: screen.width)
    layout.append(Array(Self.prompt) + buffer.text)
    hasSplit = hasSplit || layout.rowCount > screen.height && layout.rows.contains { $0.column > 0 }
    if hasSplit { return }
    let expected = Screen.Expected(
      prompt: Self.prompt, text: buffer.text, cursor: buffer.cursor, width: screen.width)
    if let difference = screen.difference(from: expected) {
      fail("\(buffer.string.debugDescription), cursor at \(buffer.cursor): \(difference)")
    }
  }
}
