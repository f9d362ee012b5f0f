import Mustache
import Testing

@Test func `tags are listed in order with kind, name and place`() throws {
  let source = "年{{a.b}}\r\n👨‍👩‍👧{{{ c }}}{{&d}}\n{{#e}}\n{{^f}}{{/f}}\n{{/e}}\n{{! 注 释 }}{{h}}"
  let tags = try Template(source).tags
  let expected: [(Template.Tag.Kind, String, Int, Int, String)] = [
    (.variable, "a.b", 1, 2, "{{a.b}}"),
    (.unescaped, "c", 2, 6, "{{{ c }}}"),
    (.unescaped, "d", 2, 15, "{{&d}}"),
    (.section, "e", 3, 1, "{{#e}}"),
    (.inverted, "f", 4, 1, "{{^f}}"),
    (.comment, "注 释", 6, 1, "{{! 注 释 }}"),
    (.variable, "h", 6, 11, "{{h}}"),
  ]
  #expect(tags.count == expected.count)
  for (tag, (kind, name, line, column, text)) in zip(tags, expected) {
    #expect(tag.kind == kind)
    #expect(tag.name == name)
    #expect([tag.line, tag.column] == [line, column])
    #expect(String(decoding: Array(source.utf8)[tag.range], as: UTF8.self) == text)
  }
}
