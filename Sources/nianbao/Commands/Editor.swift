import Glibc
import Text

/// Lets the clerk write a text in the editor that `VISUAL` or `EDITOR` names.
///
/// The text lies in a file that can be seen, and that is taken away only once what it holds is saved in the answers.
struct Editor {
  /// The draft folder.
  let folder: String
  let disk: Disk

  /// What came of it.
  struct Result: Equatable {
    /// The text that was written; nil where there is none to be taken over.
    var text: String?
    /// The file that it lies in until it is saved; nil where there is no text.
    var path: String?
    /// Whether an editor was there at all.
    var wasOpened = true
    /// What to tell the clerk.
    var note: String?
  }

  private static let name = "正在写的文字"
  /// No text is longer: what is, is no paragraph of a report.
  private static let mostBytes = TypedText.limit

  /// Whether there is an editor to be opened.
  static var isSet: Bool { variable("VISUAL") ?? variable("EDITOR") != nil }

  /// The text as the clerk wrote it.
  func edited(_ text: String, _ keyboard: inout Keyboard) -> Result {
    guard let editor = Self.variable("VISUAL") ?? Self.variable("EDITOR") else {
      return Result(wasOpened: false)
    }
    let name = freeName
    let path = Path.join(folder, name)
    let given = Array(text.utf8)
    var transaction = Transaction(in: folder, disk: disk)
    transaction.write(NewFile(name: name, bytes: given), over: .nothing)
    do throws(WriteFailure) {
      try transaction.run()
    } catch {
      return Result(note: "编辑器没有打开。\(error.message)")
    }
    let end = Self.run([editor, path])
    if end == .notFound {
      disk.remove(path)
      return Result(note: "编辑器“\(editor.sanitized())”打不开，请核对环境变量 EDITOR，或者选“自己写”。")
    }
    // An editor that only opens a window elsewhere comes back before anything is written.
    if end == .good, (try? FileReading.bytes(path)) == given, keyboard.isTerminal {
      let question = "文字还没有改。编辑器开在另一个窗口的，写完、存好以后回到这里直接回车；不写了，也直接回车\n> "
      _ = keyboard.readEntry(prompt: question, history: [])
    }
    return taken(from: path, given, end)
  }

  private func taken(from path: String, _ given: [UInt8], _ end: End) -> Result {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(path, limit: Self.mostBytes)
    } catch {
      let isLong = error.reason == .tooLarge
      return Result(note: "编辑器存的文字没有收下。" + (isLong ? "\(path): 超过 1 MB，不像是报告里的一段" : error.message))
    }
    if bytes == given {
      disk.remove(path)
      return Result(note: end == .good ? "文字没有改，原来的没有动。" : "编辑器没有正常结束，文字没有改，原来的没有动。")
    }
    guard let text = TextDecoding.prose(bytes) else {
      return Result(note: "编辑器存的文字编码既不是 UTF-8 也不是 GBK，没有收下；原样留在 \(path)，请另存为 UTF-8 后粘贴进来。")
    }
    let isEmpty = text.allSatisfy(\.isWhitespace)
    if isEmpty { disk.remove(path) }
    return Result(
      text: TypedText.cleaned(text), path: isEmpty ? nil : path,
      note: end == .good ? nil : "编辑器没有正常结束，改过的文字请看一遍。")
  }

  /// A name that nothing has: an earlier text may still be written on in another window.
  private var freeName: String {
    var name = "\(Self.name).txt"
    var count = 1
    while !FileReading.isMissing(Path.join(folder, name)) {
      count += 1
      name = "\(Self.name)-\(count).txt"
    }
    return name
  }

  /// Texts of earlier sessions that were not taken over.
  static func leftovers(in folder: String) -> [String] {
    (FileReading.names(in: folder) ?? []).filter { $0.hasPrefix(name) && $0.hasSuffix(".txt") }
      .map { Path.join(folder, $0) }
  }

  /// A variable of the environment that says something.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private enum End {
    case good
    case bad
    /// There is no such program.
    case notFound
  }

  /// Runs the editor through the shell, so that `EDITOR="code --wait"` works; the path is passed apart.
  private static func run(_ words: [String]) -> End {
    let arguments = ["/bin/sh", "-c", "\(words[0]) \"$1\"", "sh", words[1]]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    // Signals that this program ignores are given their defaults for the editor.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, pointers, environ) == 0 else { return .notFound }
    // Ctrl-C is typed to the editor.
    var earlier = sigaction()
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGINT, &ignoring, &earlier)
    defer { sigaction(SIGINT, &earlier, nil) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let code = status >> 8 & 0xFF
    return status == 0 ? .good : status & 0x7F == 0 && (code == 126 || code == 127) ? .notFound : .bad
  }
}
