import TestSupport
import Testing

@testable import Archive

@Suite struct DeflaterTests {
  @Test func `what was packed is unpacked as it was`() throws {
    var numbers = SeededGenerator(seed: 3)
    for sample in Sample.all(&numbers) {
      let data = Deflater.deflate(sample.span)
      let result = try Inflater.inflate(data.span, limit: sample.count)
      #expect(result == Inflater.Result(bytes: sample, consumed: data.count))
      #expect(data.count <= sample.count + sample.count / 8 + 2)
    }
  }

  @Test func `pieces of any length are unpacked as they were`() throws {
    var numbers = SeededGenerator(seed: 4)
    for count in 0..<600 {
      let sample = (0..<count).map { _ in UInt8.random(in: 0x60..<0x64, using: &numbers) }
      let data = Deflater.deflate(sample.span)
      #expect(try Inflater.inflate(data.span, limit: count).bytes == sample)
    }
  }

  @Test func `text that repeats itself becomes small`() {
    let text = Array(
      String(repeating: #"<w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>"#, count: 1_000).utf8)
    #expect(Deflater.deflate(text.span).count < text.count / 50)
  }

  @Test func `the same bytes give the same data`() {
    let text = Array("abcabcabcabc".utf8)
    #expect(Deflater.deflate(text.span) == bytes(ofHex: "4b4c4a862300"))
  }

  @Test(
    arguments: [("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926), ("abcdefgh", 0xAEEF_2A50)]
      as [(String, UInt32)])
  func `the checksum is that of zip`(text: String, value: UInt32) {
    let text = Array(text.utf8)
    #expect(CRC32(text.span).value == value)
  }

  @Test func `a checksum may be made in parts`() {
    let text = Array("收到和处理政府信息公开申请情况".utf8)
    let whole = CRC32(text.span).value
    for count in text.indices {
      let (start, rest) = (Array(text[..<count]), Array(text[count...]))
      var sum = CRC32(start.span)
      sum.add(rest.span)
      #expect(sum.value == whole)
    }
  }
}
