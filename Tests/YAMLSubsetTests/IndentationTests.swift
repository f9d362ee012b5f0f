import Testing
import YAMLSubset

/// The lines and messages of what is wrong with a text.
private func problems(_ text: String) -> [String] {
  do {
    _ = try Document(Array(text.utf8))
    return []
  } catch {
    return error.problems.map { "\($0.position.line):\($0.position.column) \($0.message)" }
  }
}

private func indentation(_ found: Int, _ fitting: String) -> String {
  "缩进不对：这一行从第 \(found) 列开始，能对上的是第 \(fitting) 列。请增减行首的空格。"
}

private func value(_ column: Int) -> String {
  "这一行已经有值，下面几行却缩进得更多，从第 \(column) 列开始。这一行少了空格的，也从第 \(column) 列写起；下面几行属于它的，请把它的值删去。"
}

@Test(arguments: [
  ("the first line is too deep", "甲:\n   一: 0\n  二: 1\n  三: 2\n", ["2:4 " + indentation(4, "3")]),
  (
    "the first line is too deep, and has lines of its own", "甲:\n   一:\n     a: 0\n  二: 1\n  三: 2\n",
    ["2:4 " + indentation(4, "3")]
  ),
  ("a later line is not deep enough", "甲:\n  一: 0\n  二: 1\n 三: 2\n", ["4:2 " + indentation(2, "1、3")]),
  (
    "the first of two lines, where lines before were indented less",
    "甲:\n  一: 0\n乙:\n   一: 0\n  二: 1\n丙: 0\n", ["4:4 " + indentation(4, "3")]
  ),
  (
    "the second of two lines, where lines before were indented as the first",
    "甲:\n   一: 0\n乙:\n   一: 0\n  二: 1\n丙: 0\n", ["5:3 " + indentation(3, "1、4")]
  ),
  ("one of two lines", "甲:\n   一: 0\n  二: 1\n", ["3:3 " + indentation(3, "1、4")]),
  ("a line in the middle is not indented", "甲:\n  一: 0\n二: 1\n  三: 2\n", ["3:1 " + value(3)]),
  ("the first line is not indented", "甲:\n一: 0\n  二: 1\n  三: 2\n", ["2:1 " + value(3)]),
  ("a map is not indented", "甲:\n  一: 0\n二: {a: 1}\n  三: 2\n  四: 2\n", ["3:1 " + value(3)]),
  ("one line is too deep", "甲:\n一: 0\n  二: 1\n三: 2\n", ["3:3 " + indentation(3, "1")]),
  ("the first item is too deep", "甲:\n   - 一\n  - 二\n  - 三\n", ["2:4 " + indentation(4, "3")]),
])
func `a slip of indentation is told where it is`(id: String, text: String, expected: [String]) {
  #expect(problems(text) == expected, "\(id)")
}

@Test(arguments: ["　", "　　", "\u{A0}", " 　", "\u{A0}\u{A0}"])
func `an indentation of other blanks is one error, the true one`(blanks: String) {
  let message = "这里是全角空格或不间断空格。请改成普通的半角空格。"
  let column = blanks.first == " " ? 2 : 1
  #expect(problems("甲:\n\(blanks)一: 0\n  二: 1\n乙: 2\n") == ["2:\(column) " + message])
  #expect(
    problems("甲:\n  一: 0\n\(blanks)二: 1\n  三: 1\n\(blanks)四: 1\n")
      == ["3:\(column) " + message, "5:\(column) " + message])
}

@Test func `a text that begins with a wide blank inside a block is a text`() {
  #expect(problems("甲: |\n  　　一段。\n").isEmpty)
}
