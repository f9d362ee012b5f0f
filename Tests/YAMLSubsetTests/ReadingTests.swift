import TestSupport
import Testing
import YAMLSubset

@Suite struct ReadingTests {
  @Test(arguments: [
    ("", "\"\""), ("# c\n", "\"\""), ("---\n", "\"\""), ("a:", "{\"a\": \"\"}"),
    ("原因: 清理后核定，以本年度为准：见附件", "{\"原因\": \"清理后核定，以本年度为准：见附件\"}"),
    ("a: {所见: \"7 ≠ 9\", 原因: 清理后，以本年为准：见附件。}", "{\"a\": {\"所见\": \"7 ≠ 9\", \"原因\": \"清理后，以本年为准：见附件。\"}}"),
    ("- 清理后：见附件\n- \"a，b：c\" # ：，", "[\"清理后：见附件\", \"a，b：c\"]"),
    ("网站: http://x.cn/a#b", "{\"网站\": \"http://x.cn/a#b\"}"),
    ("a: 1\na: 2", "{\"a\": \"1\", \"a\": \"2\"}"),
    (
      "a:\n- b\n-\n- - c\n  - d: e\n    f: g\n",
      "{\"a\": [\"b\", \"\", [\"c\", {\"d\": \"e\", \"f\": \"g\"}]]}"
    ),
    ("a: \"\\u4e2d\\t\\x41\\U0001F600\"\nb: 'it''s'", "{\"a\": \"中\\tA😀\", \"b\": \"it\\'s\"}"),
    ("a: |\n  x：\t，\n   y\n\n  # z\n# c\n", "{\"a\": \"x：\\t，\\n y\\n\\n# z\\n\"}"),
    ("a: |-\n  x\nb: |+\n  y\n\nc: |2\n    z\n", "{\"a\": \"x\", \"b\": \"y\\n\\n\", \"c\": \"  z\\n\"}"),
    ("a: >\n  x\n  y\n\n  z\n   w\n  v\n", "{\"a\": \"x y\\nz\\n w\\nv\\n\"}"),
    ("{a: , b: [c, {}, []], \"d\":1, }", "{\"a\": \"\", \"b\": [\"c\", {}, []], \"d\": \"1\"}"),
  ])
  func `reads the content`(source: String, expected: String) throws {
    #expect(Shape(try Document(source).root).description == expected)
    let windows = source.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(Shape(try Document("\u{FEFF}" + windows).root).description == expected)
  }

  @Test func `every node knows its bytes and its place`() throws {
    let source = "\u{FEFF}年度: 2025 # c\r\n说明:\r\n  - {检查: '甲', b:}\r\n文: | # c\r\n  一\r\n\r\n末:\r\n"
    let document = try Document(source)
    var seen: [String] = []
    func walk(_ node: Node) {
      let text = String(decoding: document.bytes[node.range], as: UTF8.self)
      seen.append("\(node.style) \(node.start.line):\(node.start.column) \(text.debugDescription)")
      node.items.forEach(walk)
      for entry in node.entries {
        walk(entry.key)
        walk(entry.value)
      }
    }
    walk(document.root)
    #expect(
      seen.filter { !$0.hasPrefix("block") } == [
        "plain 1:1 \"年度\"", "plain 1:5 \"2025\"", "plain 2:1 \"说明\"", "flow 3:5 \"{检查: \\'甲\\', b:}\"",
        "plain 3:6 \"检查\"",
        "singleQuoted 3:10 \"\\'甲\\'\"", "plain 3:15 \"b\"", "plain 3:17 \"\"", "plain 4:1 \"文\"",
        "literal 4:4 \"| # c\\r\\n  一\\r\\n\"", "plain 7:1 \"末\"", "plain 7:3 \"\"",
      ])
    #expect(
      seen.first
        == "block 1:1 \"年度: 2025 # c\\r\\n说明:\\r\\n  - {检查: \\'甲\\', b:}\\r\\n文: | # c\\r\\n  一\\r\\n\\r\\n末:\""
    )
  }

  @Test func `a key finds its first value, a list its items`() throws {
    let document = try Document("a: 1\nb: [x, y]\na: 2\n")
    #expect(document.root["a"]?.text == "1")
    #expect(document.root["b"]?.items.map(\.text) == ["x", "y"])
    #expect(document.root["c"] == nil)
    #expect(document.root["a"]?["x"] == nil)
    #expect(document.root.text == nil)
    #expect(document.root.isEmpty == false)
    #expect(try Document("a: \"\"").root["a"]?.isEmpty == true)
  }

  @Test func `places before and behind the text are its ends`() throws {
    let document = try Document("甲: 1\n")
    #expect(document.position(at: -1) == Position(line: 1, column: 1))
    #expect(document.position(at: 99) == Position(line: 2, column: 1))
    #expect(document.position(at: 4) < document.position(at: 5))
  }

  @Test func `a place on a long line is counted in characters, as on a short one`() throws {
    let part = "甲a\u{301}: \"𠮷\", "
    for (head, tail) in [("", ""), ("\u{FEFF}短: 1\r\n", "\r\n尾: 2\r\n")] {
      let text = head + "长: {" + String(repeating: part, count: 900) + "末: 1}" + tail
      let document = try Document(text)
      var column = 1
      var line = 1
      var offset = 0
      for scalar in text.unicodeScalars where scalar != "\u{FEFF}" || offset > 0 {
        defer { offset += UTF8.width(scalar) }
        let place = document.position(at: offset + (head.isEmpty ? 0 : 3))
        guard place == Position(line: line, column: column) else {
          Issue.record("\(place) in place of \(line):\(column)")
          return
        }
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
      #expect(document.root.entries.last?.key.start.line == line - (tail.isEmpty ? 0 : 1))
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a file a thousand times longer takes about a thousand times as long`() throws {
    let part = "甲: {制发: 2, 废止: 0, 现行有效: 7}   # 注\n文: |\n  一二三四五\n  六\n乙:\n  - a: 'b'\n    c: \"d\\n\"\n"
    func bytes(_ copies: Int) -> [UInt8] { Array(String(repeating: part, count: copies).utf8) }
    #expect(try growth(from: bytes(5), to: bytes(5_000)) { _ = try Document($0) } < 5_000)
    // One line, and one text.
    _ = try Document("a: [" + String(repeating: "x, ", count: 50_000) + "y]\n")
    _ = try Document("a: |\n" + String(repeating: "  x\n", count: 50_000)).root["a"]?.text
    #expect(throws: SyntaxError.self) { try Document(String(repeating: "a：1\n", count: 20_000)) }
    #expect(throws: SyntaxError.self) {
      try Document("a: {" + String(repeating: "x：1，", count: 20_000) + "}")
    }
  }
}
