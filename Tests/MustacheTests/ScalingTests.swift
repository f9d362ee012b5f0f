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

/// The shortest of several times, since only that one is free of disturbance.
private func shortest(_ work: () throws -> Void) rethrows -> Duration {
  var best = Duration.seconds(1_000)
  for _ in 0..<5 { best = min(best, try processorTime(of: work)) }
  return best
}

/// Between ten times, which is linear, and a hundred, which is quadratic, with room for a busy machine.
@Suite(.serialized)
struct ScalingTests {
  @Test func `ten times the names take less than 50 times as long`() throws {
    let small = sample(names: 200)
    let large = sample(names: 2_000)
    let brief = try shortest { _ = try Template(small.source).rendered(small.value, escaping: .html) }
    let long = try shortest { _ = try Template(large.source).rendered(large.value, escaping: .html) }
    #expect(long < brief * 50)
  }

  @Test func `ten times the nested blanks take less than 50 times as long`() throws {
    func reading(_ count: Int) throws -> Duration {
      let source =
        String(repeating: "  {{! 注 }}  {{#甲}} {{/甲}}", count: count) + String(repeating: " \n", count: count)
      return try shortest { _ = try Template(source) }
    }
    let brief = try reading(500)
    #expect(try reading(5_000) < brief * 50)
  }
}
