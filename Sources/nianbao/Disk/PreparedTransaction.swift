import Glibc

/// A transaction whose files are written beside their places, and not yet put there.
struct PreparedTransaction: Sendable {
  let folder: String
  let disk: Disk
  /// What is put in its place, in that order.
  private(set) var parts: [Part] = []
  /// What is read and not written.
  let conditions: [(name: String, basis: Transaction.Basis)]
  /// How many of them are in their places.
  var next = 0
  /// The folders whose names were changed, and not flushed since.
  var changed: Set<String> = []
  /// Folders that were made, the outermost first.
  private var made: [String] = []
  /// The file system that everything lies on.
  private(set) var device: UInt = 0

  /// A file or folder beside its place, or the room beside it for what is to go.
  struct Part: Sendable {
    /// What the clerk knows it as.
    let name: String
    /// Where it is to be; behind a link where that leads.
    let place: String
    let staged: String
    /// What it replaces; nothing for a folder.
    let basis: Transaction.Basis
    /// What is to stand there; nil for a folder and for what is to go.
    let bytes: [UInt8]?
    let isBarred: Bool

    /// Whether what stands there is to go.
    var isRemoval: Bool { bytes == nil && basis != .nothing }
  }

  init(_ transaction: Transaction, flushes: Bool) throws(WriteFailure) {
    folder = transaction.folder
    disk = transaction.disk
    conditions = transaction.conditions
    do throws(WriteFailure) {
      TemporaryFile.removeLeftovers(from: folder, disk)
      if transaction.makesFolder { try makeFolder(folder) }
      for (number, write) in transaction.writes.enumerated() { try stage(write, number, flushes: flushes) }
    } catch {
      discard()
      throw error
    }
    var status = stat()
    if uninterrupted({ stat(folder, &status) }) == 0 { device = UInt(status.st_dev) }
  }

  /// Takes away what is not yet in its place, and the folders that were made for it.
  func discard() {
    for part in parts[next...] { disk.remove(part.staged) }
    for folder in made.reversed() { rmdir(folder) }
  }

  // MARK: Writing beside the place

  private mutating func stage(_ write: Transaction.Write, _ number: Int, flushes: Bool) throws(WriteFailure) {
    let path = Path.join(folder, write.path)
    func refused(_ code: Int32) -> WriteFailure { WriteFailure(path, .refused(code: code)) }
    guard Path.staysInside(write.path) else { throw WriteFailure(path, .leadsOutside) }
    try makeFolders(to: write.path)
    switch write.content {
    case .file(let bytes, let basis, let followsLink):
      let place = followsLink && FileReading.isLink(path) ? Path.resolved(path) : path
      let staged = TemporaryFile.path(for: place, number: number)
      let model = basis == .nothing ? nil : FileAccess(of: place)
      // One that a killed process of the same number left behind is in nobody's use.
      var code = disk.create(bytes, at: staged, like: model, flushes: flushes)
      if code == EEXIST {
        disk.remove(staged)
        code = disk.create(bytes, at: staged, like: model, flushes: flushes)
      }
      if code != 0 { throw refused(code) }
      add(
        Part(
          name: write.path, place: place, staged: staged, basis: basis, bytes: bytes, isBarred: write.isBarred
        ))
    case .nothing(let bytes):
      let staged = TemporaryFile.path(for: path, number: number)
      if !FileReading.isMissing(staged) { disk.remove(staged) }
      add(
        Part(
          name: write.path, place: path, staged: staged, basis: .bytes(bytes), bytes: nil,
          isBarred: write.isBarred))
    case .folder(let files):
      let staged = TemporaryFile.path(for: path, number: number)
      var code = disk.makeFolder(staged)
      if code == EEXIST {
        disk.remove(staged)
        code = disk.makeFolder(staged)
      }
      if code != 0 { throw refused(code) }
      add(
        Part(
          name: write.path, place: path, staged: staged, basis: .nothing, bytes: nil, isBarred: write.isBarred
        ))
      // What is kept of a file is read by nobody else than the file was.
      let models = files.map { FileAccess(of: Path.join(folder, $0.name)) }
      let usual = models.lazy.compactMap { $0 }.first
      for (file, model) in zip(files, models) {
        guard Path.isName(file.name) else { throw WriteFailure(path, .leadsOutside) }
        code = disk.create(
          file.bytes, at: Path.join(staged, file.name), like: model ?? usual, flushes: flushes)
        if code != 0 { throw refused(code) }
      }
      if flushes { code = disk.flush(staged) }
      if code != 0 { throw refused(code) }
    }
  }

  private mutating func add(_ part: Part) { parts.append(part) }

  // MARK: Folders

  /// Makes the folder of the transaction, and those above it.
  private mutating func makeFolder(_ path: String) throws(WriteFailure) {
    if FileReading.isFolder(path) { return }
    let parent = Path.split(path).folder
    if parent != path && !FileReading.isFolder(parent) { try makeFolder(parent) }
    try make(path, in: parent) { FileReading.isFolder(path) }
  }

  /// Makes the folders that a path inside the folder leads through; a link to another place is an obstacle.
  private mutating func makeFolders(to path: String) throws(WriteFailure) {
    var around = folder
    for name in path.split(separator: "/").dropLast() {
      let inner = Path.join(around, String(name))
      if FileReading.isRealFolder(inner) {
        TemporaryFile.removeLeftovers(from: inner, disk)
      } else {
        try make(inner, in: around) { FileReading.isRealFolder(inner) }
      }
      around = inner
    }
  }

  private mutating func make(
    _ path: String, in parent: String, unless isThere: () -> Bool
  ) throws(WriteFailure) {
    let code = disk.makeFolder(path)
    if code == 0 {
      made.append(path)
      changed.insert(parent)
    } else if code != EEXIST {
      throw WriteFailure(path, .refused(code: code))
    } else if !isThere() {
      throw WriteFailure(path, .notAFolder)
    }
  }
}
