import Glibc

/// A folder that holds a report, compared with the record of what the program wrote there.
struct DraftFolder {
  let path: String
  /// What the program wrote here; nil where there is no record.
  let record: MadeRecord?

  init(_ path: String) {
    self.path = path
    let bytes = try? FileReading.bytes(DraftPlace.join(path, MadeRecord.file), followingLinks: false)
    record = bytes.map { MadeRecord(reading: $0) }
  }

  /// A file of the report, to be written.
  struct Output {
    let name: String
    let bytes: [UInt8]
  }

  /// What has to be done so that the outputs stand in the folder.
  enum Plan {
    /// Nothing; they stand there.
    case nothing
    /// Nothing may be done: these were edited by hand.
    case refused([HandEdit])
    /// To write these, in this order.
    case write([Output])
  }

  /// Compares outputs with what stands in the folder.
  func plan(_ outputs: [Output], edition: String) throws(FileError) -> Plan {
    var record = MadeRecord(edition: edition, after: self.record)
    var edits: [HandEdit] = []
    var changed: [Output] = []
    for output in outputs {
      switch try state(of: output) {
      case .same: break
      case .missing, .made: changed.append(output)
      case .edited(let bytes):
        edits.append(HandEdit(path: DraftPlace.join(path, output.name), found: bytes, wanted: output.bytes))
      }
      record.note(Fingerprint(output.bytes), of: output.name)
    }
    if !edits.isEmpty { return .refused(edits) }
    if changed.isEmpty && self.record?.written == record.written { return .nothing }
    return .write([Output(name: MadeRecord.file, bytes: Array(record.text.utf8))] + changed)
  }

  private enum State {
    case missing
    /// What would be written stands there already.
    case same
    /// What the program wrote stands there.
    case made
    /// Something else stands there; nil where it is too large to be shown.
    case edited([UInt8]?)
  }

  private func state(of output: Output) throws(FileError) -> State {
    let path = DraftPlace.join(path, output.name)
    var status = stat()
    if lstat(path, &status) != 0 {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw FileError(path, .notWritable(code: errno))
    }
    if status.st_mode & S_IFMT != S_IFREG { throw FileError(path, .notAFile) }
    let length = Int(status.st_size)
    let isKnown = record?.knows(length: length, of: output.name) ?? false
    if !isKnown && length != output.bytes.count && length > FileReading.limit { return .edited(nil) }
    let found = try FileReading.bytes(path, limit: max(length, FileReading.limit), followingLinks: false)
    if found == output.bytes { return .same }
    return record?.knows(Fingerprint(found), of: output.name) ?? false ? .made : .edited(found)
  }
}
