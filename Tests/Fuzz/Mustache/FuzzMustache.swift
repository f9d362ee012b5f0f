import FuzzSupport
import Mustache

/// The first part is a template, the second the lines of values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMustache(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(start, count)
  let source = input.text(0)
  do throws(TemplateError) {
    let template = try Template(source)
    expectTags(of: template, in: Array(source.utf8))
    expand(template, source)
    render(template, values(input.text(1)), source)
  } catch {
    expectPlaced(error, in: source)
  }
  return 0
}

private func expectPlaced(_ error: TemplateError, in source: String) {
  expect(Places(source).contains(line: error.line, column: error.column), "no such place: \(error)")
  expect(!error.message.isEmpty, "no words: \(error)")
  expectPlain(error.message, "message")
}

/// Tags lie in the text in order, and their places are those of their first bytes.
private func expectTags(of template: Template, in source: [UInt8]) {
  var line = 1
  var column = 1
  var offset = 0
  for tag in template.tags {
    expect(tag.range.lowerBound >= offset && tag.range.upperBound <= source.count, "tag at \(tag.range)")
    expect(!tag.range.isEmpty, "an empty tag")
    while offset < tag.range.lowerBound {
      if source[offset] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if source[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    expect(tag.line == line && tag.column == column, "\(tag) in place of \(line):\(column)")
  }
}

/// A text of nothing but names becomes that text with every name replaced.
private func expand(_ template: Template, _ source: String) {
  do throws(TemplateError) {
    let expanded = try template.expanded { $0.utf8.count % 7 == 6 ? nil : "〔\($0)〕" }
    expect(template.tags.allSatisfy { $0.kind == .variable }, "other tags were expanded")
    let growth = template.tags.reduce(0) { $0 + $1.name.utf8.count + 6 - $1.range.count }
    expect(expanded.utf8.count == source.utf8.count + growth, "\(expanded.debugDescription)")
    if template.tags.isEmpty { expect(expanded == source, "changed without a tag") }
  } catch {
    expectPlaced(error, in: source)
  }
}

private func render(_ template: Template, _ values: Value, _ source: String) {
  // One of the two writings for each source, so that the largest results stay under a second.
  let escaping: Escaping = source.utf8.count % 2 == 0 ? .none : .html
  do throws(TemplateError) {
    let output = try template.rendering(values, escaping: escaping).bytes
    expect(String(validating: output, as: UTF8.self) != nil, "no UTF-8")
    expect(output.count <= Template.largestResult * 2, "a result of \(output.count) bytes")
  } catch {
    expectPlaced(error, in: source)
  }
}

/// A record with a value of every kind, and the lines of a text as names that begin with their kind.
private func values(_ text: String) -> Value {
  var fields: [String: Value] = [
    "a": "文字", "b": "<&>\"'", "空": "", "是": true, "否": false, "表": ["一", "二"], "无": [],
    "记": ["a": "内", "记": ["深": "x"]], "行": [["a": "1", "是": true], ["a": "2", "表": [[:], [:]]]],
  ]
  var depth = 0
  for line in text.unicodeScalars.split(separator: "\n").prefix(64) {
    let name = String(String.UnicodeScalarView(line.dropFirst()))
    switch line.first {
    case "?": fields[name] = true
    case "*":
      fields[name] = .list((0..<name.utf8.count % 9).map { ["a": .text("\($0)"), name: .text(name)] })
    // Each of these doubles what there is.
    case "." where depth < 3:
      fields[name] = .record(fields)
      depth += 1
    default: fields[String(String.UnicodeScalarView(line))] = .text(name)
    }
  }
  return .record(fields)
}
