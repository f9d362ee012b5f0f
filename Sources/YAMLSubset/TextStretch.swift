/// A part of a decoded text that stands in the file as it is, up to where the next one begins.
public struct TextStretch: Hashable, Sendable {
  /// The byte of the decoded text at which it begins.
  public let start: Int
  /// The byte of the document at which that stands; for an escape its backslash.
  public let offset: Int
}
