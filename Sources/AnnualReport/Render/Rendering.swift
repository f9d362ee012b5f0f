/// A report as it is written in one format.
public struct Rendering: Sendable {
  /// The kind of file.
  public let format: OutputFormat
  /// The whole file.
  public let bytes: [UInt8]
  /// Where its ranges come from: paragraphs, and the figures and facts in them and in tables.
  ///
  /// Empty for a format that is looked up by reading it back.
  public let origins: [Origin]
}
