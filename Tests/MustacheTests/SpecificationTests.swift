import Mustache
import Testing

@Suite(.enabled(if: Specification.file != nil, "no mustache-spec.json; name its folder in NIANBAO_SUITES"))
struct SpecificationTests {
  /// The modules for tags that are not supported; each of their cases has one.
  static let unsupported: Set = ["delimiters", "partials"]

  /// The cases that ask for an unknown name to print nothing; ours is an error, on purpose.
  static let strict: [String: TemplateError.Reason] = [
    "interpolation: Basic Context Miss Interpolation": .unknownName("cannot", similar: nil),
    "interpolation: Triple Mustache Context Miss Interpolation": .unknownName("cannot", similar: nil),
    "interpolation: Ampersand Context Miss Interpolation": .unknownName("cannot", similar: nil),
    "interpolation: Dotted Names - Broken Chains": .unknownName("a.b.c", similar: nil),
    "interpolation: Dotted Names - Broken Chain Resolution": .unknownName("a.b.c.name", similar: nil),
    "interpolation: Dotted Names - Context Precedence": .unknownName("b.c", similar: nil),
    "interpolation: Dotted Names are never single keys": .unknownName("a.b", similar: nil),
    "inverted: Context Misses": .unknownName("missing", similar: nil),
    "inverted: Dotted Names - Broken Chains": .unknownName("a.b.c", similar: nil),
    "sections: Context Misses": .unknownName("missing", similar: nil),
    "sections: Dotted Names - Broken Chains": .unknownName("a.b.c", similar: nil),
  ]

  @Test(arguments: Specification.cases)
  func `agrees with the specification, except that names are strict`(test: SpecificationCase) throws {
    if Self.unsupported.contains(test.module) {
      let error = #expect(throws: TemplateError.self) { try Template(test.template) }
      guard case .unsupportedTag? = error?.reason else {
        Issue.record("\(String(describing: error))")
        return
      }
      return
    }
    let template = try Template(test.template)
    guard let reason = Self.strict[test.id] else {
      let text = try template.rendered(test.data, escaping: .html)
      #expect(text == test.expected)
      return
    }
    let error = #expect(throws: TemplateError.self) {
      try template.rendered(test.data, escaping: .html)
    }
    #expect(error?.reason == reason)
  }

  @Test func `the six core modules are all there`() {
    #expect(Specification.cases.count == 136)
    #expect(Set(Self.strict.keys).isSubset(of: Specification.cases.map(\.id)))
  }
}
