import TestSupport
import Testing

@testable import Archive

@Suite struct InflaterTests {
  /// Data written by zlib, and by hand where zlib never writes such.
  @Test(arguments: [
    ("0300", ""),
    ("4b4c4a0600", "abc"),
    ("010300fcff616263", "abc"),
    // A stored block of no bytes, as a flush leaves it, then a fixed one.
    ("000000ffff4b4c4a0600", "abc"),
    ("4b4c4a4e842100", "abcabcabcabc"),
    (
      "0d88c71100000883664d3166ff09f4c30113d410532f0def684555026c69f2fc8bec07f3c2c9346a0f",
      "efahdacbfhdgbdadgecgcbchccaaddccefddcdgeafgccebfeafbefehfchh"
    ),
  ])
  func `unpacks every type of block`(data: String, text: String) throws {
    let data = bytes(ofHex: data)
    let result = try Inflater.inflate(data.span, limit: 1_000)
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.consumed == data.count)
  }

  @Test func `leaves what lies behind the last block`() throws {
    let data = bytes(ofHex: "4b4c4a0600") + [1, 2, 3]
    #expect(
      try Inflater.inflate(data.span, limit: 3) == Inflater.Result(bytes: Array("abc".utf8), consumed: 5))
  }

  /// What is wrong, at which byte, in data written bit by bit.
  @Test(
    arguments: [
      ("", .truncated, 0),
      ("1 1", .truncated, 1),
      ("1 11", .blockType, 0),
      // Stored: no length, a wrong complement, too few bytes.
      ("1 00 00000 10000000", .truncated, 2),
      ("1 00 00000 10000000 00000000 01111111 11111110", .storedLength, 1),
      ("1 00 00000 10000000 00000000 01111111 11111111", .truncated, 5),
      // Fixed: no end, length symbols 286 and 287, distance symbol 30, a copy from before the start.
      ("1 10 00110001", .truncated, 2),
      ("1 10 11000110", .symbol, 0),
      ("1 10 11000111 0000", .symbol, 0),
      ("1 10 00110001 0000001 11110", .symbol, 1),
      ("1 10 00110001 0000001 00001", .distance, 1),
      // Dynamic: 287 literals, 31 distances.
      ("1 01 01111 00000 0000 ", .codeCounts, 0),
      ("1 01 00000 01111 0000 ", .codeCounts, 0),
      // Code lengths: three codes of one bit; a single one.
      ("1 01 00000 00000 0000 100 100 100 000", .codeSet, 0),
      ("1 01 00000 00000 0000 100 000 000 000", .codeSet, 0),
      // 16 without a length before it; 17 and 18 beyond the last code.
      ("1 01 00000 00000 0000 100 100 000 000 0 00", .repeatedLength, 3),
      ("1 01 00000 00000 0000 000 100 100 000 1 1111111 1 1111111", .repeatedLength, 4),
      // 258 codes of no length.
      ("1 01 00000 00000 0000 000 100 100 000 1 1111111 1 1011011", .noEndOfBlock, 0),
    ] as [(String, InflateError.Reason, Int)])
  func `says what is wrong and where`(bits: String, reason: InflateError.Reason, offset: Int) {
    let data = bytes(ofBits: bits)
    let error = #expect(throws: InflateError.self) { try Inflater.inflate(data.span, limit: 1_000) }
    #expect(error == InflateError(reason: reason, offset: offset))
  }

  @Test(arguments: ["4b4c4a4e842100", "010300fcff616263", "4b4c4a0600"])
  func `stops at the limit`(data: String) {
    let data = bytes(ofHex: data)
    let error = #expect(throws: InflateError.self) { try Inflater.inflate(data.span, limit: 2) }
    #expect(error?.reason == .tooLarge(limit: 2))
  }

  @Test func `every beginning of the data is cut off at its end`() throws {
    var numbers = SeededGenerator(seed: 1)
    for sample in Sample.all(&numbers) {
      let data = Deflater.deflate(sample.span)
      for count in 0..<min(data.count, 200) {
        let start = Array(data[..<count])
        let error = #expect(throws: InflateError.self) {
          try Inflater.inflate(start.span, limit: sample.count)
        }
        #expect(error == InflateError(reason: .truncated, offset: count))
      }
    }
  }

  @Test func `no bytes trap`() {
    var numbers = SeededGenerator(seed: 2)
    var read = 0
    for _ in 0..<20_000 {
      var data = (0..<Int.random(in: 0..<80, using: &numbers)).map { _ in
        UInt8.random(in: .min ... .max, using: &numbers)
      }
      // Half of them begin as a block with its own codes does.
      if !data.isEmpty, Bool.random(using: &numbers) { data[0] = data[0] & 0xF8 | 5 }
      if let result = try? Inflater.inflate(data.span, limit: 4_096) {
        read += 1
        #expect(result.bytes.count <= 4_096 && result.consumed <= data.count)
      }
    }
    #expect(read > 0)
  }

  /// The shortest blocks that there are, so many that a full table for each of them would take seconds.
  @Test(
    arguments: RunLength.cases(["000000ffff", "0208208000", "04c0810800000000207feb43001c880000000000f2b73e"])
  )
  func `many small blocks are no burden`(block: String) throws {
    let unit = bytes(ofHex: block)
    var data: [UInt8] = []
    while data.count < 1 << 20 { data += unit }
    var numbers = SeededGenerator(seed: 7)
    // Of about the same length, in one block.
    let noise = (0..<900_000).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
    let plain = Deflater.deflate(noise.span)
    let factor = growth(from: plain, to: data) { (bytes: [UInt8]) in
      _ = try? Inflater.inflate(bytes.span, limit: 32 << 20)
    }
    #expect(factor < 100)
  }
}
