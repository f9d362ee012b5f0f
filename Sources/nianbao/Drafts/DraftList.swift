import AnnualReport

/// The draft folders that lie in a place, sorted by name.
struct DraftList {
  /// With answers, but without a report.
  let unfinished: [String]
  /// With a report.
  let finished: [String]

  /// Those with a report whose answers say something else by now.
  let changed: Set<String>

  /// Without a report, of years whose report is no longer due: what was read of earlier years.
  let older: [String]

  /// Looks for drafts; a folder that cannot be read has none.
  init(in root: String, _ editions: Editions, presentYear: Int) {
    let folders = (FileReading.names(in: root) ?? []).map { Path.join(root, $0) }.filter { folder in
      FileReading.exists(Path.join(folder, DraftFiles.answersFile))
    }
    let hasReport = { (folder: String) in
      DraftFiles.reportFiles.contains { FileReading.exists(Path.join(folder, $0)) }
    }
    let open = folders.filter { !hasReport($0) }
    let isOlder = { (folder: String) in
      Self.identity(of: folder, editions).map { $0.year < presentYear - 1 } ?? false
    }
    unfinished = open.filter { !isOlder($0) }
    older = open.filter(isOlder)
    let finished = folders.filter(hasReport)
    self.finished = finished
    changed = Set(
      finished.filter { folder in
        guard let made = try? DraftFolder(folder).settled?.answers else { return false }
        return (try? FileReading.bytes(Path.join(folder, DraftFiles.answersFile))) != made
      })
  }

  /// The unit of all drafts, where they are of one.
  func onlyUnit(_ editions: Editions) -> String? {
    let units = Set(all.compactMap { Self.identity(of: $0, editions)?.unit })
    return units.count == 1 ? units.first : nil
  }

  /// The unit and the report year of a draft.
  static func identity(of folder: String, _ editions: Editions) -> (unit: String, year: Int)? {
    guard let bytes = try? FileReading.bytes(Path.join(folder, DraftFiles.answersFile)),
      let found = try? AnswersFile.identity(of: bytes, editions: editions), case let (unit?, year?) = found
    else { return nil }
    return (unit, year)
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
        text += "  \(number) \(folder)\(changed.contains(folder) ? "（答案改过，报告还没有改）" : "")\n"
      }
    }
    return text
  }
}
