import AnnualReport

/// The draft folders that lie in a place, sorted by name.
struct DraftList {
  /// With answers, but without a report.
  let unfinished: [String]
  /// With a report.
  let finished: [String]

  /// Looks for drafts; a folder that cannot be read has none.
  init(in root: String) {
    let folders = (FileReading.names(in: root) ?? []).map { Path.join(root, $0) }.filter { folder in
      FileReading.exists(Path.join(folder, DraftFiles.answersFile))
    }
    let hasReport = { (folder: String) in
      DraftFiles.reportFiles.contains { FileReading.exists(Path.join(folder, $0)) }
    }
    unfinished = folders.filter { !hasReport($0) }
    finished = folders.filter(hasReport)
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
  var all: [String] { unfinished + finished }

  /// The drafts one a line with their numbers, under what they are.
  var text: String {
    var text = ""
    var number = 0
    for (heading, folders) in [("没有填完的：", unfinished), ("已经写出报告的：", finished)] where !folders.isEmpty {
      text += "\(heading)\n"
      for folder in folders {
        number += 1
        text += "  \(number) \(folder)\n"
      }
    }
    return text
  }
}
