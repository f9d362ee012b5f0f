import YAMLSubset

/// The pictures of the form.
extension FormDecoder {
  mutating func chartPart(_ node: Node) -> ChartPart? {
    allow(["kind", "label", "figures", "from", "to", "none"], in: node)
    guard let kind: ChartPart.Kind = word("kind", of: node), let label = text("label", of: node) else {
      return nil
    }
    let isFlow = kind == .flow
    let first = chartFigures(isFlow ? "from" : "figures", of: node)
    let second = isFlow ? chartFigures("to", of: node) : []
    return ChartPart(
      kind: kind, label: label, items: first + second, incoming: isFlow ? first.count : 0,
      none: optionalText("none", of: node))
  }

  /// A map from what a figure is called to its cell.
  private mutating func chartFigures(_ key: String, of node: Node) -> [ChartPart.Item] {
    guard let map = map(key, of: node) else { return [] }
    var figures: [ChartPart.Item] = []
    for entry in map.entries {
      guard let label = entry.key.text, let name = entry.value.text else { continue }
      if let cell = cellNames[name] {
        figures.append(ChartPart.Item(label: label, cell: cell))
      } else {
        fail(.unknownName(name, similar: nil), at: entry.value)
      }
    }
    return figures
  }
}
