import Mustache
import TestSupport
import Testing

/// One line of text with a number of names in it, and their values.
private func sample(names: Int) -> (source: String, value: Value) {
  var source = ""
  var fields: [String: Value] = [:]
  for index in 0..<names {
    source += "<td class=\"figure\">第 \(index) 项：{{cell\(index)}}</td>"
    fields["cell\(index)"] = "甲 & 乙 \(index)"
  }
  return (source, .record(fields))
}

/// Between ten times, which is linear, and a hundred, which is quadratic, with room for a busy machine.
@Suite(.serialized)
struct ScalingTests {
  @Test func `ten times the names take less than 50 times as long`() throws {
    let factor = try growth(from: sample(names: 200), to: sample(names: 2_000)) {
      _ = try Template($0.source).rendered($0.value, escaping: .html)
    }
    #expect(factor < 50)
  }

  @Test func `ten times the nested blanks take less than 50 times as long`() throws {
    func source(_ count: Int) -> String {
      String(repeating: "  {{! 注 }}  {{#甲}} {{/甲}}", count: count) + String(repeating: " \n", count: count)
    }
    #expect(try growth(from: source(500), to: source(5_000)) { _ = try Template($0) } < 50)
  }
}
