extension Correction.Refusal {
  /// What is the matter, and what to write instead.
  public func message(_ form: Form) -> String {
    switch self {
    case .noValue(let text): return "“\(text)”里没有等号，请写成 名称=数，例如 \(Self.example(form))"
    case .unknownName(let name, let similar):
      let shown = similar.prefix(Self.mostSimilar).map { "“\($0)”" }.joined(separator: "、")
      let more = similar.count > Self.mostSimilar ? "等 \(similar.count) 项中的一项" : ""
      let meant = similar.isEmpty ? "。名称写作 表.行.列，例如 \(Self.example(form))；" : "，是不是\(shown)\(more)？"
      return "没有“\(name)”这一项\(meant)运行 nianbao blank 可看到全部名称"
    case .severalCells(let name, let cells):
      let shown = cells.prefix(Self.mostNames).joined(separator: "、")
      let more = cells.count > Self.mostNames ? "等" : ""
      return "“\(name)”有 \(cells.count) 格，请写明是哪一格：\(shown)\(more)"
    case .figure(let cell, let text, let reading):
      let place = PlaceWording(form: form).name(.cell(cell))
      let unit = form.cell(named: cell.description).map { form.cells[$0].format.unit } ?? ""
      switch reading {
      case .converted(let quantity, _):
        return "\(place)的单位是\(unit)，“\(text)”合 \(quantity) \(unit)；是这个意思请写 \(cell)=\(quantity)"
      case .refused(let refusal):
        return FileProblem.Reason.refusedFigure(text, refusal, unit: unit).sentence(place: place)
      case .blank, .exact, .understood:
        return "\(place)要写一个数，没有发生写 \(cell)=0"
      }
    }
  }

  private static let mostNames = 7
  private static let mostSimilar = 3

  private static func example(_ form: Form) -> String {
    form.interview.steps.first.flatMap { step in form.cells.first { $0.id.table == step.table } }
      .map { "\($0.id)=3" } ?? ""
  }
}
