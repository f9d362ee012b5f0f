/// A file of a draft that a session keeps: what it was when it was last read or written.
///
/// Whatever else stands there by now was not read, and so is not written over.
struct KeptFile {
  /// The folder of the draft.
  let folder: String
  /// The name in it.
  let name: String
  /// The bytes as they were; nil where there was no such file.
  private(set) var known: [UInt8]?

  var path: String { Path.join(folder, name) }

  init(_ name: String, in folder: String) {
    self.folder = folder
    self.name = name
    known = try? FileReading.bytes(path)
  }

  /// What stands there now, compared with what was known.
  enum State: Equatable {
    /// What was known.
    case same
    /// Nothing, or less than was known and nothing else: whoever emptied or cut it off has not answered anything.
    case lost(Loss)
    /// Something else, which is to be read first.
    case changed([UInt8])
    /// Something that cannot be read.
    case unreadable
  }

  /// How a file has lost what it held.
  enum Loss: Equatable {
    case gone
    case emptied
    case cutOff
  }

  var state: State {
    switch FileState(of: Path.resolved(path)) {
    case .nothing: return known == nil ? .same : .lost(.gone)
    case .other: return .unreadable
    case .bytes(let found):
      guard let known else { return .changed(found) }
      if found == known { return .same }
      if found.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return .lost(.emptied) }
      return found.count < known.count && known.starts(with: found) ? .lost(.cutOff) : .changed(found)
    }
  }

  /// Takes what stands there for known; whoever calls has read it, or puts back what it held.
  mutating func take(_ bytes: [UInt8]?) { known = bytes }

  /// Adds the file to a transaction, based on what was known; where that was lost, on what is left.
  func write(_ bytes: [UInt8], into transaction: inout Transaction) {
    var basis = known
    if case .lost = state {
      basis = try? FileReading.bytes(path)
    } else if known == bytes {
      return
    }
    transaction.write(
      NewFile(name: name, bytes: bytes), over: basis.map { .bytes($0) } ?? .nothing, followsLink: true)
  }
}
