import FuzzSupport
import TestSupport
import YAMLSubset

/// The first part is a document; the others say how it is edited.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(start, count)
  let bytes = input.part(0)
  do throws(SyntaxError) {
    let document = try Document(bytes)
    expectPlaces(of: document)
    edit(document, Script(Array(input.parts.dropFirst().joined())))
  } catch {
    expectPlaced(error, in: bytes)
  }
  return 0
}

/// Every node lies in the text and in its parent, behind the node before it, and its place is that of its first byte.
private func expectPlaces(of document: Document) {
  expect(document.root.range.upperBound <= document.bytes.count, "the root reaches beyond the text")
  var counter = PlaceCounter(document.bytes)
  expectPlaces(document.root, &counter)
}

private func expectPlaces(_ node: Node, _ counter: inout PlaceCounter) {
  let place = counter.place(of: node.range.lowerBound)
  expect(node.start == place, "\(node.start) in place of \(place)")
  let children = node.kind == .map ? node.entries.flatMap { [$0.key, $0.value] } : node.items
  expect(node.kind != .scalar || children.isEmpty && node.text != nil, "a text with children or without text")
  var end = node.range.lowerBound
  for child in children {
    expect(end <= child.range.lowerBound, "\(child.range) begins before \(end)")
    end = child.range.upperBound
    expect(end <= node.range.upperBound, "\(child.range) ends outside \(node.range)")
    expectPlaces(child, &counter)
  }
}

/// Lines and columns of offsets that only grow, counted once.
private struct PlaceCounter {
  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func place(of wanted: Int) -> Position {
    expect(wanted >= offset, "\(wanted) lies before \(offset)")
    while offset < wanted {
      if bytes[offset] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return Position(line: line, column: column)
  }
}
