import AnnualReport

/// A publication that was told by mistake: the notices of corrections to it go into the history.
extension DraftFolder {
  /// The notices of corrections that are to go.
  struct Notices {
    /// Those that the program wrote, as they stand there.
    var made: [NewFile] = []
    /// Those that somebody edited, or that the program did not write.
    var edits: [HandEdit] = []
  }

  /// The notices of corrections that stand there, where a publication is withdrawn; none elsewhere.
  ///
  /// - Throws: Where one of them cannot be read, or is no file.
  func notices(_ new: NewGeneration?) throws(FileError) -> Notices {
    var notices = Notices()
    guard let new, new.withdrawsPublication else { return notices }
    for name in OutputFormat.allCases.map(DraftFiles.noticeFile) {
      let file = Path.join(path, name)
      if FileReading.isMissing(file) { continue }
      if !FileReading.isRealFile(file) { throw FileError(file, .notAFile) }
      let original = new.originals.first { $0.name == name }
      let found: [UInt8]?
      do throws(FileError) {
        found = try FileReading.bytes(file, limit: FileReading.documentLimit, followingLinks: false)
      } catch {
        if error.reason != .tooLarge { throw error }
        found = nil
      }
      if let found, isOwn(NewFile(name: name, bytes: found), original) {
        notices.made.append(NewFile(name: name, bytes: found))
      } else {
        notices.edits.append(
          HandEdit(
            path: file, found: found, wanted: original?.bytes ?? [],
            isRecorded: record?.written[name] != nil, isToGo: true))
      }
    }
    return notices
  }

  /// Whether the program wrote this, or would write the same.
  private func isOwn(_ notice: NewFile, _ original: NewFile?) -> Bool {
    knows(notice.bytes, of: notice.name)
      || original.map { Fingerprint(of: $0) == Fingerprint(of: notice) } ?? false
  }

  /// Takes notices away and forgets which generation was published; what goes is in the history before.
  func withdraw(
    _ notices: Notices, _ new: NewGeneration, _ record: inout MadeRecord, _ change: inout DraftChange
  ) {
    let edited = notices.edits.compactMap { edit in
      edit.found.map { NewFile(name: Path.split(edit.path).name, bytes: $0) }
    }
    change.removed = notices.made + edited
    // A run that was killed may have taken some of them away.
    for name in OutputFormat.allCases.map(DraftFiles.noticeFile) { record.forget(name) }
    let history = HistoryFolder(of: path)
    let number = self.record?.present?.generation.number ?? 1
    let copy =
      notices.made.isEmpty
      ? nil : history.copy(of: notices.made, .withdrawn, number: number, date: new.date)
    if let copy { change.kept.append(copy) }
    change.withdrawn = history.publicationNote.map {
      NewFile(name: "\(DraftFiles.historyFolder)/\(HistoryFolder.publicationFile)", bytes: $0)
    }
  }
}
