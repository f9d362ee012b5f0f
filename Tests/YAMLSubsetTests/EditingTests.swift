import TestSupport
import Testing
import YAMLSubset

/// Documents of many layouts; each is also tried with CRLF, with a byte order mark and without a last line break.
private let layouts = [
  "",
  "# only a comment\n",
  "---\n",
  "just text\n",
  "年度: 2025\n单位:\n\n主动公开: # 表\n  规章: 0   # 注\n  行政许可: {制发: 2, 废止: , \"现行\":7}\n  # 尾\n\n其他: \"a\" # b\n",
  "a: |\n  one\n  two\n\nb: |+ # keep\n  x\n\n\n# after\nc: >-\n  f\n  g\n    # deep comment\nd:\n- 1\n-\n- {k: v}\n- - p\n  - q\n",
  "list:\n  - name: x\n    text: |-\n      t\n       u\n  -\n    name: 'y'\n    sub:\n      deep: [a, 'b', {c: d}]\n  - {}\n  - []\nend: e\n",
  "a: 1\n    # deep comment\nb: |\n  x\nc: 2\n  # deep comment\n\n  # more\nd: 3\n",
  "  m: 1\n  n:\n   o: 2\n",
  "{a: 1, b: {c: , d: [e]}, f: {}, g: [], h:[i], j:{k: l}, }\n",
  "- - a: 1\n    # c\n    b: 2\n  - x\n- |2\n   y\n\n  z\n",
  "k: |\n  t\n  last",
  "  text # c\n", " [x, y] # c\n", "a:\n  - b\n       \n",
  "a: |\n  x\nb: 1\n      \n  # y\nc: |\n  z\nd: 2\n   \n", "|", ">-\n  x # y\n",
  "k: |+2\n    t\n\nl: >\n\n  x\n\n  y\n",
  "a: |\n  \nb: 1\n # c\n", "- a: >-\n  b:\n\n   # c\n- d\n",
]

private let variants: [String] = layouts.flatMap { text in
  let open = String(text.unicodeScalars.last == "\n" ? String(text.dropLast()) : text)
  let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  return [text, open, windows, "\u{FEFF}" + text]
}

private let texts = [
  "", "0", "x", "长一点的文字，有逗号：和冒号。", "a: b", "a #b", "#", "- x", "-", "?", "{{名}}", "[x]", " lead", "trail ",
  "tab\there",
  "it's", "say \"hi\"", "back\\slash", "one\ntwo", "one\ntwo\n", "one\n", "\n", "\n\n", "\nlead\n",
  "a\n\n\nb\n", " s\nt\n", "a\n \nb",
  "t\n\tu\n", "end\n\n", "x\n  \n", "# c\n# d\n", "\u{85}", "\u{FEFF}x", "\u{7}", "a\r\nb", "：", "｛x｝", "［x］",
  "2，b：0", "　x", "---", "...", "--- a\n...\n",
  "<<", "&a", "!t", "*", "%x", "@", "`", "|", ">", "a:", ":", ":a", "a:b", "?a", "-a", "a,b", "~", "null",
  "𠮷\u{301}", "a\u{2028}b", "\u{FFFF}",
]

@Suite struct EditingTests {
  @Test(arguments: variants)
  func `a value given another text reads back as exactly that text and nothing else changes`(source: String)
    throws
  {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) {
      for text in RunLength.cases(texts) {
        let edit = document.replacing(spot.node, with: text)
        try expect(
          document, [edit], "\(spot.path) := \(text.debugDescription)",
          shape.changing(spot.path[...]) { _ in .text(text) })
      }
    }
  }

  @Test(arguments: variants)
  func `a renamed key reads back as the new key`(source: String) throws {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) {
      for (place, entry) in spot.node.entries.enumerated() {
        for text in RunLength.cases(texts) where !text.isEmpty {
          let expected = shape.changing(spot.path[...]) {
            guard case .map(var pairs) = $0 else { return $0 }
            pairs[place].key = text
            return .map(pairs)
          }
          try expect(
            document, [document.replacing(entry.key, with: text)], "key \(text.debugDescription)", expected)
        }
      }
    }
  }

  @Test(arguments: variants)
  func `a value given another tree reads back as that tree`(source: String) throws {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) {
      for tree in trees {
        let edit = document.replacing(spot.node, with: tree)
        try expect(
          document, [edit], "\(spot.path) := tree", shape.changing(spot.path[...]) { _ in Shape(tree) })
      }
    }
  }

  @Test(arguments: variants)
  func `an inserted entry stands after the one named and nothing else changes`(source: String) throws {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) where spot.node.kind == .map || spot.node.isEmpty {
      let keys: [String?] = [nil, "no such key"] + spot.node.entries.map(\.key.text)
      for key in keys {
        for tree in trees {
          let edit = document.inserting("新: 键", tree, into: spot.node, after: key)
          let expected = shape.changing(spot.path[...]) {
            guard case .map(var pairs) = $0 else {
              return .map([Shape.Pair(key: "新: 键", value: Shape(tree))])
            }
            let place = pairs.firstIndex { $0.key == key }.map { $0 + 1 } ?? pairs.count
            pairs.insert(Shape.Pair(key: "新: 键", value: Shape(tree)), at: place)
            return .map(pairs)
          }
          try expect(document, [edit], "into \(spot.path) after \(key ?? "nil")", expected)
        }
      }
    }
  }

  @Test(arguments: variants)
  func `an appended item stands last`(source: String) throws {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) where spot.node.kind == .list || spot.node.isEmpty {
      for tree in trees {
        let expected = shape.changing(spot.path[...]) {
          guard case .list(let items) = $0 else { return .list([Shape(tree)]) }
          return .list(items + [Shape(tree)])
        }
        try expect(document, [document.appending(tree, to: spot.node)], "to \(spot.path)", expected)
      }
    }
  }

  @Test(arguments: variants)
  func `a removed entry is gone and nothing else changes`(source: String) throws {
    let document = try Document(source)
    let shape = Shape(document.root)
    for spot in Spot.all(document.root) {
      for (place, entry) in spot.node.entries.enumerated() {
        let expected = shape.changing(spot.path[...]) {
          guard case .map(var pairs) = $0 else { return $0 }
          pairs.remove(at: place)
          return pairs.isEmpty && spot.node.style == .block ? .text("") : .map(pairs)
        }
        try expect(document, [document.removing(entry)], "\(spot.path) without \(place)", expected)
      }
    }
  }

  @Test func `several changes of one document are made in one go`() throws {
    let document = try Document("a: 1 # x\nb: {c: 2}\nd:\n")
    let edits = [
      document.replacing(try #require(document.root["d"]), with: "4"),
      document.replacing(try #require(document.root["a"]), with: "11"),
      document.inserting("e", "5", into: try #require(document.root["b"])),
    ]
    #expect(String(decoding: document.applying(edits), as: UTF8.self) == "a: 11 # x\nb: {c: 2, e: 5}\nd: 4\n")
  }

  private func expect(_ document: Document, _ edits: [Edit], _ what: String, _ expected: Shape) throws {
    let bytes = document.applying(edits)
    let result = String(decoding: bytes, as: UTF8.self)
    let before = String(decoding: document.bytes, as: UTF8.self)
    do {
      let shape = Shape(try Document(bytes).root)
      if shape != expected {
        Issue.record(
          "\(before.debugDescription) \(what)\ngave \(result.debugDescription)\nread \(shape)\nwant \(expected)"
        )
      }
    } catch {
      Issue.record(
        "\(before.debugDescription) \(what)\ngave \(result.debugDescription)\nrefused: \(error.problems[0])")
    }
    // A file with one kind of line break keeps it.
    if before.utf8.contains(13) {
      let lonely = zip(bytes, bytes.dropFirst()).contains { $0.0 != 13 && $0.1 == 10 }
      #expect(!lonely, "\(what): \(result.debugDescription)")
    }
  }
}

private let trees: [Tree] = [
  .text(""), .text("v"), .text("a: b"), .text("one\ntwo\n"), .text("one\ntwo"),
  .flow([("a", .text("1")), ("b", .text("x, y"))]), .flow([]),
  .map([("a", .text("1")), ("b", .map([("c", .text("t\nu\n")), ("d", .text(""))]))]), .map([]), .list([]),
  .list([
    .text("x"), .map([("k", .text("v")), ("l", .text("m\nn\n"))]), .list([.text("p"), .text("")]),
    .flow([("q", .list([.text("")]))]),
  ]),
]
