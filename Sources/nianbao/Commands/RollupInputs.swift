import AnnualReport

/// The files of a county's year: one answers file for each unit, below a folder.
struct RollupInputs {
  private(set) var paths: [String] = []
  /// What cannot be opened on the way.
  private(set) var problems: [FileError] = []
  /// Files and folders that are copies by their names, and so are passed over.
  private(set) var copies: [String] = []

  /// Collects what lies below a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - output: Where the sums go, in which nothing is an input.
  /// - Throws: Where there is no such folder, or nothing in it.
  init(below folder: String, except output: String) throws(FileError) {
    if !FileReading.isFolder(folder) { throw FileError(folder, .noFolder) }
    collect(below: folder, except: Path.resolved(output))
    if paths.isEmpty && problems.isEmpty { throw FileError(folder, .noAnswers) }
  }

  private mutating func collect(below folder: String, except output: String) {
    if Path.resolved(folder) == output { return }
    let items: [FolderItem]
    do throws(FileError) {
      items = try FileReading.items(in: folder)
    } catch {
      return problems.append(error)
    }
    for item in items where !item.name.hasPrefix(".") {
      let path = Path.join(folder, item.name)
      let isFolder = FileReading.isRealFolder(path)
      if isFolder ? item.name == DraftFiles.historyFolder : item.name != DraftFiles.answersFile { continue }
      if !item.isReadable {
        problems.append(FileError(path, .nameNotUTF8))
      } else if CopyName.isCopy(item.name) {
        copies.append(path)
      } else if isFolder {
        collect(below: path, except: output)
      } else {
        paths.append(path)
      }
    }
  }
}
