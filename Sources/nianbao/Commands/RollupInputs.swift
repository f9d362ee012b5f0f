import AnnualReport
import Text

/// The files of a county's year below a folder: the answers file of each unit, or the report that it sent in place of one.
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
  ///   - others: Where the sums go, in which nothing is an input, and the county's own files.
  /// - Throws: Where there is no such folder, or nothing in it.
  init(below folder: String, except others: [String]) throws(FileError) {
    if !FileReading.isFolder(folder) { throw FileError(folder, .noFolder) }
    collect(below: folder, except: Set(others.map(Path.resolved)))
    if paths.isEmpty && problems.isEmpty { throw FileError(folder, .noAnswers) }
  }

  /// Whether a file is a published report by its name, and none of those that the program or the county puts there.
  private static func isDocument(_ name: String) -> Bool {
    let others = DraftFiles.reportFiles + OutputFormat.allCases.map(DraftFiles.noticeFile)
    return documents.contains { name.lowercased().hasSuffix($0) } && !others.contains(name)
      && ![DraftFiles.chartFile, DraftFiles.summaryFile, CountyFiles.requirementsName].contains(name)
  }

  private static let documents = [".docx", ".doc", ".wps", ".html", ".htm", ".txt"]

  private mutating func collect(below folder: String, except others: Set<String>) {
    if others.contains(Path.resolved(folder)) { return }
    let items: [FolderItem]
    do throws(FileError) {
      items = try FileReading.items(in: folder)
    } catch {
      return problems.append(error)
    }
    // A document counts only where there are no answers.
    let hasAnswers = items.contains { $0.name == DraftFiles.answersFile }
    for item in items where !item.name.hasPrefix(".") {
      let path = Path.join(folder, item.name)
      let isFolder = FileReading.isRealFolder(path)
      let isInput =
        isFolder
        ? item.name != DraftFiles.historyFolder
        : item.name == DraftFiles.answersFile || (!hasAnswers && Self.isDocument(item.name))
      guard isInput, isFolder || !others.contains(Path.resolved(path)) else { continue }
      if !item.isReadable {
        problems.append(FileError(path, .nameNotUTF8))
      } else if CopyName.isCopy(item.name) {
        copies.append(path)
      } else if isFolder {
        collect(below: path, except: others)
      } else {
        paths.append(path)
      }
    }
  }
}
