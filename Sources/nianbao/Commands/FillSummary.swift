import AnnualReport

/// How a run over many files went.
struct FillSummary {
  private var written = 0
  private var unchanged = 0
  private var blocked = Places()
  private var failed = Places()

  /// How many copies were passed over.
  var copies = 0

  /// How many inputs were tried.
  private(set) var count = 0

  /// The first few inputs of a kind, and how many there are.
  private struct Places {
    private(set) var count = 0
    private var first: [String] = []

    private static let most = 10

    mutating func add(_ path: String) {
      count += 1
      if first.count < Self.most { first.append(path) }
    }

    var lines: String {
      let more = count > first.count ? "  ……还有 \(count - first.count) 个，见上面各行\n" : ""
      return first.map { "  \($0)\n" }.joined() + more
    }
  }

  mutating func add(_ outcome: FillOutcome) {
    count += 1
    switch outcome.ending {
    case .written: written += 1
    case .unchanged: unchanged += 1
    case .blocked: blocked.add(outcome.path)
    case .failed: failed.add(outcome.path)
    }
  }

  /// Counts an operand that names no file.
  mutating func add(_ problem: FileError) {
    count += 1
    failed.add(problem.path)
  }

  /// How many of each, and where.
  var text: String {
    var text =
      "共 \(count) 个：写出 \(written)，没有变化 \(unchanged)，有问题没有写 \(blocked.count)，"
      + "读不了或写不了 \(failed.count)" + (copies > 0 ? "；另有副本 \(copies) 个没有处理\n" : "\n")
    if blocked.count > 0 { text += "有问题没有写的：\n\(blocked.lines)" }
    if failed.count > 0 { text += "读不了或写不了的：\n\(failed.lines)" }
    return text
  }
}
