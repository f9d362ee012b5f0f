import Mustache

/// SVG under construction.
///
/// Text can only come in escaped.
struct SVGWriter {
  private var elements = ""

  /// The width of every picture, in pixels of CSS.
  static let width = 1080
  /// Colours against which white text has a contrast of at least 4.5 : 1.
  static let colors = [
    "#1a4f8b", "#9c3f1c", "#2f6b33", "#6a3d8f", "#7a5a00", "#0f6a72", "#8b1a4f", "#4a4a4a", "#5b3a1e",
  ]

  mutating func text(
    _ text: String, x: Int, y: Int, size: Int, anchor: String = "start", color: String = "#1a1a1a"
  ) {
    elements +=
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" fill=\"\(color)\">"
      + Escaping.escaped(text) + "</text>\n"
  }

  /// A bar; its edge is white, so that neighbours are told apart without their colours.
  mutating func rectangle(x: Double, y: Int, width: Double, height: Int, color: String) {
    elements +=
      "<rect x=\"\(Int(x))\" y=\"\(y)\" width=\"\(max(1, Int(width)))\" height=\"\(height)\" fill=\"\(color)\""
      + " stroke=\"#fff\" stroke-width=\"2\"/>\n"
  }

  /// The whole picture with what it shows in words.
  func picture(height: Int, number: Int, title: String, description: String) -> String {
    "<svg role=\"img\" viewBox=\"0 0 \(Self.width) \(height)\" aria-labelledby=\"t\(number) d\(number)\">\n"
      + "<title id=\"t\(number)\">\(Escaping.escaped(title))</title>\n"
      + "<desc id=\"d\(number)\">\(Escaping.escaped(description))</desc>\n" + elements + "</svg>\n"
  }
}
