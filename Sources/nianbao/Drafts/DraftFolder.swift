import AnnualReport
import Glibc

/// A folder that holds a report, compared with the record of what the program wrote there.
struct DraftFolder {
  let path: String
  /// What the program wrote here; nil where there is no record.
  let record: MadeRecord?
  /// The bytes of the record.
  let recordBytes: [UInt8]?
  /// Whether there is no such folder, so that nothing in it need be looked for.
  let isMissing: Bool

  /// Reads the record of a folder, which need not exist.
  ///
  /// - Throws: Where the record cannot be read; it is never taken for none.
  init(_ path: String) throws(FileError) {
    self.path = path
    isMissing = FileReading.isMissing(path)
    let file = Path.join(path, MadeRecord.file)
    if isMissing || FileReading.isMissing(file) {
      (record, recordBytes) = (nil, nil)
      return
    }
    if !FileReading.isRealFile(file) { throw FileError(file, .notAFile) }
    let bytes = try FileReading.bytes(file, followingLinks: false)
    (record, recordBytes) = (MadeRecord(reading: bytes), bytes)
  }

  /// The last generation that is no draft, with its answers: what corrections are compared with.
  var settled: MadeRecord.Present? {
    guard let present = record?.present else { return nil }
    if !present.generation.isDraft { return present }
    let history = HistoryFolder(of: path)
    guard let last = history.entries.last, let answers = try? history.answers(of: last) else { return nil }
    return MadeRecord.Present(generation: last.generation, answers: answers)
  }

  /// What has to be done so that the outputs stand in the folder.
  enum Decision {
    /// Nothing may be done: these were edited by hand.
    case refused([HandEdit])
    /// To write this, which may be nothing.
    case write(DraftChange)
  }

  /// Compares outputs with what stands in the folder.
  ///
  /// - Parameters:
  ///   - outputs: What is to stand there.
  ///   - edition: The edition of the report.
  ///   - unit: The unit whose report it is.
  ///   - new: For a draft's own folder, what the outputs are made from.
  /// - Returns: What is to be written, after what is to be kept.
  /// - Throws: Where a file cannot be read, or something else stands in its place.
  func plan(
    _ outputs: [NewFile], edition: String, unit: String? = nil, for new: NewGeneration? = nil
  ) throws(FileError) -> Decision {
    var record = MadeRecord(edition: edition, unit: unit, after: self.record)
    var pending = self.record
    var change = DraftChange(folder: path, record: recordBytes)
    var edits: [HandEdit] = []
    var standing: [NewFile] = []
    for output in outputs {
      let found = try state(of: output)
      let fingerprint = Fingerprint(of: output)
      record.note(fingerprint, of: output.name)
      switch found {
      case .same: standing.append(output)
      case .missing: change.outputs.append(.init(file: output, basis: .nothing))
      case .made(let bytes):
        change.outputs.append(.init(file: output, basis: .bytes(bytes)))
        standing.append(NewFile(name: output.name, bytes: bytes))
      case .edited(let bytes):
        if let new, isLeft(output, bytes, new) { continue }
        if let bytes { change.outputs.append(.init(file: output, basis: .bytes(bytes))) }
        if let original = original(of: output.name, new) { standing.append(original) }
        edits.append(
          HandEdit(
            path: Path.join(path, output.name), found: bytes, wanted: output.bytes,
            isRecorded: self.record?.written[output.name] != nil, isListed: isListed(output.name)))
      }
      pending?.noteAlso(fingerprint, of: output.name)
    }
    let notices = try notices(new)
    edits += notices.edits
    let kept = edits.filter { !mayDiscard($0, new) }
    guard kept.isEmpty else { return .refused(kept) }
    if let new {
      let standingNumber = unrecorded(edits)
      change.kept = note(
        new, edition: edition, &record, outputs: outputs, standing: standing, after: standingNumber)
      if !edits.isEmpty, let copy = copy(edits, record, new, number: standingNumber) {
        change.kept.append(copy)
      }
      if new.withdrawsPublication {
        withdraw(notices, new, &record, &change)
      } else {
        change.publication = publicationNote(record.publication)
      }
    }
    if self.record != record { change.finalRecord = record.bytes }
    if !change.outputs.isEmpty, let pending, pending != self.record { change.pendingRecord = pending.bytes }
    // A first write puts its record down before the outputs.
    if self.record == nil && !change.outputs.isEmpty { change.pendingRecord = record.bytes }
    return .write(change)
  }

  /// Whether `regenerate` reads back what is changed in an output: in the Word document of a final report.
  private func isListed(_ name: String) -> Bool {
    name == DraftFiles.reportFile(.word) && record?.present?.generation.isDraft == false
  }

  /// What the program had written where an output was edited since, if it can be told.
  private func original(of name: String, _ new: NewGeneration?) -> NewFile? {
    new?.originals.first { $0.name == name && knows($0.bytes, of: name) }
  }

  /// Whether a Word document that was edited stays: the program wrote nothing else there than it would write now.
  private func isLeft(_ output: NewFile, _ found: [UInt8]?, _ new: NewGeneration) -> Bool {
    output.name == DraftFiles.reportFile(.word) && found != nil && new.leavesEdits && !new.discardsEdits
      && knows(output.bytes, of: output.name)
      && !new.taken.contains { $0.name == output.name && $0.bytes == found }
  }

  private func mayDiscard(_ edit: HandEdit, _ new: NewGeneration?) -> Bool {
    guard let new, edit.found != nil else { return false }
    let name = Path.split(edit.path).name
    return new.discardsEdits || new.taken.contains { $0.name == name && $0.bytes == edit.found }
  }

  /// The number of a report that stands there without a record, as in a folder copied without hidden files; nil for none.
  private func unrecorded(_ edits: [HandEdit]) -> Int? {
    if edits.isEmpty || record?.present != nil { return nil }
    let history = HistoryFolder(of: path)
    return max(history.lastNumber + 1, history.publishedNumber ?? 1)
  }

  /// The file that tells which generation was published, where it does not say so yet.
  private func publicationNote(_ publication: MadeRecord.Publication?) -> DraftChange.Replacement? {
    guard let publication else { return nil }
    let history = HistoryFolder(of: path)
    if history.publishedNumber == publication.number { return nil }
    let note = NewFile(
      name: "\(DraftFiles.historyFolder)/\(HistoryFolder.publicationFile)",
      bytes: HistoryFolder.publicationNote(publication.number))
    return .init(file: note, basis: history.publicationNote.map { .bytes($0) } ?? .nothing)
  }

  private func copy(
    _ edits: [HandEdit], _ record: MadeRecord, _ new: NewGeneration, number standing: Int?
  ) -> NewFolder? {
    let files = edits.compactMap { edit in
      edit.found.map { NewFile(name: Path.split(edit.path).name, bytes: $0) }
    }
    let number =
      self.record?.present?.generation.number ?? standing ?? record.present?.generation.number ?? 1
    return HistoryFolder(of: path).copy(of: files, .edited, number: number, date: new.date)
  }

  /// Notes the generation: the present one where the outputs are its own, else the next.
  private func note(
    _ new: NewGeneration, edition: String, _ record: inout MadeRecord, outputs: [NewFile],
    standing: [NewFile], after unrecorded: Int?
  ) -> [NewFolder] {
    record.publication =
      new.withdrawsPublication ? nil : new.publication ?? self.record?.publication
    let history = HistoryFolder(of: path)
    let present = self.record?.present
    if let present, new.isSameReport || isPresent(outputs) {
      record.present = MadeRecord.Present(generation: present.generation, answers: new.answers)
      return []
    }
    let replacesDraft = present?.generation.isDraft ?? false
    let last = max(present?.generation.number ?? unrecorded ?? 0, history.lastNumber)
    var taken = Set(history.entries.map(\.generation.number))
    if let present { taken.insert(present.generation.number) }
    var generation = Generation(
      number: replacesDraft ? max(last, 1) : Generation.number(after: last, taken: taken), date: new.date,
      reason: new.reason, isDraft: new.isDraft, edition: edition)
    generation.changes = new.changes
    var kept: [NewFolder] = []
    if let present, !replacesDraft, let copy = history.copy(of: present, outputs: standing) {
      kept = [copy]
      // The copy took this number in the history.
      if copy.name.hasPrefix("\(generation.number)-") {
        taken.insert(generation.number)
        generation.number = Generation.number(after: generation.number, taken: taken)
      }
    }
    record.present = MadeRecord.Present(generation: generation, answers: new.answers)
    return kept
  }

  /// Whether a report is the one that was written last, whatever stands there now.
  func isPresent(_ outputs: [NewFile]) -> Bool {
    // A format that is asked for only now makes no other report.
    let known = outputs.filter {
      DraftFiles.reportFiles.contains($0.name) && record?.written[$0.name] != nil
    }
    return !known.isEmpty
      && known.allSatisfy { record?.written[$0.name]?.first == Fingerprint(of: $0) }
  }

  private enum State {
    case missing
    /// What would be written stands there already.
    case same
    /// What the program wrote stands there.
    case made([UInt8])
    /// Something else stands there; nil where it is too large to be shown.
    case edited([UInt8]?)
  }

  private func state(of output: NewFile) throws(FileError) -> State {
    if isMissing { return .missing }
    let path = Path.join(path, output.name)
    var status = stat()
    if uninterrupted({ lstat(path, &status) }) != 0 {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw FileError(path, .notWritable(code: errno))
    }
    if status.st_mode & S_IFMT != S_IFREG { throw FileError(path, .notAFile) }
    let length = Int(status.st_size)
    if length > FileReading.documentLimit { return .edited(nil) }
    let found = try FileReading.bytes(path, limit: FileReading.documentLimit, followingLinks: false)
    // Other line ends, a byte order mark, a last newline more or less: no person meant anything by them.
    let isText = DraftFiles.isText(output.name)
    let plain = isText ? Fingerprint.normalized(found) : found
    if found == output.bytes || isText && plain == Fingerprint.normalized(output.bytes) { return .same }
    return knows(found, of: output.name) ? .made(found) : .edited(found)
  }

  /// Whether the program wrote this, whatever other programs changed in passing.
  func knows(_ bytes: [UInt8], of output: String) -> Bool {
    record?.knows(Fingerprint(of: NewFile(name: output, bytes: bytes)), of: output) ?? false
  }
}
