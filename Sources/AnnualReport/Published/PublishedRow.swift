/// A row of a table as it stands in a document.
public struct PublishedRow: Hashable, Sendable {
  /// How sure it is which text belongs to which cell.
  public enum Layout: Hashable, Sendable {
    /// The document itself has cells.
    case table
    /// Each cell stands on a line of its own, or between drawn lines.
    case listed
    /// Tabs or bars stand between cells; blank ones may be lost, or may fill up a merged one.
    case separated
    /// Blanks stand between figures.
    case spaced
    /// The document ends in it, so that cells may be lacking.
    case cutOff
  }

  /// Its cells from left to right, without those that only continue a merged one sideways.
  public var cells: [PublishedCell]
  /// How its cells were told apart.
  public var layout: Layout
  /// The number of its table, from 1; tables in a cell come after the one around them.
  public var table: Int
}
