/// Keeps what the clerk answered, also where it cannot be written at first: the clerk mends the cause and tries again.
struct SaveRetry {
  /// The draft folder.
  let folder: String
  /// Whether nothing was saved before.
  var isFirst = false

  /// What keeps an answer from being saved.
  enum Trouble {
    /// It cannot be written.
    case refused(FileError, isFirst: Bool)
    /// The draft folder is no more.
    case vanished(String)

    /// What is the matter, and what the clerk can do.
    var question: String {
      switch self {
      case .refused(let error, _):
        "\(error.message)\n  刚才的回答还没有保存。处理好以后直接回车，再存一次；输入 q 离开，刚才的回答就不保存了\n> "
      case .vanished(let folder):
        """
        \(folder): 文件夹不见了，答案文件也不在了；全部回答还在这个窗口里
          直接回车，重新建这个文件夹并保存；是改名或者移走了的，先移回来再回车；输入 q 离开，什么也不保存
        >\u{20}
        """
      }
    }

    /// What is lost for whoever leaves all the same.
    var loss: String {
      switch self {
      case .refused(let error, let isFirst):
        "\(error.path): \(error.cause)。" + (isFirst ? "还没有保存任何回答" : "最后一次回答没有保存，在它之前的都在文件里")
      case .vanished(let folder): "\(folder): 文件夹不见了，回答没有保存"
      }
    }
  }

  /// Writes, and where that fails asks whether to try again.
  ///
  /// - Parameters:
  ///   - keyboard: Where to ask; nobody is asked but on a terminal.
  ///   - write: Writes; it is told whether the clerk has asked for it again.
  /// - Throws: What could not be saved, or any other error of `write`.
  func keep(
    _ keyboard: inout Keyboard, _ write: (_ again: Bool) throws(AskError) -> Void
  ) throws(AskError) {
    var again = false
    while true {
      do throws(AskError) {
        return try write(again)
      } catch {
        guard case .file(let refusal) = error else { throw error }
        let trouble = trouble(refusal)
        guard Self.wantsAgain(trouble.question, &keyboard) else { throw .unsaved(trouble) }
        again = true
      }
    }
  }

  /// What is the matter where a file of the draft cannot be written.
  func trouble(_ error: FileError) -> Trouble {
    !isFirst && !FileReading.isFolder(folder) ? .vanished(folder) : .refused(error, isFirst: isFirst)
  }

  /// Asks until Enter, or the wish to leave; nobody is asked but on a terminal.
  static func wantsAgain(_ question: String, _ keyboard: inout Keyboard) -> Bool {
    while keyboard.isTerminal {
      switch keyboard.readEntry(prompt: question, history: []) {
      case .line(let line):
        let words = line.split(whereSeparator: \.isWhitespace)
        if words.isEmpty { return true }
        if words.count == 1, ["q", "Q", "ｑ", "Ｑ"].contains(words[0]) { return false }
      case .unreadable: continue
      case .endOfInput, .interrupted: return false
      }
    }
    return false
  }
}
