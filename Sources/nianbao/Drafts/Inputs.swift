/// The answers files that the operands of a command name; a folder means every `answers*.yaml` below it.
struct Inputs {
  private(set) var paths: [String] = []
  /// What names nothing, or cannot be opened on the way; it keeps nothing else from being read.
  private(set) var problems: [FileError] = []
  /// Files and folders that are copies by their names, and so are passed over.
  private(set) var copies: [String] = []

  init(_ invocation: Invocation) throws(UsageError) {
    if invocation.operands.isEmpty { throw UsageError(.operandMissing(invocation.command)) }
    for operand in invocation.operands {
      if Path.split(operand).name == DraftFiles.lastYearFile {
        problems.append(FileError(operand, .lastYearFile))
        continue
      }
      if !FileReading.isFolder(operand) {
        paths.append(operand)
        continue
      }
      let before = (paths.count, problems.count, copies.count)
      collect(below: operand)
      if (paths.count, problems.count, copies.count) == before {
        problems.append(FileError(operand, .noAnswers))
      }
    }
    if paths.count(where: { $0 == "-" }) > 1 { throw UsageError(.standardInputTwice) }
    if paths.count > 1 && invocation.has(.last) { throw UsageError(.lastYearOfMany) }
  }

  /// Every `answers*.yaml` below a folder, except in the history of a draft.
  private mutating func collect(below folder: String) {
    let items: [FolderItem]
    do throws(FileError) {
      items = try FileReading.items(in: folder)
    } catch {
      problems.append(error)
      return
    }
    for item in items where !item.name.hasPrefix(".") {
      let path = Path.join(folder, item.name)
      let isNamed = item.name.hasPrefix("answers") && item.name.hasSuffix(".yaml")
      // A link to a folder may lead back up.
      let isFolder = item.kind == .folder || (item.kind == .other && FileReading.isRealFolder(path))
      guard isFolder ? item.name != DraftFiles.historyFolder : isNamed else { continue }
      if !item.isReadable {
        problems.append(FileError(path, .nameNotUTF8))
      } else if CopyName.isCopy(item.name) {
        copies.append(path)
      } else if isFolder {
        collect(below: path)
      } else if item.kind == .file || !FileReading.isFolder(path) {
        paths.append(path)
      }
    }
  }

  /// The copies that are passed over, each on a line.
  var copiesText: String {
    copies.map { "\($0): 从名称看是副本，没有处理。要用的正是它，请在命令里写明这个文件\n" }.joined()
  }
}
