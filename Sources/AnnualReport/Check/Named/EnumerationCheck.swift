/// The parts of an enumeration in running text make its total.
struct EnumerationCheck: CheckKind {
  static let schema = CheckSchema("enumeration", needs: EnumerationWords.needs)

  private let words: EnumerationWords

  init(_ settings: CheckSettings) {
    words = EnumerationWords(settings)
  }

  var meaning: String { "列举的各项不大于总数，列到“其他”为止的加起来等于总数" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      let finder = EnumerationFinder(written.text, words: words)
      let judge = EnumerationJudge(finder)
      var seen: Set<Range<Int>> = []
      return finder.enumerations().compactMap { enumeration in
        guard let fault = judge.fault(of: enumeration), let last = enumeration.parts.last,
          seen.insert(enumeration.total.figure.range).inserted
        else { return nil }
        let range = enumeration.total.figure.range.lowerBound..<last.end
        return check.finding(
          in: range, of: written, report.places, said(fault, of: enumeration),
          severity: isDoubtful(fault) ? .hint : nil)
      }
    }
  }

  private func isDoubtful(_ fault: EnumerationJudge.Fault) -> Bool {
    switch fault {
    case .larger(_, isByChannel: true), .smaller: true
    case .larger, .largerPart, .closed: false
    }
  }

  private func said(_ fault: EnumerationJudge.Fault, of enumeration: Enumeration) -> String {
    let total = enumeration.total.figure.value
    switch fault {
    case .largerPart(let part): return "其中一项是 \(part)，比总数 \(total) 还大"
    case .closed(let sum): return "各项加起来是 \(sum)，总数写的是 \(total)"
    case .smaller(let sum): return "各项加起来是 \(sum)，比总数 \(total) 小；没有列全的，请写“等”"
    case .larger(let sum, let isByChannel):
      let remark = isByChannel ? "；同一条信息在几处发布的，请写明只计一条" : ""
      return "各项加起来是 \(sum)，比总数 \(total) 大\(remark)"
    }
  }
}
