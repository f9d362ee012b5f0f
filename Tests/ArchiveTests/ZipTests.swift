import TestSupport
import Testing

@testable import Archive

@Suite struct ZipTests {
  private static let text = Array("收到政府信息公开申请0件，办结0件。收到政府信息公开申请0件，办结0件。".utf8)
  /// Two entries: the first one deflated, 1 to 74 its header with name; the second one stored.
  private static let file: [UInt8] = {
    var writer = ZipWriter()
    writer.add(PackedEntry(name: "word/document.xml", contents: text))
    writer.add(PackedEntry(name: "说明.txt", contents: [1, 2, 3]))
    return writer.finished()
  }()

  @Test func `what was written is read back`() throws {
    var reader = try ZipReader(Self.file)
    #expect(reader.entries.map(\.name) == ["word/document.xml", "说明.txt"])
    #expect(reader.entries.map(\.method) == [8, 0])
    #expect(try reader.entries.map { try reader.contents(of: $0) } == [Self.text, [1, 2, 3]])
    #expect(reader.entry("word/document.xml") == reader.entries[0])
    #expect(reader.entry("Word/document.xml") == nil)
  }

  @Test func `the bytes of a file are always the same`() {
    var writer = ZipWriter()
    writer.add(PackedEntry(name: "a", contents: Array("abc".utf8)))
    let header = "14000000000000002100c2412435" + "03000000" + "03000000" + "01000000"
    #expect(
      writer.finished()
        == bytes(
          ofHex: "504b0304" + header + "61" + "616263" + "504b01021400" + header
            + "00000000000000000000" + "00000000" + "61" + "504b0506" + "00000000" + "01000100" + "2f000000"
            + "22000000" + "0000"))
    #expect(ZipWriter().finished().count == 22)
  }

  @Test func `bytes in front of the file and behind it do not matter`() throws {
    var reader = try ZipReader([9, 9, 9] + Self.file + [UInt8](repeating: 0, count: 65_535))
    #expect(try reader.contents(of: reader.entries[1]) == [1, 2, 3])
    #expect(throws: ZipError.self) { try ZipReader(Self.file + [UInt8](repeating: 0, count: 65_536)) }
  }

  @Test func `names have slashes between folders and none in front`() throws {
    var writer = ZipWriter()
    writer.add(PackedEntry(name: #"/word\document.xml"#, contents: []))
    #expect(try ZipReader(writer.finished()).entries.map(\.name) == ["word/document.xml"])
  }

  /// What is written over which byte of which record, and what is then wrong.
  @Test(
    arguments: [
      (.end, 4, [1], .split),
      (.end, 8, [1], .split),
      (.end, 8, [0xFF, 0xFF, 0xFF, 0xFF], .zip64),
      (.end, 16, [0xFF, 0xFF, 0xFF, 0xFF], .zip64),
      (.end, 8, [1, 0x10, 1, 0x10], .tooManyEntries(limit: 4_096)),
      (.end, 8, [3, 0, 3, 0], .directory),
      (.end, 12, [0xFF, 0xFF], .directory),
      (.end, 16, [0xFF, 0xFF], .directory),
      (.record, 0, [0], .directory),
      (.record, 28, [0xFF, 0xFF], .directory),
      (.record, 8, [1], .encrypted),
      (.record, 9, [0x28], .encrypted),
      (.record, 20, [0xFF, 0xFF, 0xFF, 0xFF], .zip64),
      (.record, 42, [0xFF, 0xFF, 0xFF, 0xFF], .zip64),
      (.record, 42, [1], .entry("word/document.xml")),
      (.record, 42, [0, 0, 0, 0x80], .entry("word/document.xml")),
      (.record, 20, [0xFF], .cutEntry("word/document.xml")),
      (.header, 26, [0xFF], .cutEntry("word/document.xml")),
      (.record, 20, [97], .overlap("说明.txt")),
    ] as [(Record, Int, [UInt8], ZipError.Reason)])
  private func `says what is wrong with the directory`(
    record: Record, offset: Int, bytes: [UInt8], reason: ZipError.Reason
  ) {
    let file = Self.changed(record, offset, bytes)
    let error = #expect(throws: ZipError.self) { try ZipReader(file) }
    #expect(error?.reason == reason)
    #expect((0...file.count).contains(error?.offset ?? -1))
  }

  @Test(
    arguments: [
      (.header, 47, [0xFF], .compressed("word/document.xml", InflateError(reason: .blockType, offset: 0))),
      (.header, 55, [0], .checksum("word/document.xml")),
      (.record, 16, [0], .checksum("word/document.xml")),
      (
        .record, 24, [0],
        .compressed("word/document.xml", InflateError(reason: .tooLarge(limit: 0), offset: 1))
      ),
      (.record, 24, [255], .checksum("word/document.xml")),
      (.record, 10, [9], .method("word/document.xml", number: 9)),
    ] as [(Record, Int, [UInt8], ZipError.Reason)])
  private func `refuses an entry whose bytes are not those that were packed`(
    record: Record, offset: Int, bytes: [UInt8], reason: ZipError.Reason
  ) throws {
    var reader = try ZipReader(Self.changed(record, offset, bytes))
    let entry = reader.entries[0]
    let error = #expect(throws: ZipError.self) { try reader.contents(of: entry) }
    #expect(error?.reason == reason)
    #expect((47..<100).contains(error?.offset ?? -1))
  }

  @Test func `two entries of one name are refused`() {
    var writer = ZipWriter()
    for name in ["word/document.xml", "a", #"word\document.xml"#] {
      writer.add(PackedEntry(name: name, contents: []))
    }
    let error = #expect(throws: ZipError.self) { try ZipReader(writer.finished()) }
    #expect(error?.reason == .sameName("word/document.xml"))
  }

  @Test(
    arguments: [
      (ZipLimits(packed: 10), .tooLarge("word/document.xml", limit: 10)),
      (ZipLimits(entry: 10), .tooLarge("word/document.xml", limit: 10)),
      (ZipLimits(total: text.count), .tooLarge("说明.txt", limit: text.count)),
    ] as [(ZipLimits, ZipError.Reason)])
  func `more than allowed is refused before it is unpacked`(limits: ZipLimits, reason: ZipError.Reason) throws
  {
    var reader = try ZipReader(Self.file, limits: limits)
    let error = #expect(throws: ZipError.self) {
      for entry in reader.entries { _ = try reader.contents(of: entry) }
    }
    #expect(error?.reason == reason)
  }

  @Test func `no file traps`() {
    var numbers = SeededGenerator(seed: 5)
    var read = 0
    for _ in 0..<20_000 {
      var file = Self.file
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        file[Int.random(in: file.indices, using: &numbers)] = UInt8.random(in: .min ... .max, using: &numbers)
      }
      if Int.random(in: 0..<8, using: &numbers) == 0 {
        file.removeFirst(Int.random(in: 0..<40, using: &numbers))
      }
      guard var reader = try? ZipReader(file) else { continue }
      for entry in reader.entries where (try? reader.contents(of: entry)) != nil { read += 1 }
    }
    #expect(read > 1_000)
  }

  private enum Record: Sendable { case header, record, end }

  private static func changed(_ record: Record, _ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
    var file = file
    let end = file.count - 22
    let start =
      switch record {
      case .header: 0
      case .record: end - 2 * 46 - "word/document.xml说明.txt".utf8.count
      case .end: end
      }
    file.replaceSubrange((start + offset)..<(start + offset + bytes.count), with: bytes)
    return file
  }
}
