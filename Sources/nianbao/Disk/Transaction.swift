/// Writes files into one folder so that nothing is lost and nothing is written over that was not read.
///
/// The only way in which the program writes a file. It says for each file on which bytes it is based, and in which
/// order they are put in their places:
///
/// 1. ``prepare(flushes:)`` writes everything beside its place, under names that begin with a dot, and flushes it. Where
///    that fails (a full disk, a folder that can only be read), everything is taken away again and nothing has changed.
/// 2. ``PreparedTransaction/commit(flushes:)`` puts one after the other in its place. Right before, what stands there is
///    compared with what the write is based on; the exchange itself is one step of the system, after which what came out
///    is compared once more and put back where it is something else. So a kill, a full disk or a refused step at any moment
///    leaves each file the old one or the new one, whole, and what another program saved meanwhile stays.
/// 3. What was replaced is taken away, and the names in the folders are flushed.
///
/// A file that is to go takes the same way: it is compared, moved aside in one step, compared once more and put back where it
/// is something else; only then is it taken away.
///
/// A failure (``WriteFailure``) says what was put in its place before, and what was not. What a killed run has left beside
/// is taken away by the next one.
///
/// Permissions and group of a replaced file stay; a new one follows the umask. Where the clerk keeps a file behind a
/// symbolic link, the link stays and the new file lies where it leads.
struct Transaction: Sendable {
  /// The folder in which everything is written; nothing lands outside of it.
  let folder: String
  /// Whether the folder, and those above it, are made where they are missing.
  let makesFolder: Bool
  let disk: Disk
  private(set) var writes: [Write] = []

  /// What a write is based on: what is believed to stand in its place.
  enum Basis: Equatable, Sendable {
    /// Nothing of that name.
    case nothing
    /// A file with these bytes.
    case bytes([UInt8])
  }

  /// A file or folder to be put in its place, or a file to be taken away.
  struct Write: Sendable {
    enum Content: Sendable {
      case file([UInt8], over: Basis, followsLink: Bool)
      case folder([NewFile])
      /// Nothing any more, where these bytes stood.
      case nothing(over: [UInt8])
    }

    /// The folders in between and the name, as `history/1-2026-02-01`.
    let path: String
    let content: Content
    /// Whether all that was put in its place before is on the disk before this one is.
    var isBarred = false
  }

  /// Begins a transaction.
  ///
  /// - Parameters:
  ///   - folder: The folder in which everything is written.
  ///   - makesFolder: Whether it is made, with those above it, where it is missing.
  ///   - disk: The disk.
  init(in folder: String, makesFolder: Bool = false, disk: Disk = Disk()) {
    self.folder = folder
    self.makesFolder = makesFolder
    self.disk = disk
  }

  /// What is read and not written: where it is no longer what it was, nothing of the transaction is put in its place.
  private(set) var conditions: [(name: String, basis: Basis)] = []

  /// Whether nothing is to be written.
  var isEmpty: Bool { writes.isEmpty }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - file: The file; its name may lead through folders, which are made where they are missing.
  ///   - basis: What it replaces.
  ///   - followsLink: Whether a symbolic link of that name leads to the file that is meant; else it is an obstacle.
  mutating func write(_ file: NewFile, over basis: Basis, followsLink: Bool = false) {
    writes.append(
      Write(
        path: file.name, content: .file(file.bytes, over: basis, followsLink: followsLink), isBarred: bars()))
  }

  /// Adds a folder with its files, which is put in its place whole; nothing may stand there.
  mutating func write(_ folder: NewFolder) {
    writes.append(Write(path: folder.name, content: .folder(folder.files), isBarred: bars()))
  }

  /// Takes a file away; whatever is to be kept of it was added before.
  ///
  /// - Parameters:
  ///   - name: The file, which must be there.
  ///   - bytes: What it is believed to hold.
  mutating func remove(_ name: String, holding bytes: [UInt8]) {
    writes.append(Write(path: name, content: .nothing(over: bytes), isBarred: bars()))
  }

  /// Names a file that everything is made from, so that nothing is written where it has changed since.
  mutating func require(_ name: String, _ basis: Basis) { conditions.append((name, basis)) }

  /// Whatever was added before is on the disk before anything that is added from now on is put in its place.
  mutating func bar() { isBarred = !writes.isEmpty }

  private var isBarred = false

  private mutating func bars() -> Bool {
    defer { isBarred = false }
    return isBarred
  }

  /// Writes everything beside its place.
  ///
  /// - Parameter flushes: Whether each file is flushed here; otherwise the caller flushes their file system.
  /// - Returns: What is to be put in its place.
  /// - Throws: The first file that cannot be written; then none is left.
  func prepare(flushes: Bool = true) throws(WriteFailure) -> PreparedTransaction {
    try PreparedTransaction(self, flushes: flushes)
  }

  /// Does everything.
  func run() throws(WriteFailure) {
    var prepared = try prepare()
    try prepared.commit()
  }
}
