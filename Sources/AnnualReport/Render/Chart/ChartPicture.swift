import Mustache
import Text

/// One picture of a chart as inline SVG.
struct ChartPicture {
  let part: ChartPart
  /// Its number on the page.
  let number: Int
  let years: [Answers]

  /// The picture, or a sentence in its place; nil where there is nothing to show.
  var drawing: String? {
    guard let present = years.last else { return nil }
    if part.kind == .years { return years.count > 1 ? columns() : nil }
    let figures = part.items.map { ChartFigure($0, in: present, of: present) }
    if part.kind != .numerals, !figures.contains(where: { $0.quantity.map { $0 > .zero } ?? false }) {
      return part.none.map { "<p>\(Escaping.escaped($0))</p>\n" }
    }
    return switch part.kind {
    case .numerals: numerals(figures)
    case .flow: flow(figures)
    case .bars: bars(figures)
    case .years: nil
    }
  }

  // MARK: The kinds

  private func numerals(_ figures: [ChartFigure]) -> String {
    let width = Self.width / max(1, figures.count)
    var svg = SVGWriter()
    for (place, figure) in figures.enumerated() {
      let middle = place * width + width / 2
      svg.text(figure.text, x: middle, y: 70, size: figure.text.count > 8 ? 34 : 48, anchor: "middle")
      for (line, words) in LineBreaking.lines(figure.label, width: width / 13).enumerated() {
        svg.text(words, x: middle, y: 112 + line * 32, size: 24, anchor: "middle")
      }
    }
    return svg.picture(height: 160, number: number, title: part.label, description: described(figures))
  }

  /// Two bars of the same length, above what comes in, below what becomes of it, numbered as in the list below them.
  private func flow(_ figures: [ChartFigure]) -> String {
    var svg = SVGWriter()
    let halves = [figures.prefix(part.incoming), figures.dropFirst(part.incoming)]
    var listed: [(number: Int, figure: ChartFigure)] = []
    for (half, figures) in halves.enumerated() {
      let total = figures.reduce(0.0) { $0 + $1.size }
      var start = 0.0
      for figure in figures where figure.size > 0 {
        let length = figure.size / total * Double(Self.width)
        let color = SVGWriter.colors[listed.count % SVGWriter.colors.count]
        listed.append((listed.count + 1, figure))
        let top = half * 90
        svg.rectangle(x: start, y: top, width: length, height: 64, color: color)
        if length > 32 {
          svg.text(
            "\(listed.count)", x: Int(start + length / 2), y: top + 42, size: 26, anchor: "middle",
            color: "#fff")
        }
        start += length
      }
    }
    for (place, item) in listed.enumerated() {
      svg.text(
        "\(item.number) \(item.figure.label) \(item.figure.text)", x: place % 3 * 360,
        y: 204 + place / 3 * 38,
        size: 24)
    }
    return svg.picture(
      height: 190 + (listed.count + 2) / 3 * 38, number: number, title: part.label,
      description: described(figures))
  }

  private func bars(_ figures: [ChartFigure]) -> String {
    var svg = SVGWriter()
    let shown = figures.filter { $0.size > 0 }
    let largest = shown.map { $0.size }.max() ?? 1
    for (place, figure) in shown.enumerated() {
      let top = place * 48
      let length = max(2, figure.size / largest * 620)
      svg.text(figure.label, x: 0, y: top + 32, size: 24)
      svg.rectangle(x: 260, y: top + 6, width: length, height: 36, color: SVGWriter.colors[0])
      svg.text(figure.text, x: 270 + Int(length), y: top + 33, size: 24)
    }
    return svg.picture(
      height: shown.count * 48 + 6, number: number, title: part.label, description: described(shown))
  }

  /// A small picture for each figure: a column for each year.
  private func columns() -> String {
    var svg = SVGWriter()
    let width = Self.width / max(1, part.items.count)
    var told: [String] = []
    for (place, figure) in part.items.enumerated() {
      let values = years.map { (year: $0.year, figure: ChartFigure(figure, in: $0, of: years.last)) }
      let largest = max(1, values.map { $0.figure.size }.max() ?? 1)
      let step = (width - 40) / years.count
      svg.text(figure.label, x: place * width + width / 2, y: 28, size: 24, anchor: "middle")
      for (index, value) in values.enumerated() {
        let left = place * width + 20 + index * step
        let height = Int(value.figure.size / largest * 150)
        let words = value.year.map(String.init) ?? ""
        svg.rectangle(
          x: Double(left + 8), y: 230 - height, width: Double(max(8, step - 16)), height: max(1, height),
          color: SVGWriter.colors[0])
        svg.text(value.figure.text, x: left + step / 2, y: 222 - height, size: 20, anchor: "middle")
        svg.text(words, x: left + step / 2, y: 262, size: 20, anchor: "middle")
      }
      told.append(
        figure.label + "："
          + values.map { "\($0.year.map(String.init) ?? "")年 \($0.figure.text)" }.joined(separator: "，"))
    }
    return svg.picture(
      height: 276, number: number, title: part.label, description: told.joined(separator: "；"))
  }

  private func described(_ figures: [ChartFigure]) -> String {
    figures.map { "\($0.label) \($0.text)" }.joined(separator: "，")
  }

  private static let width = SVGWriter.width
}

extension ChartFigure {
  /// How large it is drawn; 0 where it is open or below 0.
  var size: Double { max(0, Double(quantity?.millionths ?? 0)) }
}
