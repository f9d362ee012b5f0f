import FuzzSupport

/// Complains about a page with a tag that is not closed, or with a `<` or `&` that is neither tag nor reference.
func expectMarkup(_ page: String) {
  var markup = Markup(bytes: Array(page.utf8))
  markup.check()
}

private struct Markup {
  let bytes: [UInt8]
  private var at = 0
  private var open: [String] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Elements that have no end tag.
  private static let alone: Set<String> = ["!DOCTYPE", "meta", "wbr", "col", "br"]
  private static let references = ["amp;", "lt;", "gt;", "quot;", "#39;"]

  mutating func check() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"):
        let rest = bytes[(at + 1)...]
        expect(Self.references.contains { rest.starts(with: $0.utf8) }, "a bare & \(around)")
        at += 1
      default: at += 1
      }
    }
    expect(open.isEmpty, "not closed: \(open)")
  }

  private mutating func tag() {
    guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { fail("a bare < \(around)") }
    let inside = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    let name = String(inside.prefix { $0 != " " })
    expect(
      name.utf8.allSatisfy { Unicode.Scalar($0).properties.isAlphabetic || "/!123".utf8.contains($0) },
      "a bare < \(around)")
    at = end + 1
    if name.hasPrefix("/") {
      expect(open.popLast() == String(name.dropFirst()), "another end tag \(around)")
    } else if name == "style" {
      // What stands in it is no markup.
      while at < bytes.count, !bytes[at...].starts(with: "</style>".utf8) { at += 1 }
      open.append(name)
    } else if !Self.alone.contains(name) {
      open.append(name)
    }
  }

  private var around: String {
    String(decoding: bytes[max(0, at - 40)..<min(bytes.count, at + 40)], as: UTF8.self).debugDescription
  }
}
