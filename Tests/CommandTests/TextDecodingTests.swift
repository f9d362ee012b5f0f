import Foundation
import Testing

@testable import nianbao

/// What the bytes of a file are taken for.
@Suite struct TextDecodingTests {
  private static let decoding = TextDecoding { ["年度", "单位"] }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  /// 年度: 2025 in GB18030.
  private static let year: [UInt8] = [0xC4, 0xEA, 0xB6, 0xC8] + Array(": 2025\n".utf8)

  @Test(
    arguments: [
      (Array("年度: 2025\n".utf8), "年度: 2025\n"), (Array("\u{FEFF}年度: 2025\r\n".utf8), "\u{FEFF}年度: 2025\r\n"),
      (Array("abc".utf8), "abc"), (Array("𠮷e\u{301}".utf8), "𠮷e\u{301}"),
      (year, "年度: 2025\n"), (year + [0xB0, 0xA1, 0x0D, 0x0A], "年度: 2025\n啊\r\n"),
      // Four bytes for a character that GBK lacks, and one beyond the basic plane.
      (year + [0x81, 0x30, 0x81, 0x30], "年度: 2025\n\u{80}"),
      (year + [0x95, 0x32, 0x82, 0x36], "年度: 2025\n𠀀"),
    ] as [([UInt8], String)])
  func `UTF-8 stays, GB18030 with a known key becomes UTF-8`(bytes: [UInt8], text: String) throws {
    #expect(try Self.decoding.utf8(bytes, path: "a") == Array(text.utf8))
  }

  @Test(
    arguments: [
      ([], .empty), (Array("%PDF-1.7".utf8), .pdf), ([0x50, 0x4B, 3, 4, 0], .office),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .office), ([0xFF, 0xFE, 0x41, 0], .utf16),
      ([0xFE, 0xFF, 0, 0x41], .utf16),
      (utf16("年度: 2025\n", isLittle: true), .utf16), (utf16("年度: 2025\n", isLittle: false), .utf16),
      (Array("年度\0: 2025\n".utf8), .zeroBytes), (Array(repeating: 0, count: 40), .zeroBytes),
      // Half a character, a byte that starts none, a character that is none.
      (year + [0xB0], .notText), (year + [0xFF], .notText), (year + [0x81, 0x30, 0x81], .notText),
      (Array("年度: 2025\n".utf8) + [0xE4, 0xB8], .notText),
      // GB18030 of something else.
      ([0xB0, 0xA1, 0xB0, 0xA2], .notText),
      // An overlong slash and half of a surrogate are no UTF-8.
      ([0x61, 0xC0, 0xAF], .notText), ([0x61, 0xED, 0xA0, 0x80], .notText),
    ] as [([UInt8], FileError.Reason)])
  func `what is no answers file is refused with its reason`(bytes: [UInt8], reason: FileError.Reason) {
    let error = #expect(throws: FileError.self) { try Self.decoding.utf8(bytes, path: "a") }
    #expect(error == FileError("a", reason))
  }
}
