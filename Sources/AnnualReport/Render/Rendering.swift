/// A report as it is written in one format.
public struct Rendering: Sendable {
  /// The kind of file.
  public let format: OutputFormat
  /// The whole file.
  public let bytes: [UInt8]
}
