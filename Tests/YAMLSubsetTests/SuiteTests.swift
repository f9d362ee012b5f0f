import Testing
import YAMLSubset

@Suite struct SuiteTests {
  @Test(
    .enabled(
      if: YAMLSuite.file != nil, "no yaml-test-suite.json; name its folder in NIANBAO_SUITES")
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
    #expect([suite.cases.count, equal, refused, refusedInvalid] == [402, 88, 220, 94])
  }
}
