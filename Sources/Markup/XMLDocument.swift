/// A document of XML in memory.
///
/// What is read is XML 1.0 with namespaces, in UTF-8 or UTF-16, without a document type declaration: the five entities
/// and references to characters are all the references that there are. Comments and processing instructions are left
/// out, and text on both sides of them is one text.
public struct XMLDocument: Sendable {
  /// All names that occur; ``XMLNode`` and ``XMLAttribute`` name theirs by its index here.
  public let names: [XMLName]
  private let records: [XMLRecord]
  private let attributes: [XMLReader.Attribute]
  /// The texts and the values of attributes, one behind the other.
  private let pool: [UInt8]

  /// Reads a document.
  ///
  /// - Throws: ``XMLError`` for what is no such document or holds more than allowed.
  public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
    let source = try Self.utf8(bytes)
    var reader = XMLReader(limits)
    do throws(XMLFault) {
      try reader.read(source.span)
    } catch {
      throw XMLError(error, in: source.span)
    }
    names = reader.names.resolved
    records = reader.records
    attributes = reader.attributes
    pool = reader.pool
  }

  /// The element that holds all others.
  public var root: XMLNode { XMLNode(records, 0) }

  /// What stands directly in an element, in the order of the text.
  public func children(of node: XMLNode) -> XMLChildren { XMLChildren(records, of: node) }

  /// The attributes of an element, those that declare namespaces apart; text has none.
  public func attributes(of node: XMLNode) -> [XMLAttribute] {
    let record = records[node.index]
    guard record.name >= 0 else { return [] }
    return attributes[record.start..<(record.start + record.count)].map { attribute in
      XMLAttribute(name: attribute.name, value: text(attribute.start, attribute.count))
    }
  }

  /// The value of the first attribute whose name, an index in ``names``, is wanted.
  public func value(of node: XMLNode, where isWanted: (Int) -> Bool) -> String? {
    let record = records[node.index]
    guard record.name >= 0 else { return nil }
    for index in record.start..<(record.start + record.count) where isWanted(attributes[index].name) {
      return text(attributes[index].start, attributes[index].count)
    }
    return nil
  }

  /// The text of a piece of text; of an element all text in it.
  public func text(of node: XMLNode) -> String {
    let record = records[node.index]
    if record.name < 0 { return text(record.start, record.count) }
    // Texts lie in the pool one behind the other, but for the values of attributes between them.
    var bytes: [UInt8] = []
    for record in records[node.index..<record.after] where record.name < 0 {
      bytes += pool[record.start..<(record.start + record.count)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func text(_ start: Int, _ count: Int) -> String {
    String(decoding: pool[start..<(start + count)], as: UTF8.self)
  }
}

extension XMLDocument {
  /// The text as UTF-8 without byte order mark.
  private static func utf8(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes[3...]) }
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    let (high, low) = isBig ? (0, 1) : (1, 0)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var units = stride(from: 2, to: bytes.count - 1, by: 2)
      .lazy.map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low]) }.makeIterator()
    var decoder = UTF16()
    while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar): text.append(contentsOf: String(scalar).utf8)
      case .emptyInput:
        if bytes.count % 2 == 0 { return text }
        throw XMLError(XMLFault(.encoding, text.count), in: text.span)
      case .error: throw XMLError(XMLFault(.encoding, text.count), in: text.span)
      }
    }
  }
}
