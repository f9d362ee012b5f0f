/// What stands around a table that is shown.
enum TableWording {
  /// In the place of a figure that is open.
  static let open = "·"
  static let legend = "  \(open) 表示还没有填\n"
  static let legendOfPart = "  \(open) 表示还没有填；→ 是正在问的\n"
  static func rowsBefore(_ count: Int) -> String { "  （前面还有 \(count) 行）\n" }
  static func rowsBehind(_ count: Int) -> String { "  （后面还有 \(count) 行）\n" }
  static func tooNarrow(needs width: Int) -> String { "  （窗口加宽到 \(width) 列，可以看整张表）\n" }

  /// One word for cells that are all open, or all 0; nil for other figures.
  static func all(_ figure: String) -> String? {
    switch figure {
    case open: "都没有填"
    case "0": "都是 0"
    default: nil
    }
  }
}
