import AnnualReport

/// The draft folders that lie in a place, those of the last year first, of one year by name.
struct DraftList {
  /// With answers, but without a report.
  let unfinished: [String]
  /// With a report.
  let finished: [String]

  /// What is the matter with those of which answers or report are not what they were.
  private let states: [String: State]
  /// The day of publication of those that were published.
  private let publications: [String: String]

  /// What is the matter with a draft.
  enum State {
    /// The answers say something else by now.
    case changed
    /// Somebody edited report.docx, and it is not taken into the answers.
    case editedWord
    /// Both at once.
    case changedAndEdited
    /// The answers file is gone.
    case lost
    /// The answers file cannot be read.
    case unreadable
    /// The answers file cannot be read, and there is nothing to restore it from.
    case broken

    /// What is said of it in a list.
    var words: String {
      switch self {
      case .changed: "答案改过，报告还没有改"
      case .editedWord: "Word 手工改过，还没有收进来"
      case .changedAndEdited: "\(Self.changed.words)；\(Self.editedWord.words)"
      case .lost: "答案文件不见了，可以恢复"
      case .unreadable: "答案文件读不懂，可以恢复"
      case .broken: "答案文件读不懂"
      }
    }
  }

  /// What is the matter with a draft; nil where nothing is.
  func state(of folder: String) -> State? { states[folder] }

  /// The day on which the report of a draft was published; nil where nothing says so.
  func publication(of folder: String) -> String? { publications[folder] }

  /// Without a report, of years whose report is no longer due: what was read of earlier years.
  let older: [String]

  /// Looks for drafts; a folder that cannot be read has none.
  init(in root: String, _ loader: AnswersLoader) {
    let folders = (FileReading.names(in: root) ?? []).map { Path.join(root, $0) }.filter { folder in
      [DraftFiles.answersFile, MadeRecord.file].contains { FileReading.exists(Path.join(folder, $0)) }
        || !DraftFiles.asides(in: folder).isEmpty
    }.sorted { Self.year(of: $0) > Self.year(of: $1) }
    let hasReport = { (folder: String) in
      DraftFiles.reportFiles.contains { FileReading.exists(Path.join(folder, $0)) }
        && !Self.isOnlyDraft(folder)
    }
    let open = folders.filter { !hasReport($0) }
    let isOlder = { (folder: String) in
      Self.identity(of: folder, loader).map { $0.year < loader.clock.year - 1 } ?? false
    }
    unfinished = open.filter { !isOlder($0) }
    older = open.filter(isOlder)
    let finished = folders.filter(hasReport)
    self.finished = finished
    states = Dictionary(
      uniqueKeysWithValues: folders.compactMap { folder in
        Self.state(of: folder, loader).map { (folder, $0) }
      })
    publications = Dictionary(
      uniqueKeysWithValues: finished.compactMap { folder in
        Self.publication(of: folder, loader).map { (folder, $0) }
      })
  }

  /// The year that the name of a folder ends with; 0 where it ends otherwise.
  private static func year(of folder: String) -> Int { Vocabulary.year(String(folder.suffix(4))) ?? 0 }

  /// Whether what was written so far is marked as a draft.
  private static func isOnlyDraft(_ folder: String) -> Bool {
    guard let made = try? DraftFolder(folder), made.settled == nil else { return false }
    return made.record?.present?.generation.isDraft ?? false
  }

  private static func state(of folder: String, _ loader: AnswersLoader) -> State? {
    let made = try? DraftFolder(folder)
    let canBeRestored = made?.settled != nil || !DraftFiles.asides(in: folder).isEmpty
    let path = Path.join(folder, DraftFiles.answersFile)
    if FileReading.isMissing(path) { return canBeRestored ? .lost : nil }
    guard let found = try? FileReading.bytes(path), let file = try? loader.file(fromDisk: found, named: path)
    else {
      return canBeRestored ? .unreadable : .broken
    }
    guard let made, let settled = made.settled else { return nil }
    // The same in another encoding is the same.
    let isChanged = found != settled.answers && file.bytes != settled.answers
    let word = DraftFiles.reportFile(.word)
    let document = try? FileReading.bytes(Path.join(folder, word), limit: FileReading.documentLimit)
    let isKnown = document.map { made.record?.knows(Fingerprint($0), of: word) ?? true } ?? true
    if isKnown { return isChanged ? .changed : nil }
    return isChanged ? .changedAndEdited : .editedWord
  }

  /// When the report of a draft was published, as `history` tells it.
  private static func publication(of folder: String, _ loader: AnswersLoader) -> String? {
    guard let made = try? DraftFolder(folder) else { return nil }
    let answers = try? loader.file(Path.join(folder, DraftFiles.answersFile)).answers
    guard let answers else { return made.record?.publication?.date }
    let settled = { made.settled.flatMap { try? loader.file($0.answers, named: folder).answers } }
    return made.publication(of: answers, after: settled())?.date
  }

  /// The unit of all drafts, where they are of one.
  func onlyUnit(_ loader: AnswersLoader) -> String? {
    let units = Set(all.compactMap { Self.identity(of: $0, loader)?.unit })
    return units.count == 1 ? units.first : nil
  }

  /// Unit and year of the report behind that of a draft, with its folder where it was begun; nil where the draft does not say
  /// whose it is.
  func next(after folder: String, _ loader: AnswersLoader) -> (unit: String, year: Int, folder: String?)? {
    guard let own = Self.identity(of: folder, loader) else { return nil }
    let next = (unit: own.unit, year: own.year + 1)
    let begun = all.first { Self.identity(of: $0, loader).map { $0 == next } ?? false }
    return (next.unit, next.year, begun)
  }

  /// The unit and the report year of a draft.
  static func identity(of folder: String, _ loader: AnswersLoader) -> (unit: String, year: Int)? {
    guard let found = loader.identity(Path.join(folder, DraftFiles.answersFile)),
      case let (unit?, year?) = found
    else { return nil }
    return (unit, year)
  }

  /// Those with a report whose answers can be corrected.
  var correctable: [String] {
    finished.filter { folder in
      switch states[folder] {
      case .lost, .unreadable, .broken: false
      case .changed, .editedWord, .changedAndEdited, nil: true
      }
    }
  }

  /// The one that whoever comes back goes on with: the only one that was begun, else the only one whose report is not what
  /// its answers are; nil where there are more or none.
  var begun: String? {
    if unfinished.count == 1 { return unfinished.first }
    let changed = finished.filter { states[$0] != nil }
    return unfinished.isEmpty && changed.count == 1 ? changed.first : nil
  }

  /// What is done with it, with its number.
  func goingOn(with folder: String) -> String {
    let number = (all.firstIndex(of: folder) ?? 0) + 1
    return unfinished.contains(folder) ? "接着填第 \(number) 份" : "打开第 \(number) 份"
  }

  /// All of them, the unfinished first.
  var all: [String] { unfinished + finished + older }

  /// The drafts one a line with their numbers, under what they are.
  var text: String {
    var text = ""
    var number = 0
    let groups = [("没有填完的：", unfinished), ("已经写出报告的：", finished), ("往年的，只用来核对，不用再填：", older)]
    for (heading, folders) in groups where !folders.isEmpty {
      text += "\(heading)\n"
      for folder in folders {
        number += 1
        let marks = [publications[folder].map { "已公布 \($0)" }, states[folder]?.words].compactMap { $0 }
        text += "  \(number) \(folder)\(marks.isEmpty ? "" : "（\(marks.joined(separator: "；"))）")\n"
      }
    }
    return text
  }
}
