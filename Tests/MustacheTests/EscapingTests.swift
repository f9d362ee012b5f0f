import Mustache
import Testing

@Test(arguments: [
  ("", ""), ("年报", "年报"), ("<", "&lt;"), ("a<b>c", "a&lt;b&gt;c"), ("&&", "&amp;&amp;"),
  ("\"引\"'号'", "&quot;引&quot;&#39;号&#39;"), ("&amp;", "&amp;amp;"), ("\0\t\n 09", "\0\t\n 09"),
])
func `all five characters are escaped and nothing else`(text: String, expected: String) {
  #expect(Escaping.escaped(text) == expected)
  var output = Array("前".utf8)
  Escaping.html.append(text, to: &output)
  #expect(output == Array(("前" + expected).utf8))
}

@Test func `without escaping text is appended as it is`() {
  var output: [UInt8] = []
  Escaping.none.append("<&>\"'", to: &output)
  #expect(output == Array("<&>\"'".utf8))
}

@Test func `every ASCII character comes back from its reference`() {
  let references = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
  for byte in UInt8(0)..<128 {
    let text = String(UnicodeScalar(byte))
    #expect(Escaping.escaped(text + text) == (references[text] ?? text) + (references[text] ?? text))
  }
}
