import TestSupport
import Testing

@testable import AnnualReport

@Suite struct PageReaderTests {
  /// A page and what is read of it.
  @Test(arguments: [
    ("<html><title>年报</title><title>二</title><p>一 \n 二<br>三</p>四</html>", "第1段 年报\n第2段 一 二\n第3段 三\n第4段 四"),
    ("<table><tr><td>a<td colspan=2>1</tr></table>", "table 1: a|1*2"),
    (#"<table><tr><td colspan="2;">a<td colspan="x">b<td colspan="0">c</table>"#, "table 1: a*2|b|c"),
    // Neither cells nor rows need end tags, nor cells a row.
    ("<TABLE><TBODY><TD>a<TD>b<TR><TD>c</TABLE>", "table 1: a|b\ntable 1: c"),
    ("<table><tr><td>a<tbody><tr><td>b</table>", "table 1: a\ntable 1: b"),
    (
      "<table><tr><td><p>本年</p><p>制发</p></td><td>&nbsp;</td><td>1\n2</td></tr></table>",
      "table 1: 本年\n制发||1 2"
    ),
    ("<table><tr><td>外<table><tr><td>里</table>外</td></tr></table>", "table 1: 外外\ntable 2: 里"),
    ("<html><script>var a='<td>1</td>'</script><style>td{}</style><!-- x -->a", "第1段 a"),
    ("<html><textarea>a<b></textarea>", "第1段 a<b>"),
    ("<html><p>a</td></tr></table></p>b", "第1段 a\n第2段 b"),
  ])
  func `reads paragraphs and tables`(page: String, items: String) throws {
    let document = try PublishedDocument(Array(page.utf8))
    #expect(document.written == items)
    #expect(document.notes == [])
  }

  @Test func `a table without end has no whole last row, nor has the one around it`() throws {
    let document = try PublishedDocument(Array("<table><tr><td>a<tr><td>b<table><tr><td>c<td>".utf8))
    #expect(document.written == "table 1: a\ncutOff 1: b\ncutOff 2: c|")
    #expect(document.notes == [.unfinishedTable])
  }

  @Test func `pictures are counted`() throws {
    let document = try PublishedDocument(Array("<html><img src=a><img src=b>".utf8))
    #expect(document.notes == [.pictures(2)])
  }

  @Test func `what no report has is refused, not waited for`() {
    let deep = Array(String(repeating: "<table><tr><td>", count: 65).utf8)
    let long = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 8 << 20)
    for page in [deep, long] {
      let error = #expect(throws: PublishedError.self) { try PublishedDocument(page) }
      #expect(error?.reason == .tooLarge)
    }
  }
}
