import TestSupport
import Testing

@testable import AnnualReport

/// What contradicts each other, and what would mend it.
@Suite struct ContradictionTests {
  private func described(_ told: InferenceTests.Told) throws -> (statements: [String], mends: [String]) {
    let found = try #require(Contradiction(told.relations, told.statements))
    let name = { (statement: Statement) in
      statement.cells.map { "\(told.form.cells[$0].id.row).\(told.form.cells[$0].id.column)" }.joined(
        separator: "、")
        + " \(statement.figure)"
    }
    return (
      found.statements.map(name),
      found.mends.map { mend in
        name(mend.statement) + (mend.figures.map { " → \($0.lowerBound)…\($0.upperBound)" } ?? " → 空")
      }
    )
  }

  @Test func `consistent figures contradict nothing`() throws {
    var told = try InferenceTests.Told("2021", "申请")
    try told.say("本年新收", "2 0 0 0 0 0 2")
    #expect(Contradiction(told.relations, told.statements) == nil)
  }

  @Test func `more outcomes than applications`() throws {
    var told = try InferenceTests.Told("2021", "申请")
    try told.say("本年新收", "2 0 0 0 0 0 2")
    try told.say("上年结转", "0")
    try told.say("予以公开", "3")
    let (statements, mends) = try described(told)
    #expect(statements == ["本年新收.总计 2", "上年结转.总计 0", "予以公开.总计 3"])
    #expect(mends == ["上年结转.总计 0 → 1…999999999999", "予以公开.总计 3 → 0…2"])
  }
}
