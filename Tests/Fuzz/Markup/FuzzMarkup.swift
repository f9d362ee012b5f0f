import FuzzSupport
import Markup

/// The input is read as XML and as a web page, and as text it is written and read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  readXML(bytes)
  for content in [.data, .references, .raw, .script, .plain, .section] as [HTMLTokenizer.Content] {
    takeApart(bytes, content)
  }
  write(String(decoding: bytes, as: UTF8.self))
  return 0
}

private func readXML(_ bytes: [UInt8]) {
  do throws(XMLError) {
    let document = try XMLDocument(bytes)
    var writer = XMLWriter()
    write(document, document.root, &writer)
    let again = try XMLDocument(writer.bytes)
    expect(
      again.text(of: again.root) == document.text(of: document.root), "another text when written and read")
  } catch {
    // UTF-16 has lines of its own.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    expect(
      isWide || Places(bytes).contains(line: error.line, column: error.column), "no such place: \(error)")
  }
}

/// Writes the elements under names of our own, with their text and the values of their attributes.
private func write(_ document: XMLDocument, _ node: XMLNode, _ writer: inout XMLWriter) {
  guard let name = node.name else { return writer.text(document.text(of: node)) }
  expect(document.names.indices.contains(name), "no such name: \(name)")
  writer.start("e")
  for attribute in document.attributes(of: node).prefix(1) { writer.attribute("a", attribute.value) }
  for child in document.children(of: node) { write(document, child, &writer) }
  writer.end()
}

private func takeApart(_ bytes: [UInt8], _ content: HTMLTokenizer.Content) {
  var tokenizer = HTMLTokenizer(bytes, content: content, lastStart: "script")
  var pieces = 0
  while let token = tokenizer.next() {
    pieces += 1
    if case .text(let text) = token { expect(!text.isEmpty, "a text of nothing") }
    if case .startTag(let name, _, _) = token, name == "script" { tokenizer.enter(.script) }
  }
  expect(pieces <= bytes.count, "\(pieces) pieces")
}

private func write(_ text: String) {
  var writer = XMLWriter()
  writer.start("a")
  writer.attribute("b", text)
  writer.text(text)
  writer.end()
  do throws(XMLError) {
    let document = try XMLDocument(writer.bytes)
    let value = document.value(of: document.root) { _ in true } ?? ""
    expect(value == document.text(of: document.root), "attribute and text differ")
    expect(value.unicodeScalars.count == text.unicodeScalars.count, "another text")
  } catch {
    fail("not read back: \(error)")
  }
}
