import Testing

@testable import nianbao

/// All keys of some bytes that come in pieces.
private func keys(_ pieces: [UInt8]...) -> [Key] {
  var decoder = KeyDecoder()
  var keys: [Key] = []
  for piece in pieces {
    var bytes = piece[...]
    while let key = decoder.next(&bytes) { keys.append(key) }
  }
  return keys
}

private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

@Test(
  arguments: [
    ("年报", [.text("年报")]), ("a\rb", [.text("a"), .enter, .text("b")]), ("\n", [.enter]),
    ("\t", [.text("\t")]),
    ("\u{1}\u{5}\u{15}\u{17}\u{B}\u{C}", [.home, .end, .killToStart, .killWord, .killToEnd, .redraw]),
    ("\u{3}\u{4}\u{1A}\u{8}\u{7F}", [.interrupt, .endOfInput, .suspend, .eraseBack, .eraseBack]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D\u{1B}[H\u{1B}[F", [.previous, .next, .right, .left, .home, .end]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD\u{1B}OH\u{1B}OF", [.previous, .next, .right, .left, .home, .end]),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~\u{1B}[3~", [.home, .end, .home, .end, .eraseForward]),
    (
      "\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;2C\u{1B}f\u{1B}b",
      [.wordRight, .wordLeft, .right, .wordRight, .wordLeft]
    ),
    ("\u{1B}\u{7F}\u{1B}OM", [.killWord, .enter]),
    ("\u{1B}[5~\u{1B}[2~\u{1B}x\u{1B}[38;5;1z", [.ignored, .ignored, .ignored, .ignored]),
    ("\u{1B}[[A件", [.ignored, .text("件")]),
    ("\u{1B}]0;标题\u{7}件\u{1B}]x\u{1B}\\件", [.text("件"), .ignored, .text("件")]),
    ("\u{1B}件", [.text("件")]), ("\u{1B}\u{1B}[A", [.previous]), ("\u{1B}[\u{3}", [.interrupt]),
    ("\u{1B}[1;\r", [.enter]), ("\u{1B}]0;\u{3}", [.interrupt]), ("\u{0}\u{1C}", [.ignored, .invalid]),
  ] as [(String, [Key])])
func `the bytes of a terminal are keys`(bytes: String, expected: [Key]) {
  #expect(keys(bytes) == expected)
}

@Test(arguments: ["年报数据", "𠮷é", "\u{1B}[1;5C", "\u{1B}OH", "\u{1B}[200~一\r\n二\u{1B}[201~"])
func `what is cut anywhere between two reads is put together`(text: String) {
  let whole = keys(text)
  let bytes = Array(text.utf8)
  for cut in 1..<bytes.count {
    #expect(joined(keys(Array(bytes[..<cut]), Array(bytes[cut...]))) == joined(whole), "\(cut)")
  }
  #expect(joined(keys(bytes.map { [$0] })) == joined(whole))
}

private func keys(_ pieces: [[UInt8]]) -> [Key] {
  var decoder = KeyDecoder()
  return pieces.flatMap { piece in
    var bytes = piece[...]
    var keys: [Key] = []
    while let key = decoder.next(&bytes) { keys.append(key) }
    return keys
  }
}

/// Texts that follow each other as one.
private func joined(_ keys: [Key]) -> [Key] {
  keys.reduce(into: []) { result, key in
    if case .text(let more) = key, case .text(let before)? = result.last {
      result[result.count - 1] = .text(before + more)
    } else {
      result.append(key)
    }
  }
}

@Test(
  arguments: [
    ([0xFF], [.invalid]), ([0x61, 0xFF, 0x62], [.text("a"), .invalid, .text("b")]),
    ([0xE5, 0xB9, 0x61], [.invalid, .text("a")]), ([0x61, 0xE5, 0x0D], [.text("a"), .invalid, .enter]),
    ([0xE5, 0x1B, 0x5B, 0x41], [.invalid, .previous]), ([0xC0, 0x80], [.invalid, .invalid]),
    ([0xED, 0xA0, 0x80], [.invalid, .invalid, .invalid]),
    ([0xF4, 0x90, 0x61], [.invalid, .invalid, .text("a")]),
    ([0xC2, 0x9B, 0x61], [.text("a")]), ([0xE0, 0x80, 0x61], [.invalid, .invalid, .text("a")]),
  ] as [([UInt8], [Key])])
func `what is no text rings and is left out`(bytes: [UInt8], expected: [Key]) {
  #expect(keys(bytes) == expected)
}

@Test(arguments: [
  ("一\r二", "一\n二"), ("一\r\n二", "一\n二"), ("一\n\n二", "一\n\n二"), ("一\r\n", "一"), ("2\t0\t0\r", "2\t0\t0"),
  ("a\u{1B}[31mb", "ab"), ("a\u{7}\u{15}b", "ab"), ("a\u{1B}中", "a中"),
])
func `a paste is text, its line breaks too, but not those at its end`(pasted: String, text: String) {
  let all = keys("x\u{1B}[200~" + pasted + "\u{1B}[201~y\r")
  #expect(joined(all) == [.text("x" + text + "y"), .enter])
}

@Test func `Ctrl-C gets out of a paste that never ends`() {
  #expect(keys("\u{1B}[200~a\r\u{3}b\r") == [.text("a"), .interrupt, .text("b"), .enter])
}

@Test func `an escape sequence that does not go on is given up`() {
  var decoder = KeyDecoder()
  var bytes: ArraySlice<UInt8> = [0x1B]
  #expect(decoder.next(&bytes) == nil)
  #expect(decoder.isAmidSequence)
  decoder.abandonSequence()
  bytes = [0x5B]
  #expect(decoder.next(&bytes) == .text("["))
  #expect(!decoder.isAmidSequence)
}

@Test(.timeLimit(.minutes(10))) func `much of anything takes no time`() {
  for byte: UInt8 in [0x61, 0xFF, 0xE5, 0x0D, 0x1B] {
    var decoder = KeyDecoder()
    var bytes = [UInt8](repeating: byte, count: 1 << 17)[...]
    while decoder.next(&bytes) != nil {}
    #expect(bytes.isEmpty)
  }
}
