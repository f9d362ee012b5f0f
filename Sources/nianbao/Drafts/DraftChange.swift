/// What has to be written so that a generation stands in its folder.
struct DraftChange {
  /// The folder.
  let folder: String
  /// What goes to the history before anything is replaced.
  var kept: [NewFolder] = []
  /// What tells which generation was published, where that is told now.
  var publication: Replacement?
  /// The files of the report that change, and what each replaces.
  var outputs: [Replacement] = []
  /// The notices of corrections that go, since no generation is a published one any more.
  var removed: [NewFile] = []
  /// What told which generation was published, where that is told no more.
  var withdrawn: NewFile?
  /// The answers file, where it changes too.
  var answers: Replacement?
  /// Whether the answers are put in their place before the report, since they hold what only the present one has.
  var writesAnswersFirst = false
  /// The answers file that everything is made from, as it was read; nil where it lies elsewhere.
  var source: [UInt8]?
  /// The record as it stands there; nil where there is none.
  let record: [UInt8]?
  /// The record that knows the present outputs as well as the new ones.
  var pendingRecord: [UInt8]?
  /// The record once everything is in its place.
  var finalRecord: [UInt8]?

  /// A file that comes in the place of another.
  struct Replacement {
    let file: NewFile
    let basis: Transaction.Basis
  }

  /// Whether everything stands there already.
  var isEmpty: Bool {
    kept.isEmpty && outputs.isEmpty && removed.isEmpty && answers == nil && publication == nil
      && withdrawn == nil && (finalRecord == nil || finalRecord == record)
  }

  /// The names of the report and answers files that change.
  var names: [String] { (answers.map { [$0.file.name] } ?? []) + outputs.map(\.file.name) }

  /// Everything in the order in which it is put in its place.
  ///
  /// What is replaced is in the history before; the record knows the old and the new outputs while they change, so that
  /// after a kill none of them looks edited by hand; and the answers, which everything is made from, change when the
  /// report has changed, but for those that come out of the report. Notices of corrections go before the answers forget the
  /// day that they tell, and the record last: until then the next run knows what it has to end.
  func transaction(makesFolder: Bool, _ disk: Disk) -> Transaction {
    var transaction = Transaction(in: folder, makesFolder: makesFolder, disk: disk)
    if let source, answers == nil { transaction.require(DraftFiles.answersFile, .bytes(source)) }
    for copy in kept {
      transaction.write(NewFolder(name: "\(DraftFiles.historyFolder)/\(copy.name)", files: copy.files))
    }
    if let publication { transaction.write(publication.file, over: publication.basis) }
    transaction.bar()
    func writeAnswers() {
      if let answers { transaction.write(answers.file, over: answers.basis, followsLink: true) }
      transaction.bar()
    }
    if writesAnswersFirst { writeAnswers() }
    var standing = record
    func writeRecord(_ bytes: [UInt8]?) {
      guard let bytes, bytes != standing else { return }
      transaction.write(
        NewFile(name: MadeRecord.file, bytes: bytes), over: standing.map { .bytes($0) } ?? .nothing)
      standing = bytes
      transaction.bar()
    }
    writeRecord(pendingRecord)
    for output in outputs { transaction.write(output.file, over: output.basis) }
    if !removed.isEmpty { transaction.bar() }
    for notice in removed { transaction.remove(notice.name, holding: notice.bytes) }
    if writesAnswersFirst { transaction.bar() } else { writeAnswers() }
    if let withdrawn { transaction.remove(withdrawn.name, holding: withdrawn.bytes) }
    writeRecord(finalRecord)
    return transaction
  }
}
