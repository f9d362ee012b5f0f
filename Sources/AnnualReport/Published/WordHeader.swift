/// What the head of a Word 97 document says of the places of its parts ([MS-DOC] 2.5).
struct WordHeader {
  /// How many characters the text has, without notes and headers.
  let textCount: Int
  /// Where the list of pieces lies in the table stream.
  let pieces: (start: Int, count: Int)
  /// Where the list of pages with properties of paragraphs lies in the table stream.
  let pages: (start: Int, count: Int)

  init(_ main: ByteTable) throws(PublishedError) {
    let longs = 34 + 2 * (try main.number16(32))
    let longPlaces = longs + 2
    textCount = try main.number32(longPlaces + 12)
    let places = longPlaces + 4 * (try main.number16(longs)) + 2
    pieces = (try main.number32(places + 8 * 33), try main.number32(places + 8 * 33 + 4))
    pages = (try main.number32(places + 8 * 13), try main.number32(places + 8 * 13 + 4))
  }
}
