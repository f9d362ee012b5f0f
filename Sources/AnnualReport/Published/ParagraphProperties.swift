/// Which bytes of a Word 97 document are in tables, and where rows end ([MS-DOC] 2.9.175, 2.6.2).
struct ParagraphProperties {
  /// What holds of a paragraph.
  struct State {
    var isInTable = false
    var endsRow = false
  }

  private struct Run {
    let start: Int
    let end: Int
    let state: State
  }

  private static let pageSize = 512
  /// The properties of a wide row lie in the data stream, and might point there again.
  private static let mostDetours = 3

  private var runs: [Run] = []
  private let data: ByteTable?

  init(_ main: ByteTable, _ table: ByteTable, _ header: WordHeader, data: ByteTable?) throws(PublishedError) {
    self.data = data
    let list = table.slice(header.pages.start, header.pages.count)
    let count = max(0, list.count - 4) / 8
    // There are no more pages than fit into the stream.
    for index in 0..<min(count, main.count / Self.pageSize + 1) {
      let number = try list.number32(4 * (count + 1) + 4 * index) & 0x3F_FFFF
      let page = main.slice(number * Self.pageSize, Self.pageSize)
      if page.count == Self.pageSize { try readPage(page) }
    }
    runs.sort { $0.start < $1.start }
  }

  /// What holds of the paragraph that ends at a byte of the main stream.
  func state(at offset: Int) -> State {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < runs[low - 1].end else { return State() }
    return runs[low - 1].state
  }

  private mutating func readPage(_ page: ByteTable) throws(PublishedError) {
    let count = try page.byte(Self.pageSize - 1)
    let places = 4 * (count + 1)
    guard places + 13 * count < Self.pageSize else { return }
    for index in 0..<count {
      let place = 2 * (try page.byte(places + 13 * index))
      var state = State()
      if place > 0 { state = try self.state(try changes(page, place)) }
      runs.append(
        Run(start: try page.number32(4 * index), end: try page.number32(4 * index + 4), state: state))
    }
  }

  /// The properties at a place of a page, without the style in front of them.
  private func changes(_ page: ByteTable, _ place: Int) throws(PublishedError) -> ByteTable {
    let size = try page.byte(place)
    if size > 0 { return page.slice(place + 3, 2 * size - 3) }
    return page.slice(place + 4, 2 * (try page.byte(place + 1)) - 2)
  }

  private func state(_ changes: ByteTable) throws(PublishedError) -> State {
    var state = State()
    var changes = changes
    var (at, detours) = (0, 0)
    while at + 2 <= changes.count {
      let code = try changes.number16(at)
      at += 2
      switch code {
      case 0x2416: state.isInTable = at < changes.count ? try changes.byte(at) != 0 : false
      case 0x2417: state.endsRow = at < changes.count ? try changes.byte(at) != 0 : false
      case 0x6645, 0x6646:
        if at + 4 <= changes.count, detours < Self.mostDetours, let data {
          let place = try changes.number32(at)
          if place <= data.count - 2 {
            changes = data.slice(place + 2, try data.number16(place))
            at = 0
            detours += 1
            continue
          }
        }
      default: break
      }
      guard let length = try Self.length(code, changes, at) else { return state }
      at += length
    }
    return state
  }

  /// How many bytes the value of a property takes; nil where they are not there.
  private static func length(_ code: Int, _ changes: ByteTable, _ at: Int) throws(PublishedError) -> Int? {
    switch code >> 13 {
    case 0, 1: return 1
    case 2, 4, 5: return 2
    case 3: return 4
    case 7: return 3
    default:
      guard at < changes.count else { return nil }
      // The definition of a table tells its length in two bytes.
      if code == 0xD608, at + 2 <= changes.count { return try changes.number16(at) + 1 }
      return try changes.byte(at) + 1
    }
  }
}
