import AnnualReport

/// Keeps what the clerk answered, also where it cannot be written at first: the clerk mends the cause and tries again.
struct SaveRetry {
  /// The draft folder.
  let folder: String
  /// Whether nothing was saved before.
  var isFirst = false

  /// Writes, and where that fails asks whether to try again.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask; nobody is asked but on a terminal.
  ///   - write: Writes; it is told whether the clerk has asked for it again.
  /// - Throws: ``UnsavedError`` where it could not be saved; a ``WriteFailure`` where something else stands there by now,
  ///   which is to be read first; or any other error of `write`.
  func keep(_ keyboard: inout Keyboard, _ write: (_ again: Bool) throws -> Void) throws {
    var again = false
    while true {
      do {
        return try write(again)
      } catch let failure as WriteFailure where !failure.isConflict {
        let error = error(failure)
        guard Self.wantsAgain(error.question, &keyboard) else { throw error }
        again = true
      }
    }
  }

  /// What is the matter where a file of the draft cannot be written.
  func error(_ failure: WriteFailure) -> UnsavedError {
    !isFirst && !FileReading.isFolder(folder) ? .vanished(folder) : .refused(failure, isFirst: isFirst)
  }

  /// Asks until Enter, or the wish to leave; nobody is asked but on a terminal.
  static func wantsAgain(_ question: String, _ keyboard: inout Keyboard) -> Bool {
    while keyboard.isTerminal, let line = keyboard.line(question) {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { return true }
      if words.count == 1, Vocabulary.leaves(String(words[0])) { return false }
    }
    return false
  }
}

/// What keeps an answer from being saved.
enum UnsavedError: Failure {
  /// It cannot be written.
  case refused(WriteFailure, isFirst: Bool)
  /// The draft folder is no more.
  case vanished(String)
  /// What stands there by now cannot be read; the answers lie beside it, or nowhere where nil.
  case setAside(InputError, String?)

  var exitCode: ExitCode {
    switch self {
    case .refused, .vanished: .cannotWrite
    case .setAside(let error, _): error.exitCode
    }
  }

  /// What is the matter, and what the clerk can do.
  var question: String {
    switch self {
    case .refused(let failure, _):
      "\(failure.message)\n  刚才的回答还没有保存。处理好以后直接回车，再存一次；输入 q 离开，刚才的回答就不保存了\n> "
    case .vanished(let folder):
      """
      \(folder): 文件夹不见了，答案文件也不在了；全部回答还在这个窗口里
        直接回车，重新建这个文件夹并保存；是改名或者移走了的，先移回来再回车；输入 q 离开，什么也不保存
      >\u{20}
      """
    case .setAside: message
    }
  }

  /// What is lost for whoever leaves all the same.
  var message: String {
    switch self {
    case .refused(let failure, let isFirst):
      "\(failure.path): \(failure.cause)。" + (isFirst ? "还没有保存任何回答" : "最后一次回答没有保存，在它之前的都在文件里")
    case .vanished(let folder): "\(folder): 文件夹不见了，回答没有保存"
    case .setAside(let error, let path?): "\(error.message)\n这个窗口里的全部回答另存在 \(path)"
    case .setAside(let error, nil): "\(error.message)\n这个窗口里的回答没有地方另存，没有保存"
    }
  }
}
