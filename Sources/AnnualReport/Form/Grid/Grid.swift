/// A table as it is drawn: cells with their spans, the merged-cell arithmetic done once for all outputs.
public struct Grid: Hashable, Sendable {
  /// The name above the table.
  public let caption: String
  /// The table's id in the form.
  public let table: String
  /// How many columns there are.
  public let width: Int
  /// The cells that begin in each row, from left to right.
  public let rows: [[Cell]]
  /// How many rows at the top are headings that repeat on every page; 0 where headings stand in between.
  public let headingRows: Int
  /// How many columns on the left are headings.
  public let stubColumns: Int
  /// Words of its labels that no line break divides.
  public let unbroken: [String]

  /// A cell of the drawn table.
  public struct Cell: Hashable, Sendable {
    /// The column it begins in.
    public let column: Int
    /// How many columns it covers.
    public let columnSpan: Int
    /// How many rows it covers.
    public let rowSpan: Int
    /// What stands in it.
    public let content: Content
    /// Its number among the headings of the table, by which figures name it; nil for a figure.
    public let number: Int?
    /// The numbers of the headings that it belongs to, from the outermost inwards.
    public let headings: [Int]
  }

  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// A line across the table, over a part of it.
    case banner(String)
    /// The text of the top left corner.
    case corner(String)
    /// The heading of columns.
    case columnHeading(String)
    /// The heading of rows.
    case rowHeading(String)
    /// The figure of a cell of the form.
    case figure(Int)
    /// Words in the place of a figure.
    case text(String)

    /// The label, where it is not a figure nor stands in the place of one.
    public var label: String? {
      switch self {
      case .banner(let text), .corner(let text), .columnHeading(let text), .rowHeading(let text): text
      case .figure, .text: nil
      }
    }
  }
}
