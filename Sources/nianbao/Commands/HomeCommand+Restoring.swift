import AnnualReport

/// Drafts whose answers are gone or cannot be read, and what is left of them.
extension HomeCommand {
  /// What the answers can be restored to.
  private enum Copy {
    /// The answers of the present report.
    case report(number: Int)
    /// Answers of an interview that were set aside, by the file's name.
    case aside(String)
  }

  /// What can be done with a draft whose answers are gone or broken.
  mutating func restore(_ folder: String) -> DraftChosen {
    let path = Path.join(folder, DraftFiles.answersFile)
    let isLost = FileReading.isMissing(path)
    let settled = try? DraftFolder(folder).settled
    var copies = DraftFiles.asides(in: folder).map { Copy.aside($0) }
    if let settled { copies.append(.report(number: settled.generation.number)) }
    let state = isLost ? "不见了" : "读不懂"
    let head = "\(folder): 答案文件\(state)\(settled == nil ? "" : "，写出的报告还在")\n"
    let lines = copies.enumerated().map { "  \($0 + 1) \(words($1, isLost: isLost))\n" }
    let question = "\(head)\(lines.joined())填编号；直接回车回到上一步\n> "
    while true {
      guard let number = session.keyboard.number(question, most: copies.count, session.output) else {
        return .leave
      }
      if number == 0 { return .back }
      switch copies[number - 1] {
      case .report(let number): return .choice(.restore(folder, number: number))
      case .aside(let name):
        if let refusal = takeBack(name, in: folder, isLost: isLost) {
          session.output.result("  \(refusal)\n")
          continue
        }
        return .choice(settled == nil ? .goOn(folder) : .correct(folder))
      }
    }
  }

  private func words(_ copy: Copy, isLost: Bool) -> String {
    switch copy {
    case .report(let number): "恢复成第 \(number) 份报告的答案\(isLost ? "" : "，读不懂的那个移到 history 里")"
    case .aside(let name): "用另存的回答 \(name)\(isLost ? "" : "，读不懂的那个改名为 \(DraftFiles.brokenFile)")"
    }
  }

  /// Gives answers that were set aside the place of the answers file.
  ///
  /// - Returns: Why that cannot be; nil where it is done.
  private func takeBack(_ name: String, in folder: String, isLost: Bool) -> String? {
    let path = Path.join(folder, DraftFiles.answersFile)
    let aside = Path.join(folder, name)
    do {
      let bytes = try FileReading.bytes(aside)
      _ = try session.loader.file(fromDisk: bytes, named: aside)
      var transaction = Transaction(in: folder, disk: session.disk)
      if FileReading.isFolder(path) { return "\(path) 是一个文件夹，先把它改名或者移走，再来恢复" }
      if !isLost {
        let broken = try FileReading.bytes(path)
        let kept = DraftFiles.freeName(DraftFiles.brokenFile, in: folder)
        transaction.write(NewFile(name: kept, bytes: broken), over: .nothing)
        transaction.bar()
        transaction.write(NewFile(name: DraftFiles.answersFile, bytes: bytes), over: .bytes(broken))
      } else {
        transaction.write(NewFile(name: DraftFiles.answersFile, bytes: bytes), over: .nothing)
      }
      try transaction.run()
      session.disk.remove(aside)
      return nil
    } catch {
      return asFailure(error).message
    }
  }
}
