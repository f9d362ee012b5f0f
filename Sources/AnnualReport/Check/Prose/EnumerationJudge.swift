/// Judges whether the parts of an enumeration make its total; every doubt is settled for the writer.
struct EnumerationJudge {
  let finder: EnumerationFinder
  var words: EnumerationWords { finder.words }

  init(_ finder: EnumerationFinder) {
    self.finder = finder
  }

  /// What is wrong with an enumeration.
  enum Fault {
    /// A part is larger than the total.
    case largerPart(Quantity)
    /// The list is closed, and its sum is another one.
    case closed(sum: Quantity)
    /// The sum is larger than the total; whether one thing may have been counted for several channels.
    case larger(sum: Quantity, isByChannel: Bool)
    /// The list is as complete as one can tell, and its sum is smaller than the total.
    case smaller(sum: Quantity)
  }

  func fault(of enumeration: Enumeration) -> Fault? {
    let total = enumeration.total
    guard total.figure.isExact, !finder.has(words.notCounted, in: total.label),
      !enumeration.parts.contains(where: { finder.has(words.notCounted, in: $0.label) })
    else { return nil }
    if !enumeration.isInBrackets && isNested(total, enumeration.parts) { return nil }
    let parts = closedAtOther(enumeration)
    guard parts.count >= 2, parts.allSatisfy({ $0.figure.isExact }), let sum = Self.sum(parts) else {
      return nil
    }
    if sum == total.figure.value || isApart(enumeration) || addsUpEarly(parts, enumeration) { return nil }
    if !enumeration.isInBrackets && isNested(total, parts) { return nil }
    return fault(total, parts, sum)
      ?? (isTooSmall(enumeration, sum) ? .smaller(sum: sum) : nil)
  }

  /// Whether what stands behind a semicolon is counted apart: it is more than the total.
  private func isApart(_ enumeration: Enumeration) -> Bool {
    enumeration.behindSemicolon.map { enumeration.parts[$0].figure.value > enumeration.total.figure.value }
      ?? false
  }

  private func fault(_ total: Enumeration.Item, _ parts: [Enumeration.Item], _ sum: Quantity) -> Fault? {
    let isDirect = !parts.indices.dropFirst().contains { opens(parts, at: $0) }
    let firstChild = parts.indices.dropFirst().first { opens(parts, at: $0) } ?? parts.count
    let isForeign = parts.contains { finder.has(words.otherThings, in: $0.label) }
    let isByChannel = parts.contains { finder.has(words.channels, in: $0.label) }
    if let larger = parts[..<firstChild].first(where: {
      $0.figure.value > total.figure.value && $0.unit == total.unit
        && !finder.has(words.otherThings, in: $0.label)
    }) {
      return .largerPart(larger.figure.value)
    }
    if let last = parts.last, finder.isOther(last.label), isDirect { return .closed(sum: sum) }
    let isSameThing = parts.allSatisfy { areAlike($0.unit, total.unit) }
    if isDirect, isSameThing, !isForeign, sum > total.figure.value {
      return .larger(sum: sum, isByChannel: isByChannel)
    }
    return nil
  }

  /// The parts up to the one that closes the list.
  private func closedAtOther(_ enumeration: Enumeration) -> [Enumeration.Item] {
    let parts = enumeration.parts
    if Self.sum(parts) == enumeration.total.figure.value { return parts }
    let last = parts.indices.first { index in
      guard finder.isOther(parts[index].label) else { return false }
      let isTotalNext = index + 1 < parts.count && finder.has(words.totals, in: parts[index + 1].label)
      return !isTotalNext
    }
    return last.map { Array(parts[...$0]) } ?? parts
  }

  /// Whether the parts up to some place make the total, and what follows is something else.
  private func addsUpEarly(_ parts: [Enumeration.Item], _ enumeration: Enumeration) -> Bool {
    var run = Quantity.zero
    for (index, part) in parts.enumerated() {
      run = run.adding(part.figure.value) ?? run
      guard run == enumeration.total.figure.value, index > 0 else { continue }
      guard index + 1 < parts.count else { return true }
      let next = parts[index + 1]
      let gap = part.end..<next.figure.range.lowerBound
      return finder.isOther(part.label) || has("；", in: gap) || finder.has(words.openers, in: gap)
        || finder.has(words.channels, in: next.label) || finder.has(words.otherThings, in: next.label)
        || parts[(index + 1)...].contains { $0.unit != enumeration.total.unit }
    }
    return false
  }

  /// Whether some reading with lists inside the list makes the total.
  private func isNested(_ total: Enumeration.Item, _ parts: [Enumeration.Item]) -> Bool {
    let tops = topLevel(parts)
    if tops.count < parts.count, adds(tops, to: total.figure.value) { return true }
    let segments = segments(parts)
    let totals = segments.compactMap { segment -> Quantity? in
      guard let last = segment.last else { return nil }
      let isTotal = segment.count == 1 || finder.has(words.totals, in: last.label)
      return isTotal ? last.figure.value : nil
    }
    if totals.count == segments.count, totals.sum == total.figure.value { return true }
    let heads = segments.compactMap { $0.first?.figure.value }
    return heads.count > 1 && heads.sum == total.figure.value
  }

  /// The parts without those that are listed for another part.
  private func topLevel(_ parts: [Enumeration.Item]) -> [Quantity] {
    var tops: [Quantity] = []
    var index = 0
    while index < parts.count {
      tops.append(parts[index].figure.value)
      if index + 1 < parts.count, opens(parts, at: index + 1) {
        index = endOfChildren(of: index, in: parts)
      } else {
        index += 1
      }
    }
    return tops
  }

  /// The part behind those that make up another; where none do, the one behind the next ；.
  private func endOfChildren(of parent: Int, in parts: [Enumeration.Item]) -> Int {
    var run = Quantity.zero
    for index in (parent + 1)..<parts.count {
      run = run.adding(parts[index].figure.value) ?? run
      if run == parts[parent].figure.value { return index + 1 }
    }
    var index = parent + 1
    while index < parts.count, index == parent + 1 || !has("；", in: gap(parts, before: index)) { index += 1 }
    return index
  }

  private func segments(_ parts: [Enumeration.Item]) -> [[Enumeration.Item]] {
    var segments: [[Enumeration.Item]] = []
    for (index, part) in parts.enumerated() {
      if index == 0 || has("；", in: gap(parts, before: index)) {
        segments.append([part])
      } else {
        segments[segments.count - 1].append(part)
      }
    }
    return segments
  }

  // MARK: Small things

  private func gap(_ parts: [Enumeration.Item], before index: Int) -> Range<Int> {
    parts[index - 1].end..<parts[index].figure.range.lowerBound
  }

  /// Whether a list is opened between a part and the one before it.
  func opens(_ parts: [Enumeration.Item], at index: Int) -> Bool {
    finder.has(words.openers, in: gap(parts, before: index))
  }

  private func has(_ mark: Unicode.Scalar, in range: Range<Int>) -> Bool {
    range.contains { finder.text.character(at: $0) == mark }
  }

  func areAlike(_ one: String, _ other: String) -> Bool {
    one == other || words.alike.texts.contains(one) && words.alike.texts.contains(other)
  }

  /// Whether the first of some figures, or all of them, make a sum.
  private func adds(_ figures: [Quantity], to total: Quantity) -> Bool {
    var run = Quantity.zero
    for figure in figures {
      run = run.adding(figure) ?? run
      if run == total { return true }
    }
    return false
  }

  private static func sum(_ parts: [Enumeration.Item]) -> Quantity? { parts.map { $0.figure.value }.sum }
}
