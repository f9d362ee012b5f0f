import AnnualReport
import Archive
import FuzzSupport

/// The input is read as a document of the kind that its bytes say, and as the text of a Word document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPublished(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  read(bytes)
  var writer = ZipWriter()
  writer.add(PackedEntry(name: "word/document.xml", contents: bytes))
  read(writer.finished())
  return 0
}

private func read(_ bytes: [UInt8]) {
  do throws(PublishedError) {
    let document = try PublishedDocument(bytes)
    for item in document.items {
      guard case .row(let row) = item else { continue }
      expect(row.table > 0, "no such table: \(row)")
      for cell in row.cells { expect(cell.span > 0 && !cell.source.text.isEmpty, "\(cell)") }
    }
  } catch {
    expect(!error.message.isEmpty, "no words: \(error)")
    expectPlain(error.message, "message")
  }
}
