import AnnualReport
import YAMLSubset

/// What was changed elsewhere while the interview waited is read before anything is written.
extension Conversation {
  /// Where somebody changed a file meanwhile, it is read as it is now, and the question is asked again.
  ///
  /// A file that lost what it held does not win over what the interview holds: that is written again.
  mutating func reread(_ keyboard: inout Keyboard, afterConflict: Bool = false) throws -> Turn? {
    if let turn = try rereadAnswers(&keyboard) { return turn }
    return try rereadNotes(&keyboard, afterConflict: afterConflict)
  }

  private mutating func rereadAnswers(_ keyboard: inout Keyboard) throws -> Turn? {
    while true {
      switch answers.state {
      case .same:
        dropAside()
        return nil
      case .lost(let loss):
        // Saving tells of a folder that is gone, and asks.
        if FileReading.isFolder(folder) {
          try keep(&keyboard)
          output.result("  \(answers.path): \(loss.words)，已按这个窗口里的回答重新保存。\n")
        }
        return nil
      case .changed, .unreadable:
        do throws(InputError) {
          let bytes = try read(answers.path)
          let file = try loader.begun(loader.file(fromDisk: bytes, named: answers.path))
          answers.take(bytes)
          // What came back may be an older state, beside which the copy is the only one.
          if bytes == interview.file.bytes { dropAside() } else { aside = nil }
          let other = lookAnewForLastYear(after: file.answers)
          var turn = interview.reread(file.document)
          if let other {
            turn.text = other + turn.text
            sortNotes()
          }
          return turn
        } catch {
          // Before it is asked: the window may be closed meanwhile.
          setAside()
          let kept =
            aside.map { "这个窗口里的回答先另存在 \($0)。" } ?? "这个窗口里的回答没有地方另存，先不要关窗口。"
          let question =
            "\(error.message)\n  答案文件刚才在别处改过，现在读不懂，刚才的回答还没有算。\n  \(kept)\n  改好以后直接回车；输入 q 离开\n> "
          if !SaveRetry.wantsAgain(question, &keyboard) { throw unsaved(error) }
        }
      }
    }
  }

  private mutating func rereadNotes(_ keyboard: inout Keyboard, afterConflict: Bool) throws -> Turn? {
    while true {
      switch notes.state {
      case .same: return nil
      case .lost:
        if FileReading.isFolder(folder) { try keep(&keyboard) }
        return nil
      case .changed(let bytes) where bytes == unreadNotes && !afterConflict: return nil
      case .changed, .unreadable:
        do throws(InputError) {
          let bytes = try read(notes.path)
          let file = try loader.file(fromDisk: bytes, named: notes.path)
          notes.take(bytes)
          if isOfOther(file.answers) {
            otherNotes = bytes
            output.result("  \(notes.path): 刚才在别处换成了别的单位或者年度的，没有用上；再记上年的数时，它移到 history 里。\n")
            return nil
          }
          return interview.reread(lastYear: file)
        } catch {
          // No note is to be saved yet, so unreadable notes are no reason to ask.
          if heldNotes == nil {
            unreadNotes = try? FileReading.bytes(notes.path)
            return nil
          }
          let question = "\(error.message)\n  这里已有读不懂的内容，上年的数字没有写进去。改好或者移走以后直接回车；输入 q 离开\n> "
          if !SaveRetry.wantsAgain(question, &keyboard) { throw error }
        }
      }
    }
  }

  private func read(_ path: String) throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return try FileReading.bytes(path)
    } catch {
      throw .file(error)
    }
  }
}

extension KeptFile.Loss {
  /// What became of the file.
  fileprivate var words: String {
    switch self {
    case .gone: "这个文件刚才不见了"
    case .emptied: "这个文件刚才在别处被清空了"
    case .cutOff: "这个文件刚才在别处只剩下前面一截"
    }
  }
}
