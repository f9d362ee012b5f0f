/// What stands directly in an element.
public struct XMLChildren: Sequence, IteratorProtocol, Sendable {
  private let records: [XMLRecord]
  private var index: Int
  private let end: Int

  init(_ records: [XMLRecord], of node: XMLNode) {
    self.records = records
    index = node.index + 1
    end = records[node.index].after
  }

  /// The next child.
  public mutating func next() -> XMLNode? {
    guard index < end else { return nil }
    defer { index = records[index].after }
    return XMLNode(records, index)
  }
}
