import TestSupport
import Testing

@testable import AnnualReport

/// What follows, held against all completions of small forms that an oracle finds by trying.
@Suite struct InferencePropertyTests {
  private static let count = RunLength.draws(110, long: 5_000)

  /// A form with some of its figures said.
  private struct Instance {
    let form: SmallForm
    let table: TableRelations
    let cells: [Int]
    var said: [Int?]

    /// Each figure in a statement of its own, but zeros of a row in one where chance wants it.
    func statements(_ numbers: inout SeededGenerator) -> [Statement] {
      var open = Set(said.indices.filter { said[$0] != nil })
      var statements: [Statement] = []
      for row in form.rows where Bool.random(using: &numbers) {
        let zeros = row.cells.filter { said[$0] == 0 }
        if zeros.isEmpty { continue }
        open.subtract(zeros)
        statements.append(Statement(kind: .rest(.row(row.id)), cells: zeros.map { cells[$0] }, figure: .zero))
      }
      for cell in open.sorted() {
        let figure = Quantity(millionths: Int64(said[cell] ?? 0) * 100_000)
        statements.append(Statement(kind: .figure, cells: [cells[cell]], figure: figure))
      }
      return statements
    }

    var inference: Inference {
      var numbers = SeededGenerator(seed: 0)
      return Inference(table, statements(&numbers))
    }

    func oracle(effort: Int = 2_000) -> EveryCompletion {
      let most = said.compactMap { $0 }.reduce(30) { $0 + abs($1) }
      return EveryCompletion(form, said: said, most: most, order: Array(said.indices), effort: effort)
    }
  }

  private func instance(_ numbers: inout SeededGenerator) throws -> Instance? {
    let form = SmallForm(&numbers)
    let edition = try TinyForm.edition(form.text)
    let table = try #require(edition.form.table("表"))
    let cells = try form.names.map { try #require(edition.form.cell(named: $0)) }
    var shuffled = numbers
    let whole = EveryCompletion(
      form, said: cells.map { _ in nil }, most: 30, order: cells.indices.shuffled(using: &numbers),
      effort: 2_000,
      stopsAtFirst: true, shuffle: { $0.shuffle(using: &shuffled) })
    guard let completion = whole.first else { return nil }
    let share = Int.random(in: 2...9, using: &numbers)
    var said: [Int?] = completion.map { Int.random(in: 0..<10, using: &numbers) < share ? $0 : nil }
    if Int.random(in: 0..<4, using: &numbers) == 0,
      let cell = said.indices.filter({ said[$0] != nil }).randomElement(using: &numbers)
    {
      said[cell] = form.steps[cell] * Int.random(in: 0...4, using: &numbers)
    }
    return Instance(form: form, table: TableRelations(table, of: edition.form), cells: cells, said: said)
  }

  @Test func `every figure that follows is the only one possible, and nearly all such figures follow`() throws
  {
    var (fixed, found, contradicted, judged) = (0, 0, 0, 0)
    for seed in 0..<Self.count {
      var numbers = SeededGenerator(seed: seed)
      guard let instance = try instance(&numbers) else { continue }
      let oracle = instance.oracle()
      if oracle.isTooMuch { continue }
      judged += 1
      let inference = Inference(instance.table, instance.statements(&numbers))
      #expect(inference.isContradicted == (oracle.seen == nil), "\(seed)")
      if oracle.seen == nil { contradicted += 1 }
      for (number, cell) in instance.cells.enumerated() where instance.said[number] == nil {
        let only = oracle.seen.flatMap { $0[number].count == 1 ? $0[number].lowerBound : nil }
        if only != nil { fixed += 1 }
        if let most = inference.largest(cell), let seen = oracle.seen {
          #expect(most.millionths >= Int64(seen[number].upperBound) * 100_000, "\(seed)")
        }
        guard let following = inference.following(cell) else { continue }
        found += 1
        #expect(
          following.millionths == only.map { Int64($0) * 100_000 }, "\(seed): \(instance.form.names[number])")
      }
    }
    #expect(
      Double(found) >= 0.95 * Double(fixed),
      "\(found) of \(fixed) in \(judged) tables, \(contradicted) contradicted")
    #expect(judged > Self.count / 2 && contradicted > judged / 20 && fixed > judged)
  }

  @Test func `whatever else is said, what followed still follows, or nothing does`() throws {
    for seed in 0..<Self.count {
      var numbers = SeededGenerator(seed: seed)
      guard var instance = try instance(&numbers) else { continue }
      var before = instance.inference
      for cell in instance.cells.indices.shuffled(using: &numbers) where instance.said[cell] == nil {
        let step = Int64(instance.form.steps[cell])
        let most = before.largest(instance.cells[cell]).map { $0.millionths / 100_000 / step } ?? 4
        instance.said[cell] = Int(Int64.random(in: 0...max(0, min(most, 4)), using: &numbers) * step)
        let after = instance.inference
        if after.isContradicted {
          // Nothing follows; taken back, it is as before.
          #expect(instance.cells.allSatisfy { after.following($0) == nil }, "\(seed)")
          instance.said[cell] = nil
          let again = instance.inference
          #expect(instance.cells.allSatisfy { again.following($0) == before.following($0) }, "\(seed)")
          continue
        }
        for (number, other) in instance.cells.enumerated() where instance.said[number] == nil {
          if let figure = before.following(other) { #expect(after.following(other) == figure, "\(seed)") }
        }
        before = after
      }
    }
  }

  @Test func `what contradicts each other is as little as can be, and each way to mend it is one`() throws {
    var (contradictions, mends) = (0, 0)
    for seed in 0..<Self.count {
      var numbers = SeededGenerator(seed: seed)
      guard let instance = try instance(&numbers) else { continue }
      let statements = instance.statements(&numbers)
      guard let found = Contradiction(instance.table, statements) else { continue }
      contradictions += 1
      #expect(
        !found.statements.isEmpty && Inference(instance.table, found.statements).isContradicted, "\(seed)")
      for statement in found.statements {
        let others = found.statements.filter { $0 != statement }
        #expect(!Inference(instance.table, others).isContradicted, "\(seed)")
      }
      for statement in statements {
        let others = statements.filter { $0 != statement }
        let isMended = !Inference(instance.table, others).isContradicted
        let mend = found.mends.first { $0.statement == statement }
        #expect((mend != nil) == isMended, "\(seed)")
        guard let mend, let figures = mend.figures else { continue }
        mends += 1
        for figure in [figures.lowerBound, figures.upperBound] {
          let changed = Statement(kind: .figure, cells: statement.cells, figure: figure)
          #expect(!Inference(instance.table, others + [changed]).isContradicted, "\(seed)")
        }
      }
    }
    #expect(contradictions > 4 && mends > 4, "\(contradictions) contradictions, \(mends) mends")
  }
}
