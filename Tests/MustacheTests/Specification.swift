import Foundation
import Mustache
import TestSupport
import Testing

/// One case of the public Mustache specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let name: String
  let template: String
  let data: Value
  let expected: String

  var id: String { "\(module): \(name)" }
  var testDescription: String { id }
}

/// The public Mustache specification, which is not part of this repository.
enum Specification {
  static let file = PublicSuite.file("mustache-spec.json")

  /// The cases of the core modules, in the suite's order within a module.
  static let cases: [SpecificationCase] = {
    guard let file, let data = try? Data(contentsOf: file),
      let suite = try? JSONDecoder().decode(Suite.self, from: data)
    else { return [] }
    return suite.modules.sorted { $0.key < $1.key }.flatMap { module, content in
      content.tests.map { test in
        SpecificationCase(
          module: module, name: test.name, template: test.template, data: test.data.value,
          expected: test.expected)
      }
    }
  }()
}

private struct Suite: Decodable {
  struct Module: Decodable {
    let tests: [Test]

    init(from decoder: any Decoder) throws {
      tests = try decoder.singleValueContainer().decode([Test].self)
    }
  }

  struct Test: Decodable {
    let name: String
    let template: String
    let data: Datum
    let expected: String
  }

  let modules: [String: Module]
}

/// JSON data as our values: numbers become the text Mustache would print, null becomes empty text.
private struct Datum: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .text("")
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      value = .text(String(whole))
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([Datum].self) {
      value = .list(items.map(\.value))
    } else {
      value = .record(try container.decode([String: Datum].self).mapValues(\.value))
    }
  }
}
