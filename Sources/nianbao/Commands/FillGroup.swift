/// Reports that are put in their places after one flush for all of them.
struct FillGroup: Sendable {
  /// Whether every report is flushed by itself.
  let flushesEach: Bool
  let disk: Disk
  /// What became of the inputs; some of them are staged, and after ``commit()`` in their places.
  var outcomes: [FillOutcome] = []
  /// A folder on each file system that was written to.
  private var systems: [UInt: String] = [:]

  init(flushesEach: Bool, disk: Disk) {
    self.flushesEach = flushesEach
    self.disk = disk
  }

  /// Puts what is staged in its place; where that fails, the outcome says so.
  mutating func commit() {
    if flushesEach {
      for index in outcomes.indices {
        change(index) { transaction throws(WriteFailure) in try transaction.commit() }
      }
      return
    }
    // What stands before a bar is in its place for all of them, and flushed, before anything after it is.
    while outcomes.contains(where: { $0.staged != nil }) {
      let failures = flush()
      for index in outcomes.indices {
        guard var staged = outcomes[index].staged else { continue }
        if let code = failures[staged.transaction.device] {
          outcomes[index].fail(staged.transaction.giveUp(staged.transaction.folder, code))
        } else {
          change(index) { transaction throws(WriteFailure) in try transaction.advance() }
        }
      }
    }
  }

  private mutating func change(
    _ index: Int, _ work: (inout PreparedTransaction) throws(WriteFailure) -> Void
  ) {
    guard var staged = outcomes[index].staged else { return }
    do throws(WriteFailure) {
      try work(&staged.transaction)
      outcomes[index].staged = staged.transaction.isFinished ? nil : staged
    } catch {
      outcomes[index].fail(error)
    }
  }

  /// Flushes the last names too, so that what was said to be written stays written.
  ///
  /// - Returns: What the disk did not confirm.
  func finish() -> [WriteFailure] {
    systems.values.sorted().filter(FileReading.isFolder).compactMap { folder in
      let code = disk.flushSystem(of: folder)
      return code == 0 ? nil : WriteFailure(folder, .unconfirmed(code: code))
    }
  }

  /// Flushes each file system once; the errors by file system.
  private mutating func flush() -> [UInt: Int32] {
    var group: [UInt: String] = [:]
    // The file system is flushed through a folder that still exists.
    for case let staged? in outcomes.lazy.map(\.staged?.transaction) where group[staged.device] == nil {
      if FileReading.isFolder(staged.folder) { group[staged.device] = staged.folder }
    }
    systems.merge(group) { $1 }
    return group.mapValues { disk.flushSystem(of: $0) }.filter { $0.value != 0 }
  }
}
