/// Why bytes could not be read as a zip file, and where.
public struct ZipError: Error, Hashable, Sendable {
  /// What is wrong with the file.
  public enum Reason: Hashable, Sendable {
    /// No directory at the end: no zip file, or one that was cut off.
    case noDirectory
    /// The file is one of several parts.
    case split
    /// The extension for more than 4 GB or 65,534 entries.
    case zip64
    /// An entry that needs a password.
    case encrypted
    /// More entries than allowed.
    case tooManyEntries(limit: Int)
    /// The directory does not lie where it should, or holds something else.
    case directory
    /// Two entries of one name.
    case sameName(String)
    /// No entry where the directory says that one begins.
    case entry(String)
    /// An entry that reaches beyond the file or into the directory.
    case cutEntry(String)
    /// Two entries that share bytes.
    case overlap(String)
    /// An entry, or all entries unpacked so far, are larger than allowed.
    case tooLarge(String, limit: Int)
    /// An entry packed by a method that is not read.
    case method(String, number: Int)
    /// Compressed data that cannot be unpacked.
    case compressed(String, InflateError)
    /// Bytes that are not those that were packed.
    case checksum(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte of the file at which it was found, from 0.
  public var offset: Int
}
