import AnnualReport
import Text

/// The files of a county's year below a folder: the answers file of each unit, and the reports that came in place of one.
struct RollupInputs {
  private(set) var inputs: [Input] = []
  /// What cannot be opened on the way.
  private(set) var problems: [FileError] = []
  /// Files and folders that are passed over, each with the reason.
  private(set) var passedOver: [String] = []

  /// What one unit may have sent.
  struct Input: Sendable {
    /// The file to be read.
    let path: String
    /// Documents beside an answers file, which count where nobody has begun to fill that in.
    var documents: [String] = []
    /// The names of its folder below the county's, and of the file itself.
    let places: [String]
  }

  /// Collects what lies below a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - others: Where the sums go, in which nothing is an input, and the county's own files.
  /// - Throws: Where there is no such folder, or nothing in it.
  init(below folder: String, except others: [String]) throws(FileError) {
    if !FileReading.isFolder(folder) { throw FileError(folder, .noFolder) }
    collect(below: folder, in: [], except: Set(others.map(Path.resolved)))
    if inputs.isEmpty && problems.isEmpty { throw FileError(folder, .noReports) }
  }

  /// What a file may be, by its name.
  private enum Kind {
    case answers, report
    /// A document of a kind that holds reports and cannot be read: a unit that sent it is told so.
    case unreadable
    case other
    /// Something that a program or the county put there.
    case own

    init(_ name: String) {
      let written = DraftFiles.reportFiles + OutputFormat.allCases.map(DraftFiles.noticeFile)
      let notes = [
        DraftFiles.chartFile, DraftFiles.summaryFile, DraftFiles.listFile, DraftFiles.lastYearFile,
        CountyFiles.requirementsName,
      ]
      let plain = name.lowercased()
      self =
        if name == DraftFiles.answersFile {
          .answers
        } else if written.contains(name) || notes.contains(name) || DraftFiles.isAside(name)
          || name.hasPrefix("~$")
        {
          .own
        } else if Self.reports.contains(where: { plain.hasSuffix($0) }) {
          .report
        } else {
          Self.unreadableReports.contains(where: { plain.hasSuffix($0) }) ? .unreadable : .other
        }
    }

    private static let reports = [".docx", ".doc", ".wps", ".html", ".htm", ".txt"]
    private static let unreadableReports = [".pdf", ".ofd", ".rtf", ".mht", ".mhtml", ".odt"]
  }

  private mutating func collect(below folder: String, in places: [String], except others: Set<String>) {
    if others.contains(Path.resolved(folder)) { return }
    let items: [FolderItem]
    do throws(FileError) {
      items = try FileReading.items(in: folder)
    } catch {
      return problems.append(error)
    }
    var files: [(name: String, kind: Kind)] = []
    for item in items where !item.name.hasPrefix(".") {
      let path = Path.join(folder, item.name)
      if !item.isReadable {
        problems.append(FileError(path, .nameNotUTF8))
      } else if FileReading.isRealFolder(path) {
        if item.name == DraftFiles.historyFolder { continue }
        if CopyName.isCopy(item.name) {
          passedOver.append("\(path): 从名称看是副本，没有汇总")
        } else {
          collect(below: path, in: [item.name] + places, except: others)
        }
      } else if case let kind = Kind(item.name), kind != .own, !others.contains(Path.resolved(path)) {
        if CopyName.isCopy(item.name) {
          passedOver.append("\(path): 从名称看是副本，没有汇总")
        } else {
          files.append((item.name, kind))
        }
      }
    }
    sort(files, in: folder, places)
  }

  /// What of the files of one folder is read, and in the place of what.
  private mutating func sort(
    _ files: [(name: String, kind: Kind)], in folder: String, _ places: [String]
  ) {
    func inputs(_ kinds: Kind...) -> [Input] {
      files.filter { kinds.contains($0.kind) }
        .map { Input(path: Path.join(folder, $0.name), places: places + [$0.name]) }
    }
    let reports = inputs(.report)
    // In the county's own folder lie files of many units, and others.
    let unreadable = places.isEmpty || reports.isEmpty ? inputs(.unreadable) : []
    let others = reports.isEmpty && unreadable.isEmpty && !places.isEmpty ? inputs(.other) : []
    let documents = reports + unreadable + others
    if var answers = inputs(.answers).first, !places.isEmpty || documents.isEmpty {
      answers.documents = documents.map(\.path)
      self.inputs.append(answers)
    } else {
      self.inputs += inputs(.answers) + documents
    }
    let read = Set(documents.map(\.path))
    passedOver += inputs(.unreadable, .other).map(\.path).filter { !read.contains($0) }
      .map { "\($0): 不是能读的年报，没有汇总" }
  }
}
