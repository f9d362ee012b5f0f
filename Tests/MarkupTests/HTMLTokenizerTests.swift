import TestSupport
import Testing

@testable import Markup

@Suite struct HTMLTokenizerTests {
  @Test(
    .enabled(
      if: TokenizerSuite.folder != nil, "no html5lib-tokenizer; name its folder in NIANBAO_SUITES")
  )
  func `every page of the tokenizer tests is taken apart as they say`() throws {
    let cases = try TokenizerSuite.cases()
    #expect(cases.count > 7_000)
    for example in cases {
      #expect(TokenizerSuite.tokens(of: example) == example.tokens, "\(example.name)")
    }
  }
}

extension HTMLTokenizerTests {
  /// A page, and its pieces as they would be written.
  @Test(arguments: [
    ("<p class=a>1<br/></P>", ["<p class=a>", "1", "<br/>", "</p>"]),
    ("&nbsp;&#24180;&ldquo;&copy2&notit;&zzz;", ["\u{A0}年“©2¬it;&zzz;"]),
    ("<a href='?a=1&copy=2&amp;b'>", ["<a href=?a=1&copy=2&b>"]),
    ("1 < 2<!-- x -->3<!DOCTYPE html>", ["1 < 2", "<!-- x -->", "3", "<!html>"]),
    ("<td colspan=2 colspan=3>", ["<td colspan=2>"]),
    ("<p", []),
    ("\r\n\r", ["\n\n"]),
  ])
  func `takes a page apart`(page: String, pieces: [String]) {
    var tokenizer = HTMLTokenizer(Array(page.utf8))
    #expect(tokenizer.pieces() == pieces)
  }

  @Test func `text of another kind ends with its own end tag`() {
    for (page, content, pieces) in [
      ("<p>&lt;</b></STYLE>x", .raw, ["<p>&lt;</b>", "</style>", "x"]),
      ("<p>&lt;</b></style >x", .references, ["<p><</b>", "</style>", "x"]),
      ("</stylex></style", .raw, ["</stylex></style"]),
      ("</style>", .plain, ["</style>"]),
    ] as [(String, HTMLTokenizer.Content, [String])] {
      var tokenizer = HTMLTokenizer(Array(page.utf8), content: content, lastStart: "style")
      #expect(tokenizer.pieces() == pieces)
    }
    var tokenizer = HTMLTokenizer(Array("<script><!--<script></script>--></script>1".utf8))
    #expect(tokenizer.next() == .startTag(name: "script", attributes: [], isSelfClosing: false))
    tokenizer.enter(.script)
    #expect(tokenizer.pieces() == ["<!--<script></script>-->", "</script>", "1"])
  }

  @Test func `no page traps, and every piece comes once`() {
    var numbers = SeededGenerator(seed: 9)
    let parts = [
      "<", ">", "</", "<!--", "--", "!>", "-->", "<!doctype", " public", "\"", "'", "=", "/", "&", "&#", "x",
      "1", ";", "amp",
      "script", "title", " ", "\r", "\n", "\u{0}", "年", "]]>", "<p a=", "<![CDATA[",
    ]
    let contents: [HTMLTokenizer.Content] = [.data, .references, .raw, .script, .plain, .section]
    for _ in 0..<20_000 {
      var page = ""
      for _ in 0..<Int.random(in: 0..<14, using: &numbers) {
        page += parts.randomElement(using: &numbers) ?? ""
      }
      let content = contents.randomElement(using: &numbers) ?? .data
      var tokenizer = HTMLTokenizer(Array(page.utf8), content: content, lastStart: "script")
      #expect(tokenizer.pieces().count <= page.utf8.count, "\(page)")
    }
  }

  /// Pages made to cost more than their length.
  @Test(arguments: [
    "<", "</", "<!--", "<!", "&", "&a", "&notin", "&#x1", "<p ", "a=b ", "<p a=b>", "<title>",
    "<script><!--<script>",
  ])
  func `every page takes a time in proportion to its length`(part: String) {
    let prefix = part == "a=b " ? Array("<p ".utf8) : []
    func page(_ length: Int) -> [UInt8] {
      prefix + Array(String(repeating: part, count: length / part.utf8.count).utf8)
    }
    let factor = growth(from: page(RunLength.size(20_000)), to: page(RunLength.size(200_000))) {
      var tokenizer = HTMLTokenizer($0)
      while tokenizer.next() != nil {}
    }
    #expect(factor < 50)
  }
}

extension HTMLTokenizer {
  /// The pieces that are left, as they would be written.
  fileprivate mutating func pieces() -> [String] {
    var pieces: [String] = []
    while let token = next() {
      switch token {
      case .text(let text): pieces.append(String(decoding: text, as: UTF8.self))
      case .comment(let text): pieces.append("<!--\(String(decoding: text, as: UTF8.self))-->")
      case .documentType(let type): pieces.append("<!\(type.name ?? "")>")
      case .endTag(let name): pieces.append("</\(name)>")
      case .startTag(let name, let attributes, let isSelfClosing):
        pieces.append(
          "<\(name)\(attributes.map { " \($0.name)=\($0.value)" }.joined())\(isSelfClosing ? "/" : "")>")
      }
    }
    return pieces
  }
}
