/// Pairs of units whose texts are largely the same.
public struct Resemblance: Hashable, Sendable {
  /// The place of the one unit among the returns.
  public let one: Int
  /// The place of the other, which is behind it.
  public let other: Int
  /// How much of the shorter text stands in the other in long runs, in whole percents.
  public let percent: Int

  /// The share from which on two texts resemble each other.
  public static let least = 60
  /// Shorter texts say too little to be compared, in characters.
  private static let leastCharacters = 300

  /// Finds all pairs.
  ///
  /// Linear but for texts that share much: only those are compared.
  ///
  /// - Parameters:
  ///   - texts: The texts of each unit; none of one that did not report.
  ///   - common: Sentences that the form itself gives, which do not count.
  /// - Returns: The pairs in the order of the units.
  public static func pairs(in texts: [[String]], common: [String]) -> [Resemblance] {
    let given = CopiedRuns.Original(common)
    let samples = texts.map { CopiedRuns.samples(of: $0, without: given) }
    var holders: [UInt64: [Int]] = [:]
    for (unit, sample) in samples.enumerated() {
      for value in sample { holders[value, default: []].append(unit) }
    }
    var shared: [Pair: Int] = [:]
    for (unit, sample) in samples.enumerated() {
      for value in sample {
        // What very many have is compared with the first of them only.
        let others = holders[value] ?? []
        for other in others.count > mostHolders ? others.prefix(1) : others[...] where other < unit {
          shared[Pair(one: other, other: unit), default: 0] += 1
        }
      }
    }
    return shared.compactMap { pair, count in
      let least = min(samples[pair.one].count, samples[pair.other].count)
      guard count * 100 >= least * candidatePercent else { return nil }
      let percent = percent(texts[pair.one], texts[pair.other])
      return percent >= Self.least ? Resemblance(one: pair.one, other: pair.other, percent: percent) : nil
    }.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  private static func percent(_ one: [String], _ other: [String]) -> Int {
    let runs = [
      CopiedRuns(in: one, from: CopiedRuns.Original(other)),
      CopiedRuns(in: other, from: CopiedRuns.Original(one)),
    ].filter { $0.characters >= leastCharacters }
    return runs.count == 2 ? runs.map { $0.percent }.max() ?? 0 : 0
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  private static let mostHolders = 50
  private static let candidatePercent = 40
}
