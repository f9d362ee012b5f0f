import Testing

@testable import nianbao

@Suite struct TypedPathTests {
  /// What is typed or dragged into the window, and what is among the files that it may mean.
  @Test(arguments: [
    ("  年报.docx ", "年报.docx"), ("'/home/w/上年 年报.docx'", "/home/w/上年 年报.docx"),
    ("\"/home/w/上年 年报.docx\" ", "/home/w/上年 年报.docx"), ("“年报.docx”", "年报.docx"),
    (#"/home/w/上年\ 年报\(1\).docx"#, "/home/w/上年 年报(1).docx"),
    ("file:///home/w/%E5%B9%B4%E6%8A%A5%20a.docx", "/home/w/年报 a.docx"),
    ("file://localhost/home/w/a.docx", "/home/w/a.docx"),
    ("'file:///home/w/a%20b.docx'", "/home/w/a b.docx"), ("'/home/w/它'\\''s.docx'", "/home/w/它's.docx"),
    ("file:///home/w/100%", "/home/w/100%"), ("\u{3000}a.docx", "a.docx"),
  ])
  func `a path is understood as terminals and file managers write it`(typed: String, path: String) {
    #expect(TypedPath.readings(of: typed).contains(path))
    #expect(TypedPath.readings(of: typed).last == path)
  }
}
