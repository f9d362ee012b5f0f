/// Puts the files of a group of reports in their places, after one flush for all of them.
struct GroupCommit: Sendable {
  /// Whether every report was flushed by itself.
  let isFlushed: Bool
  /// The reports of the group, which are staged first and then in their places.
  var outcomes: [FillOutcome] = []
  /// A folder on each file system that was written to.
  private var systems: [UInt: String] = [:]

  init(isFlushed: Bool) {
    self.isFlushed = isFlushed
  }

  /// Commits what the outcomes have staged; where that fails, the outcome says so.
  mutating func run() {
    let failures = isFlushed ? [:] : flush()
    for index in outcomes.indices {
      guard let staged = outcomes[index].staged else { continue }
      if let code = failures[staged.device] {
        staged.discard()
        outcomes[index].fail(.file(FileError(staged.folder, .notWritable(code: code))))
        continue
      }
      do throws(FileError) {
        try staged.commit(flush: isFlushed)
        outcomes[index].staged = nil
      } catch {
        outcomes[index].fail(.file(error))
      }
    }
  }

  /// Flushes the last group's names too, so that what was said to be written stays written.
  func finish() {
    for folder in systems.values { _ = AtomicFile.flushSystem(of: folder) }
  }

  /// Flushes each file system once; the errors by file system.
  private mutating func flush() -> [UInt: Int32] {
    var group: [UInt: String] = [:]
    // A folder that went away meanwhile is no way to its file system.
    for case let staged? in outcomes.lazy.map(\.staged) where group[staged.device] == nil {
      if FileReading.isFolder(staged.folder) { group[staged.device] = staged.folder }
    }
    systems.merge(group) { $1 }
    return group.mapValues { AtomicFile.flushSystem(of: $0) }.filter { $0.value != 0 }
  }
}
