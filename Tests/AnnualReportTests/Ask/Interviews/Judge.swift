/// What a file fixes, found by trying all completions.
struct Judge {
  /// The only figure of each cell; without one where there are several, or none at all.
  struct Verdict {
    let isContradicted: Bool
    let only: [Int?]
  }

  let form: SmallForm
  private var known: [[Int?]: Verdict?] = [:]

  init(_ form: SmallForm) { self.form = form }

  /// What some figures fix; nil where there is too much to try.
  mutating func verdict(_ figures: [Int?]) -> Verdict? {
    if let verdict = known[figures] { return verdict }
    let most = figures.compactMap { $0 }.reduce(30) { $0 + abs($1) }
    let all = EveryCompletion(form, said: figures, most: most, order: Array(figures.indices), effort: 1_500)
    let only = all.seen?.map { $0.count == 1 ? $0.lowerBound : nil } ?? figures.map { _ in nil }
    let verdict = all.isTooMuch ? nil : Verdict(isContradicted: all.seen == nil, only: only)
    known[figures] = verdict
    return verdict
  }

  /// The places whose `其余: 0` do not follow from the figures, and so were typed; nil where there is too much to try.
  mutating func typed(_ said: SaidFigures) -> Set<String>? {
    guard let first = verdict(said.figures(form, with: [])) else { return nil }
    var typed: Set<String> = []
    for (place, cells) in said.rests where place != SaidFigures.table {
      if !cells.allSatisfy({ first.only[$0] == 0 }) { typed.insert(place) }
    }
    if let cells = said.rests[SaidFigures.table] {
      guard let second = verdict(said.figures(form, with: typed)) else { return nil }
      if !cells.allSatisfy({ second.only[$0] == 0 }) { typed.insert(SaidFigures.table) }
    }
    return typed
  }
}
