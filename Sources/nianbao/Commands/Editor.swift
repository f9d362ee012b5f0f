import Glibc

/// Lets the clerk write a text in the editor that `VISUAL` or `EDITOR` names.
enum Editor {
  /// Whether there is an editor to be opened.
  static var isSet: Bool { variable("VISUAL") ?? variable("EDITOR") != nil }

  /// The text as it came back; nil where no editor is set or it failed.
  static func edited(_ text: String, in folder: String) -> String? {
    guard let editor = variable("VISUAL") ?? variable("EDITOR") else { return nil }
    let name = ".text.txt"
    let path = Path.join(folder, name)
    defer { unlink(path) }
    var transaction = Transaction(in: folder)
    let old = try? FileReading.bytes(path)
    transaction.write(NewFile(name: name, bytes: Array(text.utf8)), over: old.map { .bytes($0) } ?? .nothing)
    guard (try? transaction.run()) != nil else { return nil }
    guard run([editor, path]), let bytes = try? FileReading.bytes(path) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A variable of the environment that says something.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Runs the editor through the shell, so that `EDITOR="code --wait"` works; the path is passed apart.
  private static func run(_ words: [String]) -> Bool {
    let arguments = ["/bin/sh", "-c", "\(words[0]) \"$1\"", "sh", words[1]]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, pointers, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0
  }
}
