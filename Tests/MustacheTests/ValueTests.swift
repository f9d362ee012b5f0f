import Mustache
import Testing

@Test func `literals make values`() {
  let value: Value = ["text": "字", "flag": true, "list": ["a", "b"]]
  let list = Value.list([.text("a"), .text("b")])
  #expect(value == .record(["text": .text("字"), "flag": .flag(true), "list": list]))
}
