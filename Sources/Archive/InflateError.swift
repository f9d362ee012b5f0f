/// Why compressed data could not be unpacked, and where.
public struct InflateError: Error, Hashable, Sendable {
  /// What is wrong with the data.
  public enum Reason: Hashable, Sendable {
    /// The data end before their last block does.
    case truncated
    /// A block of the reserved fourth type.
    case blockType
    /// The length of a stored block and its complement do not agree.
    case storedLength
    /// More literal or distance codes than there are.
    case codeCounts
    /// A set of codes that leaves bit patterns without meaning or gives them two.
    case codeSet
    /// A repeated code length without one before it, or beyond the last code.
    case repeatedLength
    /// A block whose end cannot be told.
    case noEndOfBlock
    /// A bit pattern or symbol without meaning.
    case symbol
    /// A copy from before the first byte.
    case distance
    /// More bytes than allowed.
    case tooLarge(limit: Int)
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte of the compressed data in which it was found, from 0; their count where they end too early.
  public var offset: Int
}
