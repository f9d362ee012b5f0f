import Testing
import YAMLSubset

@Suite struct SuiteTests {
  @Test(
    .enabled(
      if: YAMLSuite.path != nil,
      "yaml-test-suite.json was not found in NIANBAO_SUITES or in shared/suites above the tests")
  )
  func `the YAML test suite is read equal or refused, never differently`() throws {
    let suite = try YAMLSuite.load()
    var equal = 0
    var refused = 0
    var refusedInvalid = 0
    for example in suite.cases {
      guard let document = try? Document(example.yaml) else {
        if example.fail { refusedInvalid += 1 } else { refused += 1 }
        continue
      }
      #expect(!example.fail, "\(example.id) \(example.name): accepted, but it is not YAML")
      var expected = Events.normalized(example.events)
      // A stream without a document is an empty text here.
      if expected == [] { expected = ["="] }
      #expect(Events.of(document.root) == expected, "\(example.id) \(example.name)")
      equal += 1
    }
    print(
      "YAML test suite: \(equal) read equal, \(refused) refused, \(refusedInvalid) of the invalid ones refused"
    )
    #expect(suite.cases.count == equal + refused + refusedInvalid)
    #expect(equal >= 85)
  }
}
