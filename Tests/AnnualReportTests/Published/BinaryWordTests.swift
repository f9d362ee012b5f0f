import TestSupport
import Testing

@testable import AnnualReport

@Suite struct BinaryWordTests {
  @Test(arguments: [
    ("一、总体情况\r文字\u{1E}文字\u{B}二\r", "第1段 一、总体情况\n第2段 文字-文字\n二"),
    ("前\r本年新收\u{7}1\u{7}\u{7}上年\u{7}2\u{7}\u{7}后\r", "第1段 前\ntable 1: 本年新收|1\ntable 1: 上年|2\n第2段 后"),
    ("a\u{7}\u{7}\rb\u{7}\u{7}", "table 1: a\ntable 2: b"),
    // Of a field, its result.
    ("第\u{13}PAGE\u{14}3\u{15}页\r", "第1段 第3页"),
    ("完", "第1段 完"),
    // The row has no end.
    ("a\u{7}1\u{7}b\rc\r", "cutOff 1: a|1\n第1段 b\n第2段 c"),
  ])
  func `reads paragraphs and tables`(text: String, items: String) throws {
    #expect(try PublishedDocument(OldWordFile(text: text).bytes).written == items)
  }

  @Test func `reads text of one byte for each character`() throws {
    let file = OldWordFile(text: "a\u{96}\u{E9}\r", isNarrow: true)
    #expect(try PublishedDocument(file.bytes).written == "第1段 a–é")
  }

  @Test(
    arguments: [
      (OldWordFile(text: "a\r", flags: 0x100), .encrypted),
      (OldWordFile(text: "a\r", version: 0x65), .oldWord),
      (OldWordFile(text: "a\r", stream: "Workbook"), .spreadsheet),
      (OldWordFile(text: "a\r", stream: "EncryptedPackage"), .encrypted),
      (OldWordFile(text: "a\r", stream: "CONTENTS"), .oldWord),
      (OldWordFile(text: "a\r", stream: "x"), .notWord),
      (OldWordFile(text: "a\r", flags: 0x200), .damaged(.binary)),
    ] as [(OldWordFile, PublishedError.Reason)])
  private func `says why another file is refused`(file: OldWordFile, reason: PublishedError.Reason) {
    let error = #expect(throws: PublishedError.self) { try PublishedDocument(file.bytes) }
    #expect(error?.reason == reason)
  }

  @Test func `no file traps`() {
    var numbers = SeededGenerator(seed: 13)
    let file = OldWordFile(text: "前\r本年新收\u{7}1\u{7}\u{7}后\r").bytes
    let places = [0..<1_536, 1_536..<2_048, 2_048..<2_560, 6_656..<6_800]
    for _ in 0..<5_000 {
      var changed = file
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let range = places.randomElement(using: &numbers) ?? 0..<1
        changed[Int.random(in: range, using: &numbers)] = UInt8.random(in: .min ... .max, using: &numbers)
      }
      if Int.random(in: 0..<9, using: &numbers) == 0 {
        changed.removeLast(Int.random(in: 0..<5_000, using: &numbers))
      }
      _ = try? PublishedDocument(changed)
    }
  }
}
