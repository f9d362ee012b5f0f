/// Word 97 documents made for a test: a compound file with the two streams that the text needs.
struct OldWordFile {
  /// The text with its marks: `\u{7}` ends a cell or a row, `\r` a paragraph.
  var text: String
  /// Whether the text is stored in one byte for each character.
  var isNarrow = false
  var flags = 0
  var version = 0xC1
  var stream = "WordDocument"

  private static let sector = 512
  private static let textStart = 1_024

  /// The bytes of the file: header, table of sectors, directory, and the streams of ten sectors each.
  var bytes: [UInt8] {
    let size = 10 * Self.sector
    var file = [UInt8](repeating: 0, count: 512)
    file.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    file.put16(0xFFFE, at: 28)
    file.put16(9, at: 30)
    file.put16(6, at: 32)
    file.put32(1, at: 44)
    file.put32(1, at: 48)
    file.put32(4_096, at: 56)
    for place in [60, 68] { file.put32(0xFFFF_FFFE, at: place) }
    for index in 0..<109 { file.put32(index == 0 ? 0 : 0xFFFF_FFFF, at: 76 + 4 * index) }
    var table = [UInt8](repeating: 0xFF, count: Self.sector)
    table.put32(0xFFFF_FFFD, at: 0)
    table.put32(0xFFFF_FFFE, at: 4)
    for index in 2..<22 { table.put32(index == 11 || index == 21 ? 0xFFFF_FFFE : index + 1, at: 4 * index) }
    var directory = [UInt8](repeating: 0, count: Self.sector)
    for (index, (name, type, start)) in [("Root Entry", 5, 0xFFFF_FFFE), (stream, 2, 2), ("0Table", 2, 12)]
      .enumerated()
    {
      for (place, unit) in name.utf16.enumerated() { directory.put16(Int(unit), at: 128 * index + 2 * place) }
      directory.put16(2 * name.utf16.count + 2, at: 128 * index + 64)
      directory[128 * index + 66] = UInt8(type)
      directory.put32(start, at: 128 * index + 116)
      directory.put32(type == 5 ? 0 : size, at: 128 * index + 120)
    }
    return file + table + directory + main(size) + pieces(size)
  }

  /// The main stream: its head, one page of properties at 512, the text from 1,024 on.
  private func main(_ size: Int) -> [UInt8] {
    var main = [UInt8](repeating: 0, count: size)
    main.put16(0xA5EC, at: 0)
    main.put16(version, at: 2)
    main.put16(flags, at: 10)
    main.put16(14, at: 32)
    main.put16(22, at: 62)
    main.put32(text.utf16.count, at: 64 + 12)
    main.put16(93, at: 152)
    main.put32(100, at: 154 + 8 * 13)
    main.put32(12, at: 154 + 8 * 13 + 4)
    main.put32(0, at: 154 + 8 * 33)
    main.put32(21, at: 154 + 8 * 33 + 4)
    for (index, unit) in text.utf16.enumerated() {
      if isNarrow {
        main[Self.textStart + index] = UInt8(unit)
      } else {
        main.put16(Int(unit), at: Self.textStart + 2 * index)
      }
    }
    let page = properties()
    main.replaceSubrange(512..<1_024, with: page)
    return main
  }

  /// A page that says of each character that ends something whether it stands in a table or ends a row.
  private func properties() -> [UInt8] {
    var page = [UInt8](repeating: 0, count: 512)
    let width = isNarrow ? 1 : 2
    // Two marks of the end of a cell in turn end a row.
    var runs: [(end: Int, place: Int)] = []
    let units = Array(text.utf16)
    for (index, unit) in units.enumerated() where unit == 7 || unit == 13 {
      let endsRow = unit == 7 && index > 0 && units[index - 1] == 7
      runs.append((index + 1, endsRow ? 240 : unit == 7 ? 245 : 0))
    }
    page[511] = UInt8(runs.count)
    page.put32(Self.textStart, at: 0)
    for (index, run) in runs.enumerated() {
      page.put32(Self.textStart + width * run.end, at: 4 * (index + 1))
      page[4 * (runs.count + 1) + 13 * index] = UInt8(run.place)
    }
    // Five words: the style, “in a table”, “ends a row”.
    page.replaceSubrange(480..<489, with: [5, 0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1])
    page.replaceSubrange(490..<496, with: [3, 0, 0, 0x16, 0x24, 1])
    return page
  }

  /// The table stream: one piece of text, and at 100 the one page of properties.
  private func pieces(_ size: Int) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: size)
    table[0] = 2
    table.put32(16, at: 1)
    table.put32(text.utf16.count, at: 9)
    table.put32(isNarrow ? 0x4000_0000 | 2 * Self.textStart : Self.textStart, at: 15)
    table.put32(Self.textStart, at: 100)
    table.put32(Self.textStart + 4_000, at: 104)
    table.put32(1, at: 108)
    return table
  }
}

extension [UInt8] {
  fileprivate mutating func put16(_ number: Int, at place: Int) {
    self[place] = UInt8(truncatingIfNeeded: number)
    self[place + 1] = UInt8(truncatingIfNeeded: number >> 8)
  }

  fileprivate mutating func put32(_ number: Int, at place: Int) {
    put16(number, at: place)
    put16(number >> 16, at: place + 2)
  }
}
