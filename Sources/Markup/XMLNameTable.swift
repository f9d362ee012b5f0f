/// The names of a document and the namespaces in force.
struct XMLNameTable {
  /// All names met so far.
  private(set) var resolved: [XMLName] = []

  private let limit: Int
  private let bindingLimit: Int
  private var places: [XMLName: Int] = [:]
  /// What each name, as it is written, meant when it was looked up last.
  private var written: [Written] = []
  private var placesWritten: [String: Int] = [:]
  /// The prefixes that are declared, the innermost last.
  private var bindings: [(prefix: Range<Int>, namespace: String)] = []
  /// For each open element how many bindings there were before it, and which generation.
  private var opened: [(bindings: Int, generation: Int)] = []
  /// Names mean the same while this stays the same.
  private var generation = 0
  private var lastGeneration = 0

  private struct Written {
    /// What it means as the name of an element and of an attribute, and since when.
    var element = (name: -1, generation: -1)
    var attribute = (name: -1, generation: -1)
  }

  init(limit: Int, bindingLimit: Int) {
    self.limit = limit
    self.bindingLimit = bindingLimit
  }

  mutating func openElement() { opened.append((bindings.count, generation)) }

  mutating func closeElement() {
    guard let outer = opened.popLast() else { return }
    bindings.removeSubrange(outer.bindings...)
    generation = outer.generation
  }

  /// Declares a namespace for a prefix, for the element opened last.
  mutating func declare(_ source: Span<UInt8>, _ prefix: Range<Int>, _ namespace: String) throws(XMLFault) {
    guard bindings.count < bindingLimit else {
      throw XMLFault(.tooMany(limit: bindingLimit), prefix.lowerBound)
    }
    bindings.append((prefix, namespace))
    lastGeneration += 1
    generation = lastGeneration
  }

  /// The place of an element's name.
  mutating func element(_ source: Span<UInt8>, _ range: Range<Int>) throws(XMLFault) -> Int {
    let place = try place(source, range)
    if written[place].element.generation != generation {
      written[place].element = (try resolve(source, range, isElement: true), generation)
    }
    return written[place].element.name
  }

  /// The place of an attribute's name; without prefix it belongs to no namespace.
  mutating func attribute(_ source: Span<UInt8>, _ range: Range<Int>) throws(XMLFault) -> Int {
    let place = try place(source, range)
    if written[place].attribute.generation != generation {
      written[place].attribute = (try resolve(source, range, isElement: false), generation)
    }
    return written[place].attribute.name
  }

  private mutating func resolve(
    _ source: Span<UInt8>, _ range: Range<Int>, isElement: Bool
  ) throws(XMLFault) -> Int {
    var start = range.lowerBound
    for index in range where source[index] == UInt8(ascii: ":") { start = index + 1 }
    let prefix = range.lowerBound..<max(range.lowerBound, start - 1)
    let namespace = try namespace(source, prefix, isElement: isElement)
    let name = XMLName(source.text(start..<range.upperBound), in: namespace)
    if let place = places[name] { return place }
    guard resolved.count < limit else { throw XMLFault(.tooMany(limit: limit), range.lowerBound) }
    resolved.append(name)
    places[name] = resolved.count - 1
    return resolved.count - 1
  }

  private func namespace(
    _ source: Span<UInt8>, _ prefix: Range<Int>, isElement: Bool
  ) throws(XMLFault) -> String {
    if prefix.isEmpty, !isElement { return "" }
    for binding in bindings.reversed() where source.isEqual(binding.prefix, prefix) {
      return binding.namespace
    }
    if prefix.isEmpty { return "" }
    guard prefix.count == 3, source.hasPrefix("xml", prefix.lowerBound) else {
      throw XMLFault(.prefix, prefix.lowerBound)
    }
    return "http://www.w3.org/XML/1998/namespace"
  }

  /// The place of a name among those written so far.
  private mutating func place(_ source: Span<UInt8>, _ range: Range<Int>) throws(XMLFault) -> Int {
    let name = source.text(range)
    if let place = placesWritten[name] { return place }
    guard written.count < limit else { throw XMLFault(.tooMany(limit: limit), range.lowerBound) }
    placesWritten[name] = written.count
    written.append(Written())
    return written.count - 1
  }
}
