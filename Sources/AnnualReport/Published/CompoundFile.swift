/// A compound file (OLE 2, [MS-CFB]): streams by name in chains of sectors.
///
/// Every chain and every place is checked.
struct CompoundFile {
  private let bytes: ByteTable
  private let sectorSize: Int
  private let sectorCount: Int
  /// For each sector the one that follows it.
  private var next: [Int] = []
  private var entries: [String: (start: Int, size: Int)] = [:]
  private let shortest: Int
  private var small: [UInt8] = []
  private var nextSmall: [Int] = []

  /// The marks for the end of a chain and the like, which are larger than every number of a sector.
  private static let noSector = 0x7FFF_FFFF
  private static let smallSize = 64
  /// A stream that is longer is not that of a report.
  private static let longestStream = 16 << 20

  init(_ file: [UInt8]) throws(PublishedError) {
    bytes = ByteTable(file)
    let shift = try bytes.number16(30)
    guard file.count >= 512, try bytes.number16(28) == 0xFFFE, shift == 9 || shift == 12,
      try bytes.number16(32) == 6
    else { throw ByteTable.damaged }
    sectorSize = 1 << shift
    // The last one may be cut off.
    sectorCount = (file.count + sectorSize - 1) / sectorSize
    shortest = try bytes.number32(56)
    try readTable()
    let root = try readDirectory()
    if let root { small = try chain(root.start, root.size) }
    let table = ByteTable(try chain(try bytes.number32(60), Self.longestStream))
    for index in 0..<(table.count / 4) { nextSmall.append(try table.number32(4 * index)) }
  }

  /// Whether there is a stream.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// The bytes of a stream.
  func stream(_ name: String) throws(PublishedError) -> ByteTable {
    guard let entry = entries[name] else { throw ByteTable.damaged }
    guard entry.size <= Self.longestStream else { throw PublishedError(reason: .tooLarge) }
    guard entry.size < shortest else { return ByteTable(try chain(entry.start, entry.size)) }
    var stream: [UInt8] = []
    var sector = entry.start
    while sector < Self.noSector, stream.count < entry.size {
      guard sector < nextSmall.count, sector < small.count else { throw ByteTable.damaged }
      let start = sector * Self.smallSize
      guard start < small.count else { throw ByteTable.damaged }
      stream += small[start..<min(start + Self.smallSize, small.count)]
      sector = nextSmall[sector]
    }
    return ByteTable(Array(stream.prefix(entry.size)))
  }

  /// Reads which sector follows which.
  private mutating func readTable() throws(PublishedError) {
    var places: [Int] = []
    for index in 0..<109 { places.append(try bytes.number32(76 + 4 * index)) }
    var more = try bytes.number32(68)
    while more < Self.noSector, places.count < sectorCount {
      let sector = try self.sector(more)
      for index in 0..<(sectorSize / 4 - 1) { places.append(try sector.number32(4 * index)) }
      more = try sector.number32(sectorSize - 4)
    }
    for place in places.prefix(try bytes.number32(44)) where place < Self.noSector && next.count < sectorCount
    {
      let sector = try self.sector(place)
      for index in 0..<(sectorSize / 4) { next.append(try sector.number32(4 * index)) }
    }
  }

  /// Reads where the streams begin.
  ///
  /// - Returns: The stream that holds the small ones.
  private mutating func readDirectory() throws(PublishedError) -> (start: Int, size: Int)? {
    let directory = ByteTable(try chain(try bytes.number32(48), Self.longestStream))
    var root: (start: Int, size: Int)?
    var at = 0
    while at + 128 <= directory.count {
      defer { at += 128 }
      let length = try directory.number16(at + 64)
      guard 2...64 ~= length else { continue }
      var name: [UInt16] = []
      for index in 0..<(length / 2 - 1) {
        name.append(UInt16(truncatingIfNeeded: try directory.number16(at + 2 * index)))
      }
      let entry = (start: try directory.number32(at + 116), size: try directory.number32(at + 120))
      let type = try directory.byte(at + 66)
      if type == 5 { root = entry }
      let text = String(decoding: name, as: UTF16.self)
      if type == 2, entries[text] == nil { entries[text] = entry }
    }
    return root
  }

  private func sector(_ index: Int) throws(PublishedError) -> ByteTable {
    guard index < sectorCount - 1 else { throw ByteTable.damaged }
    let start = (index + 1) * sectorSize
    return bytes.table(start..<min(start + sectorSize, bytes.count), paddedTo: sectorSize)
  }

  /// The bytes of a chain of sectors, up to a size.
  private func chain(_ start: Int, _ size: Int) throws(PublishedError) -> [UInt8] {
    var chain: [UInt8] = []
    var (sector, count) = (start, 0)
    while sector < Self.noSector, chain.count < size {
      guard sector < next.count, count < sectorCount else { throw ByteTable.damaged }
      chain += try self.sector(sector).bytes
      sector = next[sector]
      count += 1
    }
    return Array(chain.prefix(size))
  }
}
