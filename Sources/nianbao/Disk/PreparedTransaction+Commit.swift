import Glibc

extension PreparedTransaction {
  /// Whether everything is in its place.
  var isFinished: Bool { next == parts.count }

  /// Puts everything in its place, and flushes it.
  ///
  /// - Throws: The first file that cannot be put in its place; those before it stay, nothing else is left behind.
  mutating func commit() throws(WriteFailure) {
    while !isFinished {
      try advance()
      try flushNames()
    }
  }

  /// Puts what stands before the next bar in its place; whoever goes on flushes it before.
  ///
  /// - Throws: The first file that cannot be put in its place; those before it stay, nothing else is left behind.
  mutating func advance() throws(WriteFailure) {
    if next == 0 { try examine() }
    repeat {
      let part = parts[next]
      do throws(WriteFailure.Reason) {
        try put(part)
      } catch {
        for rest in parts[(next + 1)...] { disk.remove(rest.staged) }
        let failure = failure(error, at: next)
        next = parts.count
        throw failure
      }
      changed.insert(Path.split(part.place).folder)
      next += 1
    } while !isFinished && !parts[next].isBarred
  }

  /// Holds everything against what it is based on before the first file is put in its place, so that whoever was crossed
  /// by another program begins anew with nothing changed.
  private mutating func examine() throws(WriteFailure) {
    var seen: Set<String> = []
    let read = conditions.map {
      (name: $0.name, place: Path.resolved(Path.join(folder, $0.name)), basis: $0.basis)
    }
    let written = parts.filter { seen.insert($0.place).inserted }.map { ($0.name, $0.place, $0.basis) }
    for (name, place, basis) in read + written {
      let path = Path.join(folder, name)
      let found = FileState(of: place)
      if found == FileState(basis) { continue }
      let isGone = found == .nothing && FileReading.isMissing(Path.split(place).folder)
      discard()
      next = parts.count
      throw WriteFailure(path, isGone ? .refused(code: ENOENT) : .changed(found, from: basis))
    }
  }

  /// Flushes the names of what was put in place.
  private mutating func flushNames() throws(WriteFailure) {
    for folder in changed.sorted() {
      let code = disk.flush(folder)
      if code == 0 { continue }
      throw giveUp(folder, code)
    }
    changed = []
  }

  /// Gives up what is not in its place yet, since the disk refuses to flush what was written.
  ///
  /// - Parameters:
  ///   - folder: What is not flushed.
  ///   - code: The system's error.
  /// - Returns: How far it had come.
  mutating func giveUp(_ folder: String, _ code: Int32) -> WriteFailure {
    let failure = WriteFailure(
      folder, isFinished ? .unconfirmed(code: code) : .refused(code: code),
      written: parts[..<next].map(\.name), unwritten: parts[next...].map(\.name), removed: removed)
    discard()
    next = parts.count
    return failure
  }

  private func failure(_ reason: WriteFailure.Reason, at number: Int) -> WriteFailure {
    WriteFailure(
      Path.join(folder, parts[number].name), reason, written: parts[..<number].map(\.name),
      unwritten: parts[number...].map(\.name), removed: removed)
  }

  /// The names of what is to be taken away.
  private var removed: Set<String> { Set(parts.filter(\.isRemoval).map(\.name)) }

  // MARK: One file

  private func put(_ part: Part) throws(WriteFailure.Reason) {
    switch part.basis {
    case .nothing: try place(part)
    case .bytes(let old): if part.isRemoval { try takeAway(old, part) } else { try replace(old, by: part) }
    }
  }

  /// Moves a file aside, and takes it away once it is known to be the one that is meant.
  private func takeAway(_ old: [UInt8], _ part: Part) throws(WriteFailure.Reason) {
    try compare(old, part)
    let code = disk.place(part.place, at: part.staged)
    if code == ENOENT && FileReading.isMissing(part.place) { throw .changed(.nothing, from: part.basis) }
    if code != 0 { throw .notRemoved(code: code) }
    let found = FileState(of: part.staged)
    if found == .bytes(old) {
      disk.remove(part.staged)
      return
    }
    // Saved by another program in the last moment: back with it.
    if disk.place(part.staged, at: part.place) == 0 { throw .changed(found, from: part.basis) }
    throw setAside(part)
  }

  /// Holds what stands there against what is believed to, right before it goes.
  private func compare(_ old: [UInt8], _ part: Part) throws(WriteFailure.Reason) {
    let found = FileState(of: part.place)
    if found == .bytes(old) { return }
    if !part.isRemoval { disk.remove(part.staged) }
    let isGone = found == .nothing && FileReading.isMissing(Path.split(part.place).folder)
    throw isGone ? .refused(code: ENOENT) : .changed(found, from: part.basis)
  }

  private func place(_ part: Part) throws(WriteFailure.Reason) {
    let code = disk.place(part.staged, at: part.place)
    if code == 0 { return }
    disk.remove(part.staged)
    throw code == EEXIST || code == ENOTEMPTY
      ? .changed(FileState(of: part.place), from: .nothing) : .refused(code: code)
  }

  private func replace(_ old: [UInt8], by part: Part) throws(WriteFailure.Reason) {
    try compare(old, part)
    switch disk.exchange(part.staged, with: part.place) {
    case 0:
      let replaced = FileState(of: part.staged)
      if replaced != .bytes(old) { throw putBack(replaced, part) }
      disk.remove(part.staged)
    case ENOSYS:
      // A system without the exchange: what is saved between the comparison and this step is lost.
      let code = disk.rename(part.staged, to: part.place)
      if code == 0 { return }
      disk.remove(part.staged)
      throw .refused(code: code)
    case ENOENT where !FileReading.isMissing(part.staged):
      disk.remove(part.staged)
      throw .changed(.nothing, from: part.basis)
    case let code:
      disk.remove(part.staged)
      throw .refused(code: code)
    }
  }

  /// Puts what another program saved in the last moment back in its place.
  ///
  /// - Returns: Why the file is not written.
  private func putBack(_ replaced: FileState, _ part: Part) -> WriteFailure.Reason {
    if disk.exchange(part.staged, with: part.place) == 0,
      FileState(of: part.staged) == part.bytes.map(FileState.bytes)
    {
      disk.remove(part.staged)
      return .changed(replaced, from: part.basis)
    }
    return setAside(part)
  }

  /// Gives what another program saved twice in that very moment a place of its own: it is not ours to take away.
  ///
  /// - Returns: Where it is.
  private func setAside(_ part: Part) -> WriteFailure.Reason {
    var aside = part.place + ".别处存的"
    var code = disk.place(part.staged, at: aside)
    while code == EEXIST {
      aside += "1"
      code = disk.place(part.staged, at: aside)
    }
    return .setAside(code == 0 ? aside : part.staged)
  }
}

/// What stands in a place.
enum FileState: Equatable, Sendable {
  case nothing
  case bytes([UInt8])
  /// A folder, a link, or a file that cannot be read.
  case other

  /// What a write is based on.
  init(_ basis: Transaction.Basis) {
    switch basis {
    case .nothing: self = .nothing
    case .bytes(let bytes): self = .bytes(bytes)
    }
  }

  init(of path: String) {
    do throws(FileError) {
      self = .bytes(try FileReading.bytes(path, limit: .max, followingLinks: false))
    } catch {
      self = error.reason == .notFound ? .nothing : .other
    }
  }
}
