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

  @Test(arguments: [
    ("/home/w/年报.docx", true), ("年报.docx", true), ("'上年/年报 终.DOCX'", false), ("上年/年报.DOCX", true),
    (#"C:\Users\w\桌面\年报.docx"#, true), (#"\\server\年报.docx"#, true), ("smb://server/年报", true),
    ("file:///home/w/a", true), ("扫描件.pdf", true), ("/home/w/IMG 1，2.jpg", true), ("“公示栏.png”", true),
    ("按县里发的《要求.docx》改", false), ("附件名称是 年报.docx", false), ("见附件，年报.docx", false),
    ("http://www.example.gov.cn/index.html", false), ("www.example.gov.cn/a.htm", false), ("台账核对", false),
    ("2", false),
  ])
  func `a line that can be nothing but a file's path is known as one`(line: String, isPath: Bool) {
    #expect(LastYearDocument.isPath(line) == isPath)
  }

  @Test(arguments: ["/", " / ", "／", "//", "./", "—", "——", "/、"])
  func `a stroke where there is nothing to be told is no path`(line: String) {
    #expect(LastYearDocument.path(in: line) == nil && !LastYearDocument.isPath(line))
  }

  @Test func `a folder and a file below it may be one`() {
    #expect(LastYearDocument.path(in: "/home") == "/home")
    #expect(LastYearDocument.path(in: "上年/年报.doc") == "上年/年报.doc")
  }
}
