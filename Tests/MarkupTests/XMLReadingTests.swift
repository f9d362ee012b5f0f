import Markup
import TestSupport
import Testing

@Suite struct XMLReadingTests {
  /// A document, and what is read of it: `{namespace}name attribute=value[…]`, texts in quotation marks.
  @Test(arguments: [
    ("<a/>", "a[]"),
    ("<a></a >", "a[]"),
    ("\u{FEFF}<?xml version='1.0'?>\n<!-- x --><a/>\n<!--y--><?z?>\n", "a[]"),
    ("<a b='1' c = \"2\"\n/>", "a b=1 c=2[]"),
    ("<a>x<b/>y<b>z</b></a>", "a['x' b[] 'y' b['z']]"),
    // One text on both sides of what is left out; references; every kind of line end.
    ("<a>x<!-- - -->y<?p ?>&lt;&amp;&gt;&quot;&apos;<![CDATA[<&]]]]><![CDATA[>]]></a>", "a['xy<&>\"'<&]]>']"),
    ("<a>&#24180;&#x62A5;&#x10FFFF;\r\n\r\n\r</a>", "a['年报\u{10FFFF}\n\n\n']"),
    ("<a b='1\r\n2\t3&#10;4'/>", "a b=1 2 3\n4[]"),
    // Namespaces: default, prefix, inner ones, attributes without.
    ("<a xmlns='u' b='1'><c xmlns='v'/><c/></a>", "{u}a b=1[{v}c[] {u}c[]]"),
    ("<w:a xmlns:w='u' w:b='1' b='2'/>", "{u}a {u}b=1 b=2[]"),
    ("<x:a xmlns:x='u'><x:b xmlns:x='v'><x:c/></x:b><x:b/></x:a>", "{u}a[{v}b[{v}c[]] {u}b[]]"),
    ("<a xml:space='preserve'/>", "a {http://www.w3.org/XML/1998/namespace}space=preserve[]"),
    ("<年报 单位='镇'>公开</年报>", "年报 单位=镇['公开']"),
  ])
  func `reads elements, attributes and text`(text: String, tree: String) throws {
    let document = try XMLDocument(Array(text.utf8))
    #expect(document.written(document.root) == tree)
  }

  @Test func `reads UTF-16 in both orders`() throws {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>年报😀</a>"
    let units: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let little: [UInt8] = [0xFF, 0xFE] + units.joined()
    let big: [UInt8] = [0xFE, 0xFF] + units.map { $0.reversed() }.joined()
    for bytes in [little, big] {
      let document = try XMLDocument(bytes)
      #expect(document.text(of: document.root) == "年报😀")
    }
    for bytes in [Array(little.dropLast()), [0xFF, 0xFE, 0x00, 0xDC]] {
      let error = #expect(throws: XMLError.self) { try XMLDocument(bytes) }
      #expect(error?.reason == .encoding)
    }
  }

  @Test func `the text of an element is all text in it`() throws {
    let document = try XMLDocument(Array("<a>1<b c='x'>2</b>3</a>".utf8))
    #expect(document.text(of: document.root) == "123")
    let inner = try #require(document.children(of: document.root).first { $0.name != nil })
    #expect(document.text(of: inner) == "2")
    #expect(document.value(of: inner) { document.names[$0].local == "c" } == "x")
    #expect(document.value(of: document.root) { document.names[$0].local == "c" } == nil)
    // Text has neither attributes nor children.
    for text in document.children(of: document.root) where text.name == nil {
      #expect(document.attributes(of: text) == [] && document.value(of: text) { _ in true } == nil)
      #expect(Array(document.children(of: text)) == [])
    }
  }

  /// A text that is refused, why, and at which line and column.
  @Test(
    arguments: [
      ("", .unfinished, 1, 1),
      ("  \n", .unfinished, 2, 1),
      ("<a>", .unfinished, 1, 4),
      ("<a><b></a>", .endTag, 1, 7),
      ("<a></a", .endTag, 1, 7),
      ("</a>", .endTag, 1, 1),
      ("<a", .unfinished, 1, 3),
      ("<a/", .tag, 1, 3),
      ("< a/>", .tag, 1, 2),
      ("<a/><b/>", .outsideRoot, 1, 5),
      ("<a/>\n年", .outsideRoot, 2, 1),
      ("x<a/>", .outsideRoot, 1, 1),
      ("<![CDATA[x]]><a/>", .outsideRoot, 1, 1),
      ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .documentType, 1, 1),
      ("<a><!ELEMENT b></a>", .documentType, 1, 4),
      ("<a><!-- x", .unfinished, 1, 4),
      ("<a><![CDATA[ x", .unfinished, 1, 4),
      ("<a b/>", .attribute, 1, 5),
      ("<a b=1/>", .attribute, 1, 6),
      ("<a b='1'c='2'/>", .attribute, 1, 9),
      ("<a b='<'/>", .attribute, 1, 7),
      ("<a b='1", .unfinished, 1, 8),
      ("<a b='1' b='2'/>", .sameAttribute, 1, 10),
      ("<a xmlns:v='u' xmlns:w='u' v:b='1' w:b='2'/>", .sameAttribute, 1, 36),
      ("<a>\n年报&nbsp;</a>", .reference, 2, 3),
      ("<a>& </a>", .reference, 1, 4),
      ("<a>&#0;</a>", .reference, 1, 4),
      ("<a>&#x;</a>", .reference, 1, 4),
      ("<a>&#xD800;</a>", .reference, 1, 4),
      ("<a>&#x110000;</a>", .reference, 1, 4),
      ("<a>&#xFFFF;</a>", .reference, 1, 4),
      ("<a>&#1F;</a>", .reference, 1, 4),
      ("<a>]]></a>", .sectionEnd, 1, 4),
      ("<a>\u{0B}</a>", .character, 1, 4),
      ("<a>\u{FFFF}</a>", .character, 1, 4),
      ("<w:a/>", .prefix, 1, 2),
      ("<a xmlns:w='u'><b/></a>\n<w:a/>", .outsideRoot, 2, 1),
      ("<a><b xmlns:w='u'/><w:b/></a>", .prefix, 1, 21),
    ] as [(String, XMLError.Reason, Int, Int)])
  func `says what is wrong and where`(text: String, reason: XMLError.Reason, line: Int, column: Int) {
    let error = #expect(throws: XMLError.self) { try XMLDocument(Array(text.utf8)) }
    #expect(error?.reason == reason)
    #expect(error?.line == line && error?.column == column, "\(error.debugDescription)")
  }

  @Test func `bytes that are no UTF-8 are refused where they stand`() {
    let error = #expect(throws: XMLError.self) {
      try XMLDocument(Array("<a>年".utf8) + [0xFF] + Array("</a>".utf8))
    }
    #expect(error?.reason == .encoding && error?.column == 5)
  }

  @Test(
    arguments: [
      (XMLLimits(depth: 2), "<a><b/><b><c/></b></a>", .tooDeep(limit: 2)),
      (XMLLimits(nodes: 3), "<a>1<b/>2</a>", .tooMany(limit: 3)),
      (XMLLimits(names: 2), "<a><b/><c/></a>", .tooMany(limit: 2)),
      (XMLLimits(attributes: 1), "<a b='' c=''/>", .tooMany(limit: 1)),
      (XMLLimits(attributes: 1), "<a xmlns:b=''><a xmlns:c=''/></a>", .tooMany(limit: 1)),
    ] as [(XMLLimits, String, XMLError.Reason)])
  func `more than allowed is refused`(limits: XMLLimits, text: String, reason: XMLError.Reason) {
    let error = #expect(throws: XMLError.self) { try XMLDocument(Array(text.utf8), limits: limits) }
    #expect(error?.reason == reason)
  }

  @Test func `no text traps, and each error has a place`() {
    var numbers = SeededGenerator(seed: 7)
    let pieces = [
      "<", ">", "/", "a", "<a>", "</a>", "<w:b ", "xmlns:w='u'", "xmlns=\"v\"", " c='1'", "&amp;", "&#10;",
      "&", ";",
      "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "'", "\"", "=", " ", "\n", "年", "\u{FEFF}", "\u{0}",
      "<!D",
    ]
    var read = 0
    for _ in 0..<20_000 {
      var text = Bool.random(using: &numbers) ? "<a>" : ""
      for _ in 0..<Int.random(in: 0..<12, using: &numbers) {
        text += pieces.randomElement(using: &numbers) ?? ""
      }
      if Bool.random(using: &numbers) { text += "</a>" }
      do throws(XMLError) {
        let document = try XMLDocument(Array(text.utf8))
        _ = document.written(document.root)
        read += 1
      } catch {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(error.line), "\(text)")
      }
    }
    #expect(read > 500)
  }
}

extension XMLDocument {
  /// An element as one line.
  func written(_ node: XMLNode) -> String {
    guard let name = node.name else { return "'\(text(of: node))'" }
    let attributes = attributes(of: node).map { " \(written(names[$0.name]))=\($0.value)" }
    return written(names[name]) + attributes.joined()
      + "[\(children(of: node).map(written).joined(separator: " "))]"
  }

  private func written(_ name: XMLName) -> String {
    name.namespace.isEmpty ? name.local : "{\(name.namespace)}\(name.local)"
  }
}
