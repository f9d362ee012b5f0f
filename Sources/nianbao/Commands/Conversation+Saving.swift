import AnnualReport

/// Whatever was answered is on the disk before the next question is printed.
extension Conversation {
  /// What is noted of last year in the draft's own folder; nil where nothing is.
  var heldNotes: [UInt8]? {
    interview.lastYearFile.flatMap { $0.answers.file == notes.path ? $0.bytes : nil }
  }

  /// Whatever was answered is on the disk before the next question is printed.
  mutating func keep(_ keyboard: inout Keyboard) throws {
    try SaveRetry(folder: folder).keep(&keyboard) { again in
      if again { try makeFolderAnew() }
      try write()
    }
  }

  /// Where somebody took the answers away meanwhile, they are there again when the clerk leaves.
  mutating func keepStanding(_ keyboard: inout Keyboard) throws {
    if case .lost = answers.state { try keep(&keyboard) }
    try refuseUnread()
  }

  /// The same without asking, for whoever breaks off.
  mutating func keepStanding() throws {
    if case .lost = answers.state {
      do {
        try write()
      } catch let failure as WriteFailure {
        throw SaveRetry(folder: folder).error(failure)
      }
    }
    try refuseUnread()
  }

  /// Keeps the answers beside a file that nobody can read.
  private mutating func refuseUnread() throws {
    switch answers.state {
    case .same, .lost: return
    case .changed, .unreadable: break
    }
    do throws(InputError) {
      _ = try loader.file(answers.path)
    } catch {
      setAside()
      throw unsaved(error)
    }
  }

  /// Writes the answers into a file of their own, once.
  mutating func setAside() {
    if aside != nil { return }
    let file = KeptFile(DraftFiles.freeAsideFile(in: folder), in: folder)
    var transaction = Transaction(in: folder, disk: disk)
    file.write(interview.file.bytes, into: &transaction)
    if (try? transaction.run()) != nil { aside = file.path }
  }

  /// Takes the file of its own away once the answers file can be read again.
  mutating func dropAside() {
    if let aside { disk.remove(aside) }
    aside = nil
  }

  /// What whoever leaves is told of answers that are not in the answers file.
  func unsaved(_ error: InputError) -> UnsavedError {
    .setAside(error, aside)
  }

  private mutating func write() throws {
    var transaction = Transaction(in: folder, disk: disk)
    let held = heldNotes
    if let held {
      if otherNotes != nil, let copy = copyOfNotes(for: held) {
        transaction.write(NewFolder(name: "\(DraftFiles.historyFolder)/\(copy.name)", files: copy.files))
        transaction.bar()
      }
      notes.write(held, into: &transaction)
    }
    answers.write(interview.file.bytes, into: &transaction)
    if transaction.isEmpty { return }
    do throws(WriteFailure) {
      try transaction.run()
    } catch {
      if error.written.contains(notes.name) { notes.take(held) }
      throw error
    }
    if let held {
      notes.take(held)
      otherNotes = nil
    }
    answers.take(interview.file.bytes)
  }

  private mutating func makeFolderAnew() throws {
    if FileReading.isFolder(folder) { return }
    try Transaction(in: folder, makesFolder: true, disk: disk).run()
    hold = try Hold(folder, signs: true)
  }
}
